/**
 * Languages, catalogs and names: which language a text is in, which one a person can read, and the interface's words in
 * every shipped language. Where a text has numbers and codes that keep their order, and what it was before it was read in a wrong
 * encoding. Knows nothing of exercises.
 */
@NullMarked
package org.livex.i18n;

import org.jspecify.annotations.NullMarked;
