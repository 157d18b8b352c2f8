package org.livex.sheet.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.ReviewState;
import org.livex.json.DomainJson;
import org.livex.sheet.MselColumns;
import org.livex.sheet.Names;
import org.livex.sheet.Question;
import org.livex.sheet.SheetWords;
import org.livex.sheet.file.SheetFile;

/** What the colours of somebody's rows mean: asked, and never dropped without a word. */
final class ForeignColours {
    static final String KEEP = "keep";
    static final String PASS = "pass";
    static final String NEW_STORYLINE = "storyline-new";
    private static final String KNOWN_STORYLINE = "storyline/";
    private static final String REVIEW = "review-";
    private static final int MOST_ASKED = 30;

    private final ForeignTable<Meaning> table;
    private final Colours legend;
    private final SheetWords words;
    private final Map<String, List<Integer>> rows = new TreeMap<>();
    private final Map<String, String> answers = new TreeMap<>();

    private ForeignColours(ForeignTable<Meaning> table, Colours legend, SheetWords words) {
        this.table = table;
        this.legend = legend;
        this.words = words;
    }

    static ForeignColours ask(
            SheetFile file, ForeignTable<Meaning> table, List<Integer> injects, Names names, Asking asking) {
        ForeignColours asked = new ForeignColours(table, Colours.of(file, table, names.words()), names.words());
        for (int row : injects) {
            Colours.in(table.grid(), row)
                    .forEach(colour -> asked.rows
                            .computeIfAbsent(colour, _ -> new ArrayList<>())
                            .add(row));
        }
        List<Question> each = new ArrayList<>();
        asked.rows.forEach((colour, found) -> {
            boolean everywhere = found.size() == injects.size()
                    && asked.legend.meaning(colour).isEmpty();
            if (!everywhere && each.size() < MOST_ASKED) {
                each.add(asked.question(colour, found, names));
            } else {
                asked.answers.put(colour, everywhere ? PASS : KEEP);
            }
        });
        Map<String, String> answers = asking.askAll(Asking.several("colours", each.size()), each, KEEP);
        asked.rows
                .keySet()
                .forEach(colour -> asked.answers.putIfAbsent(colour, answers.getOrDefault("colour/" + colour, KEEP)));
        return asked;
    }

    private Question question(String colour, List<Integer> found, Names names) {
        String meaning = legend.meaning(colour);
        List<Question.Option> options = new ArrayList<>();
        options.add(Question.Option.word(KEEP));
        options.add(new Question.Option(NEW_STORYLINE, NEW_STORYLINE, title(colour, words)));
        names.storylines()
                .all()
                .forEach(label -> options.add(Question.Option.named(
                        KNOWN_STORYLINE + label, words.header(MselColumns.STORYLINE) + ": " + label)));
        for (ReviewState state : ReviewState.values()) {
            options.add(Question.Option.named(
                    REVIEW + DomainJson.word(state),
                    words.header(MselColumns.REVIEW) + ": " + names.reviews().of(state)));
        }
        options.add(new Question.Option(PASS, "pass-over", null));
        return new Question(
                        "colour/" + colour,
                        meaning.isEmpty() ? "colour" : "colour-legend",
                        Map.of(
                                "colour",
                                colour,
                                "name",
                                words.text("sheet.colour." + Colours.name(colour)),
                                "meaning",
                                meaning,
                                "count",
                                String.valueOf(found.size())),
                        options,
                        guess(meaning, names),
                        table.lines(found, 2))
                .from(table.source(found, null));
    }

    /** A legend may name a storyline, or how far the review is. */
    private static String guess(String meaning, Names names) {
        return names.storylines()
                .find(meaning)
                .map(storyline -> KNOWN_STORYLINE + names.storylines().of(storyline))
                .or(() -> names.reviews().find(meaning).map(state -> REVIEW + DomainJson.word(state)))
                .orElse(KEEP);
    }

    /**
     * What goes to the note for control of the inject of these rows, by the words of its language: also what would be its
     * storyline if its own column did not name another.
     */
    List<String> notes(List<Integer> inject, String ownStoryline, SheetWords language) {
        String storyline = ownStoryline.isEmpty() ? storyline(inject) : ownStoryline;
        List<String> notes = new ArrayList<>();
        for (String colour : of(inject)) {
            String means = storylineOf(colour);
            boolean elsewhere = means != null && !means.equals(storyline);
            if (elsewhere || answers.getOrDefault(colour, KEEP).equals(KEEP)) {
                String meaning = legend.meaning(colour);
                notes.add(Colours.words(colour, language) + (meaning.isEmpty() ? "" : ": " + meaning));
            }
        }
        return notes;
    }

    /** Which storyline the colour stands for, empty for none. Of several the first. */
    String storyline(List<Integer> inject) {
        for (String colour : of(inject)) {
            String storyline = storylineOf(colour);
            if (storyline != null) {
                return storyline;
            }
        }
        return "";
    }

    /** The most careful one where colours say several; null for none. */
    @Nullable ReviewState review(List<Integer> inject) {
        ReviewState review = null;
        for (String colour : of(inject)) {
            for (ReviewState state : ReviewState.values()) {
                boolean said = answers.getOrDefault(colour, KEEP).equals(REVIEW + DomainJson.word(state));
                if (said && (review == null || state.compareTo(review) < 0)) {
                    review = state;
                }
            }
        }
        return review;
    }

    List<String> newStorylines() {
        return answers.entrySet().stream()
                .filter(entry -> entry.getValue().equals(NEW_STORYLINE))
                .map(entry -> title(entry.getKey(), words))
                .distinct()
                .toList();
    }

    /** Colours that mean nothing, with how many rows have them: to be said. */
    List<String> leftOut() {
        return answers.entrySet().stream()
                .filter(entry -> entry.getValue().equals(PASS))
                .map(entry -> Colours.words(entry.getKey(), words) + " ("
                        + rows.getOrDefault(entry.getKey(), List.of()).size() + ")")
                .toList();
    }

    private @Nullable String storylineOf(String colour) {
        String answer = answers.getOrDefault(colour, KEEP);
        if (answer.equals(NEW_STORYLINE)) {
            return title(colour, words);
        }
        return answer.startsWith(KNOWN_STORYLINE) ? answer.substring(KNOWN_STORYLINE.length()) : null;
    }

    private String title(String colour, SheetWords in) {
        String meaning = legend.meaning(colour);
        return meaning.isEmpty() ? in.text("sheet.colour." + Colours.name(colour)) : meaning;
    }

    private List<String> of(List<Integer> inject) {
        return inject.stream()
                .flatMap(row -> Colours.in(table.grid(), row).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
