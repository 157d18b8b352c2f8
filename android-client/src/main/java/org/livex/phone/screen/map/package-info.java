/** The map: the area, the places and oneself on a sheet of paper with a grid. Needs no tiles and no network. */
@NullMarked
package org.livex.phone.screen.map;

import org.jspecify.annotations.NullMarked;
