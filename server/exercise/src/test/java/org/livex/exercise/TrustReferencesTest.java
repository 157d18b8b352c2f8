package org.livex.exercise;

import static org.livex.exercise.Scenarios.DIRECTOR;
import static org.livex.exercise.Scenarios.byHand;
import static org.livex.exercise.Scenarios.inject;
import static org.livex.exercise.Scenarios.player;
import static org.livex.exercise.Scenarios.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.livex.exercise.form.FormChoice;
import org.livex.exercise.form.FormField;
import org.livex.exercise.inject.AnswerWanted;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectBuilder;
import org.livex.exercise.inject.Question;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.trust.Trust;
import org.livex.exercise.trust.TrustRule;
import org.livex.exercise.words.ActionKindId;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.InjectId;
import org.livex.exercise.words.PersonId;
import org.livex.exercise.words.PersonaId;

/** Nothing is taken away that a persona's trust goes by, nor trust that an inject waits for. */
class TrustReferencesTest {
    private static final PersonaId OLGA = new PersonaId("olga");
    private static final PersonId ACTRESS = new PersonId("actress");
    private static final ActionKindId SAFE = new ActionKindId("made-safe");
    private static final InjectId ASKS = new InjectId("asks");
    private static final Inject WAITS = inject("waits", new Trigger.OnTrust(OLGA, Trigger.Level.AT_LEAST, 50, null));
    private static final Map<String, String> BY_OLGA = Map.of("by", "Olga");

    private final GivenExercise given = GivenExercise.planned()
            .given(new PlanCommand.AddPerson(player("actress")))
            .given(new PlanCommand.AddActionKind(kind("yes", "no")))
            .given(new PlanCommand.PlanInject(inject("asks", byHand())
                    .but()
                    .question(new Question(Question.Kind.CONFIRM, text("There?"), null, null, null))
                    .build()))
            .given(new PlanCommand.AddPersona(olga(new Trust(
                    10,
                    null,
                    Set.of(ACTRESS),
                    List.of(
                            new TrustRule.Reported(SAFE, "how", "yes", null, 5),
                            new TrustRule.Acknowledged(ASKS, 5))))));

    @Test
    void whoever_plays_the_persona_and_the_kind_of_report_that_moves_it_stay() {
        given.when(DIRECTOR, new PlanCommand.RemovePerson(ACTRESS, 1)).thenRejected(Rejection.THING_IN_USE, BY_OLGA);
        given.when(DIRECTOR, new PlanCommand.RemoveThing(ThingKind.ACTION_KIND, SAFE.value(), 1))
                .thenRejected(Rejection.THING_IN_USE, BY_OLGA);
    }

    @Test
    void an_option_that_moves_it_stays_and_another_goes() {
        given.when(DIRECTOR, new PlanCommand.ReviseThing(kind("no"), 1)).thenRejected(Rejection.THING_IN_USE, BY_OLGA);
        given.when(DIRECTOR, new PlanCommand.ReviseThing(kind("yes"), 1))
                .thenFacts(new PlanFact.ThingRevised(kind("yes"), 2));
    }

    @Test
    void a_question_that_moves_it_stays_and_may_be_worded_anew() {
        given.given(
                DIRECTOR,
                new PlanCommand.ReviseThing(
                        olga(new Trust(10, null, Set.of(), List.of(new TrustRule.Answered(ASKS, null, 5)))), 1));
        InjectBuilder asks = inject("asks", byHand()).but();

        given.when(
                        DIRECTOR,
                        new PlanCommand.ReviseInject(
                                asks.question(new Question(Question.Kind.CONFIRM, text("Here?"), null, null, null))
                                        .build(),
                                1))
                .accepted();
        given.when(DIRECTOR, new PlanCommand.ReviseInject(inject("asks", byHand()), 2))
                .thenRejected(Rejection.THING_IN_USE, BY_OLGA);
    }

    @Test
    void an_inject_that_moves_it_stays() {
        given.when(DIRECTOR, new PlanCommand.RemoveInject(ASKS, 1)).thenRejected(Rejection.THING_IN_USE, BY_OLGA);
    }

    @Test
    void trust_that_an_inject_waits_for_stays_and_may_change() {
        given.given(new PlanCommand.PlanInject(WAITS));
        Persona other = olga(new Trust(20, null, Set.of(), List.of()));

        given.when(DIRECTOR, new PlanCommand.ReviseThing(olga(null), 1))
                .thenRejected(Rejection.THING_IN_USE, Map.of("by", WAITS.number()));
        given.when(DIRECTOR, new PlanCommand.ReviseThing(other, 1)).thenFacts(new PlanFact.ThingRevised(other, 2));
    }

    @Test
    void what_named_something_that_never_was_holds_nothing_else_up() {
        given.given(
                DIRECTOR,
                new PlanCommand.ReviseThing(
                        olga(new Trust(
                                10,
                                null,
                                Set.of(),
                                List.of(new TrustRule.Answered(ASKS, AnswerWanted.option("never"), 5)))),
                        1));

        given.when(DIRECTOR, new PlanCommand.RemovePerson(ACTRESS, 1)).thenFacts(new PlanFact.PersonRemoved(ACTRESS));
    }

    private static Persona olga(@Nullable Trust trust) {
        return new Persona(OLGA, text("Olga"), null, null, trust);
    }

    private static ActionKind kind(String... options) {
        List<FormChoice> choices = List.of(options).stream()
                .map(option -> new FormChoice(option, text(option)))
                .toList();
        return new ActionKind(
                SAFE,
                text("Made safe"),
                Audience.EVERYONE,
                List.of(new FormField("how", text("How"), FormField.Type.CHOICE, false, choices)));
    }
}
