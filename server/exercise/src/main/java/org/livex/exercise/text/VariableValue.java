package org.livex.exercise.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Texts;
import org.livex.exercise.words.WrongField;

/** What a variable stands for. Each reader gets it in their own language and in the manner of their country. */
public sealed interface VariableValue {
    /** A word or a few, in as many languages as their author knows; one line in each. */
    record Text(LocalizedText text) implements VariableValue {
        public Text {
            text.versions().values().forEach(version -> Texts.line(version.text()));
        }
    }

    /** Shown with as many decimals as it was written with. */
    record Quantity(BigDecimal number) implements VariableValue {
        public Quantity {
            check(number);
        }
    }

    record Date(LocalDate date) implements VariableValue {
        public Date {
            if (date.getYear() < 1 || date.getYear() > 9999) {
                throw new IllegalArgumentException("is not in one of the years 1 to 9999");
            }
        }
    }

    /** {@code currency} is an ISO 4217 code, or what a fictional country calls its money. */
    record Money(BigDecimal amount, String currency) implements VariableValue {
        public static final int LONGEST_CURRENCY = 30;

        public Money {
            check(amount);
            currency = WrongField.read("currency", currency, Texts::line);
            if (Texts.length(currency) > LONGEST_CURRENCY) {
                throw new WrongField("currency", "is longer than " + LONGEST_CURRENCY + " characters");
            }
        }
    }

    int MOST_DIGITS = 20;
    int MOST_DECIMALS = 6;

    /** As an author writes it: digits, a point, no exponent. */
    static BigDecimal decimal(String written) {
        if (!written.matches("-?\\d{1,20}(\\.\\d{1,6})?")) {
            throw new IllegalArgumentException("not a number such as 1250.50");
        }
        return new BigDecimal(written);
    }

    private static void check(@Nullable BigDecimal number) {
        if (number == null
                || number.precision() > MOST_DIGITS
                || number.scale() < 0
                || number.scale() > MOST_DECIMALS) {
            throw new IllegalArgumentException(
                    "has more than " + MOST_DIGITS + " digits or " + MOST_DECIMALS + " decimals");
        }
    }
}
