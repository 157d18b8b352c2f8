package org.livex.exercise.people;

import org.livex.exercise.Thing;
import org.livex.exercise.words.ids.RoleCardId;

/** A role card with the number of its latest wording. */
public record WrittenRoleCard(RoleCard card, int revision) implements Thing {
    @Override
    public RoleCardId id() {
        return card.id();
    }

    @Override
    public Record written() {
        return card;
    }
}
