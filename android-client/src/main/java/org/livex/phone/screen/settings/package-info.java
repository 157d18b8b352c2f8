/** What somebody sets for themselves, and what they leave with. */
@NullMarked
package org.livex.phone.screen.settings;

import org.jspecify.annotations.NullMarked;
