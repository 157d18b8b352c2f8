/**
 * What the screens show, made of the items that came and of what waits to be sent. Plain Java: a newer server's unknown
 * fields are passed over, and an item that cannot be read costs that item and nothing else.
 */
@NullMarked
package org.livex.phone.model;

import org.jspecify.annotations.NullMarked;
