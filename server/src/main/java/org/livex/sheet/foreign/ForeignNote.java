package org.livex.sheet.foreign;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.livex.i18n.Language;
import org.livex.sheet.SheetWords;
import org.livex.sheet.Where;
import org.livex.sheet.file.Aside;

/**
 * The note for control of an inject: what has no place of its own goes there, under its own header, and to nobody else. Also what
 * other rows of the same inject say besides the first, what notes at cells say and where links lead.
 */
final class ForeignNote {
    private static final List<Meaning> ALWAYS_KEPT =
            List.of(Meaning.EXPECTED, Meaning.NOTE, Meaning.CONTINGENCY, Meaning.OTHER_TIME);

    /** {@code Alfa?}: whoever is chosen, the list was not sure. */
    private static final Pattern DOUBT = Pattern.compile("[?؟？]");

    private final ForeignInjects.Answers answers;
    private final ForeignTable<Meaning> table;
    private final Map<Integer, List<String>> asides = new TreeMap<>();

    ForeignNote(ForeignInjects.Answers answers) {
        this.answers = answers;
        this.table = answers.table();
        for (Aside aside : table.grid().asides()) {
            if (aside.kind() == Aside.Kind.NOTE || aside.kind() == Aside.Kind.LINK) {
                Where where = new Where(table.grid().name(), aside.row(), aside.column());
                asides.computeIfAbsent(aside.row(), _ -> new ArrayList<>()).add(where.cell() + ": " + aside.text());
            }
        }
    }

    /** In one language, where expected actions stand in several. */
    String in(Language language, List<Integer> rows, String to, SheetWords words) {
        int row = rows.getFirst();
        Set<String> lines = new LinkedHashSet<>();
        table.columns().forEach((column, meaning) -> {
            if (meaning != Meaning.PASS_OVER && isIn(language, row, column)) {
                kept(rows, column, meaning, to).forEach(text -> lines.add(table.headerOf(column) + ": " + text));
            }
        });
        for (int more : answers.rows().goingOn(row)) {
            table.columns().forEach((column, meaning) -> {
                String text = table.grid().text(more, column);
                if (ALWAYS_KEPT.contains(meaning) && !text.isEmpty() && isIn(language, row, column)) {
                    lines.add(table.headerOf(column) + ": " + text);
                }
            });
        }
        String ownStoryline = answers.people().storyline(table.text(row, Meaning.STORYLINE));
        lines.addAll(answers.colours().notes(rows, ownStoryline, words));
        rows.forEach(one -> lines.addAll(asides.getOrDefault(one, List.of())));
        answers.rows().goingOn(row).forEach(one -> lines.addAll(asides.getOrDefault(one, List.of())));
        return String.join("\n", lines);
    }

    /** The languages in which it is to be said, besides the original. */
    List<Language> translations(int row, Language original) {
        return List.copyOf(answers.languages()
                .translations(row, Meaning.EXPECTED, original)
                .keySet());
    }

    /** A column that is in another language is left to the note in that one; what is said in no other is said in each. */
    private boolean isIn(Language language, int row, int column) {
        Language own = answers.languages().of(column);
        if (own == null || own.equals(language) || table.columns().get(column) != Meaning.EXPECTED) {
            return true;
        }
        boolean isSaid =
                !answers.languages().text(row, Meaning.EXPECTED, language).isEmpty();
        return !isSaid && own.equals(answers.languages().original(row));
    }

    private List<String> kept(List<Integer> rows, int column, Meaning meaning, String to) {
        int first = rows.getFirst();
        boolean other = meaning.isText()
                ? !answers.languages().isSomeText(column)
                : !Objects.equals(column, table.column(meaning));
        if (meaning == Meaning.TO && !other) {
            return answers.people().leavesToControl(to) || DOUBT.matcher(to).find() ? List.of(to) : List.of();
        }
        String own = table.grid().text(first, column);
        List<String> more = rows.stream()
                .map(row -> table.grid().text(row, column))
                .filter(text -> !text.isEmpty() && !text.equals(own))
                .distinct()
                .toList();
        List<String> kept = new ArrayList<>();
        if (!own.isEmpty() && (other || hasNoPlace(meaning, own, first))) {
            kept.add(own);
        }
        kept.addAll(meaning == Meaning.NUMBER && !more.isEmpty() ? List.of(String.join(", ", more)) : more);
        return kept;
    }

    private boolean hasNoPlace(Meaning meaning, String text, int row) {
        return switch (meaning) {
            case EXPECTED, NOTE, CONTINGENCY, OTHER_TIME -> true;
            case FROM -> answers.people().sender(text).isEmpty();
            case STORYLINE -> answers.people().storyline(text).isEmpty();
            case TYPE -> answers.people().type(text).isEmpty();
            case TIME, DATE ->
                answers.times().getOrDefault(row, "").isEmpty()
                        || answers.clock().hasEnd(row)
                        || answers.clock().uncertain().contains(row);
            case NUMBER, TITLE, BODY, OBJECTIVE, TO, PASS_OVER -> false;
        };
    }
}
