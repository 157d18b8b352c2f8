/**
 * The embedded store: one SQLite file with group commit, and what its neighbours need to keep their own tables in it.
 */
@NullMarked
package org.livex.journal.sqlite;

import org.jspecify.annotations.NullMarked;
