package org.livex.exercise;

import org.jspecify.annotations.Nullable;

/** Something that can be looked up about the world: a law, an institution, a vehicle. Only its audience learns of it. */
public record WorldEntry(
        WorldEntryId id,
        WorldSubject subject,
        LocalizedText title,
        @Nullable LocalizedText body,
        Audience audience) {
    WorldEntry with(LocalizedText newTitle, @Nullable LocalizedText newBody) {
        return new WorldEntry(id, subject, newTitle, newBody, audience);
    }

    WorldEntry with(TextPart part, LocalizedText text) {
        return with(part == TextPart.TITLE ? text : title, part == TextPart.BODY ? text : body);
    }
}
