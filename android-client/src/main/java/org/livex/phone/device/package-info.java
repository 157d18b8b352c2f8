/**
 * What keeps the phone attentive while it lies in a pocket: the connection, being woken, alarms, position, and how the phone
 * itself is. What is due is decided in {@link org.livex.phone.device.Duty}; the rest does it, as Android lets it.
 */
@NullMarked
package org.livex.phone.device;

import org.jspecify.annotations.NullMarked;
