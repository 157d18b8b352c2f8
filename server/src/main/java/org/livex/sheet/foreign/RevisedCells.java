package org.livex.sheet.foreign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.livex.i18n.Language;
import org.livex.sheet.Column;
import org.livex.sheet.Drafting;
import org.livex.sheet.MselColumns;
import org.livex.sheet.Seal;
import org.livex.sheet.Table;
import org.livex.sheet.foreign.words.Titles;

/**
 * What a list says anew of its injects. Of one that is there already an empty cell clears what it had, and what the list has no
 * column for, or one in which no row has a word, or an inject cannot be without, stays and is told.
 */
final class RevisedCells {
    private static final Set<Meaning> IN_THE_NOTE =
            Set.of(Meaning.NOTE, Meaning.EXPECTED, Meaning.CONTINGENCY, Meaning.OTHER_TIME);

    private final ForeignInjects.Answers answers;
    private final ForeignTable<Meaning> table;
    private final RowCells.MadeUp madeUp;
    /** Found out once for all rows. */
    private final Map<Meaning, Boolean> headed = new EnumMap<>(Meaning.class);

    private final List<String> headings;
    private final List<String> emptyHeadings;
    private final Set<String> kept = new HashSet<>();
    private final Set<String> keptOfRow = new HashSet<>();
    private final Set<Integer> keepingTrigger = new HashSet<>();
    private final Set<Integer> keepingRecipients = new HashSet<>();
    private final Set<Integer> keeping = new HashSet<>();

    RevisedCells(ForeignInjects.Answers answers, RowCells.MadeUp madeUp) {
        this.answers = answers;
        this.table = answers.table();
        this.madeUp = madeUp;
        this.headings = table.columns().keySet().stream()
                .map(column -> table.headerOf(column) + ": ")
                .toList();
        this.emptyHeadings = IntStream.range(0, table.grid().width())
                .filter(column -> !table.columns().containsKey(column))
                .mapToObj(column -> table.headerOf(column) + ": ")
                .filter(heading -> !headings.contains(heading))
                .toList();
    }

    /** The cells of {@code own} that say something else than {@code old}, which is null for a new inject. */
    Map<String, String> changed(int row, Table.@Nullable Row old, Map<String, String> own, Language original) {
        Map<String, String> changed = new LinkedHashMap<>();
        own.forEach((key, text) -> {
            String was = old == null ? "" : old.cell(key);
            String now = old == null ? text : now(row, old, key, text, original);
            if (!Seal.plain(now).equals(Seal.plain(was))) {
                changed.put(key, now);
            }
        });
        if (old != null) {
            keepTrigger(row, old, own);
            keepTranslations(row, old, own, original);
            note(row, !changed.isEmpty());
        }
        return changed;
    }

    private String now(int row, Table.Row old, String key, String text, Language original) {
        String was = old.cell(key);
        if (key.equals(MselColumns.CONTROL_NOTE) && saysSomeNote()) {
            return note(row, was, text);
        }
        boolean isKept = text.isBlank()
                ? !isCleared(key, was)
                : (key.equals(MselColumns.TITLE) && isTitleOfAnother(row, old, was, original))
                        || (key.startsWith(MselColumns.BODY) && isTextOfItsOwn(row, old, was));
        if (!isKept) {
            return text;
        }
        // A list without types says nothing of them that would have to be told.
        if (!was.isBlank() && (!key.equals(MselColumns.TYPE) || has(Meaning.TYPE))) {
            keep(row, key);
        }
        return was;
    }

    /** With those lines, and what goes on from them, that stand under the heading of a column that nobody has filled in. */
    private String note(int row, String was, String text) {
        List<String> said = lines(text);
        List<String> all = new ArrayList<>();
        boolean isUnsaid = false;
        for (String line : lines(was)) {
            isUnsaid = isUnder(emptyHeadings, line) || (isUnsaid && !isUnder(headings, line));
            if (isUnsaid && !said.contains(line)) {
                all.add(line);
            }
        }
        if (all.isEmpty()) {
            return text;
        }
        keep(row, MselColumns.CONTROL_NOTE);
        all.addAll(said);
        return Set.copyOf(all).equals(Set.copyOf(lines(was))) ? was : String.join("\n", all);
    }

    private static boolean isUnder(List<String> headings, String line) {
        return headings.stream().anyMatch(line::startsWith);
    }

    private static List<String> lines(String note) {
        return note.isEmpty() ? List.of() : Arrays.asList(note.split("\n", -1));
    }

    /** Of an inject of which nothing is new, what the list has no column for is not worth a word. */
    private void note(int row, boolean isChanged) {
        List<String> told =
                keptOfRow.stream().filter(key -> isChanged || isSaidEmpty(key)).toList();
        if (!told.isEmpty()) {
            kept.addAll(told);
            keeping.add(row);
        }
        keptOfRow.clear();
    }

