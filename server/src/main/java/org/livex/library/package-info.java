/**
 * Photos, recordings and documents by their SHA-256: brought in pieces, checked, kept, read. Who may read one is not
 * decided here.
 */
@NullMarked
package org.livex.library;

import org.jspecify.annotations.NullMarked;
