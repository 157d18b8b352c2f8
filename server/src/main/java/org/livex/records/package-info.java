/**
 * A learning record store that the operator named, and how far each exercise has got there. What it gets is JSON that somebody else
 * made.
 */
@NullMarked
package org.livex.records;

import org.jspecify.annotations.NullMarked;
