package org.livex.sheet;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.livex.exercise.words.WholeText;

/** What a cell says cannot be taken: thrown by readers of one cell, which do not know where it stands. */
public final class NotTaken extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_SHOWN = 80;

    private final Mistake.Code code;
    private final transient Map<String, String> parameters;
    private final transient List<NotTaken> more;

    public NotTaken(Mistake.Code code) {
        this(code, Map.of());
    }

    NotTaken(Mistake.Code code, Map<String, String> parameters) {
        this(code, parameters, List.of());
    }

    private NotTaken(Mistake.Code code, Map<String, String> parameters, List<NotTaken> more) {
        super(code.word(), null, false, false);
        this.code = code;
        this.parameters = Map.copyOf(parameters);
        this.more = List.copyOf(more);
    }

    /** Whoever corrects a cell wants to know of all that is wrong in it. Nothing where nothing is. */
    static void throwAll(List<NotTaken> problems) throws NotTaken {
        if (!problems.isEmpty()) {
            NotTaken first = problems.getFirst();
            throw new NotTaken(first.code, first.parameters, problems.subList(1, problems.size()));
        }
    }

    /** This, and what else is wrong in its cell. */
    List<NotTaken> each() {
        return Stream.concat(Stream.of(this), more.stream()).toList();
    }

    static NotTaken tooMany(int most) {
        return new NotTaken(Mistake.Code.REFUSED, Map.of("reason", "too-many", "most", String.valueOf(most)));
    }

    static NotTaken named(Mistake.Code code, String value) {
        return new NotTaken(code, Map.of("value", WholeText.cut(value.strip(), LONGEST_SHOWN)));
    }

    public Mistake at(Where where) {
        return new Mistake(where, code, parameters);
    }
}
