package org.livex.exercise.place;

import java.util.List;
import org.livex.exercise.Command;
import org.livex.exercise.words.Position;
import org.livex.exercise.words.ids.PersonId;

/** Where devices were, as the server hears of it. */
public sealed interface PresenceCommand extends Command {
    /**
     * The server, for one person. {@code fixedAt} of each is on the server's clock here, as far as the device told how
     * long ago it was. Only what follows from them comes into the journal, never a coordinate.
     */
    record NotePositions(PersonId person, List<Position> positions) implements PresenceCommand {
        public NotePositions {
            positions = List.copyOf(positions);
        }
    }
}
