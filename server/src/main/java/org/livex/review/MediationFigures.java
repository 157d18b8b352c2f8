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
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.mediation.Mediation;
import org.livex.exercise.mediation.MediationState;
import org.livex.exercise.words.Stamp;
import org.livex.i18n.Language;

/** Per pair of languages: how long people waited for a mediator, and what became of it. By the server's clock. */
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
        private int cancelled;
        private int open;
        private Duration longestOpen = Duration.ZERO;
    }

    static void of(ArrayNode json, Exercise exercise, Instant now) {
        Map<Pair, Waits> pairs = new TreeMap<>(Comparator.comparing(Pair::one).thenComparing(Pair::other));
        for (Mediation mediation : exercise.mediations().all().values()) {
            note(pairs.computeIfAbsent(Pair.of(mediation), _ -> new Waits()), mediation, now);
        }
        pairs.forEach((pair, waits) -> {
            ObjectNode one = json.addObject();
            one.putArray("languages").add(pair.one().tag()).add(pair.other().tag());
            one.put("asked", waits.asked)
                    .put("accepted", waits.toAcceptance.size())
                    .put("sessions", waits.toSession.size())
                    .put("cancelled", waits.cancelled)
                    .put("open", waits.open);
            seconds(one, "acceptance", waits.toAcceptance);
            seconds(one, "start", waits.toSession);
            seconds(one, "session", waits.sessions);
            if (waits.open > 0) {
                one.put("longestOpenSeconds", waits.longestOpen.toSeconds());
            }
        });
    }

    private static void note(Waits waits, Mediation mediation, Instant now) {
        Instant asked = mediation.asked().at();
        waits.asked++;
        if (mediation.acceptance() != null) {
            add(waits.toAcceptance, asked, mediation.acceptance().stamp());
        }
        Mediation.Session session = mediation.session();
        if (session != null) {
            add(waits.toSession, asked, session.started());
            add(waits.sessions, session.started().at(), session.ended());
        }
        if (mediation.state() == MediationState.CANCELLED) {
            waits.cancelled++;
        }
        if (mediation.state().isBeforeSession()) {
            waits.open++;
            Duration waited = Duration.between(asked, now);
            waits.longestOpen = waited.compareTo(waits.longestOpen) > 0 ? waited : waits.longestOpen;
        }
    }

    private static void add(List<Duration> durations, Instant from, @Nullable Stamp to) {
        if (to != null) {
            Duration taken = Duration.between(from, to.at());
            durations.add(taken.isNegative() ? Duration.ZERO : taken);
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
