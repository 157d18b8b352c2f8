package org.livex.feed.items.inject;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.MarkKind;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Progress;
import org.livex.exercise.inject.Release;
import org.livex.exercise.reading.StateInPlay;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.ItemsOfControl;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** How far each recipient came with an inject, for control. */
public final class ProgressItems implements ItemsOfControl {
    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        Item.Pair pair = item.pair();
        InjectId inject = new InjectId(pair.one());
        PersonId person = new PersonId(pair.other());
        json.put("inject", inject.value()).put("person", person.value());
        PlannedInject planned = exercise.msel().find(inject);
        if (planned != null && planned.release() != null) {
            Release release = planned.release();
            Progress progress = release.progressOf(person);
            for (MarkKind kind : MarkKind.values()) {
                ItemJson.instant(json, DomainJson.word(kind) + "At", progress.at(kind));
                Language language = progress.in(kind);
                if (language != null) {
                    json.put(DomainJson.word(kind) + "In", language.tag());
                }
            }
            StateInPlay.doneAfter(exercise, progress)
                    .forEach(kind -> json.withArray("afterEnd").add(DomainJson.word(kind)));
            if (!progress.later().isEmpty()) {
                ArrayNode later = json.putArray("later");
                progress.later().forEach(mark -> later.add(DomainJson.tree(mark)));
            }
            ItemJson.instant(json, "ringsSince", planned.ringsSince(person));
            ItemJson.instant(json, "readBefore", release.before(person, MarkKind.READ));
            ItemJson.instant(json, "acknowledgedBefore", release.before(person, MarkKind.ACKNOWLEDGED));
            QuestionJson.answer(json, planned, person);
            told(json, exercise.control().safeguards().told(inject, person));
        }
    }

    private static void told(ObjectNode json, @Nullable Stamp told) {
        if (told != null) {
            ItemJson.instant(json, "toldAt", told.at());
            if (told.by() != null) {
                json.put("toldBy", told.by().value());
            }
        }
    }
}
