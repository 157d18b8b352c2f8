/** The translators' desk: texts that wait for a translation. */
@NullMarked
package org.livex.phone.screen.desk;

import org.jspecify.annotations.NullMarked;
