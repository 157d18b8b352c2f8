package org.livex.sheet;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something in a file that only a person can decide. {@code code} and {@code parameters} make its words. With options one
 * of them is the answer, without any it is a date ({@code 2011-08-21}) or a time ({@code D1 09:00}), as the code says.
 * {@code guess} is what is proposed, null where nothing speaks for any. {@code source} is where in the file it comes from,
 * null where that is the whole file. {@code of} is the question about several whose answer does for this one too, null for none.
 * {@code against} are the options that what stands in the file contradicts: nothing that was answered before speaks for them.
 */
public record Question(
        String id,
        String code,
        Map<String, String> parameters,
        List<Option> options,
        @Nullable String guess,
        List<String> examples,
        @Nullable Source source,
        @Nullable String of,
        List<String> against) {
    public static final int MOST_ROWS_NAMED = 200;

    /** {@code column} is its letters, null for no single one. {@code rows} count from 1 and may be fewer than {@code count}. */
    public record Source(String sheet, @Nullable String column, List<Integer> rows, int count) {
        public Source {
            rows = List.copyOf(rows);
        }
    }

    public Question(
            String id,
            String code,
            Map<String, String> parameters,
            List<Option> options,
            @Nullable String guess,
            List<String> examples) {
        this(id, code, parameters, options, guess, examples, null, null, List.of());
    }

    public Question from(Source where) {
        return new Question(id, code, parameters, options, guess, examples, where, of, against);
    }

    public Question in(String several) {
        return new Question(id, code, parameters, options, guess, examples, source, several, against);
    }

    public Question proposing(String answer) {
        return new Question(id, code, parameters, options, answer, examples, source, of, against);
    }

    public Question against(List<String> contradicted) {
        return new Question(id, code, parameters, options, guess, examples, source, of, contradicted);
    }

    /** {@code label} is a name out of the file or the exercise; {@code code} is of words that clients know. */
    public record Option(
            String value, @Nullable String code, @Nullable String label) {
        public static Option word(String value) {
            return new Option(value, value, null);
        }

        public static Option named(String value, String label) {
            return new Option(value, null, label);
        }
    }

    public Question {
        parameters = Map.copyOf(parameters);
        options = List.copyOf(options);
        examples = List.copyOf(examples);
        against = List.copyOf(against);
    }
}
