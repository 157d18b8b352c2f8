/**
 * The hosted store: MongoDB by its reactive driver, and the lease by which one server at a time has a database.
 */
@NullMarked
package org.livex.journal.mongo;

import org.jspecify.annotations.NullMarked;
