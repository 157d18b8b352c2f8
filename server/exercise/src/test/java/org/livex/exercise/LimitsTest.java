package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.livex.exercise.Scenarios.*;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.clock.ClockFact;
import org.livex.exercise.inject.Action;
import org.livex.exercise.inject.ExpectedAction;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.inject.Mark;
import org.livex.exercise.inject.MarkKind;
import org.livex.exercise.inject.ParticipantCommand;
import org.livex.exercise.inject.ParticipantFact;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.Nights;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.safety.SafetyCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.Texts;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.AgencyId;
import org.livex.exercise.words.ids.CommandId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.PlaceId;
import org.livex.exercise.words.ids.RoleCardId;
import org.livex.exercise.words.ids.StorylineId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.i18n.Language;

/** Values that make no sense do not exist. The words follow the name of the field: "delay has no believable delay". */
class LimitsTest {
    private static final Duration TOO_LONG = Trigger.LONGEST_DELAY.plusNanos(1);

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", ".a", "a b", "ä", "a/b", "a\n", "_a"})
    void what_is_not_safe_in_a_url_a_file_name_and_a_log_line_is_no_id(String value) {
        assertThat(Id.isWellFormed(value)).isFalse();
        refused("not an id", () -> new ActionKindId(value));
        refused("not an id", () -> new AgencyId(value));
        refused("not an id", () -> new CommandId(value));
        refused("not an id", () -> new ExerciseId(value));
        refused("not an id", () -> new InjectId(value));
        refused("not an id", () -> new PersonId(value));
        refused("not an id", () -> new PersonaId(value));
        refused("not an id", () -> new PlaceId(value));
        refused("not an id", () -> new RoleCardId(value));
        refused("not an id", () -> new StorylineId(value));
        refused("not an id", () -> new TeamId(value));
    }

    @Test
    void an_id_is_written_as_it_is() {
        for (String value : List.of("a", "Z", "0", "9", "sh-01", "A.b_c-9", "x".repeat(Id.LONGEST))) {
            for (Id id : List.of(
                    new ActionKindId(value),
                    new AgencyId(value),
                    new CommandId(value),
                    new ExerciseId(value),
                    new InjectId(value),
                    new PersonId(value),
                    new PersonaId(value),
                    new PlaceId(value),
                    new RoleCardId(value),
                    new StorylineId(value),
                    new TeamId(value))) {
                assertThat(id).hasToString(value);
            }
        }
        refused("not an id", () -> new InjectId("x".repeat(Id.LONGEST + 1)));
    }

    @Test
    void a_line_is_one_line() {
        assertThat(Texts.line("x".repeat(200))).hasSize(200);
        refused("is empty", () -> Texts.line(" "));
        for (String text : List.of("x".repeat(201), "a\nb", "a\rb", "a\u2028b", "a\u2029b", "a\u0000b", "a\tb")) {
            refused("is longer than one line of 200 characters", () -> Texts.line(text));
        }
    }

    @Test
    void a_note_may_be_empty_but_not_endless() {
        assertThat(Texts.note("")).isEmpty();
        assertThat(new SafetyCommand.CallRedStop("x".repeat(4_000)).reason()).hasSize(4_000);
        refused("is longer than 4000 characters", () -> new SafetyCommand.CallRedStop("x".repeat(4_001)));
        refused(
                "is longer than 4000 characters",
                () -> new Action(INTERVIEWED, "x".repeat(4_001), null, null, null, STARTEX, null));
    }

    @Test
    void a_text_version_has_a_text_of_a_source_revision() {
        assertThat(TextVersion.approved("x".repeat(20_000)).state()).isEqualTo(TextState.APPROVED);
        assertThat(TextVersion.draft("x").state()).isEqualTo(TextState.DRAFT);
        refused("is empty", () -> TextVersion.approved(" \n"));
        refused("is longer than 20000 characters", () -> TextVersion.approved("x".repeat(20_001)));
        refused("has no source revision", () -> new TextVersion("x", TextState.DRAFT, 0, null));
    }

    @Test
    void a_text_has_its_original() {
        TreeMap<Language, TextVersion> russianOnly = new TreeMap<>(Map.of(RUSSIAN, TextVersion.draft("Да")));
        refused("has no text in its source language", () -> new LocalizedText(ENGLISH, 1, russianOnly));
        refused("has no revision", () -> new LocalizedText(RUSSIAN, 0, russianOnly));
        assertThat(text("Yes").with(RUSSIAN, TextVersion.draft("Да")).original().text())
                .isEqualTo("Yes");
    }

