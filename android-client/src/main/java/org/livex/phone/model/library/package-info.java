/** What can be looked up: the world's entries and documents that were released. */
@NullMarked
package org.livex.phone.model.library;

import org.jspecify.annotations.NullMarked;
