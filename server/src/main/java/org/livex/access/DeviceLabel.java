package org.livex.access;

/** What a device calls itself, made fit for a list: one line of at most 60 characters, nothing invisible. */
final class DeviceLabel {
    static final int LONGEST = 60;

    private DeviceLabel() {}

    static String of(String said) {
        StringBuilder label = new StringBuilder();
        said.codePoints()
                .limit(1000)
                .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c)
                .filter(DeviceLabel::isVisible)
                .forEach(c -> append(label, c));
        return label.toString().strip();
    }

    private static void append(StringBuilder label, int c) {
        boolean doubledSpace = c == ' ' && (label.isEmpty() || label.charAt(label.length() - 1) == ' ');
        if (!doubledSpace && label.length() + Character.charCount(c) <= LONGEST) {
            label.appendCodePoint(c);
        }
    }

    /** Format characters too: a right-to-left override could make one device's row read like another's. */
    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
