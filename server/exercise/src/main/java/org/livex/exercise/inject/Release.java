package org.livex.exercise.inject;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.people.Roster;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.PersonId;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * That an inject went out: when, to whom, and how far it came with each. {@code progress} is of what it says now;
 * {@code past}, oldest first, of what it said before it was corrected. {@code answers} are
 * to what it asks.
 */
public record Release(
        Stamp stamp,
        ExerciseTime at,
        @Nullable ExerciseTime due,
        boolean late,
        Set<PersonId> recipients,
        ProgressTable progress,
        Acknowledgements acknowledgements,
        @Nullable Correction correction,
        PVector<PastVersion> past,
        Answers answers) {
    /** {@code before} is what went out before it, null where nothing did: mostly it went to the same people. */
    public static Release of(InjectFact.InjectReleased fact, Stamp stamp, Roster roster, @Nullable Release before) {
        Recipients recipients =
                before != null && before.recipients instanceof Recipients known && known.equals(fact.recipients())
                        ? known
                        : new Recipients(
                                fact.recipients().stream().map(roster::known).toList());
        return new Release(
                stamp,
                fact.at(),
                fact.due(),
                fact.late(),
                recipients,
                ProgressTable.of(recipients, stamp.at(), fact.at()),
                Acknowledgements.NONE,
                null,
                TreePVector.empty(),
                Answers.NONE);
    }

    public Progress progressOf(PersonId person) {
        return progress.of(person);
    }

    public boolean reached(PersonId person) {
        return recipients.contains(person);
    }

    /** Since when it says what it says now. */
    public Stamp saidSince() {
        return correction == null ? stamp : correction.stamp();
    }

    /** The same moment on the exercise clock. */
    public ExerciseTime saidAt() {
        return correction == null ? at : correction.at();
    }

    /** The words that somebody is known to have, by a revision of theirs; null: it says the same since it went out. */
    public @Nullable Integer revisionReached(PersonId person) {
        if (correction == null) {
            return null;
        }
        return progressOf(person).has(MarkKind.DELIVERED)
                ? Integer.valueOf(correction.revision())
                : Integer.valueOf(correction.revision() - 1);
    }

    /** How far it came with somebody in the version of that revision; null: in the one of now. */
    public Progress progressOf(PersonId person, @Nullable Integer revision) {
        int version = version(revision);
        return version == past.size() ? progressOf(person) : past.get(version).progressOf(person);
    }

    /** How far it came with somebody in the version of that number, from 1 on. */
    Progress progressOfVersion(PersonId person, int number) {
        return number > past.size() ? progressOf(person) : past.get(number - 1).progressOf(person);
    }

    /** How far each version came with somebody, oldest first, the one of now last. */
    public Stream<Progress> everyProgressOf(PersonId person) {
        return Stream.concat(past.stream().map(version -> version.progressOf(person)), Stream.of(progressOf(person)));
    }

    /** When somebody last did this with what it no longer says; null where they never did. */
    public @Nullable Instant before(PersonId person, MarkKind kind) {
        for (int version = past.size() - 1; version >= 0; version--) {
            Instant at = past.get(version).progressOf(person).at(kind);
            if (at != null) {
                return at;
            }
        }
        return null;
    }

    /** Of how many versions it has had, the newest with which they came so far; 0: with none. */
    public int version(PersonId person, MarkKind kind) {
        if (progressOf(person).has(kind)) {
            return versions();
        }
        for (int version = past.size(); version > 0; version--) {
            if (past.get(version - 1).progressOf(person).at(kind) != null) {
                return version;
            }
        }
        return 0;
    }

    /** What it said when it went out, and one more for each correction. */
    public int versions() {
        return past.size() + 1;
    }

    /** The first time stays. */
    public Release acknowledged(InjectFact.InjectAcknowledged fact, Stamp acknowledged) {
        Progress old = progressOf(fact.person(), fact.revision());
        if (!reached(fact.person()) || old.has(MarkKind.ACKNOWLEDGED)) {
            return this;
        }
        Progress next = old.acknowledged(
                acknowledged.at(), new Progress.Acknowledgement(fact.takenAt(), fact.at()), fact.language());
        Release with = with(fact.person(), next, fact.revision());
        boolean counts = version(fact.revision()) == past.size() && acknowledgements.count() < recipients.size();
        return counts ? with.counting(acknowledgements.with(fact.at())) : with;
    }

    /** The first time stays. */
    public Release answered(GivenAnswer answer) {
        return reached(answer.given().person())
                ? new Release(
                        stamp,
                        at,
                        due,
                        late,
                        recipients,
                        progress,
                        acknowledgements,
                        correction,
                        past,
                        answers.with(answer))
                : this;
    }

    public Release with(PersonId person, Progress next, @Nullable Integer revision) {
        int version = version(revision);
        return version == past.size()
                ? with(progress.with(person, next), past)
                : with(progress, past.with(version, past.get(version).with(person, next)));
    }

    /** These, or where it is null all, are to read it anew: what they did, they did because of the old words. */
    Release corrected(Correction next, @Nullable Set<PersonId> people, @Nullable Question formerly) {
        ProgressTable before = people == null ? progress : progress.only(people);
        int again = before.count(MarkKind.ACKNOWLEDGED);
        return new Release(
                stamp,
                at,
                due,
                late,
                recipients,
                people == null ? progress.none() : progress.without(people),
                acknowledgements.without(again, recipients.size()),
                next,
                past.plus(new PastVersion(next.revision(), next.stamp(), before)),
                formerly == null ? answers : answers.askedAnew(next.revision(), formerly, people));
    }

    /** Of how many versions before it what a device showed at that revision comes after; null: what it says now. */
    int version(@Nullable Integer revision) {
        int version = past.size();
        while (revision != null
                && version > 0
                && revision < past.get(version - 1).before()) {
            version--;
        }
        return version;
    }

    private Release counting(Acknowledgements next) {
        return new Release(stamp, at, due, late, recipients, progress, next, correction, past, answers);
    }

    private Release with(ProgressTable next, PVector<PastVersion> before) {
        return new Release(stamp, at, due, late, recipients, next, acknowledgements, correction, before, answers);
    }
}
