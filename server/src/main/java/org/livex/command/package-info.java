/**
 * From a wish to a durable entry: one writer per exercise decides, appends, then answers; the exercise clock sends due
 * injects through the same door. Knows the journal and the rules, nothing of HTTP.
 */
@NullMarked
package org.livex.command;

import org.jspecify.annotations.NullMarked;
