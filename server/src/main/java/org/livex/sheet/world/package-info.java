/** Countries and languages as people write them. Knows names, letters and little words, and no table. */
@NullMarked
package org.livex.sheet.world;

import org.jspecify.annotations.NullMarked;
