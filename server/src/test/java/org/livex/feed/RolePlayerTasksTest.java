package org.livex.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectBuilder;
import org.livex.exercise.inject.InjectDetails;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.place.Place;
import org.livex.exercise.plan.Nights;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.plan.Welfare;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.DayWindow;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.GeoPoint;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.ids.CommandId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PlaceId;
import org.livex.i18n.Language;
import org.livex.journal.Entry;
import org.livex.json.DomainJson;

/** Who learns what of a scene: when and where their next one is, and what they must not say. */
class RolePlayerTasksTest {
    private static final Language ENGLISH = Language.of("en");
    private static final Language RUSSIAN = Language.of("ru");
    private static final Language ROMANIAN = Language.of("ro");
    private static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");
    private static final InjectId FIRST = new InjectId("at-the-station");
    private static final InjectId SECOND = new InjectId("at-the-house");
    private static final PlaceId HOUSE = new PlaceId("house");
    private static final Plan PLAN = new Plan(
            both("Lantern", "Фонарь"),
            List.of(ENGLISH, RUSSIAN),
            ZoneId.of("UTC"),
            List.of(new DayWindow(ExerciseTime.parse("D1 09:00"), ExerciseTime.parse("D1 18:00"))),
            Nights.STOP,
            null,
            null);
    private static final Person LEA = person("lea", PersonFunction.ROLE_PLAYER, RUSSIAN);
    private static final Person TEO = person("teo", PersonFunction.ROLE_PLAYER, ENGLISH);
    private static final Person IVAN = person("ivan", PersonFunction.PLAYER, RUSSIAN);
    private static final Person CONTROL = person("control", PersonFunction.CONTROLLER, ENGLISH);

    private final Feed feed = new Feed();
    private Exercise exercise = Exercise.EMPTY;
    private long seq;

    @BeforeEach
    void planned() {
        happened(new PlanFact.ExercisePlanned(PLAN));
        happened(new PlanFact.PlaceAdded(
                new Place(HOUSE, both("The house", "Дом"), new GeoPoint(45, 11), 10, Audience.CONTROL_ONLY)));
        List.of(LEA, TEO, IVAN, CONTROL).forEach(person -> happened(new PlanFact.PersonAdded(person)));
    }

    @Test
    void a_next_scene_that_is_moved_comes_again_with_its_new_time() {
        happened(new PlanFact.InjectPlanned(second(LEA).build()));
        released(first(LEA).build(), LEA);
        assertThat(scene(LEA).orElseThrow().at("/task/next/startsAt").asText()).isEqualTo("D1 14:00:00");
        long cursor = seq;
        happened(new PlanFact.InjectRevised(
                second(LEA)
                        .details(new InjectDetails.RolePlayerTask(ExerciseTime.parse("D1 15:00"), null, null, null))
                        .build(),
                2));
        assertThat(scene(LEA).orElseThrow().at("/task/next/startsAt").asText()).isEqualTo("D1 15:00:00");
        assertThat(feed.page(LEA, cursor, LEA.languages()).items()).isNotEmpty();
    }

    @Test
    void who_plays_the_next_scene_too_learns_when_and_where_it_is_in_their_language() {
        happened(new PlanFact.InjectPlanned(second(LEA).build()));
        released(first(LEA).build(), LEA);

        JsonNode task = scene(LEA).orElseThrow().path("task");

        assertThat(task.path("startsAt").asText()).isEqualTo("D1 10:00:00");
        assertThat(task.path("duration").asText()).isEqualTo("PT30M");
        assertThat(task.at("/mustNotSay/text").asText()).isEqualTo("Не называйте дом");
        JsonNode next = task.path("next");
        assertThat(next.path("inject").asText()).isEqualTo(SECOND.value());
        assertThat(next.path("startsAt").asText()).isEqualTo("D1 14:00:00");
        assertThat(next.path("duration").asText()).isEqualTo("PT20M");
        assertThat(next.path("place").asText()).isEqualTo("house");
        assertThat(next.at("/subject/text").asText()).isEqualTo("В доме");
    }

