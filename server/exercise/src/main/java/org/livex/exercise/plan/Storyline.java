package org.livex.exercise.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.AddedThing;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.WrongField;
import org.livex.exercise.words.ids.PlaceId;
import org.livex.exercise.words.ids.StorylineId;

/**
 * Injects that build on each other. {@code milestones}, null for none, are in the order in which they should be reached. Only
 * control knows its title and them.
 */
public record Storyline(
        StorylineId id, LocalizedText title, @Nullable List<Milestone> milestones) implements AddedThing {
    public static final int MOST_MILESTONES = 40;

    /** So that together with a milestone's it is an id still. */
    public static final int LONGEST_ID_WITH_MILESTONES = 64 - 1 - Milestone.LONGEST_ID;

    public Storyline {
        milestones = milestones == null || milestones.isEmpty() ? null : List.copyOf(milestones);
        if (milestones != null) {
            check(id, milestones);
        }
    }

    public Storyline(StorylineId id, LocalizedText title) {
        this(id, title, null);
    }

    private static void check(StorylineId id, List<Milestone> milestones) {
        if (milestones.size() > MOST_MILESTONES) {
            throw new WrongField("milestones", "has more than " + MOST_MILESTONES + " milestones");
        }
        if (id.value().length() > LONGEST_ID_WITH_MILESTONES) {
            throw new IllegalArgumentException(
                    "has milestones and an id longer than " + LONGEST_ID_WITH_MILESTONES + " characters");
        }
        Set<String> ids = new HashSet<>();
        for (Milestone milestone : milestones) {
            if (!ids.add(milestone.id())) {
                throw new IllegalArgumentException("has two milestones with one id");
            }
        }
    }

    /** Its milestones, none as an empty list. */
    public List<Milestone> eachMilestone() {
        return milestones == null ? List.of() : milestones;
    }

    /** Where somebody has to be seen to come for a milestone to be reached. */
    public Set<PlaceId> placesToReach() {
        Set<PlaceId> places = new HashSet<>();
        for (Milestone milestone : eachMilestone()) {
            for (MilestoneRule rule : milestone.rules()) {
                if (rule instanceof MilestoneRule.PlaceReached reached) {
                    places.add(reached.place());
                }
            }
        }
        return Set.copyOf(places);
    }

    public Storyline titled(LocalizedText other) {
        return new Storyline(id, other, milestones);
    }

    public Storyline renamed(String milestone, LocalizedText name) {
        return new Storyline(
                id,
                title,
                eachMilestone().stream()
                        .map(one -> one.id().equals(milestone) ? one.named(name) : one)
                        .toList());
    }
}
