package org.livex.access;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * Eight characters that a person types from paper or a phone scans, without those that are mistaken for others (0 O 1 I).
 * 40 bits: enough only because codes are short-lived and guesses are counted ({@link GuessLimit}, {@link PrefixTries}).
 */
public record JoinCode(String value) {
    static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 8;
    private static final int HALF = LENGTH / 2;
    private static final int BITS_OF_ONE = 5;

    /** How many there are. */
    static final int FIRST_HALVES = 1 << (HALF * BITS_OF_ONE);

    private static final int LONGEST_TYPED = 64;

    /** What the same key, or the same shape on paper, gives on Russian and Greek keyboards. */
    private static final String LOOK_ALIKES = "АВСЕНКМРТХУЅЈΑΒΕΖΗΚΜΝΡΤΥΧ";

    private static final String THEIR_LATIN = "ABCEHKMPTXYSJABEZHKMNPTYX";

    public JoinCode {
        if (value.length() != LENGTH || !value.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            throw new IllegalArgumentException("not a join code");
        }
    }

    static JoinCode random(SecureRandom random) {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new JoinCode(code.toString());
    }

    /** The code that somebody meant by what they typed, if it can be one. */
    static Optional<JoinCode> read(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        StringBuilder code = new StringBuilder();
        typed.toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(c -> !isSeparator(c))
                .map(JoinCode::meant)
                .forEach(code::appendCodePoint);
        boolean wellFormed = code.length() == LENGTH && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return wellFormed ? Optional.of(new JoinCode(code.toString())) : Optional.empty();
    }

    /** As printed: {@code ABCD-EFGH}. */
    public String shown() {
        return value.substring(0, HALF) + "-" + value.substring(HALF);
    }

    /** Which of {@link #FIRST_HALVES} it begins with. */
    int firstHalf() {
        int half = 0;
        for (int i = 0; i < HALF; i++) {
            half = (half << BITS_OF_ONE) | ALPHABET.indexOf(value.charAt(i));
        }
        return half;
    }

    /** Says nothing: a code must not reach a log. */
    @Override
    public String toString() {
        return "JoinCode[secret]";
    }

    private static int meant(int c) {
        int lookAlike = LOOK_ALIKES.indexOf(c);
        if (lookAlike >= 0) {
            return THEIR_LATIN.charAt(lookAlike);
        }
        int digit = Character.digit(c, 10);
        return digit < 0 ? c : '0' + digit;
    }

    private static boolean isSeparator(int c) {
        return switch (Character.getType(c)) {
            case Character.DASH_PUNCTUATION, Character.SPACE_SEPARATOR, Character.FORMAT, Character.CONTROL -> true;
            default -> c == '_' || c == '.' || c == '\u2212';
        };
    }
}
