package org.livex.exercise;

/** A role card with the number of its latest wording. */
public record WrittenRoleCard(RoleCard card, int revision) implements Thing {
    @Override
    public RoleCardId id() {
        return card.id();
    }
}
