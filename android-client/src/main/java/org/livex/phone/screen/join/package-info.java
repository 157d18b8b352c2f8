/** Joining by a code or a QR code, and what somebody agrees to. */
@NullMarked
package org.livex.phone.screen.join;

import org.jspecify.annotations.NullMarked;
