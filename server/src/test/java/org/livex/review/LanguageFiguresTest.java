package org.livex.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.clock.ClockFact;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.Mark;
import org.livex.exercise.inject.MarkKind;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.text.TextFact;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Language;

class LanguageFiguresTest {
    private static final InjectId DOOR = new InjectId("door");

    private static final String ONE_IN_ENGLISH =
            "[{\"source\":\"en\",\"language\":\"en\",\"read\":1,\"inOwnLanguage\":1}]";

    private Exercise exercise = after(
            demo(),
            new PlanCommand.PlanInject(
                    Inject.builder(DOOR, "d1", LocalizedText.of(EN, "Door"), LocalizedText.of(EN, "It is open."))
                            .audience(Audience.EVERYONE)
                            .build()),
            new ClockCommand.StartExercise());

    @Test
    void a_translation_that_is_not_there_at_endex_was_open_until_then() {
        given(1, new TextFact.TranslationWanted(DOOR, Set.of(RU)));
        assertThat(translations(5).path("longestOpenSeconds").asInt()).isEqualTo(240);

        given(6, new ClockFact.ExerciseEnded(ExerciseTime.parse("D1 09:06")));
        assertThat(translations(60).path("longestOpenSeconds").asInt()).isEqualTo(300);

        given(8, translated());
        assertThat(translations(60))
                .hasToString(
                        "{\"source\":\"en\",\"language\":\"ru\",\"translated\":0,\"open\":1,\"longestOpenSeconds\":300}");
    }

    @Test
    void one_that_is_handed_in_in_play_took_until_then() {
        given(1, new TextFact.TranslationWanted(DOOR, Set.of(RU)));
        given(3, translated());
        given(6, new ClockFact.ExerciseEnded(ExerciseTime.parse("D1 09:06")));

        assertThat(translations(60).path("translated").asInt()).isEqualTo(1);
        assertThat(translations(60).path("longestSeconds").asInt()).isEqualTo(120);
    }

    @Test
    void whoever_read_an_inject_in_play_in_whatever_version_is_one_reader_and_after_endex_nobody_is() {
        PersonId reader = exercise.roster().people().values().stream()
                .filter(person -> person.languages().getFirst().equals(EN))
                .map(Person::id)
                .findFirst()
                .orElseThrow();
        given(0, new InjectFact.InjectReleased(DOOR, Set.of(reader), ExerciseTime.parse("D1 09:00"), null, false));
        given(1, read(reader, 1, 1, EN));
        given(2, new InjectFact.InjectCorrected(DOOR, ExerciseTime.parse("D1 09:02"), 2));
        assertThat(readers()).hasToString(ONE_IN_ENGLISH);

        given(6, new ClockFact.ExerciseEnded(ExerciseTime.parse("D1 09:06")));
        given(8, read(reader, 8, 2, EN));
        assertThat(readers()).hasToString(ONE_IN_ENGLISH);
    }

    @Test
    void what_is_read_for_the_first_time_after_endex_was_not_read_in_play() {
        PersonId reader = exercise.roster().people().keySet().iterator().next();
        given(0, new InjectFact.InjectReleased(DOOR, Set.of(reader), ExerciseTime.parse("D1 09:00"), null, false));
        given(6, new ClockFact.ExerciseEnded(ExerciseTime.parse("D1 09:06")));
        given(8, read(reader, 8, 1, EN));

        assertThat(readers()).isEmpty();
    }

    private static Fact read(PersonId reader, long minutes, int revision, Language language) {
        return new InjectFact.InjectsMarked(
                reader, List.of(new Mark(DOOR, MarkKind.READ, at(minutes), language, revision)));
    }

    private JsonNode readers() {
        return LanguageFigures.of(exercise, at(60)).path("readers");
    }

    private static Fact translated() {
        return new TextFact.TextTranslated(
                TextRef.ofInject(DOOR, TextPart.BODY), RU, 1, new TextVersion("Открыто.", TextState.APPROVED, 1, null));
    }

    private void given(long minutes, Fact fact) {
        exercise = exercise.apply(fact, new Stamp(1, at(minutes)));
    }

    private JsonNode translations(long minutes) {
        return LanguageFigures.of(exercise, at(minutes)).at("/translations/0");
    }

    private static Instant at(long minutes) {
        return NOW.plus(Duration.ofMinutes(minutes));
    }
}
