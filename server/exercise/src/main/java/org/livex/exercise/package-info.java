/**
 * The rules of an exercise, pure: facts, commands, state and what may follow from what. No clock, no I/O, no framework:
 * time and caller come in as values, decisions go out as values, and no input makes a rule throw.
 */
@NullMarked
package org.livex.exercise;

import org.jspecify.annotations.NullMarked;
