/**
 * Measures a running server from outside, over its real API, beside other servers in the same run. Nothing of the
 * product uses it, and it uses nothing of the product.
 */
@NullMarked
package org.livex.bench;

import org.jspecify.annotations.NullMarked;