    @Test
    void a_text_has_at_most_40_languages() {
        TreeMap<Language, TextVersion> versions = new TreeMap<>();
        IntStream.range(0, 40).forEach(i -> versions.put(language(i), TextVersion.draft("x")));
        LocalizedText full = new LocalizedText(language(0), 1, versions);

        refused("has more than 40 languages", () -> full.with(language(40), TextVersion.draft("x")));
    }

    @Test
    void a_version_older_than_its_source_is_stale() {
        TreeMap<Language, TextVersion> versions = new TreeMap<>(Map.of(
                ENGLISH,
                TextVersion.approved("Yes"),
                RUSSIAN,
                TextVersion.approved("Да"),
                language(1),
                new TextVersion("Si", TextState.APPROVED, 2, null)));
        LocalizedText revised = new LocalizedText(ENGLISH, 2, versions);

        assertThat(revised.isStale(RUSSIAN)).isTrue();
        assertThat(revised.isStale(ENGLISH)).isFalse();
        assertThat(revised.isStale(language(1))).isFalse();
        assertThat(revised.isStale(language(2))).isFalse();
    }

    @Test
    void a_day_ends_after_it_starts() {
        assertThat(DAY_1.contains(DAY_1.from())).isTrue();
        assertThat(DAY_1.contains(DAY_1.to())).isFalse();
        assertThat(DAY_1.contains(time("D1 08:59:59.999"))).isFalse();
        refused("ends before it starts", () -> day("D1 09:00", "D1 09:00"));
    }

    @Test
    void a_plan_has_a_language_and_days_with_nights_between() {
        String outOfOrder = "has days that overlap, touch or are out of order";
        refused(outOfOrder, () -> plan(Nights.STOP, DAY_2, DAY_1));
        refused(outOfOrder, () -> plan(Nights.STOP, DAY_1, day("D1 17:59", "D1 20:00")));
        refused(outOfOrder, () -> plan(Nights.STOP, DAY_1, day("D1 18:00", "D1 20:00")));
        refused("has no day", () -> plan(Nights.STOP));
        refused(
                "names no language",
                () -> new Plan(text("x"), List.of(), ZoneId.of("UTC"), List.of(DAY_1), Nights.STOP, null, null));
        for (int days : new int[] {0, 91}) {
            refused("is kept for less than 1 or more than 90 days after its end", () -> keptFor(days));
        }
        assertThat(keptFor(90).daysKept()).isEqualTo(90);
        assertThat(PLAN.daysKept()).isEqualTo(7);
        for (int seconds : new int[] {-1, 11}) {
            refused("can be taken back for less than 0 or more than 10 seconds", () -> takenBackWithin(seconds));
        }
        assertThat(takenBackWithin(0).secondsToUndo()).isZero();
        assertThat(PLAN.secondsToUndo()).isEqualTo(5);
    }

    private static Plan takenBackWithin(int seconds) {
        return new Plan(
                text("x"),
                List.of(ENGLISH),
                ZoneId.of("UTC"),
                List.of(DAY_1),
                Nights.STOP,
                null,
                null,
                null,
                seconds,
                null,
                null,
                null,
                null);
    }

    private static Plan keptFor(int days) {
        return new Plan(text("x"), List.of(ENGLISH), ZoneId.of("UTC"), List.of(DAY_1), Nights.STOP, null, days);
    }

    @Test
    void a_person_reads_1_to_12_languages() {
        List<Language> thirteen = Collections.nCopies(13, ENGLISH);
        assertThat(ANNA.withLanguages(Collections.nCopies(12, ENGLISH)).languages())
                .hasSize(12);
        for (List<Language> bad : List.of(List.<Language>of(), thirteen)) {
            refused("needs 1 to 12 languages", () -> ANNA.withLanguages(bad));
            refused("needs 1 to 12 languages", () -> new ParticipantCommand.ChooseLanguages(bad));
            refused("needs 1 to 12 languages", () -> new ParticipantFact.LanguagesChosen(ANNA.id(), bad));
        }
    }

