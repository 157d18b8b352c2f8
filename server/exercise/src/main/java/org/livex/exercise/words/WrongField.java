package org.livex.exercise.words;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What is wrong with one component of a record, which it names: whoever sent it learns which one. */
public final class WrongField extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;

    public WrongField(String field, String problem) {
        super(problem);
        this.field = field;
    }

    private WrongField(String field, IllegalArgumentException refused) {
        super(refused.getMessage(), refused);
        this.field = field;
    }

    public String field() {
        return field;
    }

    /** What {@code reading} makes of it. */
    public static <T> T read(String field, T value, UnaryOperator<T> reading) {
        try {
            return reading.apply(value);
        } catch (IllegalArgumentException refused) {
            throw new WrongField(field, refused);
        }
    }

    public static <T> void check(String field, T value, Consumer<T> check) {
        read(field, value, same -> {
            check.accept(same);
            return same;
        });
    }
}
