package org.livex.exercise.survey;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What control made of the notes of a survey, by their numbers: which are not shown, and which belong together. */
public record Arrangement(List<Integer> hidden, List<NoteGroup> groups) {
    public static final int MOST_GROUPS = 40;
    public static final Arrangement NONE = new Arrangement(List.of(), List.of());

    public Arrangement {
        hidden = hidden.stream().distinct().sorted().toList();
        groups = List.copyOf(groups);
        if (groups.size() > MOST_GROUPS) {
            throw new IllegalArgumentException("has more than " + MOST_GROUPS + " groups");
        }
        Set<Integer> grouped = new HashSet<>();
        for (NoteGroup group : groups) {
            for (Integer note : group.notes()) {
                if (!grouped.add(note)) {
                    throw new IllegalArgumentException("groups note " + note + " twice");
                }
            }
        }
    }
}
