package org.livex.sheet.foreign;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;
import static org.livex.sheet.foreign.ForeignLists.*;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.LocalizedText;
import org.livex.sheet.Draft;

/** A list that comes again, each inject found by its number: what the check says of it is what happens. */
class UpdatedListsTest {
    private static final Map<String, String> UPDATE = answers("existing", "update");
    private static final String HEADINGS = "Inject no;Exercise time;Title;Text;To;Storyline;Objective;Notes";

    private final Exercise demo = demo();
    private final Exercise once = after(
            demo,
            talk(
                    demo,
                    HEADINGS,
                    "U-1;D1 09:30;The lorry;A lorry stands at the gate.;Everyone;Lorry at night;Evacuate;By phone",
                    "U-2;D1 09:40;The bank;The bank answers.;Everyone;Lorry at night;Evacuate;By post"));

    @ParameterizedTest
    @CsvSource({"TBC", "''"})
    void an_inject_whose_time_is_gone_is_released_by_hand_as_the_check_says(String time) {
        ForeignTalk again = talk(
                once,
                HEADINGS,
                "U-1;" + time + ";The lorry;A lorry stands at the gate.;Everyone;Lorry at night;Evacuate;By phone",
                "U-2;D1 09:40;The bank;The bank answers.;Everyone;Lorry at night;Evacuate;By post");

        assertThat(again.notice("rows-without-time")).containsEntry("cells", "2");
        assertThat(numbered(after(once, again), "U-1").trigger()).isInstanceOf(Trigger.ByHand.class);
    }

    @Test
    void an_inject_whose_recipients_are_gone_is_for_control_only_as_the_check_says() {
        ForeignTalk again = talk(
                once,
                HEADINGS,
                "U-1;D1 09:30;The lorry;A lorry stands at the gate.;;Lorry at night;Evacuate;By phone",
                "U-2;D1 09:40;The bank;The bank answers.;Everyone;Lorry at night;Evacuate;By post");

        assertThat(again.notice("rows-without-recipients")).containsEntry("cells", "2");
        assertThat(numbered(after(once, again), "U-1").audience().isEmpty()).isTrue();
    }

    @Test
    void a_list_of_new_times_changes_no_texts() {
        ForeignTalk again =
                talk(once, "Inject no;Exercise time;Title", "U-1;D1 11:00;The lorry", "U-2;D1 11:30;The big bank");

        assertThat(again.question("column/2").guess()).isEqualTo("title");
        assertThat(again.noticed()).doesNotContain("rows-left-out");
        Inject first = numbered(after(once, again), "U-1");
        Inject second = numbered(after(once, again), "U-2");
        assertThat(time(first)).isEqualTo("D1 11:00");
        assertThat(first.body().original().text()).isEqualTo("A lorry stands at the gate.");
        assertThat(second.title().original().text()).isEqualTo("The big bank");
        assertThat(second.body().original().text()).isEqualTo("The bank answers.");
    }

    @Test
    void a_list_of_new_times_needs_no_titles() {
        ForeignTalk again = talk(once, "Inject no;Exercise time", "U-1;D1 11:00", "U-2;D1 11:30");

        Inject first = numbered(after(once, again), "U-1");
        assertThat(time(first)).isEqualTo("D1 11:00");
        assertThat(first.title().original().text()).isEqualTo("The lorry");
    }

    @Test
    void a_list_that_was_numbered_anew_is_said() {
        ForeignTalk again = talk(
                once,
                "Inject no;Exercise time;Title;Text",
                "U-1;D1 09:30;The lorry;A lorry stands at the gate.",
                "U-2;D1 09:35;The gate;The gate opens.",
                "U-3;D1 09:40;The bank;The bank answers.");
        ForeignTalk moved = talk(
                once,
                "Inject no;Exercise time;Title;Text",
                "U-1;D1 09:40;The bank;The bank answers.",
                "U-2;D1 09:30;The lorry;A lorry stands at the gate.");

        assertThat(again.notice("numbers-moved")).containsEntry("cells", "U-2 \u2192 U-3");
        assertThat(moved.notice("numbers-moved")).containsEntry("cells", "U-2 \u2192 U-1, U-1 \u2192 U-2");
    }

    @Test
    void titles_that_are_the_same_twice_say_nothing_of_numbers() {
        ForeignTalk again = talk(once, HEADINGS, "U-1;D1 09:30;The lorry;Two lorries.;Everyone;;;");

        assertThat(again.noticed()).doesNotContain("numbers-moved");
    }

