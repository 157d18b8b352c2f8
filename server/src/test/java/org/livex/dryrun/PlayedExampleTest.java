package org.livex.dryrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.clock.ClockFact;
import org.livex.exercise.decision.DecisionFact;
import org.livex.exercise.evaluation.EvaluationFact;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.InjectState;
import org.livex.exercise.inject.MarkKind;
import org.livex.exercise.inject.ParticipantFact;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Release;
import org.livex.exercise.mediation.MediationFact;
import org.livex.exercise.request.RequestFact;
import org.livex.exercise.safety.SafetyFact;
import org.livex.exercise.scene.TaskFact;
import org.livex.exercise.talk.TalkFact;
import org.livex.exercise.text.TextFact;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.Phase;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.feed.Replay;
import org.livex.feed.ReplayPage;
import org.livex.feed.items.Reader;
import org.livex.figures.Figures;
import org.livex.figures.FiguresFold;
import org.livex.figures.Measure;
import org.livex.i18n.Language;
import org.livex.journal.Entry;
import org.livex.pack.PackReader;
import org.livex.pack.PackResult;
import org.livex.pack.PackedScenario;

/** The demo as it has been played: a newcomer looks around in its debrief. */
class PlayedExampleTest {
    private static final ExerciseId ID = new ExerciseId("demo-finished");
    private static final Path DEMO = Path.of("..", "ops", "demo");

    /** In Rome it is nine o'clock, on a Tuesday. */
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private static final Instant STARTEX = Instant.parse("2026-11-20T08:00:00Z");
    private static final Instant LAST_HOUR = Instant.parse("2026-11-23T15:00:00Z");

    private static final List<Entry> JOURNAL = new ArrayList<>();

    @BeforeAll
    static void play() throws IOException {
        JOURNAL.addAll(played());
    }

    private static List<Entry> played() throws IOException {
        PackedScenario demo = ((PackResult.Valid) PackReader.read(DEMO)).scenario();
        Script script = Script.read(Files.readAllBytes(DEMO.resolve(PackReader.SCRIPT)));
        return PlayedExample.of(ID, List.of(demo.toImport()), script, NOW);
    }

    @Test
    void a_journal_takes_it_as_it_is() {
        for (int i = 0; i < JOURNAL.size(); i++) {
            assertThat(JOURNAL.get(i).seq()).isEqualTo(i + 1);
            assertThat(JOURNAL.get(i).exercise()).isEqualTo(ID);
        }
        assertThat(JOURNAL).extracting(Entry::command).doesNotHaveDuplicates();
        assertThat(JOURNAL).extracting(Entry::at).isSorted();
    }

    @Test
    void it_ended_on_the_day_before_at_its_last_hour_of_play() {
        assertThat(entryOf(ClockFact.ExerciseStarted.class).at()).isEqualTo(STARTEX);
        assertThat(entryOf(ClockFact.ExerciseEnded.class).at())
                .isBetween(LAST_HOUR, LAST_HOUR.plus(Duration.ofMinutes(5)));
        assertThat(JOURNAL.getFirst().at()).isBefore(STARTEX);
        assertThat(JOURNAL.getLast().at()).isBefore(NOW);
        assertThat(state().clock().phase()).isEqualTo(Phase.ENDED);
    }

    @Test
    void reports_have_what_their_forms_require() {
        List<ParticipantFact.ActionRecorded> reports = JOURNAL.stream()
                .flatMap(entry -> entry.facts().stream())
                .filter(ParticipantFact.ActionRecorded.class::isInstance)
                .map(ParticipantFact.ActionRecorded.class::cast)
                .toList();

        assertThat(reports).hasSizeGreaterThan(30);
        assertThat(reports).filteredOn(report -> report.misfits() != null).isEmpty();
    }

    @Test
    void each_morning_comes_after_a_night() {
        List<Instant> mornings = JOURNAL.stream()
                .filter(entry -> entry.facts().stream()
                        .anyMatch(fact -> fact instanceof ClockFact.ExerciseResumed(ExerciseTime at)
                                && Set.of("D2 09:00:00", "D3 09:00:00", "D4 09:00:00")
                                        .contains(at.toString())))
                .map(Entry::at)
                .toList();

        assertThat(mornings)
                .containsExactly(
                        STARTEX.plus(Duration.ofDays(1)),
                        STARTEX.plus(Duration.ofDays(2)),
                        STARTEX.plus(Duration.ofDays(3)));
    }

    @Test
    void nobody_does_anything_at_night() {
        Instant evening = STARTEX.plus(Duration.ofHours(9));

        assertThat(JOURNAL)
                .extracting(Entry::at)
                .noneMatch(at -> at.isAfter(evening) && at.isBefore(STARTEX.plus(Duration.ofDays(1))));
    }

