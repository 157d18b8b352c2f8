/** The case board: dossiers, what links them, and open questions. */
@NullMarked
package org.livex.phone.screen.dossiers;

import org.jspecify.annotations.NullMarked;
