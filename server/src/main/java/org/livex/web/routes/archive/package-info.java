/** The archive of an exercise over HTTP: made as it is sent. */
@NullMarked
package org.livex.web.routes.archive;

import org.jspecify.annotations.NullMarked;
