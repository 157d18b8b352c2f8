/** The server's addresses over whatever network there is, raced against each other. */
@NullMarked
package org.livex.phone.sync.network;

import org.jspecify.annotations.NullMarked;
