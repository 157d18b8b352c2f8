package org.livex.exercise.trust;

import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.livex.exercise.Scenarios.DIRECTOR;
import static org.livex.exercise.Scenarios.byHand;
import static org.livex.exercise.Scenarios.inject;
import static org.livex.exercise.Scenarios.player;
import static org.livex.exercise.Scenarios.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.Rejection;
import org.livex.exercise.ThingKind;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.form.Bounds;
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
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.TruthId;

/** Nothing is taken away that a persona's trust goes by, nor trust that an inject waits for. */
public class TrustReferencesTest {
    private static final PersonaId OLGA = new PersonaId("olga");
    private static final PersonId ACTRESS = new PersonId("actress");
    private static final ActionKindId SAFE = new ActionKindId("made-safe");
    private static final InjectId ASKS = new InjectId("asks");
    private static final Inject ASKING = inject("asks", byHand())
            .but()
            .question(new Question(Question.Kind.CONFIRM, text("There?"), null, null, null))
            .build();
    private static final InjectId LATER = new InjectId("later");
    private static final PersonaId IGOR = new PersonaId("igor");
    private static final Inject WAITS = inject("waits", new Trigger.OnTrust(OLGA, Trigger.Level.AT_LEAST, 50, null));
    private static final Map<String, String> BY_OLGA = Map.of("by", "Olga");

    private final GivenExercise given = GivenExercise.planned()
            .given(new PlanCommand.AddPerson(player("actress")))
            .given(new PlanCommand.AddActionKind(kind("yes", "no")))
            .given(new PlanCommand.PlanInject(ASKING))
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
        given.given(DIRECTOR, new PlanCommand.ReviseThing(movedBy(new TrustRule.Answered(ASKS, null, 5)), 1));
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
    void where_trust_begins_is_fixed_when_play_has_begun_and_what_moves_it_is_not() {
        GivenExercise running = given.given(new ClockCommand.StartExercise());
        Persona elsewhere = olga(new Trust(20, null, Set.of(), List.of()));
        Persona asBefore = movedBy(new TrustRule.Acknowledged(ASKS, 9));

        running.when(DIRECTOR, new PlanCommand.ReviseThing(elsewhere, 1)).thenRejected(Rejection.TRUST_ALREADY_BEGUN);
        running.when(DIRECTOR, new PlanCommand.ReviseThing(olga(null), 1)).thenRejected(Rejection.TRUST_ALREADY_BEGUN);
        running.when(DIRECTOR, new PlanCommand.ImportScenario(List.of(new PlanCommand.ReviseThing(elsewhere, 1))))
                .thenRejected(Rejection.IMPORT_FAILED, Map.of("index", "0", "reason", "trust-already-begun"));
        running.when(DIRECTOR, new PlanCommand.ReviseThing(asBefore, 1))
                .thenFacts(new PlanFact.ThingRevised(asBefore, 2));
    }

    @Test
    void what_named_something_that_never_was_holds_nothing_else_up() {
        given.journalled(
                new PlanFact.ThingRevised(movedBy(new TrustRule.Answered(ASKS, AnswerWanted.option("never"), 5)), 2));

        given.when(DIRECTOR, new PlanCommand.RemovePerson(ACTRESS, 1)).thenFacts(new PlanFact.PersonRemoved(ACTRESS));
    }

    public static GivenExercise provokeByItsStart() {
        return new TrustReferencesTest()
                .given
                .given(new ClockCommand.StartExercise())
                .when(DIRECTOR, new PlanCommand.ReviseThing(olga(new Trust(20, null, Set.of(), List.of())), 1));
    }

    public static GivenExercise provoke() {
        return new TrustReferencesTest()
                .given.when(
                        DIRECTOR,
                        new PlanCommand.ReviseThing(
                                movedBy(new TrustRule.Reported(SAFE, "where", "here", null, 5)), 1));
    }

