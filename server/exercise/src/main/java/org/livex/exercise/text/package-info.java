/** The desk of texts: versions and their states, terms, variables, what readers wait for. */
@NullMarked
package org.livex.exercise.text;

import org.jspecify.annotations.NullMarked;
