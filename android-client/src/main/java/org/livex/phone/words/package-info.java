/**
 * The interface's words in the person's language, and the choice of that language. The catalogs are those of {@code i18n};
 * messages are formatted by Android's own ICU.
 */
@NullMarked
package org.livex.phone.words;

import org.jspecify.annotations.NullMarked;
