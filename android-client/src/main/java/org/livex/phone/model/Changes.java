package org.livex.phone.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Word by word what a text says now and did not say before, and the other way round. */
public final class Changes {
    /** Of words before times words now: more would take an old phone's memory. */
    private static final int MOST = 1_000_000;

    public enum Kind {
        SAME,
        ADDED,
        REMOVED
    }

    /** Some of the text, blanks included. */
    public record Part(Kind kind, String text) {}

    private Changes() {}

    /** Together with what was removed, in the order in which it is read. */
    public static List<Part> between(String before, String now) {
        List<String> old = words(before);
        List<String> fresh = words(now);
        if ((long) old.size() * fresh.size() > MOST) {
            return List.of(new Part(Kind.REMOVED, before), new Part(Kind.ADDED, now));
        }
        int[][] common = common(old, fresh);
        List<Part> parts = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < fresh.size()) {
            if (i < old.size() && j < fresh.size() && old.get(i).equals(fresh.get(j))) {
                add(parts, Kind.SAME, fresh.get(j));
                i++;
                j++;
            } else if (j == fresh.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                add(parts, Kind.REMOVED, old.get(i));
                i++;
            } else {
                add(parts, Kind.ADDED, fresh.get(j));
                j++;
            }
        }
        return Collections.unmodifiableList(parts);
    }

    /** How many words what follows has in common, from each word of both on. */
    private static int[][] common(List<String> old, List<String> fresh) {
        int[][] common = new int[old.size() + 1][fresh.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = fresh.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(fresh.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void add(List<Part> parts, Kind kind, String text) {
        int last = parts.size() - 1;
        if (last >= 0 && parts.get(last).kind() == kind) {
            parts.set(last, new Part(kind, parts.get(last).text() + text));
        } else {
            parts.add(new Part(kind, text));
        }
    }

    /** Words and the blanks between them. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int at = 1; at <= text.length(); at++) {
            boolean isEnd = at == text.length()
                    || Character.isWhitespace(text.charAt(at)) != Character.isWhitespace(text.charAt(at - 1));
            if (isEnd) {
                words.add(text.substring(from, at));
                from = at;
            }
        }
        return words;
    }
}
