package org.livex.web;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import org.livex.room.Problem;
import org.livex.room.Problems;

/** A body of JSON in memory. Pays for its bytes as they come, and for the tree that is made of them before it is made. */
final class JsonKept implements Incoming.Keeping {
    /** An empty list in a list, or a field with a number, as Jackson's nodes on a 64 bit JVM. */
    private static final long BYTES_OF_A_NODE = 64;

    private final Room.Share share;
    private final Buffer bytes = Buffer.buffer();
    private long nodes;
    private long paid;

    JsonKept(Room.Share share) {
        this.share = share;
    }

    /** What is not UTF-8 is found here, since the reader would guess UTF-16 and UTF-32 (RFC 8259, 8.1). */
    @Override
    public void add(Buffer chunk) {
        // Twice: while the buffer grows, and as what is read of it.
        pay(2L * chunk.length());
        for (int i = 0; i < chunk.length(); i++) {
            byte one = chunk.getByte(i);
            if (one == 0 || one == (byte) 0xFE || one == (byte) 0xFF) {
                throw Problem.malformed("malformed-json", "is not UTF-8");
            }
            nodes += isNode(one) ? 1 : 0;
        }
        bytes.appendBuffer(chunk);
    }

    @Override
    public Future<Void> ready() {
        return Future.succeededFuture();
    }

    @Override
    public Future<Sent> whole() {
        try {
            pay(nodes * BYTES_OF_A_NODE);
        } catch (Problem noRoom) {
            drop();
            return Future.failedFuture(noRoom);
        }
        return Future.succeededFuture(Sent.of(bytes.getBytes()));
    }

    @Override
    public void drop() {
        share.give(paid);
        paid = 0;
    }

    /** What a message and its tree take while it is answered. */
    static long costOf(byte[] json) {
        long cost = 2L * json.length;
        for (byte one : json) {
            cost += isNode(one) ? BYTES_OF_A_NODE : 0;
        }
        return cost;
    }

    /** Never fewer than there are: in a text they are none. */
    private static boolean isNode(byte one) {
        return one == ',' || one == ':' || one == '[' || one == '{';
    }

    private void pay(long more) {
        if (!share.take(more)) {
            throw share.isMoreThanEver(more) ? Problem.of(413, "too-large") : Problems.tryAgainLater();
        }
        paid += more;
    }
}
