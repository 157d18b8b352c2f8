/** Pictures, recordings and papers by their SHA-256, and who may see them. */
@NullMarked
package org.livex.exercise.media;

import org.jspecify.annotations.NullMarked;
