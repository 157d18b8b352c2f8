/**
 * Spreadsheets in and out: the exercise as a workbook for controllers, and anybody's table back into commands. Reads
 * files within hard limits, asks what is ambiguous, and changes nothing by itself.
 */
@NullMarked
package org.livex.sheet;

import org.jspecify.annotations.NullMarked;
