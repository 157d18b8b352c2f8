package org.livex.exercise.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Command;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.WrongField;
import org.livex.exercise.words.ids.PersonId;

/** Who holds a role changes; what was done in it stays. */
public sealed interface RosterCommand extends Command {
    /**
     * Another human takes the role of {@code person.id()} over, under their own call name. {@code basedOn} is the revision
     * of the person that control saw.
     */
    record SwapPerson(Person person, int basedOn) implements RosterCommand {}

    /** Nobody may be known any more, {@code days} after ENDEX. */
    record EndRetention(int days) implements RosterCommand {
        public EndRetention {
            if (days < 0) {
                throw new WrongField("days", "is before ENDEX");
            }
        }
    }

    /** The server has destroyed what told who that was. */
    record NoteTracesDestroyed(PersonId person, Instant since) implements RosterCommand {}

    /**
     * What tells who somebody is goes for good. {@code holder} counts those who have held the role from 0, the oldest; null
     * is whoever holds it, or held it when it was taken out.
     */
    record ErasePerson(PersonId person, @Nullable Integer holder) implements RosterCommand {}

    /** A copy of what is kept of somebody is made for them, who asked on paper. {@code holder} as there. */
    record GiveCopy(PersonId person, @Nullable Integer holder) implements RosterCommand {}
}
