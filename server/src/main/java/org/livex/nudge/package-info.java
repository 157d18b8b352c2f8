/**
 * Hints to sleeping phones that there is something to read. A hint says nothing else, may be lost, doubled or late, and
 * never makes anything fail that caused it.
 */
@NullMarked
package org.livex.nudge;

import org.jspecify.annotations.NullMarked;
