/**
 * Places, areas, tracks and actions as other tools for maps keep them: GeoJSON (RFC 7946), KML 2.2 and GPX 1.1, out and, of
 * places, in. Coordinates are WGS 84 degrees; heights are passed over, since nothing here has one.
 */
@NullMarked
package org.livex.geo;

import org.jspecify.annotations.NullMarked;
