/** What the phone keeps on its disk, written in one change or not at all. */
@NullMarked
package org.livex.phone.sync.kept;

import org.jspecify.annotations.NullMarked;
