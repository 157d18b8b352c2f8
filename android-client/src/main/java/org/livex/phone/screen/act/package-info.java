/** What somebody reports of what they did: with photos, recordings and a place. */
@NullMarked
package org.livex.phone.screen.act;

import org.jspecify.annotations.NullMarked;
