package org.livex.sheet;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something in a file that only a person can decide. {@code code} and {@code parameters} make its words. With options one
 * of them is the answer, without any it is a date ({@code 2011-08-21}) or a time ({@code D1 09:00}), as the code says.
 * {@code guess} is what is proposed, null where nothing speaks for any.
 */
public record Question(
        String id,
        String code,
        Map<String, String> parameters,
        List<Option> options,
        @Nullable String guess,
        List<String> examples) {
    /** {@code label} is a name out of the file or the exercise; {@code code} is of words that clients know. */
    public record Option(
            String value, @Nullable String code, @Nullable String label) {
        static Option word(String value) {
            return new Option(value, value, null);
        }

        static Option named(String value, String label) {
            return new Option(value, null, label);
        }
    }

    public Question {
        parameters = Map.copyOf(parameters);
        options = List.copyOf(options);
        examples = List.copyOf(examples);
    }
}
