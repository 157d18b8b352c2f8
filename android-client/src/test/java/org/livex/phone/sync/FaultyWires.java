package org.livex.phone.sync;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * What can go wrong above the stream: a request that is said twice, an answer that is lost, frames that come twice, or late
 * once more, or of a socket that is gone; a socket that falls silent from one frame on. Nothing overtakes what was said before
 * it on the same socket: there TCP allows no more than delay and an end, and the cursor rests on that (docs/protocol.md,
 * "Live").
 */
final class FaultyWires implements Wires {
    private final Wires good;
    private final Random random;
    private volatile double badness;

    FaultyWires(Wires good, Random random) {
        this.good = good;
        this.random = random;
    }

    /** From 0 to 1: how likely each thing goes wrong. */
    void are(double bad) {
        badness = bad;
    }

    @Override
    public Wire to(String server, @Nullable ByteString authority) throws NoConnection {
        Wire wire = good.to(server, authority);
        return new Wire() {
            @Override
            public Reply send(Call call) throws NoConnection {
                return sent(wire, call, () -> true);
            }

            @Override
            public Reply send(Call call, Departure departure) throws NoConnection {
                return sent(wire, call, departure);
            }

            @Override
            public Socket open(String path, String accessToken, Ears ears) {
                return wire.open(path, accessToken, new Unreliable(ears));
            }

            @Override
            public void cut() {
                wire.cut();
            }
        };
    }

    @Override
    public ByteString authorityOf(String server, String fingerprint) throws NoConnection {
        return good.authorityOf(server, fingerprint);
    }

    @Override
    public String fingerprintOf(String server) throws NoConnection {
        return good.fingerprintOf(server);
    }

    private Wire.Reply sent(Wire wire, Wire.Call call, Wire.Departure departure) throws NoConnection {
        if (goesWrong()) {
            throw new NoConnection(JoinResult.Reason.NO_CONNECTION, new IOException("lost on the way there"));
        }
        Wire.Reply first = wire.send(call, departure);
        if (goesWrong()) {
            throw new NoConnection(JoinResult.Reason.NO_CONNECTION, new IOException("lost on the way back"));
        }
        // An old refresh token that is shown again counts as stolen only once the new one was used.
        return goesWrong() ? pick(first, wire.send(call, departure)) : first;
    }

    private synchronized Wire.Reply pick(Wire.Reply first, Wire.Reply second) {
        return random.nextBoolean() ? first : second;
    }

    /** Rarer than one fault alone. */
    private synchronized boolean bothGoWrong() {
        boolean first = goesWrong();
        return first && goesWrong();
    }

    private synchronized boolean goesWrong() {
        return random.nextDouble() < badness;
    }

    private final class Unreliable implements Wire.Ears {
        private final Wire.Ears ears;
        private final AtomicReference<@Nullable String> earlier = new AtomicReference<>();
        private volatile boolean isSilent;

        Unreliable(Wire.Ears ears) {
            this.ears = ears;
        }

        @Override
        public void opened() {
            ears.opened();
        }

        @Override
        public void heard(String text) {
            isSilent |= bothGoWrong();
            if (isSilent) {
                return;
            }
            ears.heard(text);
            if (goesWrong()) {
                ears.heard(text);
            }
            again();
            earlier.set(text);
        }

        /** What was on its way through the phone's own threads still comes. */
        @Override
        public void closed(int code) {
            ears.closed(code);
            again();
        }

        private void again() {
            String before = earlier.get();
            if (before != null && goesWrong()) {
                ears.heard(before);
            }
        }
    }
}