    static Stream<Arguments> impossible() {
        return Stream.of(
                arguments(
                        new TrustRule.Reported(new ActionKindId("gone"), null, null, null, 5),
                        Rejection.UNKNOWN_ACTION_KIND,
                        "id",
                        "gone"),
                arguments(
                        new TrustRule.Reported(SAFE, "where", "here", null, 5),
                        Rejection.TRUST_RULE_NOT_POSSIBLE,
                        "field",
                        "where"),
                arguments(
                        new TrustRule.Reported(SAFE, "how", "perhaps", null, 5),
                        Rejection.TRUST_RULE_NOT_POSSIBLE,
                        "field",
                        "how"),
                arguments(
                        new TrustRule.Reported(SAFE, "armed", "maybe", null, 5),
                        Rejection.TRUST_RULE_NOT_POSSIBLE,
                        "field",
                        "armed"),
                arguments(
                        new TrustRule.Reported(SAFE, "people", "99", null, 5),
                        Rejection.TRUST_RULE_NOT_POSSIBLE,
                        "field",
                        "people"),
                arguments(
                        new TrustRule.Reported(SAFE, null, null, "how", 5),
                        Rejection.TRUST_RULE_NOT_POSSIBLE,
                        "field",
                        "how"),
                arguments(
                        new TrustRule.Answered(new InjectId("gone"), null, 5), Rejection.UNKNOWN_INJECT, "id", "gone"),
                arguments(
                        new TrustRule.Answered(ASKS, AnswerWanted.option("never"), 5),
                        Rejection.ANSWER_NOT_POSSIBLE,
                        "number",
                        ASKING.number()),
                arguments(new TrustRule.Acknowledged(new InjectId("gone"), 5), Rejection.UNKNOWN_INJECT, "id", "gone"));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void a_rule_that_nothing_could_ever_meet_is_refused(
            TrustRule rule, Rejection refusal, String parameter, String value) {
        given.when(DIRECTOR, new PlanCommand.ReviseThing(movedBy(rule), 1)).thenRejected(refusal, parameter, value);
    }

    @Test
    void nobody_and_nothing_unknown_plays_the_persona_or_is_it() {
        Trust absent = new Trust(10, null, Set.of(new PersonId("nobody")), List.of());
        Trust untold = new Trust(10, new TruthId("untold"), Set.of(), List.of());

        given.when(DIRECTOR, new PlanCommand.ReviseThing(olga(absent), 1))
                .thenRejected(Rejection.UNKNOWN_PERSON, "id", "nobody");
        given.when(DIRECTOR, new PlanCommand.ReviseThing(olga(untold), 1))
                .thenRejected(Rejection.UNKNOWN_TRUTH, "id", "untold");
    }

    @Test
    void a_pack_may_bring_the_persona_before_what_its_trust_names() {
        PlanCommand persona = new PlanCommand.AddPersona(
                new Persona(IGOR, text("Igor"), null, null, trust(new TrustRule.Acknowledged(LATER, 5))));
        PlanCommand inject = new PlanCommand.PlanInject(inject("later", byHand()));

        given.when(DIRECTOR, new PlanCommand.ImportScenario(List.of(persona)))
                .thenRejected(Rejection.IMPORT_FAILED, Map.of("index", "0", "reason", "unknown-inject", "id", "later"));
        given.when(DIRECTOR, new PlanCommand.ImportScenario(List.of(persona, inject)))
                .accepted();
    }

    private static Persona movedBy(TrustRule rule) {
        return olga(trust(rule));
    }

    private static Trust trust(TrustRule rule) {
        return new Trust(10, null, Set.of(), List.of(rule));
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
                List.of(
                        new FormField("how", text("How"), FormField.Type.CHOICE, false, choices),
                        new FormField("armed", text("Armed?"), FormField.Type.YES_NO, false, null),
                        new FormField(
                                "people",
                                text("How many"),
                                FormField.Type.NUMBER,
                                false,
                                null,
                                new Bounds(BigDecimal.ZERO, BigDecimal.TEN),
                                null,
                                null,
                                null,
                                null)));
    }
}
