/**
 * Injects as their recipients have them and as rows of the plan, how far each came with one, and what people
 * report in return.
 */
@NullMarked
package org.livex.feed.items.inject;

import org.jspecify.annotations.NullMarked;
