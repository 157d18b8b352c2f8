/** Surveys, and how they are answered. */
@NullMarked
package org.livex.phone.screen.surveys;

import org.jspecify.annotations.NullMarked;