    @Test
    void what_happens_in_the_next_scene_and_what_must_not_be_said_there_comes_with_it_only() {
        happened(new PlanFact.InjectPlanned(second(LEA).build()));
        released(first(LEA).build(), LEA);

        assertThat(scene(LEA).orElseThrow().toString())
                .doesNotContain("Open the door", "Откройте дверь", "the money", "деньги", "Title of", "For control");
        assertThat(item("inject", SECOND, LEA)).isEmpty();
    }

    @Test
    void nobody_learns_of_a_next_scene_that_one_of_them_does_not_play() {
        happened(new PlanFact.InjectPlanned(second(LEA).build()));
        released(first(LEA, TEO).build(), LEA, TEO);

        for (Person one : List.of(LEA, TEO)) {
            JsonNode scene = scene(one).orElseThrow();
            assertThat(scene.at("/task/mustNotSay").isMissingNode()).isFalse();
            assertThat(scene.at("/task/next").isMissingNode()).isTrue();
            assertThat(scene.toString()).doesNotContain(SECOND.value(), "В доме", "At the house", "\"place\"", "14:00");
        }
    }

    @Test
    void a_next_scene_for_all_role_players_is_every_role_players_next() {
        Audience rolePlayers = new Audience(false, Set.of(), Set.of(), Set.of(), Set.of(PersonFunction.ROLE_PLAYER));
        happened(new PlanFact.InjectPlanned(second(LEA).audience(rolePlayers).build()));
        released(first(LEA, TEO).build(), LEA, TEO);

        assertThat(scene(LEA).orElseThrow().at("/task/next/subject/text").asText())
                .isEqualTo("В доме");
        assertThat(scene(TEO).orElseThrow().at("/task/next/subject/text").asText())
                .isEqualTo("At the house");
    }

    @Test
    void whoever_does_not_play_a_scene_gets_nothing_of_it() {
        happened(new PlanFact.InjectPlanned(second(LEA).build()));
        released(first(LEA).build(), LEA);

        for (Person one : List.of(TEO, IVAN)) {
            assertThat(scene(one)).isEmpty();
            assertThat(page(one).toString())
                    .doesNotContain(FIRST.value(), SECOND.value(), "Name no house", "называйте");
        }
    }

    @Test
    void nobody_gets_anything_of_a_scene_before_it_goes_out() {
        happened(new PlanFact.InjectPlanned(first(LEA).build()));

        assertThat(scene(LEA)).isEmpty();
        assertThat(page(LEA).toString()).doesNotContain("Name no house", "называйте");
    }

    @Test
    void control_reads_what_must_not_be_said_and_what_is_next_in_the_msel() {
        happened(new PlanFact.InjectPlanned(second(LEA).build()));
        released(first(LEA).build(), LEA);

        assertThat(item("msel-inject", FIRST, CONTROL).orElseThrow().toString())
                .contains("Name no house", SECOND.value());
    }

    @Test
    void a_scene_that_a_role_player_cannot_read_keeps_its_words_back_and_says_when() {
        Inject scene = first(LEA, TEO).readableIn(List.of(ENGLISH)).build();
        released(scene, LEA, TEO);

        JsonNode withheld = scene(LEA).orElseThrow();
        assertThat(withheld.at("/task/mustNotSay").isMissingNode()).isTrue();
        assertThat(withheld.at("/task/startsAt").asText()).isEqualTo("D1 10:00:00");
        assertThat(withheld.at("/mediatorNeeded/languages/0").asText()).isEqualTo("en");
        assertThat(withheld.toString()).doesNotContain("Name no house", "называйте");
        assertThat(scene(TEO).orElseThrow().at("/task/mustNotSay/text").asText())
                .isEqualTo("Name no house");
    }

    @Test
    void of_a_next_scene_that_only_some_can_read_time_and_place_are_said_and_no_words() {
        happened(new PlanFact.InjectPlanned(
                second(LEA).readableIn(List.of(ROMANIAN)).build()));
        released(first(LEA).build(), LEA);

        JsonNode next = scene(LEA).orElseThrow().at("/task/next");
        assertThat(next.path("startsAt").asText()).isEqualTo("D1 14:00:00");
        assertThat(next.path("place").asText()).isEqualTo("house");
        assertThat(next.has("subject")).isFalse();
    }

