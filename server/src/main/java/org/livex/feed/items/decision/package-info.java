/** The decision log: a team's entries for the team, a person's for that person, all of them for control. */
@NullMarked
package org.livex.feed.items.decision;

import org.jspecify.annotations.NullMarked;
