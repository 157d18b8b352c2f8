package org.livex.sheet;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.livex.sheet.SheetSamples.*;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.InjectDetails;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.ids.InjectId;

/** Times in the cells of an exercise's own workbook. */
class TimeCellsTest {
    private final Exercise demo = demo();

    @ParameterizedTest
    @CsvSource({
        "D1 9.20,D1 09:20:00",
        "D1 0930,D1 09:30:00",
        "D1 9:45,D1 09:45:00",
        "D1 930,D1 09:30:00",
        "D1 9,D1 09:00:00",
        "D1 2:30 PM,D1 14:30:00",
        "D1 0:30 AM,D1 00:30:00",
        "d2 9h05,D2 09:05:00",
        "D1 9:45:30,D1 09:45:30",
        "D1 09:45:30.250,D1 09:45:30.250"
    })
    void a_time_is_read_as_people_write_it(String cell, String read) {
        Draft draft = withTime(cell);

        assertThat(draft.mistakes()).isEmpty();
        Exercise after = after(demo, new PlanCommand.ImportScenario(draft.commands()));
        assertThat(requireNonNull(after.msel().find(new InjectId("sh-01")))
                        .inject()
                        .trigger())
                .isEqualTo(new Trigger.AtTime(ExerciseTime.parse(read)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"9:45", "D1", "D1 25", "D1 25:00", "D1 13:00 AM", "D0 9:30", "T+5", "Monday 9:30", "D1 975"})
    void what_is_no_time_of_a_day_is_refused_and_never_guessed(String cell) {
        assertThat(withTime(cell).mistakes()).extracting(Mistake::code).containsExactly(Mistake.Code.NOT_A_TIME);
    }

    @ParameterizedTest
    @CsvSource({"D1 9.20,D1 09:20:00", "D1 930,D1 09:30:00", "d2 9h05,D2 09:05:00", "D1 09:45,", "D1 09:45:30,"})
    void the_check_says_what_a_time_was_taken_for_where_it_is_written_otherwise(String cell, @Nullable String read) {
        assertThat(withTime(cell).changes())
                .flatExtracting(Draft.Change::fields)
                .extracting(Draft.Field::after, Draft.Field::understood)
                .containsExactly(tuple(cell, read == null ? null : ExerciseTime.parse(read)));
    }

    @Test
    void so_is_the_time_of_an_article() {
        String article = demo.msel().injects().values().stream()
                .filter(planned -> planned.inject().type() == InjectType.MEDIA_ARTICLE)
                .findFirst()
                .orElseThrow()
                .inject()
                .id()
                .value();

        Draft draft = draft(
                edited(
                        workbook(demo),
                        opened -> set(opened.getSheet("MSEL"), article, DetailColumns.PUBLISHED, "D1 2:30 PM")),
                demo);

        assertThat(draft.mistakes()).isEmpty();
        Exercise after = after(demo, new PlanCommand.ImportScenario(draft.commands()));
        assertThat(requireNonNull(after.msel().find(new InjectId(article)))
                        .inject()
                        .details())
                .isInstanceOfSatisfying(
                        InjectDetails.MediaArticle.class,
                        details -> assertThat(details.publishedAt()).isEqualTo(ExerciseTime.parse("D1 14:30")));
    }

    @Test
    void a_title_with_half_a_character_shows_it_and_its_cell_is_named() {
        Draft draft = draft(
                edited(
                        workbook(demo),
                        opened -> set(opened.getSheet("MSEL"), "sh-01", MselColumns.TITLE, "half _xD83D_ x")),
                demo);

        assertThat(draft.notices()).extracting(Draft.Notice::code).contains("unreadable-letters");
        Exercise after = after(demo, new PlanCommand.ImportScenario(draft.commands()));
        assertThat(requireNonNull(after.msel().find(new InjectId("sh-01")))
                        .inject()
                        .title()
                        .original()
                        .text())
                .isEqualTo("half \uFFFD x");
    }

    private Draft withTime(String cell) {
        return draft(
                edited(workbook(demo), opened -> set(opened.getSheet("MSEL"), "sh-01", MselColumns.TIME, cell)), demo);
    }
}
