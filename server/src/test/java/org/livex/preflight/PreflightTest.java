package org.livex.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.preflight.GivenPlan.ARABIC;
import static org.livex.preflight.GivenPlan.ENGLISH;
import static org.livex.preflight.GivenPlan.INTERVIEWED;
import static org.livex.preflight.GivenPlan.RUSSIAN;
import static org.livex.preflight.GivenPlan.after;
import static org.livex.preflight.GivenPlan.at;
import static org.livex.preflight.GivenPlan.both;
import static org.livex.preflight.GivenPlan.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.inject.ReviewState;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.place.Place;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.Agency;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.plan.Team;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.GeoPoint;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.AgencyId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PlaceId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.i18n.Language;

/** Each fault of a plan is found once, where it is, and a plan without one is clear. */
class PreflightTest {
    private final GivenPlan plan = new GivenPlan();

    @Test
    void a_plan_without_a_fault_is_clear() {
        plan.inject("a", at("D1 10:00"), "anna", "boris").inject("b", after("a", 30), "anna");

        assertThat(plan.found()).isEmpty();
    }

    @Test
    void somebody_without_a_device_is_named() {
        plan.withoutDevice("boris").withoutDevice("anna");

        assertThat(plan.found()).containsExactly("NO_DEVICE anna,boris");
    }

    @Test
    void where_nobody_who_looks_after_role_players_has_a_device_a_silent_brake_is_heard_by_directors_alone() {
        plan.withoutDevice("safety");
        assertThat(plan.found()).containsExactly("NO_DEVICE safety", "NOBODY_HEARS_BRAKE safety");

        plan.person("other", PersonFunction.SAFETY_OFFICER, ENGLISH);
        assertThat(plan.found()).containsExactly("NO_DEVICE safety");
    }

    @Test
    void a_text_that_a_recipient_cannot_read_is_an_error_and_a_second_language_a_note() {
        plan.person("farid", PersonFunction.PLAYER, ARABIC, RUSSIAN)
                .inject("in-russian", at("D1 09:30"), "boris")
                .inject("a", InjectType.MESSAGE, text("English only"), null, at("D1 10:00"), "anna", "boris", "farid");

        assertThat(plan.found()).containsExactly("LANGUAGE_MISSING a farid", "TRANSLATION_MISSING a boris");
        assertThat(plan.finding(Fault.LANGUAGE_MISSING).details())
                .containsEntry("language", "ar")
                .containsEntry("text", "inject/a/body");
    }

    @Test
    void a_draft_and_a_stale_translation_are_warned_of() {
        var draft = text("One").with(RUSSIAN, TextVersion.draft("Раз"));
        var stale = new LocalizedText(ENGLISH, 2, both("Two").versions());
        plan.inject("a", InjectType.MESSAGE, draft, null, at("D1 10:00"), "boris")
                .inject("b", InjectType.MESSAGE, stale, null, at("D1 11:00"), "boris", "anna");

        assertThat(plan.found()).containsExactly("TRANSLATION_UNAPPROVED a boris", "TRANSLATION_STALE b boris");
    }

    @Test
    void an_approved_translation_that_lost_a_number_or_a_plate_is_warned_of_with_what_it_lost() {
        var lossy = text("Gate 12 at 14:30, car AB 123 CD")
                .with(RUSSIAN, TextVersion.approved("Ворота 21 в 14:30, машина AB 123 CE"));
        var whole = text("Gate 12 at 14:30").with(RUSSIAN, TextVersion.approved("Ворота 12 в 14:30"));
        plan.inject("a", InjectType.MESSAGE, lossy, null, at("D1 10:00"), "boris", "anna")
                .inject("b", InjectType.MESSAGE, whole, null, at("D1 11:00"), "boris");

        assertThat(plan.found()).containsExactly("TRANSLATION_LOSES a boris");
        assertThat(plan.finding(Fault.TRANSLATION_LOSES).details())
                .containsEntry("text", "inject/a/body")
                .hasEntrySatisfying("lost", lost -> assertThat(lost).contains("AB 123 CD", "12"));
    }

    @Test
    void the_old_name_of_a_place_is_stale_for_nobody_who_may_not_see_it() {
        plan.fact(new PlanFact.PlaceAdded(new Place(
                new PlaceId("cellar"),
                new LocalizedText(ENGLISH, 2, both("Cellar").versions()),
                new GeoPoint(45, 11),
                50,
                Audience.ofPeople(new PersonId("anna")))));

        assertThat(plan.found()).isEmpty();
    }

