/**
 * What an inject waits at before it goes out: a second person, the safety officer, translators, rules for no
 * answer.
 */
@NullMarked
package org.livex.exercise.gate;

import org.jspecify.annotations.NullMarked;