    @Test
    void what_else_a_list_has_a_column_for_and_leaves_empty_is_cleared_and_shown() {
        ForeignTalk again = talk(
                once,
                HEADINGS,
                "U-1;D1 09:30;The lorry;A lorry stands at the gate.;Everyone;;;",
                "U-2;D1 09:40;The bank;The bank answers.;Everyone;Lorry at night;Evacuate;By post");

        Inject after = numbered(after(once, again), "U-1");
        assertThat(after.storyline()).isNull();
        assertThat(after.objective()).isNull();
        assertThat(note(after)).isEmpty();
        assertThat(again.draft.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.fields())
                        .hasSize(3)
                        .extracting(Draft.Field::after)
                        .containsOnly(""));
        assertThat(again.noticed()).doesNotContain("kept-as-it-was");
    }

    @ParameterizedTest
    @CsvSource({"The lorry", "The big lorry"})
    void a_note_stays_where_its_column_has_no_word_in_any_row_and_the_check_says_so(String title) {
        ForeignTalk again = talk(
                once,
                HEADINGS,
                "U-1;D1 09:30;" + title + ";A lorry stands at the gate.;Everyone;Lorry at night;Evacuate;",
                "U-2;D1 09:40;The bank;The bank answers.;Everyone;Lorry at night;Evacuate; ");

        assertThat(note(numbered(after(once, again), "U-1"))).contains("By phone");
        assertThat(note(numbered(after(once, again), "U-2"))).contains("By post");
        assertThat(again.notice("kept-as-it-was"))
                .containsEntry("count", "2")
                .containsEntry("columns", "Note for control");
    }

    @ParameterizedTest
    @CsvSource({"The lorry", "The big lorry"})
    void nothing_is_cleared_by_columns_that_have_no_word_in_any_row_and_the_check_says_so(String title) {
        ForeignTalk again = talk(
                once,
                HEADINGS,
                "U-1;;" + title + ";A lorry stands at the gate.;;;;",
                "U-2;;The bank;The bank answers.;;;;");

        Inject after = numbered(after(once, again), "U-1");
        assertThat(time(after)).isEqualTo("D1 09:30");
        assertThat(after.audience().everyone()).isTrue();
        assertThat(after.storyline()).isNotNull();
        assertThat(after.objective()).isNotNull();
        assertThat(again.notice("kept-as-it-was"))
                .containsEntry("count", "2")
                .hasEntrySatisfying(
                        "columns",
                        columns -> assertThat(columns)
                                .contains("Exercise time", "To", "Storyline", "Objective", "Note for control"));
        assertThat(again.noticed()).doesNotContain("rows-without-time", "rows-without-recipients");
    }

    @Test
    void an_expected_action_stays_where_its_column_has_no_word_in_any_row_and_other_notes_are_new() {
        String headings = "Inject no;Exercise time;Text;Expected action;Notes";
        Exercise expecting = after(
                demo,
                talk(
                        demo,
                        headings,
                        "X-1;D1 09:30;The lorry stands at the gate.;The guard calls control.;By phone",
                        "X-2;D1 09:40;It drives away.;The guard notes it.;By post"));
        ForeignTalk again = talk(
                expecting,
                headings,
                "X-1;D1 09:30;The lorry stands at the gate.;;By radio",
                "X-2;D1 09:40;It drives away.;;");

        assertThat(note(numbered(after(expecting, again), "X-1")))
                .contains("Expected action: The guard calls control.", "Notes: By radio")
                .doesNotContain("By phone");
        assertThat(note(numbered(after(expecting, again), "X-2"))).isEqualTo("Expected action: The guard notes it.");
        assertThat(again.notice("kept-as-it-was")).containsEntry("count", "2");
    }

    @Test
    void what_a_list_has_no_column_for_stays_and_the_check_says_so_and_nothing_else() {
        ForeignTalk again =
                talk(once, "Inject no;Text", "U-1;Two lorries stand at the gate.", "U-2;The bank answers again.");

        Inject after = numbered(after(once, again), "U-1");
        assertThat(time(after)).isEqualTo("D1 09:30");
        assertThat(after.audience().everyone()).isTrue();
        assertThat(after.title().original().text()).isEqualTo("The lorry");
        assertThat(after.body().original().text()).isEqualTo("Two lorries stand at the gate.");
        assertThat(note(after)).contains("By phone");
        assertThat(again.notice("kept-as-it-was"))
                .containsEntry("count", "2")
                .hasEntrySatisfying(
                        "columns",
                        columns -> assertThat(columns).contains("Exercise time", "To", "Title", "Storyline"));
        assertThat(again.noticed())
                .doesNotContain("no-time-column", "no-recipients-column", "titles-made-up", "texts-made-up");
    }

    @Test
    void new_injects_of_such_a_list_are_released_by_hand_and_counted() {
        ForeignTalk again = talk(once, "Inject no;Text", "U-1;Two lorries.", "U-3;A third one comes.");

        assertThat(again.notice("no-time-column")).containsEntry("count", "1");
        assertThat(again.notice("kept-as-it-was")).containsEntry("count", "1");
        assertThat(numbered(after(once, again), "U-3").trigger()).isInstanceOf(Trigger.ByHand.class);
    }

    @Test
    void a_title_that_was_made_of_the_text_is_made_again() {
        Exercise made = after(demo, talk(demo, "Inject no;Text", "V-1;First words."));
        ForeignTalk again = talk(made, "Inject no;Text", "V-1;Other words.");

        assertThat(numbered(after(made, again), "V-1").title().original().text())
                .isEqualTo("Other words.");
    }

    @Test
    void an_inject_that_waits_for_something_is_not_said_to_be_released_by_hand() {
        Exercise waiting = changed(numbered(once, "U-1")
                .but()
                .trigger(new Trigger.AfterInject(numbered(once, "U-2").id(), Duration.ofMinutes(5)))
                .build());
        ForeignTalk again = talk(
                waiting,
                HEADINGS,
                "U-1;;The lorry;Two lorries stand at the gate.;Everyone;Lorry at night;Evacuate;By phone");

        assertThat(numbered(after(waiting, again), "U-1").trigger()).isInstanceOf(Trigger.AfterInject.class);
        assertThat(again.noticed()).contains("kept-as-it-was").doesNotContain("rows-without-time");
    }

    @Test
    void a_type_that_is_left_empty_stays_and_is_named() {
        Exercise typed = changed(
                numbered(once, "U-1").but().type(InjectType.MEDIA_ARTICLE).build());
        ForeignTalk again = talk(typed, "Inject no;Text;Type", "U-1;Two lorries.;");

        assertThat(numbered(after(typed, again), "U-1").type()).isEqualTo(InjectType.MEDIA_ARTICLE);
        assertThat(again.notice("kept-as-it-was").get("columns")).contains("Type");
    }

    @Test
    void a_translated_title_alone_that_is_new_comes_in() {
        String headings = "Inject no;Exercise time;Title EN;Title RU;Text EN;Text RU";
        String texts = ";The lorry stands at the gate.;Грузовик стоит у ворот.";
        Exercise both = after(demo, talk(demo, headings, "W-1;D1 09:30;The lorry;Грузовик" + texts));
        ForeignTalk again = talk(both, headings, "W-1;D1 09:30;The lorry;Большой грузовик" + texts);

        LocalizedText title = numbered(after(both, again), "W-1").title();
        assertThat(requireNonNull(title.versions().get(RU)).text()).isEqualTo("Большой грузовик");
        assertThat(again.draft.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.fields())
                        .extracting(Draft.Field::after)
                        .containsExactly("Большой грузовик"));
    }

    @Test
    void a_translation_that_is_gone_from_the_list_stays_and_is_named() {
        String headings = "Inject no;Exercise time;Text EN;Text RU";
        Exercise both =
                after(demo, talk(demo, headings, "W-1;D1 09:30;The lorry stands at the gate.;Грузовик стоит у ворот."));
        ForeignTalk again = talk(
                both,
                headings,
                "W-1;D1 09:30;The lorry stands at the gate.;",
                "W-2;D1 09:40;It drives away.;Он уезжает от ворот.");

        assertThat(numbered(after(both, again), "W-1").body().versions()).containsKey(RU);
        assertThat(again.notice("kept-as-it-was")).containsEntry("count", "1");
    }

    @Test
    void the_same_list_again_changes_nothing() {
        ForeignTalk again = talk(
                once,
                HEADINGS,
                "U-1;D1 09:30;The lorry;A lorry stands at the gate.;Everyone;Lorry at night;Evacuate;By phone",
                "U-2;D1 09:40;The bank;The bank answers.;Everyone;Lorry at night;Evacuate;By post");

        assertThat(again.draft.changes()).isEmpty();
        assertThat(again.noticed()).doesNotContain("kept-as-it-was").contains("nothing-new");
    }

    private static ForeignTalk talk(Exercise exercise, String... lines) {
        return new ForeignTalk(csv(lines), exercise, UPDATE);
    }

    private Exercise changed(Inject inject) {
        PlannedInject planned = once.msel().find(inject.id());
        return after(once, new PlanCommand.ReviseInject(inject, planned == null ? 1 : planned.revision()));
    }
}
