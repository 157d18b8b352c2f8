package org.livex.sms;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** An international number as ITU-T E.164 has it: a plus, the country's code, 7 to 15 digits in all. */
public record PhoneNumber(String value) {
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s()./\\-\\u2010-\\u2015]");
    private static final Pattern AS_A_LINK = Pattern.compile("^tel:", Pattern.CASE_INSENSITIVE);

    /** The zero that is dialled within a country and not from abroad: everywhere but in Italy, the Vatican and San Marino. */
    private static final Pattern ZERO_OF_HOME = Pattern.compile("^((?:\\+|00)(?!39|378)[1-9]\\d{0,2}) ?\\( ?0 ?\\)");

    private static final int LONGEST_WRITTEN = 40;

    public PhoneNumber {
        if (!E164.matcher(value).matches()) {
            // It is not repeated: it tells who somebody is.
            throw new IllegalArgumentException("is no international number");
        }
    }

    /** As people write it, in digits of any script, also {@code +44 (0) 20 …}. Empty where it does not say for which country it is. */
    public static Optional<PhoneNumber> read(String written) {
        if (written.length() > LONGEST_WRITTEN) {
            return Optional.empty();
        }
        StringBuilder digits = new StringBuilder();
        Normalizer.normalize(written, Normalizer.Form.NFKC)
                .strip()
                .codePoints()
                .map(letter -> Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter)
                .forEach(digits::appendCodePoint);
        String number = AS_A_LINK.matcher(digits).replaceFirst("").strip();
        String fromAbroad = ZERO_OF_HOME.matcher(number).replaceFirst("$1");
        String plain = BETWEEN_DIGITS.matcher(fromAbroad).replaceAll("").replaceFirst("^00", "+");
        return E164.matcher(plain).matches() ? Optional.of(new PhoneNumber(plain)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "a phone number";
    }
}
