/**
 * The after-action report: one document from what is recorded, written as HTML, PDF and DOCX in the language of whoever reads it. It
 * sends nothing: a report is where control saved it.
 */
@NullMarked
package org.livex.report;

import org.jspecify.annotations.NullMarked;
