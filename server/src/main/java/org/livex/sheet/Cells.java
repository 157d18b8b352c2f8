package org.livex.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.Texts;

/**
 * The cells of one row that say something new. What has not changed is not even read, so that nothing is lost in
 * reading; what cannot be taken is told to {@code problems}, and the old value stays.
 */
public final class Cells {
    /** Stands for what a row has to say and does not, as long as the rest of it is looked at. */
    static final String UNSAID = "?";

    interface Parser<T> {
        T read(String cell) throws NotTaken;
    }

    /** Null where the cell says that there is nothing. */
    interface ParserOrNull<T> {
        @Nullable T read(String cell) throws NotTaken;
    }

    public interface Problems {
        void add(String key, NotTaken problem);
    }

    private final Map<String, String> changed;
    private final Problems problems;

    public Cells(Map<String, String> changed, Problems problems) {
        this.changed = changed;
        this.problems = problems;
    }

    boolean has(String key) {
        return changed.containsKey(key);
    }

    boolean hasOnly(String key) {
        return changed.size() == 1 && has(key);
    }

    /** The same but for what these say. */
    Cells without(Set<String> keys) {
        Map<String, String> left = new HashMap<>(changed);
        left.keySet().removeAll(keys);
        return new Cells(left, problems);
    }

    String text(String key) {
        return changed.getOrDefault(key, "");
    }

    <T> T take(String key, T otherwise, Parser<? extends T> parser) {
        if (!changed.containsKey(key)) {
            return otherwise;
        }
        try {
            return parser.read(text(key));
        } catch (NotTaken problem) {
            refuse(key, problem);
            return otherwise;
        }
    }

    <T> @Nullable T takeOrNull(String key, @Nullable T otherwise, ParserOrNull<? extends T> parser) {
        if (!changed.containsKey(key)) {
            return otherwise;
        }
        try {
            return parser.read(text(key));
        } catch (NotTaken problem) {
            refuse(key, problem);
            return otherwise;
        }
    }

    /** A line that must be there; null where it is not, which is told. */
    @Nullable String takeLine(String key, @Nullable String before) {
        if (before == null && !has(key)) {
            refuse(key, new NotTaken(Mistake.Code.EMPTY));
        }
        return takeOrNull(key, before, Cells::line);
    }

    public void refuse(String key, NotTaken problem) {
        problem.each().forEach(one -> problems.add(key, one));
    }

    /** All parts of a cell; what cannot be taken of them is told together. */
    static <T> List<T> each(List<String> parts, Parser<T> parser) throws NotTaken {
        List<T> read = new ArrayList<>();
        List<NotTaken> wrong = new ArrayList<>();
        for (String part : parts) {
            try {
                read.add(parser.read(part));
            } catch (NotTaken problem) {
                wrong.addAll(problem.each());
            }
        }
        NotTaken.throwAll(wrong);
        return read;
    }

    public static String line(String cell) throws NotTaken {
        String line = cell.strip();
        if (line.isEmpty()) {
            throw new NotTaken(Mistake.Code.EMPTY);
        }
        if (line.chars().anyMatch(Character::isISOControl)) {
            throw new NotTaken(Mistake.Code.NOT_ONE_LINE);
        }
        return shortEnough(line, Texts.LONGEST_LINE);
    }

    static @Nullable String note(String cell) throws NotTaken {
        return cell.isBlank() ? null : shortEnough(cell, Texts.LONGEST_NOTE);
    }

    static String body(String cell) throws NotTaken {
        if (cell.isBlank()) {
            throw new NotTaken(Mistake.Code.EMPTY);
        }
        return shortEnough(cell, TextVersion.LONGEST);
    }

    private static String shortEnough(String text, int most) throws NotTaken {
        if (Texts.length(text) > most) {
            throw new NotTaken(Mistake.Code.TOO_LONG, Map.of("most", String.valueOf(most)));
        }
        return text;
    }
}
