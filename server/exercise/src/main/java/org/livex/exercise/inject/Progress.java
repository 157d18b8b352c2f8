package org.livex.exercise.inject;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ExerciseTime;
import org.livex.i18n.Language;

/**
 * How far one inject came with one recipient, by the server's clock; null where not (yet). {@code acknowledgement} has the
 * other times of the same. {@code languages} are those that the device said it showed;
 * {@code later} is what a person who switched languages saw afterwards, each kind and language once. {@code readRevision} is
 * the revision of the inject that the device showed when it was read; null where it did not say.
 */
public record Progress(
        @Nullable Instant deliveredAt,
        @Nullable Instant shownAt,
        @Nullable Instant readAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant actedAt,
        @Nullable Acknowledgement acknowledgement,
        Map<MarkKind, Language> languages,
        List<LaterMark> later,
        @Nullable Integer readRevision) {
    public static final int MOST_LATER = 24;
    public static final Progress NONE = new Progress(null, null, null, null, null, null, Map.of(), List.of(), null);

    /** When the device says that it was acknowledged, and what the exercise clock showed when the server heard of it. */
    public record Acknowledgement(Instant takenAt, ExerciseTime arrived) {}

    public Progress {
        later = List.copyOf(later);
    }

    public boolean has(MarkKind kind) {
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

    /** Of the last that was new; null where it has not come anywhere. */
    public @Nullable Instant latest() {
        return times(EnumSet.allOf(MarkKind.class))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private Stream<Instant> times(Set<MarkKind> kinds) {
        return kinds.stream().map(this::at).filter(Objects::nonNull);
    }

    /** A device has it at the latest when it was read there, also where the server hears of that first. */
    private Instant delivered(Instant heard) {
        return Stream.concat(Stream.of(heard), times(EnumSet.range(MarkKind.SHOWN, MarkKind.ACKNOWLEDGED)))
                .min(Comparator.naturalOrder())
                .orElse(heard);
    }

    /** What was acknowledged had been read by then, also where the server hears of the reading after that. */
    private Instant read(Instant heard) {
        return acknowledgedAt != null && acknowledgedAt.isBefore(heard) ? acknowledgedAt : heard;
    }

    /** In which language it was shown, read or acknowledged; null where the device did not say. */
    public @Nullable Language in(MarkKind kind) {
        return languages.get(kind);
    }

    /** Also where it was in this language only after it had been in another one. */
    public boolean has(MarkKind kind, Language language) {
        return language.equals(in(kind))
                || later.stream()
                        .anyMatch(mark -> mark.kind() == kind && mark.language().equals(language));
    }

    /** The first of its kind, or the first in its language. */
    public boolean isNews(MarkKind kind, @Nullable Language language) {
        return !has(kind) || (language != null && !has(kind, language) && later.size() < MOST_LATER);
    }

    /** The first time stays: a mark that comes again changes nothing, one in another language is noted beside it. */
    public Progress with(MarkKind kind, Instant when, @Nullable Language language) {
        return with(kind, when, language, null);
    }

    /** Of the words of that revision. */
    public Progress with(MarkKind kind, Instant when, @Nullable Language language, @Nullable Integer revision) {
        if (!isNews(kind, language)) {
            return this;
        }
        if (has(kind)) {
            return language == null ? this : withLater(new LaterMark(kind, language, when));
        }
        return new Progress(
                kind == MarkKind.DELIVERED ? delivered(when) : deliveredAt,
                kind == MarkKind.SHOWN ? when : shownAt,
                kind == MarkKind.READ ? read(when) : readAt,
                kind == MarkKind.ACKNOWLEDGED ? when : acknowledgedAt,
                kind == MarkKind.ACTED ? when : actedAt,
                acknowledgement,
                withLanguage(kind, language),
                later,
                kind == MarkKind.READ ? revision : readRevision);
    }

    Progress acknowledged(Instant when, Acknowledgement by, @Nullable Language language) {
        return new Progress(
                deliveredAt,
                shownAt,
                readAt,
                when,
                actedAt,
                by,
                withLanguage(MarkKind.ACKNOWLEDGED, language),
                later,
                readRevision);
    }

    private Progress withLater(LaterMark mark) {
        return new Progress(
                deliveredAt,
                shownAt,
                readAt,
                acknowledgedAt,
                actedAt,
                acknowledgement,
                languages,
                Stream.concat(later.stream(), Stream.of(mark)).toList(),
                readRevision);
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
