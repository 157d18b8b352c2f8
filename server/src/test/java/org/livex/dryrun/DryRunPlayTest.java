package org.livex.dryrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.dryrun.Rehearsal.after;
import static org.livex.dryrun.Rehearsal.all;
import static org.livex.dryrun.Rehearsal.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectDetails;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.request.RequestForm;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Language;

/** What people do in a dry run besides reading: they play scenes and ask authorities. */
class DryRunPlayTest {
    private static final DryRunOptions ALL_ANSWER = new DryRunOptions(1, 1, true);
    private static Exercise demo = Exercise.EMPTY;

    @BeforeAll
    static void plan() throws IOException {
        demo = Rehearsal.demo();
    }

    @Test
    void every_scene_of_the_demo_is_played_by_its_role_players_and_ends() {
        List<JsonNode> scenes = all(run(demo, ALL_ANSWER), "scenes").toList();

        assertThat(scenes).hasSizeGreaterThan(5).allSatisfy(scene -> {
            assertThat(scene.path("began").asText()).isNotEmpty();
            assertThat(ExerciseTime.parse(scene.path("ended").asText()))
                    .isGreaterThan(ExerciseTime.parse(scene.path("began").asText()));
        });
    }

    @Test
    void a_scene_begins_at_its_time_and_lasts_as_long_as_it_says() {
        JsonNode scene = scene(run(withTask("first", "D1 10:00", "D1 11:00", 40), ALL_ANSWER), "first");

        assertThat(scene.path("wanted").asText()).isEqualTo("D1 11:00:00");
        assertThat(scene.path("lateMinutes").asInt()).isLessThan(5);
        assertThat(Duration.ofMillis(
                        time(scene, "ended").millis() - time(scene, "began").millis()))
                .isEqualTo(Duration.ofMinutes(40));
        assertThat(scene.has("keptBy")).isFalse();
    }

    @Test
    void nobody_plays_two_scenes_at_once_the_second_begins_late_and_says_why() {
        Exercise two = after(
                withTask("first", "D4 13:30", "D4 14:00", 40),
                new PlanCommand.PlanInject(task("second", "D4 13:31", "D4 14:10", 10)));

        JsonNode report = run(two, ALL_ANSWER);

        JsonNode second = scene(report, "second");
        assertThat(second.path("keptBy").asText()).isEqualTo("first");
        assertThat(second.path("lateMinutes").asInt()).isBetween(30, 40);
        assertThat(time(second, "began")).isGreaterThan(time(scene(report, "first"), "ended"));
    }

    @Test
    void a_scene_of_tomorrow_waits_over_the_night() {
        JsonNode scene = scene(run(withTask("first", "D1 17:00", "D2 09:30", 20), ALL_ANSWER), "first");

        assertThat(time(scene, "began")).isBetween(ExerciseTime.parse("D2 09:30"), ExerciseTime.parse("D2 09:34"));
    }

    @Test
    void where_nobody_answers_no_scene_begins_and_nothing_is_asked() {
        JsonNode report = run(demo, new DryRunOptions(1, 0, true));

        assertThat(all(report, "scenes")).isNotEmpty().noneMatch(scene -> scene.has("began"));
        assertThat(all(report, "requests"))
                .isNotEmpty()
                .allMatch(form -> form.path("filed").asInt() == 0);
    }

    @Test
    void every_form_is_filed_by_each_team_that_may_and_answered_as_was_prepared() {
        JsonNode report = run(demo, ALL_ANSWER);

        assertThat(all(report, "requests"))
                .hasSize((int) demo.scenario().all(RequestForm.class).count());
        assertThat(all(report, "requests")).allSatisfy(form -> {
            int answered = form.path("granted").asInt()
                    + form.path("grantedInPart").asInt()
                    + form.path("refused").asInt();
            assertThat(answered + form.path("unanswered").asInt())
                    .isEqualTo(form.path("filed").asInt());
        });
        assertThat(all(report, "requests")
                        .mapToInt(form -> form.path("refused").asInt())
                        .sum())
                .isPositive();
        JsonNode warrant = all(report, "requests")
                .filter(form -> form.path("form").asText().equals("search-warrant"))
                .findFirst()
                .orElseThrow();
        assertThat(warrant.path("filed").asInt()).isPositive();
        assertThat(warrant.path("longestWaitMinutes").asInt()).isGreaterThanOrEqualTo(45);
    }

    private static Exercise withTask(String id, String at, String from, int minutes) {
        return after(demo, new PlanCommand.PlanInject(task(id, at, from, minutes)));
    }

    private static Inject task(String id, String at, String from, int minutes) {
        LocalizedText text = LocalizedText.of(Language.of("en"), "Play the neighbour");
        return Inject.builder(new InjectId(id), id, text, text)
                .type(InjectType.ROLE_PLAYER_TASK)
                .audience(Audience.ofPeople(new PersonId("rp-04")))
                .trigger(new Trigger.AtTime(ExerciseTime.parse(at)))
                .details(new InjectDetails.RolePlayerTask(
                        ExerciseTime.parse(from), Duration.ofMinutes(minutes), null, null))
                .build();
    }

    private static JsonNode scene(JsonNode report, String inject) {
        return all(report, "scenes")
                .filter(scene -> scene.path("inject").asText().equals(inject))
                .findFirst()
                .orElseThrow();
    }

    private static ExerciseTime time(JsonNode scene, String field) {
        return ExerciseTime.parse(scene.path(field).asText());
    }
}
