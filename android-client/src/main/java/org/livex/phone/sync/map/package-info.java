/** The pictures of the map that are kept for when there is no network. */
@NullMarked
package org.livex.phone.sync.map;

import org.jspecify.annotations.NullMarked;
