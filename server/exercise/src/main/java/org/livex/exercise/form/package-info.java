/** Forms that people fill in: fields, their conditions, and what was written on them. Requests and reports share them. */
@NullMarked
package org.livex.exercise.form;

import org.jspecify.annotations.NullMarked;
