package org.livex.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.livex.exercise.inject.AnswerWanted;
import org.livex.exercise.inject.ExpectedAction;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.Question;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.inject.Trigger.Quorum;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Enclosure;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.MediaType;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PlaceId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.library.Formats;
import org.livex.pack.files.PackedFile;

/** Injects of a pack, to their last field. */
class PackedInjectsTest extends SmallPackStory {
    @Test
    void an_inject_carries_its_documents_in_all_their_languages() throws IOException {
        PackFolder pack = PackFolder.small().with("documents/letter.ru.m4a", Formats.m4a("soun"));

        PackedScenario scenario = ((PackResult.Valid) pack.read()).scenario();

        Inject inject = scenario.commands().stream()
                .filter(PlanCommand.PlanInject.class::isInstance)
                .map(command -> ((PlanCommand.PlanInject) command).inject())
                .filter(planned -> planned.id().value().equals("h-04"))
                .findFirst()
                .orElseThrow();
        assertThat(inject.enclosures())
                .extracting(Enclosure::type, Enclosure::language, Enclosure::name, Enclosure::state)
                .containsExactly(
                        tuple(MediaType.MARKDOWN, EN, "A letter", TextState.APPROVED),
                        tuple(MediaType.MARKDOWN, RU, "Письмо", TextState.DRAFT),
                        tuple(MediaType.M4A, RU, "Письмо", null));
        assertThat(scenario.files())
                .extracting(PackedFile::sha256)
                .containsExactlyInAnyOrderElementsOf(
                        inject.enclosures().stream().map(Enclosure::sha256).toList());
    }

    @Test
    void injects_come_after_those_they_wait_for_whatever_their_order_in_the_files() throws IOException {
        PackFolder early = PackFolder.small().with("storylines/a-early.yaml", """
                        title: {en: Early, ru: Рано}
                        injects:
                          - id: a-01
                            number: A1
                            type: message
                            title: {en: After the search, ru: После обыска}
                            when: {after: h-04, delay: 45s}
                            to: everyone
                            body: {en: Done., ru: Сделано.}
                        """);
        assertThat(injects(scenario(early)))
                .extracting(inject -> inject.id().value())
                .containsExactly("h-01", "h-05", "h-06", "h-02", "h-03", "h-04", "a-01");
    }

    @Test
    void an_inject_is_read_to_its_last_field() throws IOException {
        Inject inject = inject("h-01");
        assertThat(inject.number()).isEqualTo("1");
        assertThat(inject.audience()).isEqualTo(Audience.ofTeams(new TeamId("alfa")));
        assertThat(inject.trigger()).isEqualTo(new Trigger.AtTime(ExerciseTime.parse("D1 09:30")));
        assertThat(inject.mustAcknowledge()).isTrue();
        assertThat(inject.expectedActions())
                .containsExactly(new ExpectedAction(
                        new ActionKindId("interviewed"),
                        Audience.ofPeople(new PersonId("inv-01")),
                        Duration.ofMinutes(90)));
        assertThat(inject.objective()).isEqualTo("Passes the call on within the hour.");
        assertThat(inject.place()).isNotNull();
        assertThat(inject.from()).isNotNull();
        assertThat(inject.subject()).isNotNull();
        assertThat(inject.controlNote()).isNotNull();
    }

    @Test
    void conditions_nest() throws IOException {
        assertThat(inject("h-03").trigger())
                .isEqualTo(new Trigger.All(List.of(
                        new Trigger.OnAction(
                                new ActionKindId("searched"),
                                Audience.ofFunctions(PersonFunction.PLAYER),
                                Duration.ofMinutes(5)),
                        new Trigger.OnAcknowledgement(new InjectId("h-01"), Quorum.EVERYONE, Duration.ZERO),
                        new Trigger.Not(new Trigger.AfterInject(new InjectId("h-02"), Duration.ofDays(2))))));
    }

    @Test
    void a_place_is_waited_for_by_who_comes_leaves_or_stays() throws IOException {
        assertThat(waiting("{entered: square}"))
                .isEqualTo(atGate(Trigger.AtPlace.ENTERED, null, Quorum.ANYONE, Duration.ZERO));
        assertThat(waiting("{left: square, by: {functions: [player]}, quorum: everyone, delay: 5m}"))
                .isEqualTo(atGate(
                        Trigger.AtPlace.LEFT,
                        Audience.ofFunctions(PersonFunction.PLAYER),
                        Quorum.EVERYONE,
                        Duration.ofMinutes(5)));
        assertThat(waiting("{stayed: square, for: 10m}"))
                .isEqualTo(atGate(Trigger.AtPlace.STAYED, null, Quorum.ANYONE, Duration.ofMinutes(10)));
    }

    @Test
    void a_question_is_read_and_an_answer_to_it_is_waited_for() throws IOException {
        PackFolder pack = PackFolder.small().with("storylines/ask.yaml", """
                        title: {en: The raid, ru: Обыск}
                        injects:
                          - id: a-02
                            number: "22"
                            type: message
                            title: {en: They wait, ru: Ждут}
                            when: {answered: a-01, answer: wait, by: {teams: [alfa]}, quorum: everyone, delay: 5m}
                            to: {teams: [alfa]}
                            body: {en: He is gone., ru: Он ушёл.}
                          - id: a-01
                            number: "21"
                            type: message
                            title: {en: When?, ru: Когда?}
                            when: by-hand
                            to: {teams: [alfa]}
                            body: {en: The door is open., ru: Дверь открыта.}
                            question:
                              kind: one
                              text: {en: Raid or wait?, ru: Заходим или ждём?}
                              options:
                                - {id: raid, text: {en: Raid, ru: Заходим}}
                                - {id: wait, text: {en: Wait, ru: Ждём}}
                        """);
        List<Inject> injects = commands(pack, PlanCommand.PlanInject.class).stream()
                .map(PlanCommand.PlanInject::inject)
                .filter(inject -> inject.id().value().startsWith("a-"))
                .toList();

        assertThat(injects).extracting(inject -> inject.id().value()).containsExactly("a-01", "a-02");
        assertThat(injects.getFirst().question())
                .isNotNull()
                .satisfies(question -> assertThat(question.choices())
                        .extracting(Question.Option::id)
                        .containsExactly("raid", "wait"));
        assertThat(injects.getLast().trigger())
                .isEqualTo(new Trigger.OnAnswer(
                        new InjectId("a-01"),
                        AnswerWanted.option("wait"),
                        Audience.ofTeams(new TeamId("alfa")),
                        Quorum.EVERYONE,
                        Duration.ofMinutes(5)));
    }

    private static Trigger waiting(String when) throws IOException {
        PackFolder pack = PackFolder.small().with("storylines/gate.yaml", """
                        title: {en: The gate, ru: Ворота}
                        injects:
                          - id: g-01
                            number: "9"
                            type: message
                            title: {en: Seen, ru: Замечены}
                            when: %s
                            to: {teams: [alfa]}
                            body: {en: Somebody saw you., ru: Вас видели.}
                        """.formatted(when));
        return commands(pack, PlanCommand.PlanInject.class).stream()
                .map(PlanCommand.PlanInject::inject)
                .filter(inject -> inject.id().equals(new InjectId("g-01")))
                .findFirst()
                .orElseThrow()
                .trigger();
    }

    private static Trigger atGate(Trigger.AtPlace what, @Nullable Audience by, Quorum quorum, Duration delay) {
        return new Trigger.OnPlace(new PlaceId("square"), what, by, quorum, delay);
    }
}
