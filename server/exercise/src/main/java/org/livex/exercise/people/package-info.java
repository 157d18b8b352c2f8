/** Who takes part: the roster, the seats that people hold, their role cards. */
@NullMarked
package org.livex.exercise.people;

import org.jspecify.annotations.NullMarked;
