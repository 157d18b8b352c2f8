/**
 * Somebody else's lists, of injects or of people: what their columns, times, colours and names mean is asked, one
 * stage after the other.
 */
@NullMarked
package org.livex.sheet.foreign;

import org.jspecify.annotations.NullMarked;
