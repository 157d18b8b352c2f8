package org.livex.exercise.room;

import java.util.Set;
import org.livex.exercise.words.Texts;
import org.livex.exercise.words.ids.CellId;
import org.livex.exercise.words.ids.PersonId;

/** A named group of controllers, such as the police cell, who run storylines together. Only control knows of it. */
public record Cell(CellId id, String name, Set<PersonId> members) {
    public static final int MOST_MEMBERS = 100;

    public Cell {
        name = Texts.line(name);
        members = Set.copyOf(members);
        if (members.size() > MOST_MEMBERS) {
            throw new IllegalArgumentException("has more than " + MOST_MEMBERS + " members");
        }
    }
}