    private boolean isSaidEmpty(String key) {
        return switch (key) {
            case MselColumns.TIME, MselColumns.CONDITION -> has(Meaning.TIME) || has(Meaning.DATE);
            case MselColumns.TO -> has(Meaning.TO);
            case MselColumns.FROM -> has(Meaning.FROM);
            case MselColumns.TYPE -> has(Meaning.TYPE);
            case MselColumns.TITLE -> has(Meaning.TITLE);
            case MselColumns.STORYLINE -> has(Meaning.STORYLINE);
            case MselColumns.OBJECTIVE -> has(Meaning.OBJECTIVE);
            case MselColumns.CONTROL_NOTE -> IN_THE_NOTE.stream().anyMatch(this::has);
            default -> key.startsWith(MselColumns.BODY);
        };
    }

    private void keep(int row, String key) {
        keptOfRow.add(key);
        if (key.equals(MselColumns.TO)) {
            keepingRecipients.add(row);
        } else if (key.equals(MselColumns.TIME)) {
            keepingTrigger.add(row);
        } else if (key.equals(MselColumns.TITLE)) {
            madeUp.titles.remove(Integer.valueOf(row));
        } else if (key.startsWith(MselColumns.BODY)) {
            madeUp.texts.remove(Integer.valueOf(row));
        }
    }

    /** By a column that nobody has filled in nothing is. */
    private boolean isCleared(String key, String was) {
        return switch (key) {
            case MselColumns.TIME -> says(Meaning.TIME) || says(Meaning.DATE);
            case MselColumns.TO -> says(Meaning.TO);
            case MselColumns.FROM -> says(Meaning.FROM);
            case MselColumns.STORYLINE -> says(Meaning.STORYLINE);
            case MselColumns.OBJECTIVE -> says(Meaning.OBJECTIVE);
            case MselColumns.CONTROL_NOTE -> saysSomeNote() || isOfSuchAList(was);
            default -> false;
        };
    }

    private boolean says(Meaning meaning) {
        return table.columns().containsValue(meaning);
    }

    private boolean has(Meaning meaning) {
        return headed.computeIfAbsent(meaning, one -> table.isHeaded(one, Meaning.VOCABULARY));
    }

    private boolean saysSomeNote() {
        return IN_THE_NOTE.stream().anyMatch(this::says);
    }

    /** Whether each line of a note for control stands under a heading of this list, as it does where it came from one. */
    private boolean isOfSuchAList(String note) {
        return lines(note).stream().allMatch(line -> isUnder(headings, line));
    }

    /** A list without titles does not take away one that was not made of the text that the inject had. */
    private boolean isTitleOfAnother(int row, Table.Row old, String was, Language original) {
        String text = old.cell(Column.in(MselColumns.BODY, original));
        return !has(Meaning.TITLE)
                && madeUp.titles.contains(row)
                && !was.isBlank()
                && !Seal.plain(was).equals(Seal.plain(Titles.firstWords(text)));
    }

    /** A list that says no text does not put the title where the inject had more than that. */
    private boolean isTextOfItsOwn(int row, Table.Row old, String was) {
        return madeUp.texts.contains(row)
                && !was.isBlank()
                && !Seal.plain(was).equals(Seal.plain(old.cell(MselColumns.TITLE)));
    }

    /** What it waits for stays where no time is said: no list has a column for that. */
    private void keepTrigger(int row, Table.Row old, Map<String, String> own) {
        boolean isTimed = !own.getOrDefault(MselColumns.TIME, "").isBlank();
        if (!isTimed && !old.cell(MselColumns.CONDITION).isBlank()) {
            keptOfRow.add(MselColumns.CONDITION);
            keepingTrigger.add(row);
        }
    }

    private void keepTranslations(int row, Table.Row old, Map<String, String> own, Language original) {
        for (int column : table.columns(Meaning.BODY)) {
            Language language = answers.languages().of(column);
            String key = language == null ? "" : Column.in(MselColumns.BODY, language);
            if (language != null
                    && !language.equals(original)
                    && !own.containsKey(key)
                    && !old.cell(key).isBlank()) {
                keep(row, key);
            }
        }
    }

    /** Rows of which the list says no time, and whose inject is not released by hand for that. */
    Set<Integer> keepingTrigger() {
        return keepingTrigger;
    }

    /** Rows of which the list says no recipients, and whose inject has some. */
    Set<Integer> keepingRecipients() {
        return keepingRecipients;
    }

    void tell(Table before, Drafting drafting) {
        if (!keeping.isEmpty()) {
            String columns = before.columns().stream()
                    .filter(column -> kept.contains(column.key()))
                    .map(Column::header)
                    .collect(Collectors.joining(", "));
            drafting.notice(
                    "kept-as-it-was",
                    Map.of(
                            "sheet", table.grid().name(),
                            "count", String.valueOf(keeping.size()),
                            "columns", columns));
        }
    }
}