    @Test
    void a_person_has_a_call_name_and_a_country_code() {
        refused("is empty", () -> person(" ", "IT"));
        for (String bad : List.of("it", "ITA", "I", "")) {
            refused("is not two capital letters", () -> person("Anna", bad));
        }
        assertThat(person("Anna", "IT").country()).isEqualTo("IT");
    }

    @Test
    void a_delay_is_neither_negative_nor_longer_than_an_exercise() {
        for (Duration bad : List.of(Duration.ofNanos(-1), TOO_LONG)) {
            refused("has no believable delay", () -> after("call", bad));
            refused("has no believable delay", () -> on(INTERVIEWED, null, bad));
            refused("has no believable delay", () -> acknowledged("call", Trigger.Quorum.ANYONE, bad));
            refused("has no believable delay", () -> unacknowledged("call", bad));
            refused("has no believable time limit", () -> new ExpectedAction(INTERVIEWED, null, bad));
        }
        assertThat(after("call", Trigger.LONGEST_DELAY)).isEqualTo(after("call", Duration.ofDays(99)));
        assertThat(new ExpectedAction(INTERVIEWED, null, Trigger.LONGEST_DELAY).within())
                .isEqualTo(Duration.ofDays(99));
        assertThat(new ExpectedAction(INTERVIEWED, null, Duration.ZERO).within())
                .isZero();
    }

    @Test
    void a_group_of_conditions_is_not_empty_and_not_endless() {
        for (List<Trigger> bad : List.of(List.<Trigger>of(), Collections.nCopies(21, byHand()))) {
            refused("needs 1 to 20 conditions", () -> new Trigger.All(bad));
            refused("needs 1 to 20 conditions", () -> new Trigger.Any(bad));
        }
        Trigger twenty = new Trigger.All(Collections.nCopies(20, byHand()));
        Trigger nineTimes = new Trigger.Any(Collections.nCopies(9, twenty));
        assertThat(Triggers.conditions(nineTimes)).hasSize(180);
        refused("has more than 200 conditions in all", () -> new Trigger.Any(Collections.nCopies(10, twenty)));
        assertThat(new Trigger.All(List.of(new Trigger.Any(Collections.nCopies(9, twenty)))).parts())
                .hasSize(1);
    }

    @Test
    void an_inject_has_a_number_and_at_most_20_expected_actions() {
        List<ExpectedAction> expected = Collections.nCopies(20, new ExpectedAction(INTERVIEWED, null, null));
        assertThat(inject("1.2", expected, "Objective").expectedActions()).hasSize(20);
        refused("is empty", () -> inject(" ", expected, null));
        refused(
                "has more than 20 expected actions",
                () -> inject("1.2", Collections.nCopies(21, expected.getFirst()), null));
        refused("is longer than 4000 characters", () -> inject("1.2", expected, "x".repeat(4_001)));
    }

    @Test
    void a_device_sends_1_to_500_marks_at_a_time() {
        Mark mark = new Mark(id("call"), MarkKind.READ, STARTEX);
        assertThat(new InjectCommand.MarkInjects(Collections.nCopies(500, mark)).marks())
                .hasSize(500);
        for (int bad : new int[] {0, 501}) {
            refused("needs 1 to 500 marks", () -> new InjectCommand.MarkInjects(Collections.nCopies(bad, mark)));
        }
    }

    @Test
    void no_fact_tells_of_an_unbelievable_speed() {
        for (double bad : new double[] {0, 0.09, 601, Double.NaN}) {
            refused("has no believable speed", () -> new ClockFact.ClockSpeedChanged(bad, FIRST_MINUTE));
        }
    }

    private static void refused(String words, ThrowingCallable making) {
        assertThatIllegalArgumentException().isThrownBy(making).withMessage(words);
    }

    private static Language language(int i) {
        return Language.of("q" + (char) ('a' + i / 26) + (char) ('a' + i % 26));
    }

    private static Person person(String callName, String country) {
        return new Person(ANNA.id(), callName, PersonFunction.PLAYER, Set.of(), null, country, List.of(ENGLISH), null);
    }

    private static Inject inject(String number, List<ExpectedAction> expected, @Nullable String objective) {
        return Inject.builder(id("call"), number, text("x"), text("x"))
                .audience(Audience.EVERYONE)
                .mustAcknowledge(true)
                .expectedActions(expected)
                .objective(objective)
                .build();
    }
}
