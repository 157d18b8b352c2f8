/** Comms checks: control rings every device, and who answered, felt it or did not is kept. */
@NullMarked
package org.livex.exercise.comms;

import org.jspecify.annotations.NullMarked;
