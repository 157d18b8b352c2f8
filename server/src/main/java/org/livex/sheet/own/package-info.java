/** An own workbook that comes back: what it would change, row by row, and what has to be asked before. */
@NullMarked
package org.livex.sheet.own;

import org.jspecify.annotations.NullMarked;
