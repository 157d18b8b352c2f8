/**
 * What makes a change of the journal show: each entry carries a hash over itself and the hash of the one before it, and beside the
 * database stands which entry was answered last. Knows no store.
 */
@NullMarked
package org.livex.journal.chain;

import org.jspecify.annotations.NullMarked;
