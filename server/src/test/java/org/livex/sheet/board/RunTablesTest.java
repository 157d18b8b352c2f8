package org.livex.sheet.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.CATALOG;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.livex.exercise.form.Answers;
import org.livex.exercise.form.Misfit;
import org.livex.exercise.inject.Action;
import org.livex.exercise.inject.ParticipantFact;
import org.livex.exercise.people.PersonNaming;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.figures.CountedByHandTest;
import org.livex.figures.GivenJournal;
import org.livex.i18n.Language;
import org.livex.sheet.SheetWords;

/** The morning that was counted by hand, as tables. */
class RunTablesTest {
    private final RunTables tables = in("en");

    private static RunTables in(String language) {
        return new RunTables(
                CountedByHandTest.morning().figures(),
                new SheetWords(CATALOG, Language.of(language)),
                PersonNaming.CALL_NAMES,
                GivenJournal.STARTEX.plus(Duration.ofHours(4)));
    }

    @Test
    void actions_say_when_they_were_done_and_when_they_arrived_and_for_which_team() {
        assertThat(rows(RunPart.ACTIONS))
                .containsExactly(
                        List.of(
                                "2026-11-25 09:25:00",
                                "2026-11-25 12:00:00",
                                "D1 09:25:00",
                                "",
                                "clara",
                                "Player",
                                "Team Blue",
                                "Interviewed",
                                "'+39 she said",
                                "",
                                "",
                                "",
                                ""),
                        List.of(
                                "2026-11-25 09:40:00",
                                "2026-11-25 12:10:00",
                                "D1 09:40:00",
                                "",
                                "anna",
                                "Player",
                                "Team Red",
                                "Interviewed",
                                "'+39 she said",
                                "1a · The call",
                                "",
                                "",
                                ""));
    }

    @Test
    void an_answer_that_was_not_asked_for_says_so_in_its_own_row() {
        Action filled = new Action(
                new ActionKindId("interviewed"),
                "",
                null,
                null,
                null,
                GivenJournal.STARTEX,
                null,
                new Answers(Map.of("room", "12", "door", "B"), Map.of()));
        GivenJournal morning = CountedByHandTest.morning()
                .entry(
                        200,
                        new ParticipantFact.ActionRecorded(
                                new PersonId("anna"),
                                filled,
                                ExerciseTime.ZERO,
                                List.of(new Misfit("door", Misfit.Why.NOT_ASKED))));
        RunTables told = new RunTables(
                morning.figures(),
                new SheetWords(CATALOG, Language.of("en")),
                PersonNaming.CALL_NAMES,
                GivenJournal.STARTEX.plus(Duration.ofHours(4)));

        assertThat(new String(told.csv(RunPart.REPORT_ANSWERS), StandardCharsets.UTF_8))
                .contains(",door,B,Not asked for here")
                .contains(",room,12,")
                .doesNotContain(",room,12,Not asked");
    }

    @Test
    void kinds_of_reports_of_one_name_are_told_apart_by_their_ids() {
        GivenJournal morning = CountedByHandTest.morning()
                .entry(
                        200,
                        new PlanFact.ActionKindAdded(new ActionKind(
                                new ActionKindId("interviewed-again"),
                                LocalizedText.of(Language.of("en"), "Interviewed"),
                                Audience.EVERYONE)));
        RunTables alike = new RunTables(
                morning.figures(),
                new SheetWords(CATALOG, Language.of("en")),
                PersonNaming.CALL_NAMES,
                GivenJournal.STARTEX.plus(Duration.ofHours(4)));

        assertThat(new String(alike.csv(RunPart.ACTIONS), StandardCharsets.UTF_8))
                .contains("Interviewed (interviewed)");
        assertThat(new String(tables.csv(RunPart.ACTIONS), StandardCharsets.UTF_8))
                .doesNotContain("(interviewed)");
    }

    @Test
    void groups_have_titles_and_minutes_and_say_what_is_unknown() {
        assertThat(rows(RunPart.GROUPS))
                .contains(
                        List.of("Inject to reading", "All", "", "4", "3", "1", "0", "0", "3.0", "13.5"),
                        List.of("Inject to reading", "Team", "Team Blue", "2", "1", "1", "0", "0", "13.5", "13.5"),
                        List.of("Inject to reading", "Agency", "'=Shelter", "2", "2", "0", "0", "0", "8.3", "13.5"),
                        List.of(
                                "Inject to reading",
                                "Role card",
                                "None, or not known",
                                "4",
                                "3",
                                "1",
                                "0",
                                "0",
                                "3.0",
                                "13.5"),
                        List.of("Inject to reading", "Language", "Russian, ru", "1", "1", "0", "0", "0", "3.0", "3.0"));
    }