    @Test
    void an_old_name_that_somebody_still_reads_is_a_stale_text_whosever_name_it_is() {
        plan.named(new LocalizedText(ENGLISH, 2, both("Blue Lantern").versions()))
                .fact(new PlanFact.TeamAdded(new Team(
                        new TeamId("alfa"),
                        new LocalizedText(ENGLISH, 2, both("Alfa").versions()))))
                .fact(new PlanFact.AgencyAdded(new Agency(new AgencyId("police"), both("Police"))));

        assertThat(plan.found()).containsExactly("TRANSLATION_STALE boris", "TRANSLATION_STALE boris");
        assertThat(plan.finding(Fault.TRANSLATION_STALE).details())
                .containsEntry("language", "ru")
                .containsEntry("text", "exercise/exercise/name");
    }

    @Test
    void who_reads_no_language_of_the_exercise_is_named() {
        plan.person("kenji", PersonFunction.ROLE_PLAYER, Language.of("ja"));

        assertThat(plan.found()).containsExactly("NO_LANGUAGE_IN_COMMON kenji");
    }

    @Test
    void what_waits_for_a_skipped_inject_is_a_dead_branch_and_what_waits_for_that_too() {
        plan.inject("a", at("D1 10:00"), "anna")
                .inject("b", after("a", 10), "anna")
                .inject("c", after("b", 10), "anna")
                .skipped("a");

        assertThat(plan.found()).containsExactly("DEAD_BRANCH b", "DEAD_BRANCH c");
        assertThat(plan.finding(Fault.DEAD_BRANCH).details()).containsEntry("other", "a");
    }

    @Test
    void two_kinds_of_reports_of_one_name_are_a_warning_in_that_language_and_no_refusal() {
        plan.fact(new PlanFact.ActionKindAdded(
                new ActionKind(new ActionKindId("talked"), text(" interviewed"), Audience.EVERYONE)));

        assertThat(plan.found()).containsExactly("REPORTS_ALIKE");
        assertThat(plan.finding(Fault.REPORTS_ALIKE).details())
                .containsEntry("language", "en")
                .containsEntry("names", "interviewed");
    }

    @Test
    void a_number_that_two_have_from_before_is_found_at_the_one_whose_number_can_still_be_changed() {
        plan.inject("a", at("D1 10:00"), "anna").inject("b", at("D1 11:00"), "anna");
        plan.fact(new PlanFact.InjectPlanned(Inject.builder(new InjectId("again"), "b", text("Again"), both("Again"))
                .audience(Audience.ofPeople(new PersonId("anna")))
                .trigger(at("D1 12:00"))
                .build()));

        assertThat(plan.found()).containsExactly("DOUBLED_NUMBER again");
        assertThat(plan.finding(Fault.DOUBLED_NUMBER).details()).containsEntry("other", "b");
        plan.skipped("again");
        assertThat(plan.found()).containsExactly("DOUBLED_NUMBER b");
    }

    @Test
    void injects_that_wait_for_each_other_are_a_cycle() {
        plan.inject("a", after("b", 1), "anna")
                .inject("b", after("a", 1), "anna")
                .inject("c", after("b", 1), "anna");

        assertThat(plan.found()).containsExactly("TRIGGER_CYCLE a", "TRIGGER_CYCLE b", "DEAD_BRANCH c");
    }

    @Test
    void what_hangs_on_a_controller_is_noted_and_stays_possible() {
        plan.inject("a", new Trigger.ByHand(), "anna").inject("b", after("a", 10), "anna");

        assertThat(plan.found()).containsExactly("WAITS_FOR_HAND b");
    }

    @Test
    void one_way_that_is_open_is_enough() {
        plan.inject("a", at("D1 10:00"), "anna")
                .skipped("a")
                .inject("b", new Trigger.Any(List.of(after("a", 10), at("D1 12:00"))), "anna");

        assertThat(plan.found()).isEmpty();
    }

    @Test
    void times_outside_the_hours_of_play_are_said_with_when_it_would_go_out() {
        plan.inject("early", at("D1 07:00"), "anna")
                .inject("night", at("D1 22:00"), "anna")
                .inject("into-the-night", new Trigger.AfterInject(new InjectId("late"), Duration.ofHours(2)), "anna")
                .inject("late", at("D1 16:00"), "anna")
                .inject("never", at("D3 10:00"), "anna");

        assertThat(plan.found())
                .containsExactlyInAnyOrder(
                        "AFTER_ENDEX never", "BEFORE_STARTEX early", "AT_NIGHT night", "AT_NIGHT into-the-night");
        assertThat(plan.finding(Fault.AT_NIGHT).details()).containsEntry("next", "D2 09:00:00");
    }

