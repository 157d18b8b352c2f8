/** Role players' scenes: what is asked of them and how far they are. */
@NullMarked
package org.livex.exercise.scene;

import org.jspecify.annotations.NullMarked;
