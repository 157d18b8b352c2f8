/** What people write into the after-action report, section by section, and the corrective actions that they agree on. */
@NullMarked
package org.livex.exercise.report;

import org.jspecify.annotations.NullMarked;
