package org.livex.sheet.foreign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.livex.sheet.Question;
import org.livex.sheet.file.Aside;
import org.livex.sheet.foreign.words.CancelWords;
import org.livex.sheet.foreign.words.SectionWords;
import org.livex.sheet.foreign.words.SumWords;

/** Which rows of somebody's table are injects, and which belong together: asked. */
final class ForeignRows {
    private static final String TAKE = "take";
    private static final String GO_ON = "go-on";
    private static final int MOST_ASKED = 60;
    private static final List<Meaning> OF_AN_INJECT =
            List.of(Meaning.NUMBER, Meaning.TIME, Meaning.DATE, Meaning.TITLE, Meaning.TO, Meaning.FROM, Meaning.TYPE);

    private static final Set<Meaning> SAYING_A_STATE =
            Set.of(Meaning.NOTE, Meaning.TYPE, Meaning.OTHER_TIME, Meaning.PASS_OVER);

    private final ForeignTable<Meaning> table;
    private final Set<Integer> headings;
    private final Predicate<String> isThere;
    private final Asking asking;
    private final Set<At> merged;
    private final List<List<Integer>> groups = new ArrayList<>();
    private final Map<Integer, List<Integer>> goingOn = new TreeMap<>();
    private final List<Integer> leftOut = new ArrayList<>();
    private final List<Integer> hidden = new ArrayList<>();
    private final List<Integer> struck = new ArrayList<>();

    private record At(int row, int column) {}

    private ForeignRows(ForeignTable<Meaning> table, Set<Integer> headings, Predicate<String> isThere, Asking asking) {
        this.table = table;
        this.isThere = isThere;
        this.headings = headings;
        this.asking = asking;
        this.merged = table.grid()
                .asides(Aside.Kind.MERGED)
                .map(aside -> new At(aside.row(), aside.column()))
                .collect(Collectors.toSet());
    }

    /** {@code headings} are rows that name columns again, {@code times} are on the exercise clock, by row, {@code isThere} tells numbers that the exercise has. */
    static ForeignRows ask(
            ForeignTable<Meaning> table,
            List<Integer> rows,
            List<Integer> headings,
            Map<Integer, String> times,
            Predicate<String> isThere,
            Asking asking) {
        ForeignRows asked = new ForeignRows(table, Set.copyOf(headings), isThere, asking);
        asked.group(asked.joined(asked.injects(asked.wanted(rows))), times);
        return asked;
    }

    /** What a spreadsheet program does not show, or shows crossed out, or what says that it is cancelled, may be meant no more. */
    private List<Integer> wanted(List<Integer> rows) {
        Set<Integer> notShown =
                table.grid().asides(Aside.Kind.HIDDEN_ROW).map(Aside::row).collect(Collectors.toSet());
        rows.stream().filter(notShown::contains).forEach(hidden::add);
        rows.stream()
                .filter(row -> !notShown.contains(row) && (isStruck(row) || isCancelled(row)))
                .forEach(struck::add);
        Set<Integer> left = new HashSet<>();
        if (!hidden.isEmpty() && !takes("hidden-rows", hidden, TAKE)) {
            left.addAll(hidden);
            hidden.clear();
        }
        if (!struck.isEmpty() && !takes("struck-rows", struck, ForeignTable.PASS)) {
            left.addAll(struck);
            struck.clear();
        }
        leftOut.addAll(left);
        return rows.stream().filter(row -> !left.contains(row)).toList();
    }

    private boolean isStruck(int row) {
        Meaning meaning = table.says(row, Meaning.BODY) ? Meaning.BODY : Meaning.TITLE;
        return table.columns(meaning).stream()
                .map(column -> table.grid().at(row, column))
                .anyMatch(cell -> cell.isStruck() && !cell.isBlank());
    }

    private boolean isCancelled(int row) {
        return Stream.of(Meaning.NUMBER, Meaning.TIME, Meaning.DATE)
                        .anyMatch(meaning -> CancelWords.areIn(table.text(row, meaning)))
                || table.columns().entrySet().stream()
                        .filter(column -> SAYING_A_STATE.contains(column.getValue()))
                        .map(Map.Entry::getKey)
                        .anyMatch(column -> CancelWords.areState(
                                table.headerOf(column), table.grid().text(row, column)));
    }

    private boolean takes(String code, List<Integer> rows, String guess) {
        return TAKE.equals(asking.ask(new Question(
                        code,
                        code,
                        Map.of("rows", listed(rows)),
                        List.of(Question.Option.word(TAKE), Question.Option.word(ForeignTable.PASS)),
                        guess,
                        table.lines(rows, 3))
                .from(table.source(rows, null))));
    }

    private List<Integer> injects(List<Integer> rows) {
        int first = rows.stream().findFirst().orElse(0);
        Set<Integer> doubtful = rows.stream()
                .filter(row -> (!table.says(row, Meaning.BODY) && !isWholeWithoutText(row))
                        || isHeaderAgain(row)
                        || headings.contains(row)
                        || SumWords.areIn(table.grid(), row)
                        || SectionWords.areIn(table.grid(), row, first))
                .collect(Collectors.toSet());
        List<Integer> doubts = rows.stream().filter(doubtful::contains).toList();
        List<Integer> asked = doubts.stream().limit(MOST_ASKED).toList();
        Map<String, String> answers = asking.askAll(
                Asking.several("rows", asked.size()).from(table.source(asked, null)),
                asked.stream().map(this::doubt).toList(),
                ForeignTable.PASS);
        Set<Integer> injects = new HashSet<>(rows);
        for (int row : doubts) {
            if (!"inject".equals(answers.get("row/" + row))) {
                injects.remove(row);
                leftOut.add(row);
            }
        }
        return rows.stream().filter(injects::contains).toList();
    }

