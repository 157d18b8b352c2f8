/**
 * Files as they are: workbooks and separated values, read cell by cell within limits, as grids of texts. Knows
 * nothing of exercises but which texts are whole.
 */
@NullMarked
package org.livex.sheet.file;

import org.jspecify.annotations.NullMarked;
