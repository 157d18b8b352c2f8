/** Hot wash, questionnaires and self-ratings: what is asked for those who are asked, what came of it for control. */
@NullMarked
package org.livex.feed.items.survey;

import org.jspecify.annotations.NullMarked;
