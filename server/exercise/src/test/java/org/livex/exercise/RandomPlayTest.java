package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.livex.Seeds;
import org.livex.exercise.clock.ClockFact;
import org.livex.exercise.custody.CustodyFact;
import org.livex.exercise.custody.ReadChain;
import org.livex.exercise.due.Due;
import org.livex.exercise.due.Forecast;
import org.livex.exercise.erasure.Surroundings;
import org.livex.exercise.erasure.Trace;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.ParticipantFact;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Release;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.safety.SafetyFact;
import org.livex.exercise.text.TextDesk;
import org.livex.exercise.text.TextFact;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.Wording;

/** What holds whatever people do, at whatever time, whoever they are. */
class RandomPlayTest {
    private static final int COMMANDS = 600;
    private static final Exercise PLANNED = GivenExercise.planned().exercise();

    private record Written(Fact fact, Stamp stamp) {}

    private record Played(Exercise exercise, List<Written> journal) {
        <F extends Fact> List<F> all(Class<F> kind) {
            return journal.stream()
                    .map(Written::fact)
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .toList();
        }
    }

    static LongStream seeds() {
        return Seeds.some(12, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothing_throws_and_the_same_input_gives_the_same_output(long seed) {
        assertThat(played(seed)).isEqualTo(played(seed));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_inject_goes_out_at_most_once(long seed) {
        Played played = played(seed);

        assertThat(played.all(InjectFact.InjectReleased.class))
                .extracting(InjectFact.InjectReleased::inject)
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(played.exercise().msel().releases());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_chain_of_custody_reads_and_none_of_its_entries_is_lost(long seed) {
        Played played = played(seed);

        assertThat(played.exercise().custody().chains().values().stream()
                        .mapToInt(chain -> 1 + ReadChain.of(chain).entries().size())
                        .sum())
                .isEqualTo(played.all(CustodyFact.class).size());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void only_recipients_get_on_with_an_inject(long seed) {
        for (PlannedInject planned : played(seed).exercise().msel().injects().values()) {
            Release release = planned.release();
            if (release != null) {
                assertThat(release.recipients()).containsAll(release.progress().people());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_facts_alone_give_the_state_again(long seed) {
        Played played = played(seed);
        Exercise replayed = PLANNED;
        for (Written written : played.journal()) {
            replayed = replayed.apply(written.fact(), written.stamp());
        }

        assertThat(replayed).isEqualTo(played.exercise());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_left_when_everybody_is_erased_is_a_state_in_which_the_same_went_out_to_the_same(long seed) {
        Played played = played(seed);
        Surroundings known = new Surroundings();
        Exercise left = PLANNED;
        for (Written written : played.journal()) {
            known.note(written.fact(), written.stamp().seq());
            Trace trace = Trace.in(written.fact(), known, written.stamp());
            Fact fact = trace == null ? written.fact() : trace.left();
            if (fact != null) {
                left = left.apply(fact, written.stamp());
                Due.next(left, written.stamp().at());
            }
        }

        Forecast.ofAll(left);
        assertThat(left.msel().releases()).isEqualTo(played.exercise().msel().releases());
        assertThat(left.clock()).isEqualTo(played.exercise().clock());
        assertThat(left.roster().people().keySet())
                .isEqualTo(played.exercise().roster().people().keySet());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_wording_of_a_text_is_ever_lost(long seed) {
        Played played = played(seed);
        TextDesk desk = played.exercise().desk();

        for (TextFact.TextTranslated fact : played.all(TextFact.TextTranslated.class)) {
            Wording wording = desk.history(fact.text()).of(fact.language()).get(fact.number() - 1);
            assertThat(wording.version().text()).isEqualTo(fact.version().text());
        }
        for (TextFact.SourceRevised fact : played.all(TextFact.SourceRevised.class)) {
            assertThat(desk.history(fact.text()).wordings().values().stream().flatMap(List::stream))
                    .anyMatch(wording -> wording.version().text().equals(fact.body())
                            && wording.version().sourceRevision() == fact.revision());
        }
        LocalizedTexts.all(played.exercise())
                .forEach((ref, text) -> text.versions().forEach((language, version) -> {
                    // What somebody said stands where they said it: it can be translated, but not reworded.
                    if (!ref.owner().isSaid() || !language.equals(text.source())) {
                        assertThat(desk.history(ref).latest(language))
                                .as("%s in %s", ref, language)
                                .extracting(Wording::version)
                                .isEqualTo(version);
                    }
                }));
    }

    /** Or the seeds would prove little; always the same ones, since few of them could miss what is rare. */
    @Test
    void over_all_seeds_nearly_everything_happens() {
        Set<Class<?>> happened = LongStream.range(0, 60)
                .boxed()
                .flatMap(seed -> played(seed).journal().stream())
                .map(written -> written.fact().getClass())
                .collect(Collectors.toSet());

        assertThat(happened)
                .contains(
                        InjectFact.InjectReleased.class,
                        InjectFact.InjectRecalled.class,
                        InjectFact.InjectAcknowledged.class,
                        InjectFact.InjectsMarked.class,
                        InjectFact.DeliveriesNoted.class,
                        ParticipantFact.ActionRecorded.class,
                        ClockFact.ClockJumped.class,
                        ClockFact.ClockSpeedChanged.class,
                        ClockFact.ExerciseEnded.class,
                        PlanFact.PlanRevised.class,
                        PlanFact.InjectRemoved.class,
                        PlanFact.InjectsShifted.class,
                        PlanFact.InjectReviewed.class,
                        TextFact.TextTranslated.class,
                        TextFact.SourceRevised.class,
                        TextFact.TranslationApproved.class,
                        InjectFact.InjectAwaitsTranslation.class,
                        SafetyFact.AllClearGiven.class);
    }

    private static Played played(long seed) {
        RandomPlay play = new RandomPlay(seed);
        Exercise exercise = PLANNED;
        Instant now = Scenarios.STARTEX;
        List<Written> journal = new ArrayList<>();
        for (int seq = 1; seq <= COMMANDS; seq++) {
            now = now.plus(play.passing());
            if (Rules.decide(exercise, play.caller(), play.command(), now) instanceof Decision.Accepted(var facts)) {
                for (Fact fact : facts) {
                    Stamp stamp = new Stamp(seq, now);
                    exercise = exercise.apply(fact, stamp);
                    journal.add(new Written(fact, stamp));
                }
            }
            Due.next(exercise, now);
            Forecast.ofAll(exercise);
        }
        return new Played(exercise, journal);
    }
}
