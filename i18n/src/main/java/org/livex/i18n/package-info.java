/**
 * Languages, catalogs and names: which language a text is in, which one a person can read, and the interface's words in
 * every shipped language. Knows nothing of exercises.
 */
@NullMarked
package org.livex.i18n;

import org.jspecify.annotations.NullMarked;
