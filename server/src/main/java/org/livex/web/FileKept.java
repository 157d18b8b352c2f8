package org.livex.web;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import org.livex.room.Problems;
import org.livex.room.Spool;

/** A body in a file, as fast as the disk takes it. */
record FileKept(Spool.Spooled file) implements Incoming.Keeping {
    @Override
    public void add(Buffer chunk) {
        if (!file.write(chunk)) {
            throw Problems.tryAgainLater();
        }
    }

    @Override
    public Future<Void> ready() {
        return file.ready();
    }

    @Override
    public Future<Sent> whole() {
        return file.written().map(_ -> Sent.of(file)).onFailure(_ -> file.delete());
    }

    @Override
    public void drop() {
        file.delete();
    }
}
