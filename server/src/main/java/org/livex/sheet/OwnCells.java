package org.livex.sheet;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.form.FormChoice;
import org.livex.exercise.plan.OwnColumn;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.ColumnId;
import org.livex.exercise.words.ids.PersonId;

/** What stands in control's own columns, in the cells of an inject's row and out of them. */
public final class OwnCells {
    private static final String OWN = "own";

    private final List<OwnColumn> columns;
    private final SheetWords words;
    private final Labels<Boolean> yesOrNo;
    private final Map<PersonId, Person> everybody = new LinkedHashMap<>();
    private final Labels<Person> people;
    private final Map<ColumnId, Labels<FormChoice>> options = new HashMap<>();

    OwnCells(Exercise exercise, SheetWords words) {
        this.columns = exercise.scenario().columns().columns();
        this.words = words;
        this.yesOrNo = words.yesOrNo();
        exercise.roster().people().values().stream()
                .sorted(Comparator.comparing(Person::callName)
                        .thenComparing(person -> person.id().value()))
                .forEach(person -> everybody.put(person.id(), person));
        this.people = new Labels<>(everybody.values().stream()
                .map(person -> new Labels.Named<>(person, person.id().value(), List.of(person.callName())))
                .toList());
        for (OwnColumn column : columns) {
            options.put(column.id(), words.labels(column.choices(), FormChoice::id, FormChoice::text));
        }
    }

    public static String key(ColumnId column) {
        return Column.in(OWN, column.value());
    }

    /** Null where it is no key of a column of control's own. */
    public static @Nullable String idIn(String key) {
        String start = OWN + ":";
        return key.startsWith(start) ? key.substring(start.length()) : null;
    }

    List<Column> columns() {
        return columns.stream()
                .map(column -> new Column(
                        key(column.id()),
                        words.shown(column.name()),
                        Column.Use.EDITED,
                        width(column),
                        choices(column)))
                .toList();
    }

    private static int width(OwnColumn column) {
        return switch (column.kind()) {
            case TEXT -> 26;
            case CHOICE, PERSON -> 18;
            case NUMBER, YES_NO -> 12;
        };
    }

    private List<String> choices(OwnColumn column) {
        return switch (column.kind()) {
            case TEXT, NUMBER -> List.of();
            case CHOICE -> optionsOf(column).all();
            case YES_NO -> yesOrNo.all();
            case PERSON ->
                people.things().stream()
                        .filter(person -> person.function().seesControl())
                        .map(people::of)
                        .toList();
        };
    }

    void write(Map<ColumnId, String> values, Map<String, String> cells) {
        for (OwnColumn column : columns) {
            String value = values.get(column.id());
            if (value != null) {
                cells.put(key(column.id()), shown(column, value));
            }
        }
    }

    private String shown(OwnColumn column, String value) {
        return switch (column.kind()) {
            case TEXT, NUMBER -> value;
            case CHOICE -> {
                FormChoice option = FormChoice.find(column.choices(), value);
                yield option == null ? value : optionsOf(column).of(option);
            }
            case YES_NO -> words.yesOrNo(value.equals("yes"));
            case PERSON -> {
                Person person = everybody.get(new PersonId(value));
                yield person == null ? value : people.of(person);
            }
        };
    }

    /** The same map where no cell says anything new; what stands in columns that are no more stays. */
    @Nullable Map<ColumnId, String> read(@Nullable Map<ColumnId, String> old, Cells cells) {
        if (columns.stream().noneMatch(column -> cells.has(key(column.id())))) {
            return old;
        }
        Map<ColumnId, String> values = new HashMap<>(old == null ? Map.of() : old);
        for (OwnColumn column : columns) {
            String value = cells.takeOrNull(key(column.id()), values.get(column.id()), cell -> value(column, cell));
            if (value == null) {
                values.remove(column.id());
            } else {
                values.put(column.id(), value);
            }
        }
        return old == null && values.isEmpty() ? null : values;
    }

    private @Nullable String value(OwnColumn column, String cell) throws NotTaken {
        if (cell.isBlank()) {
            return null;
        }
        return switch (column.kind()) {
            case TEXT -> Cells.line(cell);
            case NUMBER -> {
                BigDecimal number = FieldWords.number(cell);
                yield number == null ? null : number.toPlainString();
            }
            case CHOICE ->
                optionsOf(column)
                        .find(cell)
                        .orElseThrow(() -> NotTaken.named(Mistake.Code.NOT_AN_OPTION, cell))
                        .id();
            case YES_NO ->
                yesOrNo.find(cell).orElseThrow(() -> NotTaken.named(Mistake.Code.NOT_YES_OR_NO, cell)) ? "yes" : "no";
            case PERSON -> people.read(cell).id().value();
        };
    }

    private Labels<FormChoice> optionsOf(OwnColumn column) {
        return options.getOrDefault(column.id(), new Labels<>(List.of()));
    }
}
