/**
 * HTTPS where nobody has a certificate: an own CA, the names and addresses of this machine, and what phones need to
 * trust them. Knows nothing of exercises.
 */
@NullMarked
package org.livex.tls;

import org.jspecify.annotations.NullMarked;
