/** Requests to an authority and what it answers. */
@NullMarked
package org.livex.phone.screen.requests;

import org.jspecify.annotations.NullMarked;
