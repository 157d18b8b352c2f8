/** What differs between a pack and the exercise that takes it over. */
@NullMarked
package org.livex.pack.compare;

import org.jspecify.annotations.NullMarked;
