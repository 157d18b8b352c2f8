/** Who and what teams registered, and their boards: a team's own for the team; all of them, the truth and repeated questions for control. */
@NullMarked
package org.livex.feed.items.dossier;

import org.jspecify.annotations.NullMarked;