    @Test
    void milestones_have_a_row_for_each_team_also_where_it_did_not_come_to_that() {
        assertThat(rows(RunPart.MILESTONES))
                .contains(
                        List.of(
                                "Seven hours",
                                "First contact",
                                "Team Red",
                                "D1 09:20:00",
                                "D1 09:40:00",
                                "40.0",
                                "",
                                "20.0",
                                "anna",
                                "2026-11-25 09:40:00",
                                "2026-11-25 12:10:00"),
                        List.of(
                                "Seven hours",
                                "Warrant",
                                "Team Red",
                                "D1 11:00:00",
                                "D1 10:30:00",
                                "90.0",
                                "26.0",
                                "-30.0",
                                "anna",
                                "2026-11-25 10:30:00",
                                "2026-11-25 10:30:00"),
                        List.of("Seven hours", "Mediator", "Team Blue", "", "Not reached", "", "", "", "", "", ""),
                        List.of(
                                "Seven hours",
                                "Read",
                                "Team Blue",
                                "",
                                "Time unknown",
                                "",
                                "",
                                "",
                                "dmitri",
                                "unknown",
                                "2026-11-25 09:23:00"));
    }

    @Test
    void every_case_is_there_with_what_it_was() {
        assertThat(rows(RunPart.TIMES))
                .contains(
                        List.of(
                                "Inject to confirmation",
                                "1a · The call",
                                "boris",
                                "Player",
                                "Team Red",
                                "'=Shelter",
                                "Russian, ru",
                                "Seven hours",
                                "Morning",
                                "D1 09:10:00",
                                "2026-11-25 09:10:00",
                                "2026-11-25 09:18:00",
                                "2026-11-25 09:20:00",
                                "8.0",
                                "With a time",
                                "2"),
                        List.of(
                                "Call to mediator’s yes",
                                "English, en – Russian, ru",
                                "boris",
                                "Player",
                                "Team Red",
                                "'=Shelter",
                                "",
                                "Seven hours",
                                "",
                                "D1 09:54:00",
                                "2026-11-25 09:54:00",
                                "2026-11-25 09:58:00",
                                "2026-11-25 09:58:00",
                                "4.0",
                                "With a time",
                                ""))
                .anySatisfy(row -> assertThat(row)
                        .startsWith("Request to decision", "Search warrant")
                        .contains("12.0"))
                .anySatisfy(row -> assertThat(row).contains("dmitri", "unknown", "Time unknown"));
    }

    @Test
    void requests_have_their_decision_and_mediators_their_minutes() {
        assertThat(rows(RunPart.REQUESTS))
                .containsExactly(List.of(
                        "2026-11-25 09:48:00",
                        "2026-11-25 09:50:00",
                        "D1 09:48:00",
                        "",
                        "anna",
                        "Team Red",
                        "Search warrant",
                        "Judge",
                        "",
                        "",
                        "Granted",
                        "",
                        "2026-11-25 10:00:00",
                        "2026-11-25 10:30:00",
                        "",
                        "",
                        "",
                        "",
                        ""));
        assertThat(rows(RunPart.MEDIATORS)).containsExactly(List.of("Mira", "1", "1", "0", "1", "0", "0", "20.0"));
        assertThat(rows(RunPart.LANGUAGES))
                .containsExactly(List.of("English, en", "3", "2"), List.of("Russian, ru", "1", "1"));
        assertThat(rows(RunPart.BOARD)).hasSize(4);
    }

    @Test
    void what_was_written_off_line_stands_at_when_it_was_written() {
        assertThat(rows(RunPart.TALK))
                .containsExactly(List.of(
                        "2026-11-25 10:33:00",
                        "2026-11-25 10:35:00",
                        "D1 10:33:00",
                        "",
                        "Team Red",
                        "anna",
                        "",
                        "We go in",
                        "English, en",
                        "",
                        "",
                        ""));
    }

    @Test
    void in_persian_heads_and_words_are_persian() {
        assertThat(new String(in("fa").csv(RunPart.MILESTONES), StandardCharsets.UTF_8))
                .contains("نقطهٔ عطف")
                .contains("نرسیده");
    }

    private List<List<String>> rows(RunPart part) {
        return MarkedRows.of(tables.csv(part));
    }
}
