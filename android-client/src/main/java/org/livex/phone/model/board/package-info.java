/** The case board: dossiers, what links them, and open questions. */
@NullMarked
package org.livex.phone.model.board;

import org.jspecify.annotations.NullMarked;
