package org.livex.exercise.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.dossier.Dossiers;
import org.livex.exercise.dossier.RepeatedQuestions;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.ids.DossierId;
import org.livex.exercise.words.ids.TruthId;

/** How far a persona trusts a team: where it began, and each move with what was trusted after it. */
public record TrustHistory(int start, List<Step> steps) {
    /** A move that is kept. {@code value} is never outside {@link Trust#LEAST} and {@link Trust#MOST}. */
    public record Step(TrustMove move, int value) {}

    public TrustHistory {
        steps = List.copyOf(steps);
    }

    /** By what is known now of whom reports are about. */
    public static TrustHistory of(
            Trust trust, List<TrustMove> moves, Dossiers dossiers, Predicate<Instant> isBeforeStart) {
        List<Step> steps = new ArrayList<>();
        int value = trust.start();
        for (TrustMove move : moves.stream()
                .sorted(Comparator.comparingLong(move -> move.stamp().seq()))
                .toList()) {
            if (counts(move, trust.truth(), dossiers)) {
                value = wasTriedOut(move, isBeforeStart)
                        ? value
                        : Math.clamp((long) value + move.by(), Trust.LEAST, Trust.MOST);
                steps.add(new Step(move, value));
            }
        }
        return new TrustHistory(trust.start(), steps);
    }

    /** It is kept, and moves nothing. */
    private static boolean wasTriedOut(TrustMove move, Predicate<Instant> isBeforeStart) {
        return move.cause() instanceof TrustMove.Cause.Pressed pressed && isBeforeStart.test(pressed.takenAt());
    }

    public int value() {
        return steps.isEmpty() ? start : steps.getLast().value();
    }

    /** Since when it has been so without a break; null where it is not so now. */
    public @Nullable ExerciseTime since(IntPredicate is) {
        ExerciseTime since = is.test(start) ? ExerciseTime.ZERO : null;
        for (Step step : steps) {
            if (!is.test(step.value())) {
                since = null;
            } else if (since == null) {
                since = step.move().at();
            }
        }
        return since;
    }

    private static boolean counts(TrustMove move, @Nullable TruthId truth, Dossiers dossiers) {
        return switch (move.cause()) {
            case TrustMove.Cause.Reported reported ->
                reported.about() == null || isOf(reported.about(), truth, dossiers);
            case TrustMove.Cause.AskedAgain again ->
                isOf(again.about(), truth, dossiers) && wasAskedBefore(move, again, dossiers);
            case TrustMove.Cause.Answered _, TrustMove.Cause.Acknowledged _, TrustMove.Cause.Pressed _ -> true;
        };
    }

    private static boolean isOf(DossierId dossier, @Nullable TruthId truth, Dossiers dossiers) {
        return truth != null && truth.equals(dossiers.truthOf(dossier));
    }

    private static boolean wasAskedBefore(TrustMove move, TrustMove.Cause.AskedAgain again, Dossiers dossiers) {
        long seq = move.stamp().seq();
        String whom = RepeatedQuestions.whom(dossiers, again.about());
        return RepeatedQuestions.of(dossiers, whom).stream()
                .map(topic -> topic.cases().stream()
                        .filter(one -> one.by().stamp().seq() <= seq)
                        .toList())
                .anyMatch(cases -> cases.size() >= again.times()
                        && cases.stream().anyMatch(one -> one.by().stamp().seq() == seq));
    }
}
