package org.livex.exercise;

import org.jspecify.annotations.Nullable;

/** Who somebody plays, what they know, and what they must not say. Confidential: only its holders and control see it. */
public record RoleCard(
        RoleCardId id,
        LocalizedText title,
        LocalizedText body,
        @Nullable LocalizedText mustNotSay) {}
