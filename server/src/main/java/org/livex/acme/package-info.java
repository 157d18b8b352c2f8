/** Gets a certificate of a public authority for a name, by ACME (RFC 8555) and a record in the name's DNS. */
@NullMarked
package org.livex.acme;

import org.jspecify.annotations.NullMarked;
