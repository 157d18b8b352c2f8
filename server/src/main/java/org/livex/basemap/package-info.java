/**
 * A map that the operator gave, as tiles of pictures in one file (MBTiles 1.3 or PMTiles 3), below what the clients draw. Nothing is ever
 * fetched from elsewhere.
 */
@NullMarked
package org.livex.basemap;

import org.jspecify.annotations.NullMarked;
