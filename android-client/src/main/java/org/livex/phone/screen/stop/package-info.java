/** The red stop, the silent brake and the test of whether everybody is heard. */
@NullMarked
package org.livex.phone.screen.stop;

import org.jspecify.annotations.NullMarked;
