package org.livex.web.routes.archive;

import io.vertx.core.Future;
import org.livex.archive.ArchiveZip;

/** A file of an archive, or several, that are written one piece after the other. */
public interface ArchivePart {
    int PIECE = 256 * 1024;

    /** Writes the next piece, and says what share of it all is written: 1 when there is no more. */
    Future<Double> writeOn(ArchiveZip zip);

    /** Nobody wants it any more, or it is written: what it held goes. */
    default void drop() {}
}
