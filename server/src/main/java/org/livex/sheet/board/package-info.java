/** What control saves while it runs an exercise: the board by recipients and by time, as workbooks. */
@NullMarked
package org.livex.sheet.board;

import org.jspecify.annotations.NullMarked;
