/**
 * What is kept of one human in one role, for themselves to read and for programs (GDPR articles 15 and 20). A fold of the journal
 * from when they took the role over: of nobody else's time in it, and of others no more than their own phone shows.
 */
@NullMarked
package org.livex.portrait;

import org.jspecify.annotations.NullMarked;
