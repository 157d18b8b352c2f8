/** People, their role cards, and what changes with who holds a role. */
@NullMarked
package org.livex.feed.items.people;

import org.jspecify.annotations.NullMarked;
