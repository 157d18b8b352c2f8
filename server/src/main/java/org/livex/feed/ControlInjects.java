package org.livex.feed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.stream.Collectors;
import org.livex.exercise.Exercise;
import org.livex.exercise.Forecast;
import org.livex.exercise.Inject;
import org.livex.exercise.InjectId;
import org.livex.exercise.MarkKind;
import org.livex.exercise.Person;
import org.livex.exercise.PersonId;
import org.livex.exercise.PlannedInject;
import org.livex.exercise.Progress;
import org.livex.exercise.Release;
import org.livex.journal.DomainJson;

/** Injects as control sees them: rows of the plan, and how far each came with each recipient. */
final class ControlInjects {
    private ControlInjects() {}

    static void inject(ObjectNode json, Exercise exercise, InjectId id) {
        PlannedInject planned = exercise.msel().find(id);
        if (planned == null) {
            return;
        }
        json.set("inject", DomainJson.tree(planned.inject()));
        json.put("revision", planned.revision()).put("state", DomainJson.word(planned.state()));
        ItemJson.received(json, exercise, planned.inject().enclosures());
        Release release = planned.release();
        if (release == null) {
            Forecast.of(id, exercise).ifPresent(due -> json.put("dueAt", due.toString()));
        } else {
            ObjectNode released =
                    json.putObject("released").put("at", release.at().toString());
            ItemJson.instant(released, "sentAt", release.stamp().at());
            if (release.due() != null) {
                released.put("due", release.due().toString());
            }
            released.put("late", release.late());
            ItemJson.ids(released.putArray("recipients"), release.recipients());
            if (planned.inject().readableIn() != null) {
                ItemJson.ids(released.putArray("readableBy"), readers(exercise, planned.inject(), release));
            }
        }
        if (planned.recall() != null) {
            ObjectNode recalled = json.putObject("recalled");
            recalled.set("reason", DomainJson.tree(planned.recall().reason()));
            ItemJson.instant(recalled, "sentAt", planned.recall().stamp().at());
        }
    }

    private static Set<PersonId> readers(Exercise exercise, Inject inject, Release release) {
        return release.recipients().stream()
                .filter(id -> {
                    Person person = exercise.roster().find(id);
                    return person != null && inject.isReadableBy(person, exercise.roster());
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    static void progress(ObjectNode json, Exercise exercise, String id) {
        int slash = id.indexOf('/');
        InjectId inject = new InjectId(id.substring(0, slash));
        PersonId person = new PersonId(id.substring(slash + 1));
        json.put("inject", inject.value()).put("person", person.value());
        PlannedInject planned = exercise.msel().find(inject);
        if (planned != null && planned.release() != null) {
            Progress progress = planned.release().progressOf(person);
            for (MarkKind kind : MarkKind.values()) {
                ItemJson.instant(json, DomainJson.word(kind) + "At", progress.at(kind));
            }
            ItemJson.instant(json, "ringsSince", planned.ringsSince(person));
        }
    }
}
