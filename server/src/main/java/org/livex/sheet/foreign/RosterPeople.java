package org.livex.sheet.foreign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.words.Person;
import org.livex.sheet.Labels;
import org.livex.sheet.Names;
import org.livex.sheet.Question;
import org.livex.sheet.foreign.words.PersonName;
import org.livex.sheet.foreign.words.SumWords;

/** Who is in somebody's list: which rows are whom, what they will be called, and who is in the exercise already. */
final class RosterPeople {
    static final int MOST_ASKED = 60;
    private static final String ONE = "one-person";
    private static final String SEVERAL = "several-people";
    private static final String BY_GROUP = "people-by-group";

    private final ForeignTable<RosterMeaning> table;
    private final Asking asking;
    private final boolean isFamilyFirst;
    private final List<Listed> people = new ArrayList<>();
    private final Map<String, String> keys = new HashMap<>();
    private final List<Integer> headless = new ArrayList<>();
    private final List<Integer> headings = new ArrayList<>();
    private PersonName.Style style = PersonName.Style.FULL;
    private int unasked;

    /** One person of the list. {@code known} is who it is in the exercise, null for nobody; left out where not wanted. */
    record Listed(
            List<Integer> rows,
            PersonName name,
            String callName,
            @Nullable Person known) {
        Listed as(String other) {
            return new Listed(rows, name, other, known);
        }

        Listed of(@Nullable Person person) {
            return new Listed(rows, name, person == null ? callName : person.callName(), person);
        }
    }

    private RosterPeople(ForeignTable<RosterMeaning> table, Asking asking) {
        this.table = table;
        this.asking = asking;
        Integer names = table.column(RosterMeaning.NAME);
        this.isFamilyFirst = names != null
                && PersonName.areFamilyFirst(
                        table.grid().text(table.header(), names),
                        table.rows().stream()
                                .map(row -> table.text(row, RosterMeaning.NAME))
                                .toList());
    }

    static RosterPeople ask(ForeignTable<RosterMeaning> table, Exercise exercise, Names names, Asking asking) {
        RosterPeople asked = new RosterPeople(table, asking);
        List<Integer> named = asked.named();
        asked.askStyle(named);
        asked.group(named);
        asked.recognise(exercise, names);
        asked.tellApart(exercise);
        return asked;
    }

    private List<Integer> named() {
        String header = ForeignTable.line(table.grid(), table.header());
        List<Integer> named = new ArrayList<>();
        List<Integer> alone = new ArrayList<>();
        for (int row : table.rows()) {
            boolean isNamed = !callName(row).isEmpty() || !name(row).isEmpty();
            if (ForeignTable.line(table.grid(), row).equals(header)) {
                headings.add(row);
            } else if ((filled(row) < 2 && table.columns().size() > 1) || SumWords.areIn(table.grid(), row)) {
                (isNamed && alone.size() < MOST_ASKED ? alone : headings).add(row);
            } else {
                (isNamed ? named : headless).add(row);
            }
        }
        Map<String, String> answers = asking.askAll(
                Asking.several("person-rows", alone.size()).from(table.source(alone, null)),
                alone.stream().map(this::whetherPerson).toList(),
                ForeignTable.PASS);
        alone.forEach(row -> ("person".equals(answers.get("person-row/" + row)) ? named : headings).add(row));
        headings.sort(null);
        named.sort(null);
        return named;
    }

    /** One text alone, or a sum: the heading of a part of the list, or somebody of whom nothing else is known. */
    private Question whetherPerson(int row) {
        return table.whether("person-row", row, "person");
    }

    private long filled(int row) {
        return table.columns().keySet().stream()
                .filter(column -> !table.grid().text(row, column).isEmpty())
                .count();
    }

    private String callName(int row) {
        return table.text(row, RosterMeaning.CALL_NAME);
    }

    private PersonName name(int row) {
        PersonName apart =
                PersonName.of(table.text(row, RosterMeaning.FIRST_NAME), table.text(row, RosterMeaning.LAST_NAME));
        return apart.isEmpty() ? PersonName.in(table.text(row, RosterMeaning.NAME), isFamilyFirst) : apart;
    }

