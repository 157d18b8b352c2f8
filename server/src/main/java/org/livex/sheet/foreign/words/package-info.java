/** What people of many languages write: names, functions, types, countries, sums, and no answer. */
@NullMarked
package org.livex.sheet.foreign.words;

import org.jspecify.annotations.NullMarked;
