package org.livex.dryrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.dryrun.Rehearsal.after;
import static org.livex.dryrun.Rehearsal.all;
import static org.livex.dryrun.Rehearsal.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Exercise;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.inject.Handling;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PlaceId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.i18n.Language;

/** The demo exercise, rehearsed in seconds. */
class DryRunTest {
    private static final Language ENGLISH = Language.of("en");
    private static final DryRunOptions USUAL = new DryRunOptions(1, 0.9, true);
    private static Exercise demo = Exercise.EMPTY;

    @BeforeAll
    static void plan() throws IOException {
        demo = Rehearsal.demo();
    }

    @Test
    void the_same_seed_gives_the_same_report_and_another_one_another() {
        JsonNode report = run(demo, USUAL);

        assertThat(run(demo, USUAL)).isEqualTo(report);
        assertThat(run(demo, new DryRunOptions(2, 0.9, true))).isNotEqualTo(report);
        assertThat(report.path("complete").asBoolean()).isTrue();
    }

    @Test
    void every_inject_is_released_once_or_says_what_it_waited_for() {
        JsonNode report = run(demo, USUAL);

        List<String> ids = all(report, "injects")
                .map(inject -> inject.path("inject").asText())
                .toList();
        assertThat(ids).doesNotHaveDuplicates().hasSize(demo.msel().injects().size());
        assertThat(all(report, "injects"))
                .allSatisfy(inject -> assertThat(
                                inject.has("at") || inject.path("unmet").size() > 0)
                        .as(inject.toString())
                        .isTrue());
        assertThat(all(report, "injects").filter(inject -> inject.has("at")).count())
                .isGreaterThan(ids.size() / 2);
    }

    @Test
    void what_goes_out_by_hand_only_stays_if_nobody_releases_it() {
        JsonNode report = run(demo, new DryRunOptions(1, 1, false));

        assertThat(all(report, "injects").map(inject -> inject.path("by").asText()))
                .doesNotContain("hand");
        assertThat(report.path("injects").findValuesAsText("type")).contains("by-hand");
    }

    @Test
    void who_does_not_answer_gets_everything_and_acknowledges_nothing() {
        JsonNode report = run(demo, new DryRunOptions(1, 0, true));

        assertThat(all(report, "people")
                        .mapToInt(person -> person.path("injects").asInt())
                        .sum())
                .isPositive();
        assertThat(all(report, "people")
                        .mapToInt(person -> person.path("acknowledged").asInt()
                                + person.path("actions").asInt()))
                .containsOnly(0);
    }

    @Test
    void the_fullest_ten_minutes_are_named_and_lead_the_list() {
        List<Integer> peaks = new ArrayList<>();
        all(run(demo, USUAL), "people").forEach(person -> {
            peaks.add(person.path("peak").asInt());
            assertThat(person.path("peak").asInt())
                    .isLessThanOrEqualTo(person.path("injects").asInt());
            assertThat(person.has("peakFrom")).isEqualTo(person.path("peak").asInt() > 0);
        });

        assertThat(peaks).isNotEmpty().isSortedAccordingTo((one, other) -> other - one);
    }

    @Test
    void a_started_exercise_is_rehearsed_from_its_beginning_and_stays_as_it_is() {
        InjectId first = demo.msel().injects().keySet().iterator().next();
        Exercise started = after(demo, new ClockCommand.StartExercise());
        Exercise played = after(started, new InjectCommand.ReleaseInject(first));

        assertThat(run(played, USUAL).path("injects"))
                .isEqualTo(run(demo, USUAL).path("injects"));
        assertThat(played.clock().runs()).isTrue();
    }

    @Test
    void somebody_walks_to_a_place_that_an_inject_waits_for_and_away_again() {
        Exercise waiting = demo;
        for (Trigger.AtPlace what : Trigger.AtPlace.values()) {
            Trigger trigger = new Trigger.OnPlace(
                    new PlaceId("market-square"),
                    what,
                    Audience.ofTeams(new TeamId("team-alfa")),
                    Trigger.Quorum.EVERYONE,
                    Duration.ofMinutes(10));
            waiting = after(waiting, new PlanCommand.PlanInject(at(what, trigger)));
        }

        JsonNode report = run(waiting, new DryRunOptions(1, 1, true));

        for (Trigger.AtPlace what : Trigger.AtPlace.values()) {
            assertThat(all(report, "injects")
                            .filter(inject -> inject.path("inject").asText().equals(what.name())))
                    .singleElement()
                    .satisfies(inject -> assertThat(inject.path("by").asText())
                            .as(what.name())
                            .isEqualTo("trigger"));
        }
    }

