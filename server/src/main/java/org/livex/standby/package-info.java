/**
 * A second laptop that follows the first and goes on in its place: pairing by a code, copying under keys that only the two have,
 * and the term by which a server that was replaced knows that it must not answer any more.
 */
@NullMarked
package org.livex.standby;

import org.jspecify.annotations.NullMarked;
