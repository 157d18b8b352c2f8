/**
 * The truth: one append-only, gapless sequence of entries per exercise, and how facts are written down. Everything else
 * is a fold of it.
 */
@NullMarked
package org.livex.journal;

import org.jspecify.annotations.NullMarked;
