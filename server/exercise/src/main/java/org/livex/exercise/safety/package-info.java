/** The red stop and what ends it. */
@NullMarked
package org.livex.exercise.safety;

import org.jspecify.annotations.NullMarked;
