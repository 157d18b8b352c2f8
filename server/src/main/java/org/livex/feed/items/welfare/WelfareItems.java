package org.livex.feed.items.welfare;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.form.FormChoice;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.place.Place;
import org.livex.exercise.plan.Welfare;
import org.livex.exercise.reading.Carers;
import org.livex.exercise.welfare.PersonWelfare;
import org.livex.exercise.welfare.Side;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.PersonalItems;
import org.livex.feed.items.Reader;
import org.livex.feed.items.TextJson;
import org.livex.json.DomainJson;

/** How somebody is who plays in scenes: to themselves and to those who look after them, and to nobody else of control either. */
public final class WelfareItems implements PersonalItems {
    /** Whether this is anything to them: whoever looked after somebody before and does no longer hears nothing of them. */
    public static boolean isTold(Exercise exercise, Item item, PersonId reader) {
        PersonId person = new PersonId(item.id());
        return person.equals(reader) || Carers.of(exercise, person).contains(reader);
    }

    @Override
    public void ofPerson(ObjectNode json, Exercise exercise, Item item, Reader reader) {
        Person person = exercise.roster().find(new PersonId(item.id()));
        if (person == null) {
            json.put("removed", true);
            return;
        }
        PersonWelfare welfare = exercise.welfare().of(person.id());
        boolean isMine = person.id().equals(reader.person().id());
        json.put("mine", isMine);
        if (!isMine) {
            json.put("callName", person.callName());
        }
        checkIns(json.putArray("checkIns"), exercise, welfare);
        new TimeInRole(exercise, welfare).write(json);
        themes(json, exercise, person, welfare, reader);
        deRole(json, exercise, welfare, reader);
        if (!isMine) {
            scenes(json.putArray("named"), exercise, welfare, reader);
        }
    }

    private static void checkIns(ArrayNode array, Exercise exercise, PersonWelfare welfare) {
        Stream.concat(
                        Stream.of((@Nullable InjectId) null),
                        welfare.checkIns().stream()
                                .map(one -> one.said().scene())
                                .filter(Objects::nonNull)
                                .distinct())
                .forEach(scene -> Stream.of(Side.values()).forEach(side -> {
                    PersonWelfare.CheckIn latest = welfare.latest(scene, side);
                    if (latest != null) {
                        checkIn(array.addObject(), exercise, latest);
                    }
                }));
    }

    private static void checkIn(ObjectNode json, Exercise exercise, PersonWelfare.CheckIn one) {
        if (one.said().scene() != null) {
            json.put("scene", one.said().scene().value());
        }
        json.put("side", DomainJson.word(one.said().side()))
                .put("face", DomainJson.word(one.said().face()));
        if (one.said().word() != null) {
            json.put("word", one.said().word());
        }
        ItemJson.done(
                json,
                exercise,
                one.said().takenAt(),
                one.stamp().at(),
                one.said().at());
        ItemJson.instant(json, "takenAt", one.said().takenAt());
    }

    /** To role players all that they can stay out of; to others what they do. */
    private static void themes(
            ObjectNode json, Exercise exercise, Person person, PersonWelfare welfare, Reader reader) {
        Welfare planned = ItemJson.planOf(exercise).caring();
        ArrayNode themes = json.putArray("themes");
        for (FormChoice theme : planned.eachTheme()) {
            if (person.function() == PersonFunction.ROLE_PLAYER
                    || welfare.themes().contains(theme.id())) {
                themes.addObject()
                        .put("id", theme.id())
                        .put("optedOut", welfare.themes().contains(theme.id()))
                        .set("text", TextJson.of(theme.text(), reader.languages()));
            }
        }
        Set<String> known = planned.eachTheme().stream().map(FormChoice::id).collect(Collectors.toSet());
        welfare.themes().stream()
                .filter(theme -> !known.contains(theme))
                .sorted()
                .forEach(theme -> themes.addObject().put("id", theme).put("optedOut", true));
        ArrayNode out = json.putArray("optedOut");
        welfare.choices().entrySet().stream()
                .filter(choice -> !choice.getValue())
                .map(choice -> choice.getKey().value())
                .sorted()
                .forEach(out::add);
    }

    private static void deRole(ObjectNode json, Exercise exercise, PersonWelfare welfare, Reader reader) {
        InjectId scene = welfare.leftLast();
        Welfare planned = ItemJson.planOf(exercise).caring();
        if (scene == null || planned.eachStep().isEmpty()) {
            return;
        }
        ObjectNode written = json.putObject("deRole").put("scene", scene.value());
        ArrayNode steps = written.putArray("steps");
        for (FormChoice step : planned.eachStep()) {
            steps.addObject()
                    .put("id", step.id())
                    .put("taken", welfare.hasTaken(scene, step.id()))
                    .set("text", TextJson.of(step.text(), reader.languages()));
        }
    }

    /** What those who look after somebody need to find the scenes that are spoken of, on whatever device. */
    private static void scenes(ArrayNode array, Exercise exercise, PersonWelfare welfare, Reader reader) {
        Set<InjectId> spokenOf = new LinkedHashSet<>();
        welfare.spells().forEach(spell -> spokenOf.add(spell.scene()));
        spokenOf.addAll(welfare.choices().keySet());
        welfare.checkIns().stream()
                .map(one -> one.said().scene())
                .filter(Objects::nonNull)
                .forEach(spokenOf::add);
        spokenOf.stream()
                .map(exercise.msel()::find)
                .filter(Objects::nonNull)
                .map(PlannedInject::inject)
                .sorted((one, other) -> one.id().value().compareTo(other.id().value()))
                .forEach(scene -> scene(array.addObject(), exercise, scene, reader));
    }

    private static void scene(ObjectNode json, Exercise exercise, Inject scene, Reader reader) {
        json.put("scene", scene.id().value()).put("number", scene.number());
        json.set("title", TextJson.of(scene.title(), reader.languages()));
        Place place = scene.place() == null ? null : exercise.scenario().find(Place.class, scene.place());
        if (place != null) {
            json.set("place", TextJson.of(place.name(), reader.languages()));
        }
    }
}
