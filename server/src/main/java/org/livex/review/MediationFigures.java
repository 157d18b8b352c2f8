package org.livex.review;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.livex.exercise.Exercise;
import org.livex.exercise.clock.ClockHistory;
import org.livex.exercise.mediation.Mediation;
import org.livex.exercise.mediation.MediationState;
import org.livex.exercise.mediation.SessionTime;
import org.livex.i18n.Language;

/**
 * Per pair of languages: how long people waited for a mediator, by the server's clock, and what became of it. What came after ENDEX
 * is no wait, and who tried out a phone before STARTEX has asked for nobody.
 */
final class MediationFigures {
    private MediationFigures() {}

    /** In either direction. */
    private record Pair(Language one, Language other) {
        static Pair of(Mediation mediation) {
            Language first = mediation.request().languages().getFirst();
            Language last = mediation.request().languages().getLast();
            return first.compareTo(last) < 0 ? new Pair(first, last) : new Pair(last, first);
        }
    }

    private static final class Waits {
        private final List<Duration> toAcceptance = new ArrayList<>();
        private final List<Duration> toSession = new ArrayList<>();
        private final List<Duration> sessions = new ArrayList<>();
        private int asked;
        private int sessionsInPlay;
        private int cancelled;
        private int notBegun;
        private int open;
        private Duration longestOpen = Duration.ZERO;
    }

    static void of(ArrayNode json, Exercise exercise, Instant now) {
        Map<Pair, Waits> pairs = new TreeMap<>(Comparator.comparing(Pair::one).thenComparing(Pair::other));
        for (Mediation mediation : exercise.mediations().all().values()) {
            if (mediation.closed() != MediationState.BEFORE_START) {
                Waits waits = pairs.computeIfAbsent(Pair.of(mediation), _ -> new Waits());
                note(waits, mediation, exercise.clockHistory(), now);
            }
        }
        pairs.forEach((pair, waits) -> {
            ObjectNode one = json.addObject();
            one.putArray("languages").add(pair.one().tag()).add(pair.other().tag());
            one.put("asked", waits.asked)
                    .put("accepted", waits.toAcceptance.size())
                    .put("sessions", waits.sessionsInPlay)
                    .put("cancelled", waits.cancelled)
                    .put("notBegun", waits.notBegun)
                    .put("open", waits.open);
            seconds(one, "acceptance", waits.toAcceptance);
            seconds(one, "start", waits.toSession);
            seconds(one, "session", waits.sessions);
            if (waits.open > 0) {
                one.put("longestOpenSeconds", waits.longestOpen.toSeconds());
            }
        });
    }

    private static void note(Waits waits, Mediation mediation, ClockHistory clock, Instant now) {
        Instant asked = mediation.asked().at();
        waits.asked++;
        Mediation.Acceptance acceptance = mediation.acceptance();
        if (acceptance != null && !clock.isOverAt(acceptance.stamp().at())) {
            add(waits.toAcceptance, asked, acceptance.stamp().at());
        }
        if (mediation.session() != null) {
            session(waits, asked, mediation.session(), clock);
        }
        if (mediation.state() == MediationState.CANCELLED) {
            waits.cancelled++;
        }
        if (mediation.state() == MediationState.NOT_BEGUN) {
            waits.notBegun++;
        }
        if (mediation.state().isBeforeSession()) {
            waits.open++;
            Duration waited = Duration.between(asked, now);
            waits.longestOpen = waited.compareTo(waits.longestOpen) > 0 ? waited : waits.longestOpen;
        }
    }

    private static void session(Waits waits, Instant asked, Mediation.Session session, ClockHistory clock) {
        SessionTime time = SessionTime.of(session, clock);
        Instant heard = session.started().at();
        Instant started = clock.isOverAt(heard) ? session.begun() : heard;
        switch (time.kind()) {
            case AFTER_END -> {
                return;
            }
            case UNKNOWN -> {}
            case GOES_ON -> add(waits.toSession, asked, started);
            case KNOWN -> {
                add(waits.toSession, asked, started);
                waits.sessions.add(Objects.requireNonNull(time.lasted()));
            }
        }
        waits.sessionsInPlay++;
    }

    private static void add(List<Duration> durations, Instant from, Instant to) {
        Duration taken = Duration.between(from, to);
        durations.add(taken.isNegative() ? Duration.ZERO : taken);
    }

    private static void seconds(ObjectNode json, String of, List<Duration> durations) {
        if (!durations.isEmpty()) {
            List<Duration> sorted = durations.stream().sorted().toList();
            Duration median = sorted.get((sorted.size() - 1) / 2)
                    .plus(sorted.get(sorted.size() / 2))
                    .dividedBy(2);
            json.putObject(of)
                    .put("medianSeconds", median.toSeconds())
                    .put("longestSeconds", sorted.getLast().toSeconds());
        }
    }
}
