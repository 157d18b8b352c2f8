/** What every item is read with, and what is named in many of them. */
@NullMarked
package org.livex.phone.model.read;

import org.jspecify.annotations.NullMarked;
