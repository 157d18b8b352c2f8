package org.livex.pack;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Caller;
import org.livex.exercise.Decision;
import org.livex.exercise.Exercise;
import org.livex.exercise.LocalizedTexts;
import org.livex.exercise.Rules;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectDetails;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.request.RequestForm;
import org.livex.exercise.request.Ruling;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.RequestFormId;
import org.livex.i18n.Language;

/** The demo is what a newcomer sees first: it has to be whole, and large enough to be taken seriously. */
class DemoPackTest {
    static final Path DEMO = Path.of("../ops/demo");

    private static final List<Language> SIX =
            Stream.of("en", "ru", "it", "ro", "uk", "ar").map(Language::of).toList();

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
    void a_role_player_is_told_when_for_how_long_what_not_to_say_and_what_comes_next() {
        Map<PersonId, List<Inject>> scenes = new LinkedHashMap<>();
        for (Inject inject : injects()) {
            if (inject.type() == InjectType.ROLE_PLAYER_TASK) {
                InjectDetails.RolePlayerTask task = task(inject);
                assertThat(inject.audience().people()).as(inject.number()).hasSize(1);
                assertThat(task.startsAt()).as(inject.number()).isNotNull();
                assertThat(task.duration()).as(inject.number()).isBetween(Duration.ofMinutes(20), Duration.ofHours(2));
                assertThat(inject.place()).as(inject.number()).isNotNull();
                assertThat(inject.mustAcknowledge()).as(inject.number()).isTrue();
                assertThat(requireNonNull(task.mustNotSay()).versions().keySet())
                        .as(inject.number() + " warns in every language that it is written in")
                        .containsAll(inject.body().versions().keySet());
                scenes.computeIfAbsent(inject.audience().people().iterator().next(), _ -> new ArrayList<>())
                        .add(inject);
            }
        }
        assertThat(scenes).hasSize(6);
        scenes.forEach((player, played) -> {
            played.sort(
                    Comparator.comparing(inject -> requireNonNull(task(inject).startsAt())));
            for (int i = 0; i < played.size(); i++) {
                InjectId next = i + 1 < played.size() ? played.get(i + 1).id() : null;
                assertThat(task(played.get(i)).next())
                        .as(player.value() + " after " + played.get(i).number())
                        .isEqualTo(next);
            }
        });
    }

    @Test
    void a_request_form_is_whole_in_six_languages_and_what_is_translated_is_a_draft() {
        assertThat(all(PlanCommand.AddRequestForm.class)).hasSize(5).allSatisfy(added -> {
            assertThat(added.form().grounds()).isNotEmpty();
            assertThat(added.form().refusals()).hasSizeGreaterThan(1);
            assertThat(LocalizedTexts.of(new PlanFact.RequestFormAdded(added.form()))
                            .values())
                    .allSatisfy(text -> {
                        assertThat(text.versions().keySet()).containsExactlyInAnyOrderElementsOf(SIX);
                        text.versions()
                                .forEach((language, version) -> assertThat(version.state())
                                        .isEqualTo(
                                                language.equals(text.source()) ? TextState.APPROVED : TextState.DRAFT));
                    });
        });
    }

    /** A controller who plays five authorities at once finds an answer ready, a refusal too, and it fits the form. */
    @Test
    void answers_are_prepared_for_every_form() {
        Map<RequestFormId, RequestForm> forms = new HashMap<>();
        all(PlanCommand.AddRequestForm.class)
                .forEach(added -> forms.put(added.form().id(), added.form()));
        Map<RequestFormId, Set<Ruling.Outcome>> prepared = new HashMap<>();
        for (Inject inject : injects()) {
            if (inject.details() instanceof InjectDetails.RequestReply reply) {
                RequestForm form = requireNonNull(forms.get(reply.form()));
                prepared.computeIfAbsent(reply.form(), _ -> new HashSet<>()).add(reply.outcome());
                assertThat(inject.from()).as(inject.number()).isEqualTo(form.authority());
                assertThat(reply.outcome() == Ruling.Outcome.REFUSED)
                        .as(inject.number())
                        .isEqualTo(form.refusal(reply.ground()) != null);
                assertThat(inject.body().versions().keySet())
                        .as(inject.number())
                        .containsExactlyInAnyOrderElementsOf(SIX);
            }
        }
        assertThat(prepared.keySet()).isEqualTo(forms.keySet());
        assertThat(prepared.values())
                .allSatisfy(outcomes -> assertThat(outcomes).contains(Ruling.Outcome.REFUSED));
    }

