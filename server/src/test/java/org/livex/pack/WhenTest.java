package org.livex.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Overlap;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.RequestFormId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.pack.yaml.Finding;
import org.livex.pack.yaml.FindingCode;

/** What {@code when:} of an inject may say. */
class WhenTest {
    private static final ActionKindId SEARCHED = new ActionKindId("searched");

    @Test
    void the_nth_action_is_waited_for_by_whoever_is_meant() throws IOException {
        assertThat(waiting("{action: searched, count: 3}"))
                .isEqualTo(new Trigger.OnAction(SEARCHED, null, Duration.ZERO, 3));
        assertThat(waiting("{action: searched, by: {teams: [alfa]}, count: 100, delay: 5m}"))
                .isEqualTo(new Trigger.OnAction(
                        SEARCHED, Audience.ofTeams(new TeamId("alfa")), Duration.ofMinutes(5), 100));
        assertThat(waiting("{action: searched, by: {overlaps: [{team: alfa, function: player}]}, count: 2}"))
                .isEqualTo(new Trigger.OnAction(
                        SEARCHED,
                        Audience.ofOverlap(new Overlap(new TeamId("alfa"), null, PersonFunction.PLAYER)),
                        Duration.ZERO,
                        2));
    }

    @Test
    void the_outcome_of_a_request_is_waited_for() throws IOException {
        RequestFormId warrant = new RequestFormId("warrant");
        assertThat(waiting("{request: warrant}")).isEqualTo(new Trigger.OnRequest(warrant, null, null, Duration.ZERO));
        assertThat(waiting("{request: warrant, outcome: granted-in-part, by: {teams: [alfa]}, delay: 5m}"))
                .isEqualTo(new Trigger.OnRequest(
                        warrant,
                        Trigger.Outcome.GRANTED_IN_PART,
                        Audience.ofTeams(new TeamId("alfa")),
                        Duration.ofMinutes(5)));
    }

    @Test
    void the_end_of_a_scene_is_waited_for() throws IOException {
        InjectId scene = new InjectId("h-06");
        assertThat(waiting("{finished: h-06}"))
                .isEqualTo(new Trigger.OnScene(
                        scene, Trigger.SceneEnd.FINISHED, null, Trigger.Quorum.ANYONE, Duration.ZERO));
        assertThat(waiting("{declined: h-06, by: {teams: [alfa]}, quorum: everyone, delay: 5m}"))
                .isEqualTo(new Trigger.OnScene(
                        scene,
                        Trigger.SceneEnd.DECLINED,
                        Audience.ofTeams(new TeamId("alfa")),
                        Trigger.Quorum.EVERYONE,
                        Duration.ofMinutes(5)));
        assertThat(waiting("{over: h-06}"))
                .isEqualTo(
                        new Trigger.OnScene(scene, Trigger.SceneEnd.OVER, null, Trigger.Quorum.ANYONE, Duration.ZERO));
    }

    @Test
    void a_reply_is_waited_for_to_an_inject_or_to_a_persona() throws IOException {
        assertThat(waiting("{replied: h-01, by: {teams: [alfa]}, delay: 5m}"))
                .isEqualTo(new Trigger.OnReply(
                        new InjectId("h-01"), null, Audience.ofTeams(new TeamId("alfa")), Duration.ofMinutes(5)));
        assertThat(waiting("{wrote-to: hotline}"))
                .isEqualTo(new Trigger.OnReply(null, new PersonaId("hotline"), null, Duration.ZERO));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{action: searched, count: 0} | NOT_A_NUMBER",
                "{action: searched, count: 101} | NOT_A_NUMBER",
                "{action: searched, count: many} | NOT_A_NUMBER",
                "{request: gone} | UNKNOWN_REFERENCE",
                "{request: warrant, outcome: decided} | NOT_ONE_OF",
                "{finished: h-02} | NOT_A_SCENE",
                "{over: gone} | UNKNOWN_REFERENCE",
                "{replied: gone} | UNKNOWN_REFERENCE",
                "{wrote-to: h-01} | UNKNOWN_REFERENCE"
            })
    void what_can_never_be_is_found(String when, FindingCode code) throws IOException {
        assertThat(found(when)).containsExactly(code);
    }

    private static Trigger waiting(String when) throws IOException {
        assertThat(found(when)).isEmpty();
        return ((PackResult.Valid) pack(when).read())
                .scenario().commands().stream()
                        .filter(PlanCommand.PlanInject.class::isInstance)
                        .map(command -> ((PlanCommand.PlanInject) command).inject())
                        .filter(inject -> inject.id().equals(new InjectId("w-01")))
                        .findFirst()
                        .orElseThrow()
                        .trigger();
    }

    private static List<FindingCode> found(String when) throws IOException {
        List<Finding> findings = switch (pack(when).read()) {
            case PackResult.Valid valid -> valid.warnings();
            case PackResult.Invalid invalid -> invalid.findings();
        };
        assertThat(findings).allSatisfy(FindingTexts::assertSayable);
        return findings.stream().map(Finding::code).toList();
    }

    private static PackFolder pack(String when) {
        return PackFolder.small().with("storylines/waits.yaml", """
                        title: {en: The wait, ru: Ожидание}
                        injects:
                          - id: w-01
                            number: "9"
                            type: message
                            title: {en: At last, ru: Наконец}
                            when: %s
                            to: {teams: [alfa]}
                            body: {en: It has come., ru: Дождались.}
                        """.formatted(when));
    }
}
