/** How role players are: what they say of themselves, how long they are in role, what they stay out of, and how they leave a role. */
@NullMarked
package org.livex.exercise.welfare;

import org.jspecify.annotations.NullMarked;
