/** What tells who somebody is, and what is left of it once they are erased. */
@NullMarked
package org.livex.exercise.erasure;

import org.jspecify.annotations.NullMarked;
