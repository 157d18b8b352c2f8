package org.livex.i18n;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a message is made of, apart from its words. */
record MessageShape(SortedMap<String, String> arguments, List<Variants> choices, String words) {

    /** The variants of one plural, selectordinal or select, by selector; the value says whether the variant has a #. */
    record Variants(String argument, ArgType type, Map<String, Boolean> bySelector) {}

    static MessageShape of(String message) {
        MessagePattern pattern = new MessagePattern(message);
        SortedMap<String, String> arguments = new TreeMap<>();
        List<Variants> choices = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            switch (part.getType()) {
                case ARG_START -> {
                    String name = pattern.getSubstring(pattern.getPart(i + 1));
                    arguments.put(name, part.getArgType() == ArgType.NONE ? "value" : describe(part.getArgType()));
                    if (part.getArgType().hasPluralStyle() || part.getArgType() == ArgType.SELECT) {
                        choices.add(variants(pattern, i, name));
                    }
                }
                case MSG_START -> {
                    int end = pattern.getLimitPartIndex(i);
                    words.append(wordsBetween(pattern, i, end)).append('\n');
                }
                default -> {}
            }
        }
        return new MessageShape(arguments, choices, words.toString());
    }

    private static String describe(ArgType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private static Variants variants(MessagePattern pattern, int argument, String name) {
        Map<String, Boolean> bySelector = new TreeMap<>();
        int end = pattern.getLimitPartIndex(argument);
        for (int i = argument + 2; i < end; i++) {
            if (pattern.getPartType(i) == Part.Type.ARG_SELECTOR) {
                String selector = pattern.getSubstring(pattern.getPart(i));
                int start = i + 1;
                while (pattern.getPartType(start) != Part.Type.MSG_START) {
                    start++;
                }
                int limit = pattern.getLimitPartIndex(start);
                bySelector.put(selector, hasNumber(pattern, start, limit));
                i = limit;
            }
        }
        return new Variants(name, pattern.getPart(argument).getArgType(), bySelector);
    }

    private static boolean hasNumber(MessagePattern pattern, int start, int limit) {
        for (int i = start; i < limit; i++) {
            if (pattern.getPartType(i) == Part.Type.REPLACE_NUMBER) {
                return true;
            }
        }
        return false;
    }

    /** The literal text of one message, with a § where an argument stands; nested messages come by themselves. */
    private static String wordsBetween(MessagePattern pattern, int start, int end) {
        StringBuilder text = new StringBuilder();
        int from = pattern.getPart(start).getLimit();
        for (int i = start + 1; i <= end; i++) {
            Part part = pattern.getPart(i);
            text.append(pattern.getPatternString(), from, part.getIndex());
            if (part.getType() == Part.Type.ARG_START) {
                i = pattern.getLimitPartIndex(i);
                text.append('§');
            } else if (part.getType() == Part.Type.REPLACE_NUMBER) {
                text.append('§');
            }
            from = pattern.getPart(i).getLimit();
        }
        return text.toString();
    }

    Stream<Variants> plurals() {
        return choices.stream().filter(choice -> choice.type().hasPluralStyle());
    }

    SortedSet<String> selectorsOf(String argument) {
        SortedSet<String> selectors = new TreeSet<>();
        choices.stream()
                .filter(choice -> choice.argument().equals(argument) && choice.type() == ArgType.SELECT)
                .forEach(choice -> selectors.addAll(choice.bySelector().keySet()));
        return selectors;
    }
}
