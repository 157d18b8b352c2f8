package org.livex.exercise.survey;

import java.util.List;
import org.livex.exercise.words.LocalizedText;

/** Notes that say much the same, by their numbers, under one title. */
public record NoteGroup(LocalizedText title, List<Integer> notes) {
    public NoteGroup {
        notes = List.copyOf(notes);
    }
}
