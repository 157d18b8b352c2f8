/** A form of the exercise, field by field. */
@NullMarked
package org.livex.phone.screen.form;

import org.jspecify.annotations.NullMarked;
