package org.livex.exercise.world;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.ids.WorldEntryId;

/** Something that can be looked up about the world: a law, an institution, a vehicle. Only its audience learns of it. */
public record WorldEntry(
        WorldEntryId id,
        WorldSubject subject,
        LocalizedText title,
        @Nullable LocalizedText body,
        Audience audience) {
    public WorldEntry with(LocalizedText newTitle, @Nullable LocalizedText newBody) {
        return new WorldEntry(id, subject, newTitle, newBody, audience);
    }

    public WorldEntry with(TextPart part, LocalizedText text) {
        return with(part == TextPart.TITLE ? text : title, part == TextPart.BODY ? text : body);
    }
}
