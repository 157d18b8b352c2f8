package org.livex.sheet.foreign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.livex.sheet.SheetSamples.*;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.plan.PlanCommand;
import org.livex.sheet.Draft;

/** Numbers of a MSEL that nobody made for Livex: an inject that has none, or one that is taken, gets the next that is free. */
class ForeignNumbersTest {
    private static final Map<String, String> PLAIN = Map.of("language", "en", "existing", "add");
    private static final Map<String, String> UPDATING = Map.of("language", "en", "existing", "update");

    private final Exercise demo = demo();

    @Test
    void a_row_without_a_number_never_takes_the_number_of_another() {
        Draft draft = draft(demo, PLAIN, ";D1 09:30;Alpha;First text.", "2;D1 09:45;Bravo;Second text.");

        assertThat(draft.mistakes()).isEmpty();
        assertThat(numbers(imported(demo, draft), "Alpha", "Bravo"))
                .doesNotHaveDuplicates()
                .contains("2");
        assertThat(draft.notices())
                .filteredOn(notice -> notice.code().equals("number-counted-on"))
                .extracting(
                        notice -> notice.parameters().get("cell"),
                        notice -> notice.parameters().get("taken"))
                .containsExactly(tuple("A2", "2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jan-02", "2-Jan", "01. Feb", "02.янв", "01-févr", "1E+05", "1.00E+05", "1,00E+05"})
    void a_number_that_a_spreadsheet_program_has_turned_is_named_with_its_cell_and_taken(String turned) {
        Draft draft = draft(demo, PLAIN, "1-40;D1 09:30;Alpha;First text.", turned + ";D1 09:45;Bravo;Second text.");

        assertThat(draft.notices())
                .contains(new Draft.Notice(
                        "numbers-turned", Map.of("sheet", "CSV", "count", "1", "cells", "A3 (" + turned + ")")));
        assertThat(numbers(imported(demo, draft), "Alpha", "Bravo")).containsExactly("1-40", turned);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAR-02", "Inj-02", "1E5", "2-1", "E+05", "Jan-2-a"})
    void a_number_that_people_write_so_is_not_named(String number) {
        Draft draft = draft(demo, PLAIN, number + ";D1 09:30;Alpha;First text.");

        assertThat(numbers(imported(demo, draft), "Alpha")).containsExactly(number);
        assertThat(draft.notices()).extracting(Draft.Notice::code).doesNotContain("numbers-turned");
    }

    @Test
    void numbers_that_are_there_are_counted_on_where_the_list_is_added() {
        Exercise once = imported(demo, draft(demo, PLAIN, "Z1;D1 09:30;Alpha;First text."));

        Draft draft = draft(once, PLAIN, "Z1;D1 09:45;Bravo;Second text.");

        assertThat(draft.mistakes()).isEmpty();
        assertThat(numbers(imported(once, draft), "Alpha", "Bravo")).containsExactly("Z1", "Z2");
        assertThat(draft.notices())
                .contains(new Draft.Notice(
                        "number-counted-on", Map.of("sheet", "CSV", "cell", "A2", "taken", "Z1", "number", "Z2")));
    }

    @Test
    void one_number_for_two_recipients_is_two_injects_and_a_second_time_the_same_two() {
        String[] rows = {"Z1;D1 09:30;Alpha;First text.", "Z1;D1 09:45;Bravo;Second text.", "Z2;D1 10:00;Charlie;Third."
        };
        Draft draft = draft(demo, UPDATING, rows);
        assertThat(draft.mistakes()).isEmpty();
        Exercise once = imported(demo, draft);
        assertThat(numbers(once, "Alpha", "Bravo", "Charlie")).containsExactly("Z1", "Z3", "Z2");

        Draft again = draft(once, UPDATING, rows);

        assertThat(again.mistakes()).isEmpty();
        assertThat(again.changes()).isEmpty();
    }

    @Test
    void a_made_up_number_changes_no_inject_that_has_it_and_another_title() {
        Exercise once = imported(demo, draft(demo, PLAIN, "Z1;D1 09:30;Alpha;First text.", "Z3;D1 09:30;Bravo;Text."));

        Draft draft = draft(once, UPDATING, "Z1;D1 09:30;Alpha;First text.", "Z1;D1 09:45;Delta;Other text.");

        assertThat(draft.mistakes()).isEmpty();
        assertThat(draft.changes()).extracting(Draft.Change::kind).containsExactly(Draft.Kind.ADDED);
        assertThat(numbers(imported(once, draft), "Alpha", "Bravo", "Delta")).containsExactly("Z1", "Z3", "Z2");
    }

    private static Draft draft(Exercise exercise, Map<String, String> answers, String... rows) {
        String table = "Event #;Exercise time;Title;Inject text\n" + String.join("\n", rows) + "\n";
        return new ForeignTalk(table.getBytes(UTF_8), exercise, answers).draft;
    }

    private static Exercise imported(Exercise exercise, Draft draft) {
        return after(exercise, new PlanCommand.ImportScenario(draft.commands()));
    }

    private static List<String> numbers(Exercise exercise, String... titles) {
        return Stream.of(titles)
                .map(title -> exercise.msel().injects().values().stream()
                        .map(PlannedInject::inject)
                        .filter(inject -> inject.title().original().text().equals(title))
                        .map(Inject::number)
                        .findFirst()
                        .orElse(""))
                .toList();
    }
}
