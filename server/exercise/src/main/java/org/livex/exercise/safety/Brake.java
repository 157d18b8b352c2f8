package org.livex.exercise.safety;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.InjectId;
import org.livex.exercise.words.Moment;
import org.livex.exercise.words.PersonId;
import org.livex.exercise.words.Stamp;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * Says that somebody in a scene needs help, without anybody there knowing. {@code scene} is the task they were playing, null for
 * none; {@code pulls} are when they asked, first to last, and {@code answers} what those who heard it said, in order. Whoever
 * pulled it may have left their role since: it is theirs all the same, and nothing to whoever has the role now.
 */
public record Brake(
        PersonId person, @Nullable InjectId scene, PVector<Moment> pulls, PVector<Answered> answers, boolean hasLeft) {
    /** What one of those who heard it said. */
    public record Answered(PersonId by, BrakeAnswer answer, Stamp stamp) {}

    static Brake of(SafetyFact.BrakePulled fact, Stamp stamp) {
        return new Brake(
                fact.person(), fact.scene(), TreePVector.singleton(moment(fact, stamp)), TreePVector.empty(), false);
    }

    /** Until one of those who heard it says that it is settled. */
    public boolean isOpen() {
        return answers.isEmpty() || answers.getLast().answer() != BrakeAnswer.SETTLED;
    }

    /** Somebody has answered since they asked last. */
    public boolean isHeard() {
        return !answers.isEmpty() && isSincePull(answers.getLast());
    }

    /** Whether this is what they say since the last pull. */
    public boolean isSaid(PersonId by, BrakeAnswer answer) {
        return standing().stream()
                .anyMatch(said -> said.by().equals(by) && said.answer() == answer && isSincePull(said));
    }

    private boolean isSincePull(Answered answer) {
        return answer.stamp().seq() > pulls.getLast().stamp().seq();
    }

    /** What each has said last, in the order in which they did. */
    public List<Answered> standing() {
        return answers.stream()
                .filter(answer -> answers.stream()
                        .noneMatch(later -> later.by().equals(answer.by())
                                && later.stamp().seq() > answer.stamp().seq()))
                .toList();
    }

    Brake pulled(SafetyFact.BrakePulled fact, Stamp stamp) {
        return new Brake(
                person, fact.scene() == null ? scene : fact.scene(), pulls.plus(moment(fact, stamp)), answers, false);
    }

    Brake answered(SafetyFact.BrakeAnswered fact, Stamp stamp) {
        return new Brake(person, scene, pulls, answers.plus(new Answered(fact.by(), fact.answer(), stamp)), hasLeft);
    }

    Brake left() {
        return new Brake(person, scene, pulls, answers, true);
    }

    private static Moment moment(SafetyFact.BrakePulled fact, Stamp stamp) {
        return new Moment(stamp, fact.at(), fact.takenAt());
    }
}