    @Test
    void a_next_scene_that_is_not_written_yet_is_not_named() {
        released(first(LEA).build(), LEA);

        JsonNode task = scene(LEA).orElseThrow().path("task");
        assertThat(task.has("next")).isFalse();
        assertThat(task.at("/mustNotSay/text").asText()).isEqualTo("Не называйте дом");
    }

    @Test
    void a_scene_without_any_of_it_says_nothing_of_it() {
        released(
                first(LEA)
                        .details(new InjectDetails.RolePlayerTask(null, null, null, null))
                        .build(),
                LEA);

        assertThat(scene(LEA).orElseThrow().path("task")).isEmpty();
    }

    @Test
    void a_scene_that_has_nothing_but_a_text_has_the_stop_phrase_and_gets_it_where_it_is_written_later() {
        released(first(LEA).details(null).build(), LEA);
        assertThat(scene(LEA).orElseThrow().path("task").isObject()).isTrue();
        long cursor = seq;

        happened(new PlanFact.PlanRevised(
                PLAN.with(new Welfare(null, null, both("Red umbrella", "Красный зонт"), null, null)), 2));

        assertThat(scene(LEA).orElseThrow().at("/task/stopPhrase/text").asText())
                .isEqualTo("Красный зонт");
        assertThat(feed.page(LEA, cursor, LEA.languages()).items().stream().map(DomainJson::parse))
                .anyMatch(item -> item.path("id").asText().equals(FIRST.value())
                        && item.at("/task/stopPhrase/text").asText().equals("Красный зонт"));
    }

    private static InjectBuilder first(Person... players) {
        return Inject.builder(FIRST, "R-1", both("Title of 1", "Название 1"), both("Cry.", "Плачьте."))
                .type(InjectType.ROLE_PLAYER_TASK)
                .subject(both("At the station", "На вокзале"))
                .details(new InjectDetails.RolePlayerTask(
                        ExerciseTime.parse("D1 10:00"),
                        Duration.ofMinutes(30),
                        both("Name no house", "Не называйте дом"),
                        SECOND))
                .audience(to(players));
    }

    private static InjectBuilder second(Person... players) {
        return Inject.builder(
                        SECOND, "R-2", both("Title of 2", "Название 2"), both("Open the door.", "Откройте дверь."))
                .type(InjectType.ROLE_PLAYER_TASK)
                .subject(both("At the house", "В доме"))
                .controlNote(both("For control", "Для штаба"))
                .details(new InjectDetails.RolePlayerTask(
                        ExerciseTime.parse("D1 14:00"),
                        Duration.ofMinutes(20),
                        both("Where the money is", "Где деньги"),
                        null))
                .place(HOUSE)
                .audience(to(players));
    }

    private void released(Inject inject, Person... players) {
        happened(new PlanFact.InjectPlanned(inject));
        happened(new InjectFact.InjectReleased(
                inject.id(), to(players).people(), ExerciseTime.parse("D1 09:30"), null, false));
    }

    private static Audience to(Person... people) {
        return new Audience(
                false, Set.copyOf(List.of(people).stream().map(Person::id).toList()), Set.of(), Set.of(), Set.of());
    }

    private Optional<JsonNode> scene(Person reader) {
        return item("inject", FIRST, reader);
    }

    private Optional<JsonNode> item(String kind, InjectId inject, Person reader) {
        return page(reader).stream()
                .filter(item -> item.path("kind").asText().equals(kind)
                        && item.path("id").asText().equals(inject.value()))
                .findFirst();
    }

    /** All that a device of theirs gets that has nothing yet. */
    private List<JsonNode> page(Person reader) {
        return feed.page(reader, 0, reader.languages()).items().stream()
                .map(DomainJson::parse)
                .toList();
    }

    private void happened(Fact fact) {
        seq++;
        exercise = exercise.apply(fact, new Stamp(seq, NOW));
        feed.follow(new Entry(new ExerciseId("e"), seq, new CommandId("c-" + seq), NOW, null, List.of(fact)), exercise);
    }

    private static Person person(String id, PersonFunction function, Language language) {
        return new Person(new PersonId(id), id, function, Set.of(), null, null, List.of(language), null);
    }

    private static LocalizedText both(String english, String russian) {
        return LocalizedText.of(ENGLISH, english).with(RUSSIAN, TextVersion.approved(russian));
    }
}
