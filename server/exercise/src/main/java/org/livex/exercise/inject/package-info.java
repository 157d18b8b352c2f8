/** The MSEL and its injects: how they are planned, what triggers them, to whom they went and what recipients did. */
@NullMarked
package org.livex.exercise.inject;

import org.jspecify.annotations.NullMarked;
