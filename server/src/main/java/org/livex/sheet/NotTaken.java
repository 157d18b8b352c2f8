package org.livex.sheet;

import java.util.Map;

/** What a cell says cannot be taken: thrown by readers of one cell, which do not know where it stands. */
public final class NotTaken extends Exception {
    private static final long serialVersionUID = 1L;

    private final Mistake.Code code;
    private final transient Map<String, String> parameters;

    NotTaken(Mistake.Code code) {
        this(code, Map.of());
    }

    NotTaken(Mistake.Code code, Map<String, String> parameters) {
        super(code.word(), null, false, false);
        this.code = code;
        this.parameters = Map.copyOf(parameters);
    }

    static NotTaken tooMany() {
        return new NotTaken(Mistake.Code.REFUSED, Map.of("reason", "too-many"));
    }

    static NotTaken named(Mistake.Code code, String value) {
        return new NotTaken(code, Map.of("value", value.substring(0, Math.min(80, value.length()))));
    }

    public Mistake at(Where where) {
        return new Mistake(where, code, parameters);
    }
}
