/**
 * How commands and facts are JSON: the one reading and writing that the wire, the journal's stores and files share. Reads
 * strictly; what is wrong is named by its field.
 */
@NullMarked
package org.livex.json;

import org.jspecify.annotations.NullMarked;
