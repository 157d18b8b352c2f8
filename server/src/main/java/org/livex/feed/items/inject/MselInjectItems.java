package org.livex.feed.items.inject;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.LiveQueue;
import org.livex.exercise.due.Forecast;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Props;
import org.livex.exercise.inject.Release;
import org.livex.exercise.inject.Review;
import org.livex.exercise.reading.Scenes;
import org.livex.exercise.reading.StateInPlay;
import org.livex.exercise.reading.TextsAtEnd;
import org.livex.exercise.text.WantedTranslation;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.ItemsOfControl;
import org.livex.feed.items.gate.SafeguardsJson;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** Rows of the plan with all that is known of each, for control. */
public final class MselInjectItems implements ItemsOfControl {
    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        InjectId id = new InjectId(item.id());
        PlannedInject planned = exercise.msel().find(id);
        if (planned == null) {
            json.put("removed", true);
            return;
        }
        json.set("inject", DomainJson.tree(exercise.scenario().columns().seen(planned.inject())));
        json.put("revision", planned.revision()).put("state", DomainJson.word(StateInPlay.of(exercise, planned)));
        review(json, planned);
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
            CorrectionJson.write(released, release);
            QuestionJson.past(released, planned, release);
            if (planned.inject().readableIn() != null) {
                ItemJson.ids(released.putArray("readableBy"), readers(exercise, planned.inject(), release));
            }
            atEnd(json, exercise, planned.inject());
        }
        if (Scenes.needsSubstitute(exercise, planned)) {
            json.put("substituteNeeded", true);
        }
        prop(json, exercise.control().props().of(id));
        waiting(json, exercise, planned);
        SafeguardsJson.write(json, exercise, id);
        if (planned.recall() != null) {
            ObjectNode recalled = json.putObject("recalled");
            recalled.set("reason", DomainJson.tree(planned.recall().reason()));
            ItemJson.instant(recalled, "sentAt", planned.recall().stamp().at());
            if (StateInPlay.isRecalledAfter(exercise, planned)) {
                recalled.put("afterEnd", true);
            }
        }
    }

    /** What people had, where it was changed after ENDEX. */
    private static void atEnd(ObjectNode json, Exercise exercise, Inject inject) {
        Map<TextPart, LocalizedText> changed = TextsAtEnd.changed(exercise, inject);
        if (!changed.isEmpty()) {
            ObjectNode texts = json.putObject("atEnd");
            changed.forEach((part, text) -> texts.set(DomainJson.word(part), DomainJson.tree(text)));
        }
    }

    private static void prop(ObjectNode json, Props.@Nullable Tick tick) {
        if (tick != null) {
            ObjectNode prop = json.putObject("prop").put("state", DomainJson.word(tick.state()));
            if (tick.stamp().by() != null) {
                prop.put("by", tick.stamp().by().value());
            }
            ItemJson.instant(prop, "at", tick.stamp().at());
        }
    }

    private static void review(ObjectNode json, PlannedInject planned) {
        Review review = planned.review();
        if (review != null) {
            ObjectNode reviewed = json.putObject("review").put("state", DomainJson.word(review.state()));
            if (review.by() != null) {
                reviewed.put("by", review.by().value());
            }
            ItemJson.instant(reviewed, "at", review.at());
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

    /** In which languages it is wanted, which of them are still open, and who reads each as their first. */
    private static void waiting(ObjectNode json, Exercise exercise, PlannedInject planned) {
        WantedTranslation wanted = exercise.desk().wanted().get(planned.inject().id());
        if (wanted == null) {
            return;
        }
        ObjectNode translation = json.putObject("translation");
        ItemJson.instant(translation, "wantedSince", wanted.since());
        ItemJson.instant(translation, "waitingUntil", LiveQueue.waitsUntil(exercise, planned));
        Set<Language> open = LiveQueue.openLanguages(exercise, planned);
        ArrayNode languages = translation.putArray("languages");
        for (Language language : new TreeSet<>(wanted.languages())) {
            ObjectNode one =
                    languages.addObject().put("language", language.tag()).put("open", open.contains(language));
            ItemJson.ids(one.putArray("readers"), readers(exercise, planned, language));
        }
    }

    private static Set<PersonId> readers(Exercise exercise, PlannedInject planned, Language language) {
        Release release = planned.release();
        return exercise.roster().people().values().stream()
                .filter(person -> person.languages().getFirst().equals(language))
                .filter(person -> release == null
                        ? planned.inject().audience().addresses(person)
                        : release.recipients().contains(person.id()))
                .map(Person::id)
                .collect(Collectors.toSet());
    }
}