    /** Others see the call name: how much of a real name that shall be is a person's choice. */
    private void askStyle(List<Integer> named) {
        List<Integer> real =
                named.stream().filter(row -> callName(row).isEmpty()).toList();
        if (real.isEmpty()) {
            return;
        }
        PersonName example = name(real.getFirst());
        List<Question.Option> options = new ArrayList<>();
        for (PersonName.Style one : PersonName.Style.values()) {
            options.add(new Question.Option(one.word(), one.word(), example.in(one)));
        }
        String answer = asking.ask(new Question(
                        "call-names",
                        "call-names",
                        Map.of("count", String.valueOf(real.size())),
                        options,
                        PersonName.Style.INITIAL.word(),
                        List.of())
                .from(table.source(real, nameColumn(table))));
        for (PersonName.Style one : PersonName.Style.values()) {
            style = one.word().equals(answer) ? one : style;
        }
    }

    static RosterMeaning nameColumn(ForeignTable<RosterMeaning> table) {
        return table.column(RosterMeaning.NAME) != null
                ? RosterMeaning.NAME
                : table.column(RosterMeaning.LAST_NAME) != null ? RosterMeaning.LAST_NAME : RosterMeaning.CALL_NAME;
    }

    /** The same name, or one like it, is maybe the same person twice. */
    private void group(List<Integer> named) {
        Map<String, List<Integer>> alike = new LinkedHashMap<>();
        for (int row : named) {
            String whole = name(row).isEmpty() ? callName(row) : name(row).full();
            alike.computeIfAbsent(alike(whole), _ -> new ArrayList<>()).add(row);
        }
        List<List<Integer>> settled = new ArrayList<>();
        Map<Integer, String> ones = asksWhichAreOne(
                alike.values().stream().filter(rows -> rows.size() > 1).toList(), "same-person", "same-people");
        for (List<Integer> rows : alike.values()) {
            String answer = ones.getOrDefault(rows.getFirst(), SEVERAL);
            if (rows.size() == 1 || answer.equals(ONE)) {
                settled.add(rows);
            } else if (answer.equals(BY_GROUP)) {
                SameName.groups(table, rows).forEach(group -> people.add(listed(group)));
            } else {
                rows.forEach(row -> people.add(listed(List.of(row))));
            }
        }
        Collection<List<List<Integer>>> called = calledTheSame(settled);
        Map<Integer, String> same = asksWhichAreOne(
                called.stream()
                        .filter(persons -> persons.size() > 1)
                        .map(RosterPeople::together)
                        .toList(),
                "same-call-name",
                "same-call-names");
        for (List<List<Integer>> persons : called) {
            List<Integer> rows = together(persons);
            if (persons.size() > 1 && ONE.equals(same.get(rows.getFirst()))) {
                people.add(listed(rows));
            } else {
                persons.forEach(person -> people.add(listed(person)));
            }
        }
        people.sort((a, b) -> a.rows().getFirst() - b.rows().getFirst());
    }

    /** Persons of other names whom the list calls by one call name are maybe the same one too. */
    private Collection<List<List<Integer>>> calledTheSame(List<List<Integer>> persons) {
        Map<String, List<List<Integer>>> byCallName = new LinkedHashMap<>();
        for (List<Integer> rows : persons) {
            String called = rows.stream()
                    .map(row -> Labels.fold(callName(row)))
                    .filter(name -> !name.isEmpty())
                    .findFirst()
                    .orElse("#" + rows.getFirst());
            byCallName.computeIfAbsent(called, _ -> new ArrayList<>()).add(rows);
        }
        return byCallName.values();
    }

    private static List<Integer> together(List<List<Integer>> persons) {
        return persons.stream().flatMap(List::stream).sorted().toList();
    }

