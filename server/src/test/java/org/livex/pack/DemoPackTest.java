package org.livex.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Caller;
import org.livex.exercise.Decision;
import org.livex.exercise.Exercise;
import org.livex.exercise.Inject;
import org.livex.exercise.LocalizedText;
import org.livex.exercise.LocalizedTexts;
import org.livex.exercise.PlanCommand;
import org.livex.exercise.PlanFact;
import org.livex.exercise.Rules;
import org.livex.exercise.Trigger;
import org.livex.i18n.Language;

/** The demo is what a newcomer sees first: it has to be whole, and large enough to be taken seriously. */
class DemoPackTest {
    static final Path DEMO = Path.of("../ops/demo");

    private static PackResult.Valid demo;

    @BeforeAll
    static void read() throws IOException {
        demo = switch (PackReader.read(DEMO)) {
            case PackResult.Valid valid -> valid;
            case PackResult.Invalid invalid -> throw new AssertionError(invalid.findings());
        };
    }

    @Test
    void there_is_nothing_to_find() {
        assertThat(demo.warnings()).isEmpty();
    }

    @Test
    void the_rules_accept_it_as_a_whole() {
        Decision decision = Rules.decide(
                Exercise.EMPTY, new Caller.Server(), demo.scenario().toImport(), Instant.EPOCH);
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Accepted.class,
                        accepted -> assertThat(accepted.facts())
                                .hasSameSizeAs(demo.scenario().commands()));
    }

    @Test
    void it_fills_four_days() {
        PlanCommand.PlanExercise plan = all(PlanCommand.PlanExercise.class).getFirst();
        assertThat(plan.plan().days()).hasSize(4);
        assertThat(all(PlanCommand.AddStoryline.class)).hasSizeGreaterThanOrEqualTo(3);
        assertThat(injects()).hasSizeGreaterThanOrEqualTo(45);
        assertThat(all(PlanCommand.WriteRoleCard.class)).hasSizeGreaterThanOrEqualTo(12);
        assertThat(all(PlanCommand.AddPlace.class)).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void every_text_is_there_in_english_and_russian() {
        assertThat(texts())
                .allSatisfy(text -> assertThat(text.versions()).containsKeys(Language.of("en"), Language.of("ru")));
    }

    @Test
    void other_languages_are_there_in_part_so_that_fallback_shows() {
        List<LocalizedText> bodies = injects().stream().map(Inject::body).toList();
        for (String tag : List.of("it", "ro", "uk", "ar")) {
            Language language = Language.of(tag);
            assertThat(bodies).anyMatch(body -> body.versions().containsKey(language));
            assertThat(bodies).anyMatch(body -> !body.versions().containsKey(language));
        }
    }

    @Test
    void every_way_to_become_due_is_used() {
        assertThat(injects().stream().flatMap(inject -> parts(inject.trigger())).map(Trigger::getClass))
                .containsAll(List.of(
                        Trigger.AtTime.class,
                        Trigger.AfterInject.class,
                        Trigger.OnAction.class,
                        Trigger.OnAcknowledgement.class,
                        Trigger.OnNoAcknowledgement.class,
                        Trigger.ByHand.class));
        assertThat(injects()).anyMatch(inject -> !inject.expectedActions().isEmpty());
    }

    private static Stream<Trigger> parts(Trigger trigger) {
        return switch (trigger) {
            case Trigger.All all -> all.of().stream().flatMap(DemoPackTest::parts);
            case Trigger.Any any -> any.of().stream().flatMap(DemoPackTest::parts);
            case Trigger.Not not -> parts(not.of());
            case Trigger.AtTime _,
                    Trigger.AfterInject _,
                    Trigger.OnAction _,
                    Trigger.OnAcknowledgement _,
                    Trigger.OnNoAcknowledgement _,
                    Trigger.ByHand _ -> Stream.of(trigger);
        };
    }

    private static List<LocalizedText> texts() {
        return demo.scenario().commands().stream()
                .flatMap(command -> switch (command) {
                    case PlanCommand.PlanExercise c -> Stream.of(c.plan().name());
                    case PlanCommand.AddAgency c -> Stream.of(c.agency().name());
                    case PlanCommand.AddTeam c -> Stream.of(c.team().name());
                    case PlanCommand.AddPlace c -> Stream.of(c.place().name());
                    case PlanCommand.AddPersona c -> Stream.of(c.persona().name());
                    case PlanCommand.AddStoryline c -> Stream.of(c.storyline().title());
                    case PlanCommand.AddActionKind c -> Stream.of(c.kind().label());
                    case PlanCommand.AddRequestForm c ->
                        LocalizedTexts.of(new PlanFact.RequestFormAdded(c.form())).values().stream();
                    case PlanCommand.WriteRoleCard c ->
                        present(c.card().title(), c.card().body(), c.card().mustNotSay());
                    case PlanCommand.WriteTerm c ->
                        c.term().untranslatable()
                                ? Stream.empty()
                                : present(c.term().name(), c.term().meaning());
                    case PlanCommand.WritePhase c -> Stream.of(c.phase().name());
                    case PlanCommand.WriteObjective c -> Stream.of(c.objective().text());
                    case PlanCommand.WriteWorldEntry c ->
                        present(c.entry().title(), c.entry().body());
                    case PlanCommand.WriteDocument c ->
                        present(c.document().title(), c.document().body());
                    case PlanCommand.PlanInject c ->
                        present(
                                c.inject().title(),
                                c.inject().subject(),
                                c.inject().body(),
                                c.inject().controlNote(),
                                c.inject().mustNotSay());
                    case PlanCommand.AddPerson _,
                            PlanCommand.RevisePlan _,
                            PlanCommand.RevisePerson _,
                            PlanCommand.ReviseInject _,
                            PlanCommand.RemoveTerm _,
                            PlanCommand.RemovePhase _,
                            PlanCommand.RemoveObjective _,
                            PlanCommand.RemoveInject _,
                            PlanCommand.UndoRevisions _,
                            PlanCommand.ShiftInjects _,
                            PlanCommand.ReviewInject _,
                            PlanCommand.RemoveWorldEntry _,
                            PlanCommand.ReviseThing _,
                            PlanCommand.WriteVariable _,
                            PlanCommand.RemoveVariable _,
                            PlanCommand.TakeOver _,
                            PlanCommand.ImportScenario _ -> Stream.empty();
                })
                .toList();
    }

    private static Stream<LocalizedText> present(@Nullable LocalizedText... texts) {
        return Stream.of(texts).filter(Objects::nonNull);
    }

    private static List<Inject> injects() {
        return all(PlanCommand.PlanInject.class).stream()
                .map(PlanCommand.PlanInject::inject)
                .toList();
    }

    private static <C extends PlanCommand> List<C> all(Class<C> kind) {
        return demo.scenario().commands().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
