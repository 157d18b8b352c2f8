/** Tables as separated values for office programs. Nothing that people wrote is ever calculated by one. */
@NullMarked
package org.livex.csv;

import org.jspecify.annotations.NullMarked;
