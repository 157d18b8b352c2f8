/** What control writes into the after-action report. */
@NullMarked
package org.livex.feed.items.report;

import org.jspecify.annotations.NullMarked;
