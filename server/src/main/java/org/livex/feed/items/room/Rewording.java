package org.livex.feed.items.room;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.room.ShiftEntry;
import org.livex.exercise.text.TextHistory;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.Wording;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** What a correction changed in the words of an inject: in each language what it said there before and after, around the change. */
final class Rewording {
    private static final int WORDS_AROUND = 3;
    private static final int MOST_WORDS = 30;
    private static final int MOST_LETTERS = 300;

    private Rewording() {}

    static void write(ObjectNode json, Exercise exercise, ShiftEntry entry) {
        boolean isCorrection =
                entry.kind() == ShiftEntry.Kind.CORRECTED || entry.kind() == ShiftEntry.Kind.CORRECTED_SMALL;
        PlannedInject planned =
                isCorrection && entry.inject() != null ? exercise.msel().find(entry.inject()) : null;
        if (planned == null) {
            return;
        }
        Inject inject = planned.inject();
        inject.texts().keySet().forEach(part -> {
            TextHistory history = exercise.desk().history(TextRef.ofInject(inject.id(), part));
            new TreeMap<>(history.wordings())
                    .forEach((language, wordings) ->
                            write(json, part, language, wordings, entry.stamp().at()));
        });
    }

    private static void write(
            ObjectNode json, TextPart part, Language language, List<Wording> wordings, Instant corrected) {
        for (int i = 1; i < wordings.size(); i++) {
            String before = wordings.get(i - 1).version().text();
            String after = wordings.get(i).version().text();
            if (wordings.get(i).at().equals(corrected) && !before.equals(after)) {
                json.withArray("reworded")
                        .addObject()
                        .put("part", DomainJson.word(part))
                        .put("language", language.tag())
                        .put("before", excerpt(before, after))
                        .put("after", excerpt(after, before));
            }
        }
    }

    /** Of the first text, where it differs from the second. */
    private static String excerpt(String text, String other) {
        List<String> here = words(text);
        List<String> there = words(other);
        int shorter = Math.min(here.size(), there.size());
        int same = 0;
        while (same < shorter && here.get(same).equals(there.get(same))) {
            same++;
        }
        int sameAtEnd = 0;
        while (sameAtEnd < shorter - same
                && here.get(here.size() - 1 - sameAtEnd).equals(there.get(there.size() - 1 - sameAtEnd))) {
            sameAtEnd++;
        }
        int from = Math.max(0, same - WORDS_AROUND);
        int to = Math.min(Math.min(here.size(), here.size() - sameAtEnd + WORDS_AROUND), from + MOST_WORDS);
        String words = String.join(" ", here.subList(from, Math.max(from, to)));
        boolean isLong = words.codePointCount(0, words.length()) > MOST_LETTERS;
        String begun = isLong ? words.substring(0, words.offsetByCodePoints(0, MOST_LETTERS)) : words;
        return (from > 0 ? "… " : "") + begun + (isLong || to < here.size() ? " …" : "");
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.strip().split("\\s+", -1));
    }
}
