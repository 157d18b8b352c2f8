/**
 * Keeps a participant's phone in step with the server: what was done here goes up once, what came down is kept. Plain Java,
 * so that all of it is tested without a phone; what it needs of one comes in through ports.
 */
@NullMarked
package org.livex.phone.sync;

import org.jspecify.annotations.NullMarked;
