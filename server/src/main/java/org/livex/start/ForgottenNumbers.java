package org.livex.start;

import java.time.Instant;
import java.util.function.Predicate;
import org.livex.command.Follower;
import org.livex.exercise.Exercise;
import org.livex.exercise.people.RosterFact.PersonSwapped;
import org.livex.exercise.plan.PlanFact.PersonRemoved;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.journal.Entry;
import org.livex.sms.PhoneNumbers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whoever takes a role over is not called on the phone of whoever held it before, and a role that is no more has no number. */
record ForgottenNumbers(PhoneNumbers numbers) implements Follower {
    private static final Logger LOG = LoggerFactory.getLogger(ForgottenNumbers.class);

    @Override
    public void follow(Entry entry, Exercise after) {
        entry.facts().forEach(fact -> {
            if (fact instanceof PersonRemoved(var person)) {
                forget(entry.exercise(), person, since -> !since.isAfter(entry.at()));
            }
            if (fact instanceof PersonSwapped(var person)) {
                Instant heldSince = after.roster().seatOf(person.id()).heldSince();
                forget(entry.exercise(), person.id(), since -> since.isBefore(heldSince));
            }
        });
    }

    private void forget(ExerciseId exercise, PersonId person, Predicate<Instant> since) {
        numbers.remove(exercise, person, since)
                .onFailure(e -> LOG.error(
                        "A phone number is not forgotten: {}", e.getClass().getSimpleName()));
    }
}
