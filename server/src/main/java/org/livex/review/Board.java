package org.livex.review;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.MarkKind;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Progress;
import org.livex.exercise.inject.Recall;
import org.livex.exercise.inject.Release;
import org.livex.exercise.reading.StateInPlay;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** Inject x person: who has what, how far, since when. A cell is there for each recipient of what went out. */
public final class Board {
    private Board() {}

    public static ObjectNode of(Exercise exercise, long seq) {
        ObjectNode board = JsonNodeFactory.instance.objectNode().put("seq", seq);
        ArrayNode people = board.putArray("people");
        exercise.roster().people().values().stream()
                .sorted(Comparator.comparing(person -> person.id().value()))
                .forEach(person -> people.add(person(person)));
        ArrayNode injects = board.putArray("injects");
        ArrayNode cells = board.putArray("cells");
        for (PlannedInject planned : exercise.msel().injects().values()) {
            injects.add(inject(exercise, planned));
            Release release = planned.release();
            if (release != null) {
                release.recipients().stream()
                        .sorted(Comparator.comparing(PersonId::value))
                        .forEach(person -> cells.add(cell(planned, person, release.progressOf(person))));
            }
        }
        return board;
    }

    private static ObjectNode person(Person person) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", person.id().value())
                .put("callName", person.callName())
                .put("function", DomainJson.word(person.function()));
        ArrayNode languages = json.putArray("languages");
        person.languages().forEach(language -> languages.add(language.tag()));
        return json;
    }

    private static ObjectNode inject(Exercise exercise, PlannedInject planned) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", planned.inject().id().value())
                .put("number", planned.inject().number())
                .put("state", DomainJson.word(StateInPlay.of(exercise, planned)))
                .put("revision", planned.revision());
        Release release = planned.release();
        if (release != null) {
            json.put("at", release.at().toString())
                    .put("sentAt", DomainJson.instant(release.stamp().at()))
                    .put("late", release.late());
        }
        Recall recall = StateInPlay.recallAfter(exercise, planned);
        if (recall != null) {
            at(json, "recalledAfterEndAt", recall.stamp().at());
        }
        return json;
    }

    private static ObjectNode cell(PlannedInject planned, PersonId person, Progress progress) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("inject", planned.inject().id().value())
                .put("person", person.value());
        for (MarkKind kind : MarkKind.values()) {
            at(json, DomainJson.word(kind) + "At", progress.at(kind));
            Language language = progress.in(kind);
            if (language != null) {
                json.put(DomainJson.word(kind) + "In", language.tag());
            }
        }
        if (!progress.later().isEmpty()) {
            ArrayNode later = json.putArray("later");
            progress.later().forEach(mark -> later.add(DomainJson.tree(mark)));
        }
        at(json, "ringsSince", planned.ringsSince(person));
        Release release = planned.release();
        if (release != null) {
            at(json, "readBefore", release.before(person, MarkKind.READ));
            at(json, "acknowledgedBefore", release.before(person, MarkKind.ACKNOWLEDGED));
        }
        return json;
    }

    private static void at(ObjectNode json, String name, @Nullable Instant at) {
        if (at != null) {
            json.put(name, DomainJson.instant(at));
        }
    }
}
