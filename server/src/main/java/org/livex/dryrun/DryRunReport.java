package org.livex.dryrun;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.Triggers;
import org.livex.exercise.inject.InjectState;
import org.livex.exercise.inject.MarkKind;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Release;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.mediation.Mediation;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.json.DomainJson;

/** What a dry run says in the end: what went out, what did not and why, who got how much, and in which language. */
final class DryRunReport {
    /** More than this in ten minutes is more than a person on their feet can take in. */
    static final int OVERLOAD = 5;

    /** What a dry run says nothing about, each by a word that clients know. */
    static final List<String> NOT_SIMULATED =
            List.of("requests", "places", "translations", "talk", "scenes", "captures", "network", "red-stop", "hands");

    private static final long WINDOW_MILLIS = 10 * 60_000L;

    private final Stage stage;
    private final Tally tally;
    private final Exercise exercise;
    private final Map<PersonId, Integer> acknowledged = new HashMap<>();

    private DryRunReport(Stage stage, Tally tally) {
        this.stage = stage;
        this.tally = tally;
        this.exercise = stage.exercise();
    }

    static ObjectNode of(Stage stage, Tally tally, SimulatedPeople people, DryRunOptions options, boolean isComplete) {
        DryRunReport report = new DryRunReport(stage, tally);
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("seed", options.seed())
                .put("answering", options.answering())
                .put("byHand", options.byHand())
                .put("complete", isComplete)
                .put("until", stage.time().toString())
                .put("entries", tally.entries())
                .put("overload", OVERLOAD);
        report.injects(json.putArray("injects"));
        report.people(json.putArray("people"), people);
        report.texts(json.putArray("texts"));
        report.mediators(json.putObject("mediations"));
        tally.languages().all(json.putArray("languages"));
        ArrayNode blind = json.putArray("notSimulated");
        NOT_SIMULATED.forEach(blind::add);
        return json;
    }

    private void injects(ArrayNode listed) {
        exercise.msel().injects().values().stream()
                .sorted(Comparator.comparing(DryRunReport::at, Comparator.nullsLast(Comparator.naturalOrder())))
                .forEach(planned -> inject(listed.addObject(), planned));
    }

    /** Another run may meet it: other people answer, confirm or ask otherwise. */
    private boolean turnsOnPeople(Trigger condition) {
        return (condition instanceof Trigger.OnAnswer answer && answer.answer() != null && isOut(answer.inject()))
                || (condition instanceof Trigger.OnNoAcknowledgement silence && isOut(silence.inject()))
                || (condition instanceof Trigger.OnRequest request && request.outcome() != null)
                || condition instanceof Trigger.OnTrust;
    }

    private boolean isOut(InjectId id) {
        PlannedInject planned = exercise.msel().find(id);
        return planned != null && planned.release() != null;
    }

    private static @Nullable ExerciseTime at(PlannedInject planned) {
        Release release = planned.release();
        return release == null ? null : release.at();
    }

    private void inject(ObjectNode json, PlannedInject planned) {
        json.put("inject", planned.inject().id().value())
                .put("number", planned.inject().number());
        Release release = planned.release();
        if (release == null) {
            json.put("state", DomainJson.word(planned.state()));
            if (planned.state() == InjectState.PLANNED) {
                List<Trigger> conditions = Triggers.unmet(planned.inject().trigger(), exercise, stage.time());
                ArrayNode unmet = json.putArray("unmet");
                conditions.forEach(condition -> unmet.add(DomainJson.tree(condition)));
                if (!conditions.isEmpty() && conditions.stream().allMatch(this::turnsOnPeople)) {
                    json.put("branch", true);
                }
            }
            return;
        }
        int done = 0;
        for (PersonId person : release.recipients()) {
            if (release.progressOf(person).at(MarkKind.ACKNOWLEDGED) != null) {
                acknowledged.merge(person, 1, Integer::sum);
                done++;
            }
        }
        json.put("state", "released")
                .put("at", release.at().toString())
                .put("by", tally.wasByHand(planned.inject().id()) ? "hand" : "trigger")
                .put("recipients", release.recipients().size())
                .put("acknowledged", done);
    }

    private void people(ArrayNode listed, SimulatedPeople people) {
        exercise.roster().people().values().stream()
                .filter(person -> !person.function().seesControl())
                .sorted(Comparator.comparingInt((Person person) -> -peak(person).count())
                        .thenComparing(person -> person.id().value()))
                .forEach(person -> person(listed.addObject(), person, people));
    }

    private record Peak(int count, ExerciseTime from) {}

    private void person(ObjectNode json, Person person, SimulatedPeople people) {
        PersonId id = person.id();
        Peak peak = peak(person);
        json.put("person", id.value())
                .put("answers", people.answers(id))
                .put("injects", tally.arrivals(id).size())
                .put("words", tally.words(id))
                .put("acknowledged", acknowledged.getOrDefault(id, 0))
                .put("actions", tally.actions(id))
                .put("mediatorNeeded", tally.unread(id))
                .put("peak", peak.count());
        tally.languages().of(id, json.putObject("languages"));
        if (peak.count() > 0) {
            json.put("peakFrom", peak.from().toString());
        }
    }

    /** The fullest ten minutes. */
    private Peak peak(Person person) {
        List<ExerciseTime> arrivals = tally.arrivals(person.id());
        Peak peak = new Peak(0, ExerciseTime.ZERO);
        int first = 0;
        for (int last = 0; last < arrivals.size(); last++) {
            while (arrivals.get(last).millis() - arrivals.get(first).millis() >= WINDOW_MILLIS) {
                first++;
            }
            if (last - first + 1 > peak.count()) {
                peak = new Peak(last - first + 1, arrivals.get(first));
            }
        }
        return peak;
    }

    private void texts(ArrayNode listed) {
        tally.marked()
                .values()
                .forEach(group -> group.forEach((marked, people) -> listed.addObject()
                        .put("inject", marked.inject().value())
                        .put("mark", marked.mark())
                        .put("wanted", marked.wanted())
                        .put("got", marked.got())
                        .put("people", people)));
    }

    private void mediators(ObjectNode json) {
        Map<String, int[]> load = new TreeMap<>();
        exercise.roster().people().values().stream()
                .filter(person -> person.function() == PersonFunction.CULTURAL_MEDIATOR)
                .forEach(person -> load.put(person.id().value(), new int[2]));
        int unanswered = 0;
        Duration longest = Duration.ZERO;
        for (Mediation mediation : exercise.mediations().all().values()) {
            Mediation.Session session = mediation.session();
            PersonId mediator = mediation.mediator();
            if (session == null || mediator == null) {
                unanswered++;
                continue;
            }
            Duration waited =
                    Duration.between(mediation.asked().at(), session.started().at());
            longest = waited.compareTo(longest) > 0 ? waited : longest;
            Instant end =
                    session.ended() == null ? stage.now() : session.ended().at();
            int[] sum = load.computeIfAbsent(mediator.value(), _ -> new int[2]);
            sum[0]++;
            sum[1] += (int) Duration.between(session.started().at(), end).toMinutes();
        }
        json.put("asked", exercise.mediations().all().size())
                .put("unanswered", unanswered)
                .put("longestWaitMinutes", longest.toMinutes());
        ArrayNode listed = json.putArray("mediators");
        load.forEach((person, sum) ->
                listed.addObject().put("person", person).put("sessions", sum[0]).put("minutes", sum[1]));
    }
}