    @Test
    void it_has_all_that_a_debrief_looks_at() {
        Set<Class<?>> there = facts().<Class<?>>map(Fact::getClass).collect(Collectors.toSet());

        assertThat(there)
                .contains(
                        ParticipantFact.ActionRecorded.class,
                        RequestFact.RequestFiled.class,
                        MediationFact.SessionEnded.class,
                        TaskFact.TaskFinished.class,
                        TalkFact.MessagePosted.class,
                        TextFact.TextTranslated.class,
                        DecisionFact.DecisionRecorded.class,
                        EvaluationFact.ItemRated.class,
                        EvaluationFact.ObservationRecorded.class,
                        EvaluationFact.MomentMarked.class,
                        EvaluationFact.FeedbackGiven.class,
                        EvaluationFact.FeedbackSeen.class,
                        InjectFact.InjectCorrected.class,
                        InjectFact.InjectRecalled.class,
                        SafetyFact.RedStopCalled.class,
                        SafetyFact.RedStopExplained.class,
                        SafetyFact.AllClearGiven.class);
    }

    @Test
    void two_evaluators_have_rated_and_observed() {
        Set<PersonId> evaluators = Set.of(new PersonId("eval-01"), new PersonId("eval-02"));

        assertThat(facts(EvaluationFact.ItemRated.class).map(EvaluationFact.ItemRated::evaluator))
                .containsAll(evaluators);
        assertThat(facts(EvaluationFact.ObservationRecorded.class).map(EvaluationFact.ObservationRecorded::evaluator))
                .containsAll(evaluators);
    }

    @Test
    void each_of_three_teachable_moments_has_its_word() {
        assertThat(state().evaluations().moments().values())
                .hasSize(3)
                .allSatisfy(moment -> assertThat(moment.word()).isNotBlank());
    }

    @Test
    void feedback_to_two_trainees_comes_out_after_endex() {
        assertThat(facts(EvaluationFact.FeedbackGiven.class)
                        .map(EvaluationFact.FeedbackGiven::to)
                        .distinct())
                .hasSize(2);
        assertThat(entryOf(EvaluationFact.FeedbackReleased.class).seq())
                .isGreaterThan(entryOf(ClockFact.ExerciseEnded.class).seq());
    }

    @Test
    void people_confirm_a_stop_and_play_goes_on_after_the_all_clear() {
        assertThat(facts(SafetyFact.RedStopConfirmed.class)).hasSizeGreaterThan(20);
        Entry clear = entryOf(SafetyFact.AllClearGiven.class);
        ClockFact.ExerciseResumed resumed = JOURNAL.stream()
                .skip(clear.seq())
                .flatMap(entry -> entry.facts().stream())
                .filter(ClockFact.ExerciseResumed.class::isInstance)
                .map(ClockFact.ExerciseResumed.class::cast)
                .findFirst()
                .orElseThrow();

        assertThat(resumed.at()).isEqualTo(ExerciseTime.parse("D2 12:30"));
    }

    @Test
    void people_read_what_was_corrected_once_more() {
        Release release = Objects.requireNonNull(inject("ex-04").release());

        assertThat(release.correction()).isNotNull();
        assertThat(release.recipients().stream()
                        .filter(person -> release.progressOf(person).has(MarkKind.READ))
                        .count())
                .isGreaterThan(release.recipients().size() / 2);
    }

    @Test
    void what_was_sent_by_mistake_is_recalled() {
        assertThat(inject("played-bus").state()).isEqualTo(InjectState.RECALLED);
    }

    @Test
    void figures_and_replay_read_it() {
        FiguresFold fold = new FiguresFold();
        Replay replay = new Replay();
        JOURNAL.forEach(entry -> {
            fold.note(entry);
            replay.note(entry);
        });
        Figures figures = fold.figures();
        int half = JOURNAL.size() / 2;
        List<Entry> between = JOURNAL.subList((int) replay.keptBefore(half).seq(), half);
        ReplayPage page = replay.page(controller(), 0, half, between);

        assertThat(figures.cases(Measure.INJECT_READ)).hasSizeGreaterThan(300);
        assertThat(figures.cases(Measure.REQUEST_ANSWERED)).isNotEmpty();
        assertThat(page.items()).isNotEmpty();
    }

    @Test
    void it_is_the_same_every_time() throws IOException {
        assertThat(played()).isEqualTo(JOURNAL);
    }

    private static Reader controller() {
        List<Language> english = List.of(Language.of("en"));
        return new Reader(
                new Person(
                        new PersonId("looks-back"),
                        "Control",
                        PersonFunction.CONTROLLER,
                        Set.of(),
                        null,
                        null,
                        english,
                        null),
                english);
    }

    private static PlannedInject inject(String id) {
        return Objects.requireNonNull(state().msel().find(new InjectId(id)));
    }

    private static Exercise state() {
        Exercise exercise = Exercise.EMPTY;
        for (Entry entry : JOURNAL) {
            for (Fact fact : entry.facts()) {
                exercise = exercise.apply(fact, new Stamp(entry.seq(), entry.at(), entry.by()));
            }
        }
        return exercise;
    }

    private static Stream<Fact> facts() {
        return JOURNAL.stream().flatMap(entry -> entry.facts().stream());
    }

    private static <T extends Fact> Stream<T> facts(Class<T> kind) {
        return facts().filter(kind::isInstance).map(kind::cast);
    }

    private static Entry entryOf(Class<? extends Fact> kind) {
        return JOURNAL.stream()
                .filter(entry -> entry.facts().stream().anyMatch(kind::isInstance))
                .findFirst()
                .orElseThrow();
    }
}
