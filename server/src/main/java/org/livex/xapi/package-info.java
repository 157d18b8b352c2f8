/**
 * What people did, as xAPI statements (Experience API 1.0.3) that a learning record store takes: a pure fold of the journal's
 * entries, the same statements with the same ids for the same journal.
 */
@NullMarked
package org.livex.xapi;

import org.jspecify.annotations.NullMarked;
