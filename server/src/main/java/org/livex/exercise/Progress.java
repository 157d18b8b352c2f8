package org.livex.exercise;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.i18n.Language;

/**
 * How far one inject came with one recipient, by the server's clock; null where not (yet). {@code acknowledgedInPlay} is
 * the same moment on the exercise clock, for triggers. {@code languages} are those that the device said it showed.
 */
public record Progress(
        @Nullable Instant deliveredAt,
        @Nullable Instant shownAt,
        @Nullable Instant readAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant actedAt,
        @Nullable ExerciseTime acknowledgedInPlay,
        Map<MarkKind, Language> languages) {
    static final Progress NONE = new Progress(null, null, null, null, null, null, Map.of());

    boolean has(MarkKind kind) {
        return at(kind) != null;
    }

    public @Nullable Instant at(MarkKind kind) {
        return switch (kind) {
            case DELIVERED -> deliveredAt;
            case SHOWN -> shownAt;
            case READ -> readAt;
            case ACKNOWLEDGED -> acknowledgedAt;
            case ACTED -> actedAt;
        };
    }

    /** In which language it was shown, read or acknowledged; null where the device did not say. */
    public @Nullable Language in(MarkKind kind) {
        return languages.get(kind);
    }

    /** The first time stays: a mark that comes again changes nothing. */
    Progress with(MarkKind kind, Instant when, @Nullable Language language) {
        if (has(kind)) {
            return this;
        }
        return new Progress(
                kind == MarkKind.DELIVERED ? when : deliveredAt,
                kind == MarkKind.SHOWN ? when : shownAt,
                kind == MarkKind.READ ? when : readAt,
                kind == MarkKind.ACKNOWLEDGED ? when : acknowledgedAt,
                kind == MarkKind.ACTED ? when : actedAt,
                acknowledgedInPlay,
                withLanguage(kind, language));
    }

    Progress acknowledged(Instant when, ExerciseTime inPlay, @Nullable Language language) {
        return new Progress(
                deliveredAt, shownAt, readAt, when, actedAt, inPlay, withLanguage(MarkKind.ACKNOWLEDGED, language));
    }

    private Map<MarkKind, Language> withLanguage(MarkKind kind, @Nullable Language language) {
        if (language == null) {
            return languages;
        }
        Map<MarkKind, Language> more = new EnumMap<>(MarkKind.class);
        more.putAll(languages);
        more.put(kind, language);
        return Map.copyOf(more);
    }
}
