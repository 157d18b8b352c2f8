package org.livex.sms;

import java.util.Optional;
import java.util.regex.Pattern;

/** An international number as ITU-T E.164 has it: a plus, the country's code, 7 to 15 digits in all. */
public record PhoneNumber(String value) {
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s().\\-\\u00A0\\u2010-\\u2015]");
    private static final int LONGEST_WRITTEN = 40;

    public PhoneNumber {
        if (!E164.matcher(value).matches()) {
            // It is not repeated: it tells who somebody is.
            throw new IllegalArgumentException("is no international number");
        }
    }

    /** As people write it, in digits of any script. Empty where it does not say for which country it is. */
    public static Optional<PhoneNumber> read(String written) {
        if (written.length() > LONGEST_WRITTEN) {
            return Optional.empty();
        }
        StringBuilder digits = new StringBuilder();
        BETWEEN_DIGITS
                .matcher(written)
                .replaceAll("")
                .codePoints()
                .map(letter -> Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter)
                .forEach(digits::appendCodePoint);
        String plain = digits.toString().replaceFirst("^00", "+");
        return E164.matcher(plain).matches() ? Optional.of(new PhoneNumber(plain)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "a phone number";
    }
}
