package org.livex.exercise.comms;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Fact;
import org.livex.exercise.words.ids.CommsCheckId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Language;

/** What became of comms checks. */
public sealed interface CommsFact extends Fact {
    /** {@code people} are those whose phones must ring, {@code until} by the server's clock. */
    record CommsCheckStarted(CommsCheckId check, Set<PersonId> people, Instant until) implements CommsFact {
        public CommsCheckStarted {
            people = Set.copyOf(people);
        }
    }

    record CommsCheckAnswered(
            CommsCheckId check,
            PersonId person,
            CommsAnswer answer,
            @Nullable Language language,
            Instant takenAt) implements CommsFact {}

    record CommsCheckClosed(CommsCheckId check) implements CommsFact {}
}
