/** What people write for a time of an exercise, in twelve languages and by the clocks of any zone, as far as they say it. */
@NullMarked
package org.livex.sheet.time;

import org.jspecify.annotations.NullMarked;
