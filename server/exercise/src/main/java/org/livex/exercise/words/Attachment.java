package org.livex.exercise.words;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to an action, an inject or a message, named by its hash. Saying that it is there and bringing its bytes are
 * two things: the bytes may come later.
 */
public sealed interface Attachment permits Capture, Enclosure, Voice {
    int LONGEST_NAME = 100;

    MediaHash sha256();

    MediaType type();

    long bytes();

    @Nullable String name();

    /** The same list, or null for none, so that what was written before there were attachments reads the same. */
    static <T extends Attachment> @Nullable List<T> listed(String field, @Nullable List<T> attachments, int most) {
        if (attachments == null || attachments.isEmpty()) {
            return null;
        }
        if (attachments.size() > most) {
            throw new WrongField(field, "has more than " + most + " attachments");
        }
        if (attachments.stream().map(Attachment::sha256).distinct().count() < attachments.size()) {
            throw new WrongField(field, "has the same attachment twice");
        }
        return List.copyOf(attachments);
    }

    static void checkSize(MediaType type, long bytes) {
        if (bytes < 1 || bytes > type.largestBytes()) {
            throw new WrongField("bytes", "has 0 or more than " + type.largestBytes() + " bytes");
        }
    }

    static boolean isName(String name) {
        try {
            return checkedName(name) != null;
        } catch (IllegalArgumentException notAName) {
            return false;
        }
    }

    /** A name to show, never a path: devices save files under it. */
    static @Nullable String checkedName(@Nullable String name) {
        if (name == null) {
            return null;
        }
        boolean isPath = name.contains("/") || name.contains("\\") || name.startsWith(".");
        if (isPath || Texts.length(name) > LONGEST_NAME || name.codePoints().anyMatch(Attachment::reordersText)) {
            throw new WrongField("name", "is not a file name of at most " + LONGEST_NAME + " characters");
        }
        return WrongField.read("name", name, Texts::line);
    }

    /** A name that turns its own end around would be read as another kind of file (Unicode UAX 9, explicit formatting). */
    private static boolean reordersText(int c) {
        return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    }
}