    /** What is only a hint, or goes to control, trains nobody. */
    @Test
    void what_must_be_confirmed_and_acted_upon_serves_an_objective() {
        assertThat(injects())
                .filteredOn(inject ->
                        inject.mustAcknowledge() && !inject.expectedActions().isEmpty())
                .hasSizeGreaterThan(20)
                .allSatisfy(inject ->
                        assertThat(inject.objective()).as(inject.number()).isNotBlank());
    }

    /** A voice on the telephone is a controller's, who needs to know how to sound and what not to give away. */
    @Test
    void who_plays_a_call_or_lays_out_a_prop_has_a_note() {
        Set<InjectType> played = Set.of(InjectType.PHONE_CALL, InjectType.PHYSICAL_PROP);
        assertThat(injects())
                .filteredOn(inject -> played.contains(inject.type()))
                .allSatisfy(inject ->
                        assertThat(inject.controlNote()).as(inject.number()).isNotNull());
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
                        Trigger.OnAnswer.class,
                        Trigger.OnPlace.class,
                        Trigger.OnTrust.class,
                        Trigger.ByHand.class));
        assertThat(injects()).anyMatch(inject -> !inject.expectedActions().isEmpty());
    }

    private static InjectDetails.RolePlayerTask task(Inject inject) {
        return (InjectDetails.RolePlayerTask) requireNonNull(inject.details());
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
                    Trigger.OnAnswer _,
                    Trigger.OnPlace _,
                    Trigger.OnTrust _,
                    Trigger.OnRequest _,
                    Trigger.OnScene _,
                    Trigger.OnReply _,
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
                    case PlanCommand.AddActionKind c ->
                        LocalizedTexts.of(new PlanFact.ActionKindAdded(c.kind())).values().stream();
                    case PlanCommand.AddRequestForm c ->
                        LocalizedTexts.of(new PlanFact.RequestFormAdded(c.form())).values().stream();
                    case PlanCommand.WriteRoleCard c ->
                        present(c.card().title(), c.card().body(), c.card().mustNotSay());
                    case PlanCommand.WriteTerm c ->
                        c.term().untranslatable()
                                ? Stream.empty()
                                : present(c.term().name(), c.term().meaning());
                    case PlanCommand.AddEvaluationGuide c -> c.guide().texts().values().stream();
                    case PlanCommand.AddDuty c ->
                        present(c.duty().text(), c.duty().why());
                    case PlanCommand.WriteSurvey c -> c.survey().texts().values().stream();
                    case PlanCommand.WritePhase c -> Stream.of(c.phase().name());
                    case PlanCommand.WriteObjective c -> Stream.of(c.objective().text());
                    case PlanCommand.WriteWorldEntry c ->
                        present(c.entry().title(), c.entry().body());
                    case PlanCommand.WriteDocument c ->
                        present(c.document().title(), c.document().body());
                    case PlanCommand.PlanInject c -> c.inject().texts().values().stream();
                    case PlanCommand.AddPerson _,
                            PlanCommand.AssignWatch _,
                            PlanCommand.WriteTruth _,
                            PlanCommand.RevisePlan _,
                            PlanCommand.RevisePerson _,
                            PlanCommand.ReviseInject _,
                            PlanCommand.RemoveTerm _,
                            PlanCommand.RemovePhase _,
                            PlanCommand.RemoveObjective _,
                            PlanCommand.RemoveInject _,
                            PlanCommand.UndoRevisions _,
                            PlanCommand.UndoWriting _,
                            PlanCommand.ShiftInjects _,
                            PlanCommand.ReviewInject _,
                            PlanCommand.RemoveWorldEntry _,
                            PlanCommand.RemoveDocument _,
                            PlanCommand.ReviseThing _,
                            PlanCommand.RemoveThing _,
                            PlanCommand.RemoveSurvey _,
                            PlanCommand.RemovePerson _,
                            PlanCommand.WriteHandling _,
                            PlanCommand.WriteColumns _,
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