    /** What was said, by the first row of each. */
    private Map<Integer, String> asksWhichAreOne(List<List<Integer>> groups, String why, String several) {
        List<Question> each = new ArrayList<>();
        for (List<Integer> rows : groups) {
            if (asking.questions().size() + each.size() > MOST_ASKED) {
                unasked++;
            } else {
                each.add(whetherOne(rows, why));
            }
        }
        Map<String, String> answers = asking.askAll(
                Asking.several(several, each.size()).from(table.source(List.of(), nameColumn(table))), each, null);
        Map<Integer, String> said = new HashMap<>();
        groups.forEach(rows -> said.put(rows.getFirst(), answers.getOrDefault(why + "/" + rows.getFirst(), SEVERAL)));
        return said;
    }

    private Question whetherOne(List<Integer> rows, String why) {
        boolean same = rows.stream()
                        .map(row -> Labels.fold(name(row).full() + callName(row)))
                        .distinct()
                        .count()
                == 1;
        List<List<Integer>> apart = why.equals("same-person") ? SameName.groups(table, rows) : List.of();
        boolean isByGroup = apart.size() > 1 && apart.size() < rows.size();
        List<Question.Option> options =
                new ArrayList<>(List.of(Question.Option.word(ONE), Question.Option.word(SEVERAL)));
        if (isByGroup) {
            String shown = apart.stream().map(RosterPeople::shown).collect(Collectors.joining("; "));
            options.add(1, new Question.Option(BY_GROUP, BY_GROUP, shown));
        }
        String likely = same ? SameName.likely(table, rows, name(rows.getFirst())) : null;
        return new Question(
                        why + "/" + rows.getFirst(),
                        same ? "same-person" : "alike-people",
                        Map.of(
                                "name", table.text(rows.getFirst(), nameColumn(table)),
                                "rows", shown(rows)),
                        options,
                        isByGroup && SEVERAL.equals(likely) ? BY_GROUP : likely,
                        table.lines(rows, isByGroup ? rows.size() : 3))
                .from(table.source(rows, nameColumn(table)));
    }

    private static String shown(List<Integer> rows) {
        return rows.stream().map(row -> String.valueOf(row + 1)).collect(Collectors.joining(", "));
    }

    private Listed listed(List<Integer> rows) {
        int row = rows.getFirst();
        PersonName name = name(row);
        String called = rows.stream()
                .map(this::callName)
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElseGet(() -> name.in(style));
        return new Listed(rows, name, called, null);
    }

    private void recognise(Exercise exercise, Names names) {
        RosterKnown known = new RosterKnown(table, names, asking, this::alike);
        List<Listed> wanted = known.recognised(people, exercise);
        people.clear();
        people.addAll(wanted);
        unasked += known.unasked();
    }

    /** Looked up once for each name: it takes its time. */
    private String alike(String name) {
        return keys.computeIfAbsent(name, PersonName::alike);
    }

    /** Two people have two call names, in the order of the list. */
    private void tellApart(Exercise exercise) {
        Set<String> taken = new HashSet<>();
        // Where the last of one name stopped: thousands of one name must not count from the start each time.
        Map<String, Integer> numbers = new HashMap<>();
        exercise.roster().people().values().forEach(person -> taken.add(Labels.fold(person.callName())));
        people.replaceAll(one -> {
            if (one.known() != null) {
                return one;
            }
            String base = Labels.fold(one.callName());
            int number = numbers.getOrDefault(base, 1);
            String name = number == 1 ? one.callName() : one.callName() + " " + number;
            while (!taken.add(Labels.fold(name))) {
                name = one.callName() + " " + ++number;
            }
            numbers.put(base, number + 1);
            return one.as(name);
        });
    }

    List<Listed> people() {
        return List.copyOf(people);
    }

    /** Of all people that are wanted. */
    List<Integer> rows() {
        return people.stream().flatMap(one -> one.rows().stream()).toList();
    }

    /** Something stands in them, and no name. */
    List<Integer> headless() {
        return List.copyOf(headless);
    }

    /** One text alone: the heading of a part of the list, or a remark. */
    List<Integer> headings() {
        return List.copyOf(headings);
    }

    boolean shortens() {
        return style != PersonName.Style.FULL && people.stream().anyMatch(one -> one.known() == null);
    }

    int unasked() {
        return unasked;
    }
}
