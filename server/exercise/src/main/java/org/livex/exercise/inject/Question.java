package org.livex.exercise.inject;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.ids.Id;

/**
 * What an inject asks each of its recipients. {@code options}, null for none, are what a choice is between; {@code least} and
 * {@code most} bound a number, null where they do not. An option's text is named by its place, its answer by its id.
 */
public record Question(
        Kind kind,
        LocalizedText text,
        @Nullable List<Option> options,
        @Nullable Long least,
        @Nullable Long most) {
    /** A whole number that every client can hold. */
    public static final long LARGEST = 1_000_000_000_000L;

    public static final int FEWEST_OPTIONS = 2;
    private static final List<TextPart> PLACES = List.of(
            TextPart.OPTION_1,
            TextPart.OPTION_2,
            TextPart.OPTION_3,
            TextPart.OPTION_4,
            TextPart.OPTION_5,
            TextPart.OPTION_6,
            TextPart.OPTION_7,
            TextPart.OPTION_8);
    public static final int MOST_OPTIONS = PLACES.size();

    /** The parts of an inject that are of its question. */
    public static final List<TextPart> PARTS =
            Stream.concat(Stream.of(TextPart.QUESTION), PLACES.stream()).toList();

    public enum Kind {
        /** One of the options. */
        ONE,
        /** Any of the options, one at least. */
        SEVERAL,
        NUMBER,
        TEXT,
        /** Only that it is so. */
        CONFIRM;

        public boolean hasOptions() {
            return this == ONE || this == SEVERAL;
        }
    }

    public record Option(String id, LocalizedText text) {
        public Option {
            Id.check(id);
        }
    }

    public Question {
        options = options == null ? null : List.copyOf(options);
        int count = options == null ? 0 : options.size();
        if (kind.hasOptions() ? count < FEWEST_OPTIONS || count > MOST_OPTIONS : options != null) {
            throw new IllegalArgumentException(
                    "needs " + FEWEST_OPTIONS + " to " + MOST_OPTIONS + " options, or is no choice");
        }
        if (options != null && options.stream().map(Option::id).distinct().count() < count) {
            throw new IllegalArgumentException("has two options with one id");
        }
        if (kind != Kind.NUMBER && (least != null || most != null)) {
            throw new IllegalArgumentException("bounds what is no number");
        }
        if (isTooLarge(least) || isTooLarge(most) || (least != null && most != null && least > most)) {
            throw new IllegalArgumentException("has no believable bounds");
        }
    }

    /** What it is a choice between, nothing as an empty list. */
    public List<Option> choices() {
        return options == null ? List.of() : options;
    }

    public boolean has(String option) {
        return choices().stream().anyMatch(one -> one.id().equals(option));
    }

    /** What it calls this option; null where it has none of this id. */
    public @Nullable LocalizedText wordsOf(String option) {
        return choices().stream()
                .filter(one -> one.id().equals(option))
                .map(Option::text)
                .findFirst()
                .orElse(null);
    }

    /** Whether somebody may say this. */
    public boolean takes(Answer answer) {
        return switch (answer) {
            case Answer.Chosen(List<String> chosen) ->
                kind.hasOptions()
                        && (kind == Kind.SEVERAL || chosen.size() == 1)
                        && chosen.stream().allMatch(this::has);
            case Answer.Counted(long value) ->
                kind == Kind.NUMBER && (least == null || value >= least) && (most == null || value <= most);
            case Answer.Written _ -> kind == Kind.TEXT;
            case Answer.Confirmed _ -> kind == Kind.CONFIRM;
        };
    }

    /** Whether somebody may give an answer that is waited for. */
    public boolean takes(AnswerWanted wanted) {
        return wanted.option() != null
                ? has(wanted.option())
                : kind == Kind.NUMBER
                        && (most == null || wanted.least() == null || wanted.least() <= most)
                        && (least == null || wanted.most() == null || wanted.most() >= least);
    }

    /** The same can be answered to both, in whatever order it stands. */
    public boolean isShapedAs(Question other) {
        return kind == other.kind
                && Set.copyOf(ids()).equals(Set.copyOf(other.ids()))
                && Objects.equals(least, other.least)
                && Objects.equals(most, other.most);
    }

    /** In the words of their authors; translations are not looked at. */
    public boolean saysTheSameAs(Question other) {
        return isShapedAs(other)
                && text.original().text().equals(other.text.original().text())
                && optionWords().equals(other.optionWords());
    }

    public SortedMap<TextPart, LocalizedText> texts() {
        SortedMap<TextPart, LocalizedText> texts = new TreeMap<>();
        texts.put(TextPart.QUESTION, text);
        for (int i = 0; i < choices().size(); i++) {
            texts.put(PLACES.get(i), choices().get(i).text());
        }
        return texts;
    }

    /** With these in place of its own, by where they stand. */
    public Question withTexts(Map<TextPart, LocalizedText> texts) {
        List<Option> next = new ArrayList<>();
        for (int i = 0; i < choices().size(); i++) {
            Option option = choices().get(i);
            next.add(new Option(option.id(), texts.getOrDefault(PLACES.get(i), option.text())));
        }
        return new Question(
                kind, texts.getOrDefault(TextPart.QUESTION, text), options == null ? null : next, least, most);
    }

    /** The id of the option that stands there; null where none does. */
    public @Nullable String optionAt(TextPart part) {
        int place = PLACES.indexOf(part);
        return place < 0 || place >= choices().size()
                ? null
                : choices().get(place).id();
    }

    /** Where the option stands; null where it is not one of them. */
    public @Nullable TextPart placeOf(String option) {
        int place = ids().indexOf(option);
        return place < 0 ? null : PLACES.get(place);
    }

    /** Whether this part of an inject is of its question. */
    public static boolean isPartOf(TextPart part) {
        return PARTS.contains(part);
    }

    private List<String> ids() {
        return choices().stream().map(Option::id).toList();
    }

    private Map<String, String> optionWords() {
        return choices().stream()
                .collect(Collectors.toMap(
                        Option::id, option -> option.text().original().text()));
    }

    private static boolean isTooLarge(@Nullable Long bound) {
        return bound != null && (bound > LARGEST || bound < -LARGEST);
    }
}
