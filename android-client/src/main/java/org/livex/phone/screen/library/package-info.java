/** What can be looked up: the own role and duties, the world, documents. */
@NullMarked
package org.livex.phone.screen.library;

import org.jspecify.annotations.NullMarked;
