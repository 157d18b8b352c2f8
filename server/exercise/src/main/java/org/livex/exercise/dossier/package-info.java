/** People and things of the story as teams register them, the truth that control ties them to, and who was asked what. */
@NullMarked
package org.livex.exercise.dossier;

import org.jspecify.annotations.NullMarked;
