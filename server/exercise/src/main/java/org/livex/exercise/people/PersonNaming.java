package org.livex.exercise.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.PersonId;

/**
 * How files to keep say who it was: by the role's id, with a number from its second holder on; or by call names, which may
 * tell a name.
 */
public enum PersonNaming {
    CODES {
        @Override
        public String of(Roster roster, PersonId person) {
            return of(roster, person, Instant.MAX);
        }

        @Override
        public String of(Roster roster, PersonId person, Instant at) {
            int holder = roster.seatOf(person).holderAt(at);
            return holder == 0 ? person.value() : person.value() + " (" + (holder + 1) + ")";
        }
    },
    CALL_NAMES {
        @Override
        public String of(Roster roster, PersonId id) {
            Person person = roster.find(id);
            return person == null ? id.value() : person.callName();
        }

        @Override
        public String of(Roster roster, PersonId person, Instant at) {
            return roster.callNameAt(person, at);
        }
    };

    /** Whoever holds the role now. */
    public abstract String of(Roster roster, PersonId person);

    /** Whoever held it then. */
    public abstract String of(Roster roster, PersonId person, Instant at);

    /** Whoever did it; whoever holds the role now, where nothing was done yet. */
    public final String ofDoer(Roster roster, PersonId person, @Nullable Instant done) {
        return done == null ? of(roster, person) : of(roster, person, done);
    }
}
