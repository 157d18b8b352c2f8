package org.livex.exercise.safety;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Moment;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * Says that somebody in a scene needs help, without anybody there knowing. {@code scene} is the task they were playing, null for
 * none; {@code pulls} are when they asked, first to last, and {@code answers} what those who heard it said, in order. Whoever
 * pulled it may have left their role since: it is theirs all the same, and nothing to whoever has the role now. The directors
 * hear it too where {@code wasUnattended}: nobody who looks after role players had a device at one of the pulls.
 */
public record Brake(
        PersonId person,
        @Nullable InjectId scene,
        PVector<Moment> pulls,
        PVector<Answered> answers,
        boolean hasLeft,
        boolean wasUnattended) {
    /** What one of those who heard it said, and to which pull: the seq of that. */
    public record Answered(PersonId by, BrakeAnswer answer, Stamp stamp, long pull) {
        private boolean isAfter(Answered other) {
            return pull != other.pull ? pull > other.pull : stamp.seq() > other.stamp.seq();
        }
    }

    static Brake of(SafetyFact.BrakePulled fact, Stamp stamp) {
        return new Brake(
                fact.person(),
                fact.scene(),
                TreePVector.singleton(moment(fact, stamp)),
                TreePVector.empty(),
                false,
                fact.isUnattended());
    }

    /** Until one of those who heard it says that it is settled: the last pull, and not one before it. */
    public boolean isOpen() {
        return answers.stream().noneMatch(said -> said.answer() == BrakeAnswer.SETTLED && isToLastPull(said));
    }

    /** Somebody has answered since they asked last. */
    public boolean isHeard() {
        return answers.stream().anyMatch(this::isToLastPull);
    }

    /** Whether this is what they say to that pull. */
    public boolean isSaid(PersonId by, BrakeAnswer answer, long pull) {
        return standing().stream()
                .anyMatch(said -> said.by().equals(by) && said.answer() == answer && said.pull() == pull);
    }

    public long lastPull() {
        return pulls.getLast().stamp().seq();
    }

    public boolean has(long pull) {
        return pulls.stream().anyMatch(pulled -> pulled.stamp().seq() == pull);
    }

    private boolean isToLastPull(Answered answer) {
        return answer.pull() == lastPull();
    }

    /** What each has said last, in the order in which they did. */
    public List<Answered> standing() {
        return answers.stream()
                .filter(answer ->
                        answers.stream().noneMatch(later -> later.by().equals(answer.by()) && later.isAfter(answer)))
                .toList();
    }

    Brake pulled(SafetyFact.BrakePulled fact, Stamp stamp) {
        return new Brake(
                person,
                fact.scene() == null ? scene : fact.scene(),
                pulls.plus(moment(fact, stamp)),
                answers,
                false,
                wasUnattended || fact.isUnattended());
    }

    Brake answered(SafetyFact.BrakeAnswered fact, Stamp stamp) {
        long pull = fact.pull() == null ? lastPull() : fact.pull();
        return new Brake(
                person,
                scene,
                pulls,
                answers.plus(new Answered(fact.by(), fact.answer(), stamp, pull)),
                hasLeft,
                wasUnattended);
    }

    /** Somebody else has that person's role: what was said as them is kept by nobody. */
    Brake unanswered(PersonId by) {
        return isOpen()
                ? new Brake(
                        person,
                        scene,
                        pulls,
                        answers.minusAll(answers.stream()
                                .filter(said -> said.by().equals(by))
                                .toList()),
                        hasLeft,
                        wasUnattended)
                : this;
    }

    Brake left() {
        return new Brake(person, scene, pulls, answers, true, wasUnattended);
    }

    private static Moment moment(SafetyFact.BrakePulled fact, Stamp stamp) {
        return new Moment(stamp, fact.at(), fact.takenAt());
    }
}