    @Test
    void conditions_that_exclude_each_other_never_hold() {
        plan.inject("a", at("D1 10:00"), "anna")
                .inject("b", new Trigger.All(List.of(after("a", 10), new Trigger.Not(after("a", 5)))), "anna")
                .inject("c", new Trigger.All(List.of(after("a", 10), new Trigger.Not(after("a", 20)))), "anna");

        assertThat(plan.found()).containsExactly("CONTRADICTION b");
    }

    @Test
    void an_action_that_nobody_can_take_or_is_expected_to_take_sets_nothing_off() {
        Trigger byMediators = new Trigger.OnAction(
                INTERVIEWED, Audience.ofFunctions(PersonFunction.CULTURAL_MEDIATOR), Duration.ZERO);
        plan.inject("a", byMediators, "anna")
                .inject("b", new Trigger.OnAction(INTERVIEWED, null, Duration.ZERO), "anna");

        assertThat(plan.found()).containsExactly("NOBODY_CAN_ACT a");
    }

    @Test
    void nobody_acknowledges_what_nobody_gets() {
        plan.inject("a", at("D1 10:00"))
                .inject(
                        "b",
                        new Trigger.OnAcknowledgement(new InjectId("a"), Trigger.Quorum.ANYONE, Duration.ZERO),
                        "anna");

        assertThat(plan.found()).containsExactlyInAnyOrder("NOBODY_ADDRESSED a", "NOBODY_ACKNOWLEDGES b");
    }

    @Test
    void a_scene_without_a_language_in_common_needs_a_mediator_who_is_there() {
        plan.person("actor", PersonFunction.ROLE_PLAYER, ARABIC)
                .inject("task", InjectType.ROLE_PLAYER_TASK, inArabic(), null, at("D1 10:00"), "actor")
                .inject("visit", at("D1 10:00"), "anna");

        assertThat(plan.found()).containsExactly("NO_MEDIATOR task actor");

        plan.person("medina", PersonFunction.CULTURAL_MEDIATOR, ARABIC, ENGLISH);

        assertThat(plan.found()).isEmpty();
    }

    @Test
    void a_text_that_its_reader_is_not_meant_to_read_needs_a_mediator() {
        plan.inject("note", InjectType.DOCUMENT, inArabic(), List.of(ARABIC), at("D1 10:00"), "anna");

        assertThat(plan.found()).containsExactly("NO_MEDIATOR note anna");
    }

    @Test
    void two_tasks_of_a_role_player_at_about_the_same_time_overlap() {
        plan.person("actor", PersonFunction.ROLE_PLAYER, ENGLISH)
                .inject("one", InjectType.ROLE_PLAYER_TASK, text("Be there"), null, at("D1 10:00"), "actor")
                .inject("two", InjectType.ROLE_PLAYER_TASK, text("Be elsewhere"), null, at("D1 10:20"), "actor")
                .inject("three", InjectType.ROLE_PLAYER_TASK, text("And there"), null, at("D1 11:00"), "actor");

        assertThat(plan.found()).containsExactly("TASKS_OVERLAP two actor");
    }

    @Test
    void what_is_over_is_not_looked_at() {
        plan.inject("a", InjectType.MESSAGE, text("English only"), null, at("D1 10:00"), "boris")
                .fact(new InjectFact.InjectSkipped(new InjectId("a")));

        assertThat(plan.found()).isEmpty();
    }

    @Test
    void what_nobody_approved_is_noted_once_authors_review() {
        plan.inject("a", at("D1 10:00"), "anna").inject("b", at("D1 11:00"), "anna");
        assertThat(plan.found()).isEmpty();

        plan.fact(new PlanFact.InjectReviewed(new InjectId("a"), 1, ReviewState.APPROVED));

        assertThat(plan.found()).containsExactly("NOT_APPROVED b");
    }

    @Test
    void the_worst_comes_first_and_says_where_to_cure_it() {
        plan.withoutDevice("anna").inject("a", new Trigger.ByHand(), "anna").inject("b", after("a", 10), "anna");

        ObjectNode json = Preflight.of(plan.exercise(), 7, Set.of());

        assertThat(json.get("seq").asLong()).isEqualTo(7);
        assertThat(json.get("findings").findValuesAsText("severity")).containsExactly("error", "error", "note");
        assertThat(json.get("findings").findValuesAsText("cure")).containsExactly("join", "join", "inject");
    }

    private static LocalizedText inArabic() {
        return LocalizedText.of(ARABIC, "كن هناك").with(ENGLISH, TextVersion.approved("Be there"));
    }
}
