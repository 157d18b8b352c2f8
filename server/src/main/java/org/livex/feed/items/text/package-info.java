/** Terms, variables and translators' desks, and what changes on those desks. */
@NullMarked
package org.livex.feed.items.text;

import org.jspecify.annotations.NullMarked;
