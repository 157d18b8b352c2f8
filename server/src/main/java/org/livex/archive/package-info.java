/**
 * Everything that is kept of an exercise in one ZIP: how its files are written, what they say of themselves, and the list of hashes
 * at its end that tells a whole one from a broken one.
 */
@NullMarked
package org.livex.archive;

import org.jspecify.annotations.NullMarked;
