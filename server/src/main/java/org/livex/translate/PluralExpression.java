package org.livex.translate;

import java.util.Optional;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/** Reads the expression in C by which a PO file says which form a number takes: whole numbers, {@code n} and their operators. */
final class PluralExpression {
    private static final int DEEPEST = 40;
    private static final int LONGEST_NUMBER = 9;

    /** From what binds least; each longer sign before the one that it begins with. */
    private static final String[][] OPERATORS = {
        {"||"}, {"&&"}, {"==", "!="}, {"<=", ">=", "<", ">"}, {"+", "-"}, {"*", "/", "%"}
    };

    private final String text;
    private int at;
    private int depth;

    private PluralExpression(String text) {
        this.text = text.replaceAll("\\s+", "");
    }

    /** Dividing by zero is found when a number is tried. */
    static Optional<LongUnaryOperator> of(String text) {
        PluralExpression reading = new PluralExpression(text);
        try {
            LongUnaryOperator read = reading.choice();
            return reading.at == reading.text.length() ? Optional.of(read) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private LongUnaryOperator choice() {
        depth++;
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("too deep");
        }
        LongUnaryOperator condition = binary(0);
        LongUnaryOperator read = condition;
        if (took("?")) {
            LongUnaryOperator yes = choice();
            need(":");
            LongUnaryOperator no = choice();
            read = n -> condition.applyAsLong(n) != 0 ? yes.applyAsLong(n) : no.applyAsLong(n);
        }
        depth--;
        return read;
    }

    private LongUnaryOperator binary(int level) {
        if (level == OPERATORS.length) {
            return single();
        }
        LongUnaryOperator left = binary(level + 1);
        String sign = sign(level);
        while (!sign.isEmpty()) {
            left = joined(sign, left, binary(level + 1));
            sign = sign(level);
        }
        return left;
    }

    private String sign(int level) {
        for (String sign : OPERATORS[level]) {
            if (took(sign)) {
                return sign;
            }
        }
        return "";
    }

    private static LongUnaryOperator joined(String sign, LongUnaryOperator left, LongUnaryOperator right) {
        LongBinaryOperator operator = switch (sign) {
            case "||" -> (a, b) -> truth(a != 0 || b != 0);
            case "&&" -> (a, b) -> truth(a != 0 && b != 0);
            case "==" -> (a, b) -> truth(a == b);
            case "!=" -> (a, b) -> truth(a != b);
            case "<=" -> (a, b) -> truth(a <= b);
            case ">=" -> (a, b) -> truth(a >= b);
            case "<" -> (a, b) -> truth(a < b);
            case ">" -> (a, b) -> truth(a > b);
            case "+" -> (a, b) -> a + b;
            case "-" -> (a, b) -> a - b;
            case "*" -> (a, b) -> a * b;
            case "/" -> (a, b) -> a / b;
            default -> (a, b) -> a % b;
        };
        return n -> operator.applyAsLong(left.applyAsLong(n), right.applyAsLong(n));
    }

    private LongUnaryOperator single() {
        if (took("!")) {
            depth++;
            if (depth > DEEPEST) {
                throw new IllegalArgumentException("too deep");
            }
            LongUnaryOperator denied = single();
            depth--;
            return n -> truth(denied.applyAsLong(n) == 0);
        }
        if (took("(")) {
            LongUnaryOperator inside = choice();
            need(")");
            return inside;
        }
        if (took("n")) {
            return n -> n;
        }
        int from = at;
        while (at < text.length() && at - from < LONGEST_NUMBER && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (from == at) {
            throw new IllegalArgumentException("no number");
        }
        long number = Long.parseLong(text.substring(from, at));
        return _ -> number;
    }

    private boolean took(String sign) {
        boolean here = text.startsWith(sign, at);
        if (here) {
            at += sign.length();
        }
        return here;
    }

    private void need(String sign) {
        if (!took(sign)) {
            throw new IllegalArgumentException("no " + sign);
        }
    }

    private static long truth(boolean is) {
        return is ? 1 : 0;
    }
}
