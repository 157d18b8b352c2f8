package org.livex.phone.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.junit.Test;

/** The torture is only worth what its faults are: those that networks have, all of them, and no other ones. */
public class FaultyWiresTest {
    private static final int FRAMES = 6;

    @Test
    public void whatever_is_lost_doubled_or_late_nothing_overtakes_on_one_socket() throws Exception {
        Set<String> faults = new LinkedHashSet<>();
        for (int seed = 0; seed < 300; seed++) {
            List<String> heard = heard(seed);
            List<String> first = new ArrayList<>(new LinkedHashSet<>(heard));
            for (int i = 0; i < first.size(); i++) {
                assertThat(first.get(i)).as("seed %d: %s", seed, heard).isEqualTo("frame " + i);
            }
            faults.add(first.size() < FRAMES ? "silent" : "heard to the end");
            faults.add(heard.size() > first.size() ? "doubled" : "once each");
            faults.add(
                    heard.size() > 1 && !heard.get(heard.size() - 1).equals(first.get(first.size() - 1))
                            ? "late"
                            : "in time");
        }
        assertThat(faults)
                .containsExactlyInAnyOrder("silent", "heard to the end", "doubled", "once each", "late", "in time");
    }

    private static List<String> heard(int seed) throws Exception {
        AtomicReference<Wire.@Nullable Ears> ears = new AtomicReference<>();
        FaultyWires faulty = new FaultyWires(new Catching(ears), new Random(seed));
        faulty.are(0.3);
        List<String> heard = new ArrayList<>();
        faulty.to("https://x", null).open("/live", "token", new Wire.Ears() {
            @Override
            public void opened() {}

            @Override
            public void heard(String text) {
                heard.add(text);
            }

            @Override
            public void closed(int code) {}
        });
        Wire.Ears said = Objects.requireNonNull(ears.get());
        for (int frame = 0; frame < FRAMES; frame++) {
            said.heard("frame " + frame);
        }
        said.closed(1006);
        return heard;
    }

    private static final class Mute implements Wire.Socket {
        @Override
        public void say(String text) {}

        @Override
        public void end() {}

        @Override
        public long silentMillis() {
            return 0;
        }
    }

    private record Catching(AtomicReference<Wire.@Nullable Ears> caught) implements Wires {
        @Override
        public Wire to(String server, @Nullable ByteString authority) {
            return new Wire() {
                @Override
                public Reply send(Call call) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public Socket open(String path, String accessToken, Ears ears) {
                    caught.set(ears);
                    return new Mute();
                }

                @Override
                public void cut() {}
            };
        }

        @Override
        public ByteString authorityOf(String server, String fingerprint) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String fingerprintOf(String server) {
            throw new UnsupportedOperationException();
        }
    }
}