    private static Inject at(Trigger.AtPlace what, Trigger trigger) {
        LocalizedText text = LocalizedText.of(Language.of("en"), "Somebody saw you");
        return Inject.builder(new InjectId(what.name()), what.name(), text, text)
                .audience(Audience.EVERYONE)
                .trigger(trigger)
                .build();
    }

    @Test
    void a_run_that_is_ended_early_reports_how_far_it_came() {
        int[] steps = {0};

        JsonNode report = DryRun.of(demo, USUAL, _ -> steps[0]++ < 200);

        assertThat(report.path("complete").asBoolean()).isFalse();
        assertThat(report.path("entries").asLong()).isLessThan(1_000);
    }

    @Test
    void the_report_says_in_which_language_everybody_got_what() {
        JsonNode report = run(demo, USUAL);

        assertThat(all(report, "languages")).hasSizeGreaterThan(3).allSatisfy(line -> {
            int texts = line.path("texts").asInt();
            int parts = line.path("own").asInt()
                    + line.path("other").asInt()
                    + line.path("untranslated").asInt()
                    + line.path("mediatorNeeded").asInt();
            assertThat(parts).isEqualTo(texts);
            assertThat(sum(line.path("got")))
                    .isEqualTo(texts - line.path("mediatorNeeded").asInt());
        });
        assertThat(all(report, "people"))
                .allSatisfy(person -> assertThat(sum(person.path("languages"))
                                + person.path("mediatorNeeded").asInt())
                        .isEqualTo(person.path("injects").asInt()));
    }

    @Test
    void an_untranslated_text_is_counted_for_those_who_cannot_read_it() {
        Inject english = Inject.builder(
                        new InjectId("english-only"),
                        "E1",
                        LocalizedText.of(ENGLISH, "T"),
                        LocalizedText.of(ENGLISH, "B"))
                .audience(Audience.EVERYONE)
                .trigger(new Trigger.AtTime(
                        Objects.requireNonNull(demo.scenario().plan())
                                .days()
                                .getFirst()
                                .from()))
                .build();

        JsonNode before = run(demo, USUAL);
        JsonNode report = run(after(demo, new PlanCommand.PlanInject(english)), USUAL);

        assertThat(untranslated(report)).isGreaterThan(untranslated(before));
        assertThat(all(report, "texts").map(text -> text.path("inject").asText()))
                .contains("english-only");
    }

    @Test
    void an_action_that_some_inject_waits_for_and_none_asks_for_is_done_once_and_said_to_be_assumed() {
        ActionKindId kind = new ActionKindId("rang-the-embassy");
        Inject waits = Inject.builder(
                        new InjectId("embassy"), "X1", LocalizedText.of(ENGLISH, "T"), LocalizedText.of(ENGLISH, "B"))
                .audience(Audience.EVERYONE)
                .trigger(new Trigger.All(List.of(
                        new Trigger.OnAction(kind, null, Duration.ZERO), new Trigger.Not(new Trigger.ByHand()))))
                .build();
        Exercise plan = after(
                after(
                        demo,
                        new PlanCommand.AddActionKind(
                                new ActionKind(kind, LocalizedText.of(ENGLISH, "Rang"), Audience.EVERYONE))),
                new PlanCommand.PlanInject(waits));

        JsonNode report = run(plan, new DryRunOptions(1, 1, false));

        assertThat(all(report, "assumed").map(one -> one.path("inject").asText()))
                .containsExactly("embassy");
        assertThat(inject(report, "embassy").path("state").asText()).isEqualTo("released");
    }

    @Test
    void a_second_controller_confirms_what_is_sensitive_and_alone_it_stays() {
        InjectId first = demo.msel().injects().values().stream()
                .map(PlannedInject::inject)
                .filter(inject -> inject.trigger() instanceof Trigger.AtTime)
                .findFirst()
                .orElseThrow()
                .id();
        Exercise sensitive = after(demo, new PlanCommand.WriteHandling(first, new Handling(true, List.of()), 0));

        JsonNode report = run(sensitive, USUAL);

        assertThat(report.path("secondPersons").asInt()).isEqualTo(1);
        assertThat(inject(report, first.value()).path("state").asText()).isEqualTo("released");
    }

    @Test
    void what_is_not_tried_out_is_said() {
        assertThat(all(run(demo, USUAL), "notSimulated").map(JsonNode::asText))
                .contains("requests", "places", "network");
    }

    private static JsonNode inject(JsonNode report, String id) {
        return all(report, "injects")
                .filter(one -> one.path("inject").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static int untranslated(JsonNode report) {
        return all(report, "languages")
                .mapToInt(line -> line.path("untranslated").asInt())
                .sum();
    }

    private static int sum(JsonNode counts) {
        return StreamSupport.stream(counts.spliterator(), false)
                .mapToInt(JsonNode::asInt)
                .sum();
    }
}
