package org.livex.review;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.livex.exercise.Exercise;
import org.livex.exercise.clock.ClockHistory;
import org.livex.exercise.mediation.Mediation;
import org.livex.exercise.mediation.MediationState;
import org.livex.exercise.mediation.MediationWait;
import org.livex.exercise.mediation.SessionTime;
import org.livex.i18n.Language;

/**
 * Per pair of languages: how long people waited for a mediator, and what became of each call of play: a session, taken back, not begun
 * at ENDEX or open. Calls that were made before STARTEX or came after ENDEX are counted apart from those.
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
        private int acceptedByArrival;
        private int startedByArrival;
        private int asked;
        private int sessionsInPlay;
        private int cancelled;
        private int notBegun;
        private int open;
        private int outOfPlay;
        private Duration longestOpen = Duration.ZERO;
    }

    static void of(ArrayNode json, Exercise exercise, Instant now) {
        Map<Pair, Waits> pairs = new TreeMap<>(Comparator.comparing(Pair::one).thenComparing(Pair::other));
        for (Mediation mediation : exercise.mediations().all().values()) {
            Waits waits = pairs.computeIfAbsent(Pair.of(mediation), _ -> new Waits());
            note(waits, mediation, exercise.clockHistory(), now);
        }
        pairs.forEach((pair, waits) -> {
            ObjectNode one = json.addObject();
            one.putArray("languages").add(pair.one().tag()).add(pair.other().tag());
            one.put("asked", waits.asked)
                    .put("accepted", waits.toAcceptance.size())
                    .put("sessions", waits.sessionsInPlay)
                    .put("cancelled", waits.cancelled)
                    .put("notBegun", waits.notBegun)
                    .put("open", waits.open)
                    .put("outOfPlay", waits.outOfPlay);
            waited(one, "acceptance", waits.toAcceptance, waits.acceptedByArrival);
            waited(one, "start", waits.toSession, waits.startedByArrival);
            seconds(one, "session", waits.sessions);
            if (waits.open > 0) {
                one.put("longestOpenSeconds", waits.longestOpen.toSeconds());
            }
        });
    }

    private static void note(Waits waits, Mediation mediation, ClockHistory clock, Instant now) {
        if (mediation.closed() == MediationState.BEFORE_START || mediation.closed() == MediationState.AFTER_END) {
            waits.outOfPlay++;
            return;
        }
        waits.asked++;
        MediationWait acceptance = MediationWait.toAcceptance(mediation, clock);
        if (acceptance != null && acceptance.lasted() != null) {
            waits.toAcceptance.add(acceptance.lasted());
            waits.acceptedByArrival += acceptance.kind() == MediationWait.Kind.BY_ARRIVAL ? 1 : 0;
        }
        if (mediation.session() != null && session(waits, mediation, mediation.session(), clock)) {
            return;
        }
        if (mediation.cancelled() != null
                && !clock.isOverAt(mediation.cancelled().at())) {
            waits.cancelled++;
        } else if (clock.endedAt() != null) {
            waits.notBegun++;
        } else {
            waits.open++;
            Duration waited = clock.ranBetween(MediationWait.since(mediation, clock), now);
            waits.longestOpen = waited.compareTo(waits.longestOpen) > 0 ? waited : waits.longestOpen;
        }
    }

    /** Whether it began in play. */
    private static boolean session(Waits waits, Mediation mediation, Mediation.Session session, ClockHistory clock) {
        SessionTime time = SessionTime.of(session, clock);
        if (time.kind() == SessionTime.Kind.AFTER_END) {
            return false;
        }
        waits.sessionsInPlay++;
        MediationWait start = MediationWait.toSession(mediation, clock);
        if (start != null && start.lasted() != null) {
            waits.toSession.add(start.lasted());
            waits.startedByArrival += start.kind() == MediationWait.Kind.BY_ARRIVAL ? 1 : 0;
        }
        if (time.lasted() != null) {
            waits.sessions.add(time.lasted());
        }
        return true;
    }

    private static void waited(ObjectNode json, String of, List<Duration> durations, int byArrival) {
        seconds(json, of, durations);
        if (byArrival > 0) {
            json.withObject(of).put("byArrival", byArrival);
        }
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
