package org.livex.exercise.words;

import java.util.regex.Pattern;

/** The SHA-256 of a file, in 64 lower-case hexadecimal digits: the file's name, and the proof that it is unchanged. */
public record MediaHash(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public MediaHash {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("not a SHA-256 in 64 lower-case hexadecimal digits");
        }
    }

    public static boolean isWellFormed(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
