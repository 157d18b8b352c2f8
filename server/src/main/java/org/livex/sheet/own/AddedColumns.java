package org.livex.sheet.own;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.plan.OwnColumn;
import org.livex.exercise.plan.OwnColumns;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.Texts;
import org.livex.exercise.words.ids.ColumnId;
import org.livex.exercise.words.ids.Id;
import org.livex.i18n.Language;
import org.livex.sheet.FieldWords;
import org.livex.sheet.FreshIds;
import org.livex.sheet.Labels;
import org.livex.sheet.NotTaken;
import org.livex.sheet.OwnCells;
import org.livex.sheet.OwnLayout;
import org.livex.sheet.Question;
import org.livex.sheet.Where;
import org.livex.sheet.file.Grid;

/**
 * Columns that somebody has added to the MSEL of a workbook, or that were taken out of the exercise since: each becomes one of
 * control's own if a person says so.
 */
final class AddedColumns {
    private static final String ADD = "add-column";
    private static final String LEAVE = "leave-column";
    private static final int MOST_EXAMPLES = 3;

    private final Grid grid;
    private final OwnLayout layout;
    private final OwnColumns there;

    /** Also of columns that are no more: what stood in those is not that of a new one. */
    private final Set<String> taken = new HashSet<>();

    private final Language language;
    private final Map<String, String> given;
    private final List<String> keys;
    private final List<OwnColumn> added = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private boolean isOpen;

    /** {@code given} are the answers so far; names are written in {@code language}. */
    AddedColumns(Grid grid, OwnLayout layout, Exercise exercise, Language language, Map<String, String> given) {
        this.grid = grid;
        this.layout = layout;
        this.there = exercise.scenario().columns();
        there.columns().forEach(column -> taken.add(column.id().value()));
        exercise.msel()
                .injects()
                .values()
                .forEach(planned -> planned.inject().inColumns().keySet().forEach(id -> taken.add(id.value())));
        this.language = language;
        this.given = given;
        this.keys = new ArrayList<>(layout.keys());
    }

    void find() {
        for (int column = 0; column < grid.width(); column++) {
            String key = column < keys.size() ? keys.get(column) : "";
            String header = grid.text(layout.keyRow() + 1, column);
            if (!header.isEmpty() && (key.isEmpty() || isOfNone(OwnCells.idIn(key)))) {
                find(column, key, header);
            }
        }
    }

    private boolean isOfNone(@Nullable String own) {
        return own != null
                && there.columns().stream()
                        .noneMatch(column -> column.id().value().equals(own));
    }

    private void find(int column, String key, String header) {
        OwnColumn named = key.isEmpty() ? namedSo(header) : null;
        if (named != null) {
            stands(column, OwnCells.key(named.id()));
            return;
        }
        List<String> examples = examples(column);
        if (examples.isEmpty() || !Texts.isLine(header) || there.columns().size() + added.size() >= OwnColumns.MOST) {
            return;
        }
        String letters = Where.letters(column);
        String id = "own-column/" + letters + "/" + Labels.fold(header);
        questions.add(new Question(
                        id,
                        "own-column",
                        Map.of("column", letters, "header", header),
                        List.of(Question.Option.word(ADD), Question.Option.word(LEAVE)),
                        ADD,
                        examples.stream().limit(MOST_EXAMPLES).toList())
                .from(new Question.Source(grid.name(), letters, List.of(layout.keyRow() + 2), 1)));
        String answer = given.get(id);
        isOpen |= answer == null;
        if (ADD.equals(answer)) {
            OwnColumn fresh =
                    new OwnColumn(freeId(key, header), LocalizedText.of(language, header), kind(examples), null);
            added.add(fresh);
            stands(column, OwnCells.key(fresh.id()));
        }
    }

    /** One of control's own of this name that the file has in no other place. */
    private @Nullable OwnColumn namedSo(String header) {
        return there.columns().stream()
                .filter(column -> !keys.contains(OwnCells.key(column.id())))
                .filter(column -> column.name().versions().values().stream()
                        .map(TextVersion::text)
                        .anyMatch(name -> Labels.fold(name).equals(Labels.fold(header))))
                .findFirst()
                .orElse(null);
    }

    private void stands(int column, String key) {
        while (keys.size() <= column) {
            keys.add("");
        }
        keys.set(column, key);
    }

    private List<String> examples(int column) {
        return IntStream.range(layout.keyRow() + 2, grid.rows().size())
                .mapToObj(row -> grid.text(row, column))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    private ColumnId freeId(String key, String header) {
        String before = OwnCells.idIn(key);
        if (before != null && Id.isWellFormed(before)) {
            return new ColumnId(before);
        }
        String id = new FreshIds(taken).of(header, "column");
        taken.add(id);
        return new ColumnId(id);
    }

    private static OwnColumn.Kind kind(List<String> examples) {
        return examples.stream().allMatch(AddedColumns::isNumber) ? OwnColumn.Kind.NUMBER : OwnColumn.Kind.TEXT;
    }

    /** A telephone number, an hour or one with groups of digits is words: as a number it would read otherwise. */
    private static boolean isNumber(String text) {
        try {
            return FieldWords.number(FieldWords.number(text)).equals(text);
        } catch (NotTaken _) {
            return false;
        }
    }

    List<OwnColumn> added() {
        return List.copyOf(added);
    }

    /** With the keys of what was added. */
    OwnLayout layout() {
        return new OwnLayout(layout.part(), layout.keyRow(), keys);
    }

    List<Question> questions() {
        return List.copyOf(questions);
    }

    boolean isOpen() {
        return isOpen;
    }
}
