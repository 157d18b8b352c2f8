/** How far a persona trusts each team, and what players do that moves it. */
@NullMarked
package org.livex.exercise.trust;

import org.jspecify.annotations.NullMarked;
