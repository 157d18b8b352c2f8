/** The fictional country: its entries, its documents and who was given which. */
@NullMarked
package org.livex.exercise.world;

import org.jspecify.annotations.NullMarked;
