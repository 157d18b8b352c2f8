package org.livex.exercise.people;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.ids.RoleCardId;

/** Who somebody plays, what they know, and what they must not say. Confidential: only its holders and control see it. */
public record RoleCard(
        RoleCardId id,
        LocalizedText title,
        LocalizedText body,
        @Nullable LocalizedText mustNotSay) {
    public RoleCard with(TextPart part, LocalizedText text) {
        return new RoleCard(
                id,
                part == TextPart.TITLE ? text : title,
                part == TextPart.BODY ? text : body,
                part == TextPart.MUST_NOT_SAY ? text : mustNotSay);
    }
}
