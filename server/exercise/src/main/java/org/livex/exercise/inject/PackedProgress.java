package org.livex.exercise.inject;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.Progress.Acknowledgement;
import org.livex.exercise.words.ExerciseTime;
import org.livex.i18n.Language;

/**
 * Writes one person's progress as eight numbers and reads it again: moments in milliseconds since that of the release, 0 for
 * none, the languages by their places in a list. What does not fit into them is not written.
 */
final class PackedProgress {
    static final int WIDTH = 8;

    /** What a language is numbered with, 0 for none. */
    private static final int LANGUAGE_BITS = 4;

    static final int MOST_LANGUAGES = (1 << LANGUAGE_BITS) - 1;
    private static final MarkKind[] KINDS = MarkKind.values();
    private static final int TAKEN = KINDS.length;
    private static final int ARRIVED = TAKEN + 1;
    private static final int WORDS = ARRIVED + 1;
    private static final int REVISION_SHIFT = LANGUAGE_BITS * KINDS.length;
    private static final int MOST_REVISION = (1 << (Integer.SIZE - REVISION_SHIFT)) - 2;
    private static final int LONGEST_SECONDS = Integer.MAX_VALUE / 1_000;

    private final Instant moment;
    private final ExerciseTime at;

    PackedProgress(Instant moment, ExerciseTime at) {
        this.moment = moment;
        this.at = at;
    }

    /** Null where that cannot be told by numbers. */
    int @Nullable [] written(Progress progress, List<Language> languages) {
        int[] row = new int[WIDTH];
        boolean fits = progress.later().isEmpty();
        for (MarkKind kind : KINDS) {
            fits &= put(row, columnOf(kind), progress.at(kind));
            Language language = progress.in(kind);
            int number = language == null ? 0 : languages.indexOf(language) + 1;
            fits &= number <= MOST_LANGUAGES && (language == null || number > 0);
            row[WORDS] |= number << (LANGUAGE_BITS * columnOf(kind));
        }
        Integer revision = progress.readRevision();
        fits &= revision == null || (revision >= 0 && revision <= MOST_REVISION);
        row[WORDS] |= fits && revision != null ? (revision + 1) << REVISION_SHIFT : 0;
        Acknowledgement how = progress.acknowledgement();
        if (how != null) {
            fits &= put(row, TAKEN, how.takenAt());
            fits &= put(row, ARRIVED, how.arrived().millis() - at.millis());
        }
        // Whatever a number is too coarse for shows here, such as a device's microseconds.
        return fits && read(row, 0, languages).equals(progress) ? row : null;
    }

    Progress read(int[] rows, int from, List<Language> languages) {
        Instant taken = instant(rows[from + TAKEN]);
        int words = rows[from + WORDS];
        int revision = words >>> REVISION_SHIFT;
        return new Progress(
                instant(rows[from + columnOf(MarkKind.DELIVERED)]),
                instant(rows[from + columnOf(MarkKind.SHOWN)]),
                instant(rows[from + columnOf(MarkKind.READ)]),
                instant(rows[from + columnOf(MarkKind.ACKNOWLEDGED)]),
                instant(rows[from + columnOf(MarkKind.ACTED)]),
                taken == null
                        ? null
                        : new Acknowledgement(taken, new ExerciseTime(at.millis() + millis(rows[from + ARRIVED]))),
                languages(words, languages),
                List.of(),
                revision == 0 ? null : Integer.valueOf(revision - 1));
    }

    static boolean isEmpty(int[] rows, int from) {
        return Arrays.equals(rows, from, from + WIDTH, new int[WIDTH], 0, WIDTH);
    }

    static boolean has(int[] rows, int from, MarkKind kind) {
        return rows[from + columnOf(kind)] != 0;
    }

    private static int columnOf(MarkKind kind) {
        return switch (kind) {
            case DELIVERED -> 0;
            case SHOWN -> 1;
            case READ -> 2;
            case ACKNOWLEDGED -> 3;
            case ACTED -> 4;
        };
    }

    private boolean put(int[] row, int place, @Nullable Instant when) {
        if (when == null) {
            return true;
        }
        boolean isNear = Math.abs(when.getEpochSecond() - moment.getEpochSecond()) < LONGEST_SECONDS;
        return isNear && put(row, place, when.toEpochMilli() - moment.toEpochMilli());
    }

    private static boolean put(int[] row, int place, long millis) {
        if (Math.abs(millis) >= Integer.MAX_VALUE) {
            return false;
        }
        row[place] = (int) (millis < 0 ? millis : millis + 1);
        return true;
    }

    private static int millis(int written) {
        return written < 0 ? written : written - 1;
    }

    private @Nullable Instant instant(int written) {
        return written == 0 ? null : Instant.ofEpochMilli(moment.toEpochMilli() + millis(written));
    }

    private static Map<MarkKind, Language> languages(int words, List<Language> languages) {
        Map<MarkKind, Language> told = new EnumMap<>(MarkKind.class);
        for (MarkKind kind : KINDS) {
            int number = (words >>> (LANGUAGE_BITS * columnOf(kind))) & MOST_LANGUAGES;
            if (number > 0) {
                told.put(kind, languages.get(number - 1));
            }
        }
        return Map.copyOf(told);
    }
}
