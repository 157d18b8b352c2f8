package org.livex.feed.items.inject;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.livex.exercise.Exercise;
import org.livex.exercise.due.Forecast;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.PersonId;
import org.livex.feed.items.ItemJson;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** An inject as one person will get it, or has it: for its author, who must not guess. */
public final class SeenBy {
    private SeenBy() {}

    public static ObjectNode of(
            Exercise exercise, PlannedInject planned, Person person, List<Language> languages, Instant now) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("inject", planned.inject().id().value())
                .put("person", person.id().value());
        json.put(
                "isRecipient",
                planned.release() == null
                        ? planned.inject().audience().addresses(person)
                        : planned.release().recipients().contains(person.id()));
        ExerciseTime at = planned.release() != null
                ? planned.release().at()
                : Forecast.of(planned.inject().id(), exercise)
                        .orElseGet(() -> exercise.clock().showsAt(now, ItemJson.planOf(exercise)));
        Instant sentAt =
                planned.release() == null ? now : planned.release().stamp().at();
        long seq = planned.release() == null
                ? Long.MAX_VALUE
                : planned.release().stamp().seq();
        json.put("type", DomainJson.word(planned.inject().type()));
        ParticipantInject.sender(json, exercise, planned.inject(), languages);
        boolean readable = planned.inject().isReadableBy(person, exercise.roster());
        Set<PersonId> recipients = planned.release() == null
                ? Set.of(person.id())
                : planned.release().recipients();
        OwnFields.put(json, exercise, planned.inject(), recipients, readable ? languages : null);
        if (readable) {
            ParticipantInject.content(
                    json, exercise, planned.inject(), sentAt, languages, new Filling(exercise, person, at, seq));
        } else {
            ParticipantInject.mediatorNeeded(json, planned.inject());
        }
        return json.put("at", at.toString());
    }
}
