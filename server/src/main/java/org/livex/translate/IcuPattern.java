package org.livex.translate;

import com.ibm.icu.text.MessagePattern;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The arguments of an ICU message (version 1) and how each is used; what is no message has none. */
final class IcuPattern {
    private IcuPattern() {}

    /** Whether an argument of this kind holds texts to choose from. */
    static boolean hasTexts(String kind) {
        return !kind.equals(MessagePattern.ArgType.NONE.name()) && !kind.equals(MessagePattern.ArgType.SIMPLE.name());
    }

    /** Name of each argument to its kind; empty where the text is not a well-formed pattern. */
    static Optional<SortedMap<String, String>> arguments(String text) {
        MessagePattern pattern = new MessagePattern(MessagePattern.ApostropheMode.DOUBLE_OPTIONAL);
        try {
            pattern.parse(text);
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            return Optional.empty();
        }
        SortedMap<String, String> arguments = new TreeMap<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_START) {
                arguments.put(
                        pattern.getSubstring(pattern.getPart(i + 1)),
                        part.getArgType().name());
            }
        }
        return Optional.of(arguments);
    }
}
