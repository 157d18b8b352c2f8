/** How much room the disk of the data folder has, what gives way when there is little, and who reads what lies on it. Knows nobody. */
@NullMarked
package org.livex.disk;

import org.jspecify.annotations.NullMarked;
