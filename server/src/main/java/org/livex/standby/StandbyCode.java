package org.livex.standby;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * What one terminal shows and another is told, once: twenty characters without those that are mistaken for others. 100 bits, so
 * keys that are made of it alone are strong enough.
 */
public record StandbyCode(String value) {
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 20;
    private static final int GROUP = 5;
    private static final int LONGEST_TYPED = 100;

    public StandbyCode {
        if (value.length() != LENGTH || !value.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            throw new IllegalArgumentException("not a code of a stand-by");
        }
    }

    static StandbyCode random(SecureRandom random) {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new StandbyCode(code.toString());
    }

    /** What somebody meant by what they typed; empty where it can be no code. */
    public static Optional<StandbyCode> read(String typed) {
        String letters = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        boolean isOne = typed.length() <= LONGEST_TYPED
                && letters.length() == LENGTH
                && letters.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return isOne ? Optional.of(new StandbyCode(letters)) : Optional.empty();
    }

    /** As it is shown: {@code ABCDE-FGHJK-LMNPQ-RSTUV}. */
    public String shown() {
        return value.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    /** Says nothing: a code must not reach a log. */
    @Override
    public String toString() {
        return "StandbyCode[secret]";
    }
}
