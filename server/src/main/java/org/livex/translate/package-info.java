/**
 * What translators need besides the text: glossary hits, checks, a memory of approved translations, files for their tools
 * (XLIFF, PO, TBX) and, where an operator wants it, a machine's draft. Reads exercises; writes only by the same commands as
 * people do.
 */
@NullMarked
package org.livex.translate;

import org.jspecify.annotations.NullMarked;
