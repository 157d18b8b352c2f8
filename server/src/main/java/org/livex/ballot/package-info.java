/**
 * Answers that have no sender: who may give one is known, and what was given, and nothing that ties the two is ever written
 * down.
 */
@NullMarked
package org.livex.ballot;

import org.jspecify.annotations.NullMarked;
