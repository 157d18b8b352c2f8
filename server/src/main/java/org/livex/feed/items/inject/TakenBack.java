package org.livex.feed.items.inject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.SaidVersion;

/**
 * Small corrections that were taken back as small ones, before any other and before ENDEX: they leave nothing. What was said before
 * them went on being said.
 */
final class TakenBack {
    private final BiPredicate<Instant, Instant> saidTheSame;
    private final @Nullable Instant ended;
    private final List<Stretch> stretches = new ArrayList<>();
    private final List<SaidVersion> versions = new ArrayList<>();

    /** In which something else was said, with the moment from which on it was the same again. */
    private record Stretch(Instant from, Instant back) {
        boolean has(Instant instant) {
            return !instant.isBefore(from) && !instant.isAfter(back);
        }
    }

    /** {@code saidTheSame}: of two moments, whether the words were the same. {@code said}: oldest first. */
    TakenBack(List<SaidVersion> said, BiPredicate<Instant, Instant> saidTheSame, @Nullable Instant ended) {
        this.saidTheSame = saidTheSame;
        this.ended = ended;
        for (int i = 0; i < said.size(); i++) {
            SaidVersion version = said.get(i);
            int last = i;
            for (int back = backAgain(said, last); back > last; back = backAgain(said, last)) {
                stretches.add(
                        new Stretch(said.get(last + 1).since(), said.get(back).since()));
                last = back;
            }
            versions.add(
                    last == i
                            ? version
                            : new SaidVersion(
                                    version.number(),
                                    version.small(),
                                    version.since(),
                                    said.get(last).until()));
            i = last;
        }
    }

    /** What was said, without those. */
    List<SaidVersion> versions() {
        return versions;
    }

    /** Whether what was changed at that moment was neither taken back nor a taking back. */
    boolean leaves(Instant change) {
        return stretches.stream().noneMatch(stretch -> stretch.has(change));
    }

    /** The version that says again what this one said before small corrections of it; the same where there is none. */
    private int backAgain(List<SaidVersion> said, int from) {
        Instant until = said.get(from).until();
        if (until == null || from + 2 >= said.size()) {
            return from;
        }
        Instant before = until.minusNanos(1);
        if (said.get(from + 1).small() == 0 || saidTheSame.test(before, until)) {
            return from;
        }
        for (int i = from + 2; i < said.size() && said.get(i).small() > 0; i++) {
            Instant since = said.get(i).since();
            if (saidTheSame.test(before, since)) {
                return wasSaidAtEnd(until, since) ? from : i;
            }
        }
        return from;
    }

    /** Whoever looks back on play has before them what was said when it ended. */
    private boolean wasSaidAtEnd(Instant from, Instant back) {
        return ended != null && from.isBefore(ended) && !ended.isAfter(back);
    }
}
