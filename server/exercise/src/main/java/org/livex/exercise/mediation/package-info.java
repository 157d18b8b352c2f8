/** Cultural mediators: who asks for one, who is called, comes and reports. */
@NullMarked
package org.livex.exercise.mediation;

import org.jspecify.annotations.NullMarked;
