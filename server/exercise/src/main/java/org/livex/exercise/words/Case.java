package org.livex.exercise.words;

import org.livex.exercise.words.ids.StorylineId;

/**
 * Those who work on one storyline together. {@code name} is what they call it: the storyline's own title would tell them
 * how it ends.
 */
public record Case(StorylineId storyline, LocalizedText name, Audience audience) {
    public Case named(LocalizedText other) {
        return new Case(storyline, other, audience);
    }
}
