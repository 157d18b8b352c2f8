/** How much room the disk of the data folder has, and what gives way when there is little. Knows nobody. */
@NullMarked
package org.livex.disk;

import org.jspecify.annotations.NullMarked;