    /** Who, when and what: only the words are missing yet. A list that has no words for anybody names injects by less. */
    private boolean isWholeWithoutText(int row) {
        boolean isTimed = table.says(row, Meaning.TIME) || table.says(row, Meaning.DATE);
        if (!table.isHeaded(Meaning.BODY, Meaning.VOCABULARY)) {
            return saysItself(row, Meaning.TITLE)
                    ? isTimed || saysItself(row, Meaning.NUMBER)
                    : isTimed && isThere.test(table.text(row, Meaning.NUMBER));
        }
        return saysItself(row, Meaning.NUMBER)
                && saysItself(row, Meaning.TITLE)
                && table.says(row, Meaning.TO)
                && isTimed;
    }

    private Question doubt(int row) {
        return table.whether("row", row, "inject");
    }

    private boolean isHeaderAgain(int row) {
        return ForeignTable.line(table.grid(), row).equals(ForeignTable.line(table.grid(), table.header()));
    }

    /** A text and nothing else below an inject is maybe more of its text. */
    private List<Integer> joined(List<Integer> injects) {
        Set<Integer> more = new LinkedHashSet<>();
        for (int i = 1; i < injects.size(); i++) {
            if (isMore(injects.get(i))) {
                more.add(injects.get(i));
            }
        }
        boolean areNamed = table.column(Meaning.NUMBER) != null || table.column(Meaning.TITLE) != null;
        if (more.isEmpty() || !GO_ON.equals(asksWhetherMore(List.copyOf(more), areNamed ? GO_ON : "inject-each"))) {
            return injects;
        }
        List<Integer> first = new ArrayList<>();
        for (int row : injects) {
            if (more.contains(row)) {
                goingOn.computeIfAbsent(first.getLast(), _ -> new ArrayList<>()).add(row);
            } else {
                first.add(row);
            }
        }
        return first;
    }

    private boolean isMore(int row) {
        boolean hasMore = OF_AN_INJECT.stream().anyMatch(meaning -> table.column(meaning) != null);
        return hasMore && OF_AN_INJECT.stream().noneMatch(meaning -> saysItself(row, meaning));
    }

    /** A cell that is merged over several rows says nothing of the lower ones. */
    private boolean saysItself(int row, Meaning meaning) {
        return table.columns(meaning).stream()
                .filter(column -> !merged.contains(new At(row, column)))
                .anyMatch(column -> !table.grid().text(row, column).isEmpty());
    }

    private String asksWhetherMore(List<Integer> rows, String guess) {
        String answer = asking.ask(new Question(
                        "go-on-rows",
                        "go-on-rows",
                        Map.of("rows", listed(rows)),
                        List.of(Question.Option.word(GO_ON), Question.Option.word("inject-each")),
                        guess,
                        table.lines(rows, 3))
                .from(table.source(rows, null)));
        return answer == null ? "" : answer;
    }

    /** The same text at the same time of the same day to several is maybe one inject. */
    private void group(List<Integer> injects, Map<Integer, String> times) {
        Map<String, List<Integer>> same = new LinkedHashMap<>();
        for (int row : injects) {
            String time = times.getOrDefault(row, "");
            String key = table.texts(row, table.column(Meaning.BODY) == null ? Meaning.TITLE : Meaning.BODY)
                    + "\u0001"
                    + (time.isEmpty() ? ForeignTimes.said(table, row) : time)
                    + (goingOn.containsKey(row) ? "\u0001" + row : "");
            same.computeIfAbsent(key, _ -> new ArrayList<>()).add(row);
        }
        List<Question> each = same.values().stream()
                .filter(this::isToSeveral)
                .map(this::whetherOne)
                .toList();
        Map<String, String> answers = asking.askAll(Asking.several("sames", each.size()), each, "several");
        for (List<Integer> rows : same.values()) {
            if (isToSeveral(rows) && "one".equals(answers.get("same/" + rows.getFirst()))) {
                groups.add(rows);
            } else {
                rows.forEach(row -> groups.add(List.of(row)));
            }
        }
    }

    private boolean isToSeveral(List<Integer> rows) {
        long recipients =
                rows.stream().map(row -> table.text(row, Meaning.TO)).distinct().count();
        return rows.size() > 1 && recipients == rows.size();
    }

    private Question whetherOne(List<Integer> rows) {
        return new Question(
                        "same/" + rows.getFirst(),
                        "same",
                        Map.of("rows", listed(rows)),
                        List.of(Question.Option.word("one"), Question.Option.word("several")),
                        "one",
                        table.lines(rows, 1))
                .from(table.source(rows, null));
    }

    private static String listed(List<Integer> rows) {
        return rows.stream().map(row -> String.valueOf(row + 1)).collect(Collectors.joining(", "));
    }

    /** One list of rows for each inject. */
    List<List<Integer>> groups() {
        return List.copyOf(groups);
    }

    /** Rows below the first of an inject that have more of its text. */
    List<Integer> goingOn(int row) {
        return goingOn.getOrDefault(row, List.of());
    }

    List<Integer> allGoingOn() {
        return goingOn.values().stream().flatMap(List::stream).toList();
    }

    /** In no inject: to be said. */
    List<Integer> leftOut() {
        return leftOut.stream().sorted().toList();
    }

    /** Not shown by the file, and taken. */
    List<Integer> hidden() {
        return List.copyOf(hidden);
    }

    /** Crossed out or cancelled, and taken. */
    List<Integer> struck() {
        return List.copyOf(struck);
    }
}
