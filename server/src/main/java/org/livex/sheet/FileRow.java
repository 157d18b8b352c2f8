package org.livex.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.csv.FormulaGuard;
import org.livex.exercise.words.WholeText;
import org.livex.sheet.file.Grid;
import org.livex.sheet.file.Respelled;

/** One row of a file of ours. */
public final class FileRow {
    private static final int LONGEST_LABEL = 80;
    private static final Set<String> IN_ANY_ORDER = Set.of(MselColumns.TO, PlacesSheet.SEEN_BY, PeopleSheet.TEAMS);

    private final Grid grid;
    private final int row;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Table table;
    private final boolean guarded;
    private final List<FileRow> others;

    public FileRow(Grid grid, int row, OwnLayout layout, Table table, boolean guarded) {
        this.grid = grid;
        this.row = row;
        this.table = table;
        this.guarded = guarded;
        this.others = List.of();
        for (int i = 0; i < layout.keys().size(); i++) {
            if (!layout.keys().get(i).isEmpty()) {
                columns.putIfAbsent(layout.keys().get(i), i);
            }
        }
    }

    private FileRow(FileRow row, List<FileRow> others) {
        this.grid = row.grid;
        this.row = row.row;
        this.table = row.table;
        this.guarded = row.guarded;
        this.columns.putAll(row.columns);
        this.others = List.copyOf(others);
    }

    /** What it says, and where that is nothing what the first of these says that says something. */
    public FileRow filledBy(List<FileRow> more) {
        return new FileRow(this, more);
    }

    public String cell(String key) {
        String own = own(key);
        return own.isBlank()
                ? others.stream()
                        .map(other -> other.own(key))
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .orElse(own)
                : own;
    }

    private String own(String key) {
        Integer column = columns.get(key);
        String text = column == null ? "" : Seal.plain(grid.at(row, column).text());
        if (!guarded) {
            return text;
        }
        String plain = Seal.plain(FormulaGuard.unguarded(text));
        return key.equals(Column.ID) ? id(plain) : plain;
    }

    /** {@code 001} that a program has saved as 1 is still that row, where no other could be meant. */
    private String id(String cell) {
        if (!Respelled.isNumber(cell)) {
            return cell;
        }
        List<String> ids = table.rows().stream().map(Table.Row::id).toList();
        List<String> respelled =
                ids.stream().filter(id -> Respelled.isSameNumber(cell, id)).toList();
        return ids.contains(cell) || respelled.size() != 1 ? cell : respelled.getFirst();
    }

    public boolean hasColumn(String key) {
        return columns.containsKey(key);
    }

    /** What cannot be taken of a column that the file lacks is that it lacks it. */
    public Mistake mistake(String key, NotTaken problem) {
        Mistake mistake = problem.at(where(key));
        return mistake.code() == Mistake.Code.EMPTY && !columns.containsKey(key)
                ? table.columns().stream()
                        .filter(column -> column.key().equals(key))
                        .findFirst()
                        .map(column -> new Mistake(
                                mistake.where(), Mistake.Code.COLUMN_MISSING, Map.of("column", column.header())))
                        .orElse(mistake)
                : mistake;
    }

    public Where where(String key) {
        return where(columns.getOrDefault(key, -1));
    }

    public Where where(int column) {
        return new Where(grid.name(), row, column);
    }

    /** These, with where the row stands: what a notice about it says. */
    public Map<String, String> named(Map<String, String> more) {
        Map<String, String> named = new LinkedHashMap<>(more);
        named.put("sheet", where(-1).sheet());
        named.put("cell", where(-1).cell());
        return named;
    }

    public boolean isBlank() {
        return table.columns().stream()
                .filter(Column::isEdited)
                .allMatch(column -> cell(column.key()).isEmpty());
    }

    /** As it was when the file was written. */
    public boolean isUntouched() {
        return columns.keySet().containsAll(editedKeys()) && seal(0).equals(Seal.edited(table.columns(), this::cell));
    }

    /** Whether Livex still has what the file was written from. */
    public boolean isBasedOn(Table.Row old) {
        return seal(0).equals(Seal.edited(table.columns(), old::cell));
    }

    /** The calculated columns into which somebody has written. What they show moves by itself while the clock runs. */
    public List<String> calculatedByHand(Table.@Nullable Row old) {
        List<Column> calculated = table.columns().stream()
                .filter(column -> column.use() == Column.Use.CALCULATED)
                .toList();
        boolean sealed = calculated.stream().allMatch(column -> columns.containsKey(column.key()));
        if (old == null || !sealed || seal(1).equals(Seal.calculated(table.columns(), this::cell))) {
            return List.of();
        }
        return calculated.stream()
                .map(Column::key)
                .filter(key -> !cell(key).equals(Seal.plain(old.cell(key))))
                .filter(key -> !guarded || !Respelled.hasSameFigures(cell(key), Seal.plain(old.cell(key))))
                .toList();
    }

    /** Those that were edited in the file; all where the file does not say what its cells were. */
    public Map<String, String> edits(Map<String, String> changes) {
        String cells = seal(2);
        Map<String, String> edits = new LinkedHashMap<>(changes);
        edits.keySet().removeIf(key -> Seal.hasCell(cells, key, cell(key)));
        return edits;
    }

    private String seal(int part) {
        String[] parts = cell(Column.SEAL).split("\\.", -1);
        return part < parts.length ? parts[part] : "";
    }

    /** What the row says otherwise than the exercise; a column that the file lacks says nothing. */
    public Map<String, String> changes(Table.@Nullable Row old) {
        Map<String, String> changes = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            String key = column.key();
            boolean says = column.isEdited() && columns.containsKey(key);
            String before = old == null ? "" : Seal.plain(old.cell(key));
            boolean isRespelled = guarded && Respelled.isSameNumber(cell(key), before);
            if (says && !isNoTranslation(key) && !isRespelled && !isSame(key, cell(key), before)) {
                changes.put(key, cell(key));
            }
        }
        return changes;
    }

    /** A dash, or {@code n/a}, where the row says the same in another language. */
    private boolean isNoTranslation(String key) {
        int end = key.indexOf(':');
        return end > 0
                && OwnCells.idIn(key) == null
                && NoWords.are(cell(key))
                && columns.keySet().stream()
                        .filter(other -> !other.equals(key) && other.startsWith(key.substring(0, end + 1)))
                        .map(this::cell)
                        .anyMatch(text -> !text.isEmpty() && !NoWords.are(text));
    }

    /** The cells that say so and are news to Livex. */
    public List<String> withoutTranslation(Table.@Nullable Row old) {
        return columns.keySet().stream()
                .filter(this::isNoTranslation)
                .filter(key -> old == null || !cell(key).equals(Seal.plain(old.cell(key))))
                .map(key -> where(key).cell())
                .toList();
    }

    /** Of a row that was copied: what no column of the file says is as in its original, null where that is there no more. */
    public Map<String, String> copied(Table.@Nullable Row original) {
        Map<String, String> changes = changes(null);
        if (original == null) {
            return changes;
        }
        for (String key : editedKeys()) {
            if (!columns.containsKey(key) && !original.cell(key).isEmpty()) {
                changes.put(key, Seal.plain(original.cell(key)));
            }
        }
        return changes;
    }

    /** Recipients and teams are the same in whatever order somebody writes them. */
    private static boolean isSame(String key, String cell, String before) {
        return cell.equals(before)
                || (IN_ANY_ORDER.contains(key)
                        && Set.copyOf(AudienceWords.parts(cell)).equals(Set.copyOf(AudienceWords.parts(before))));
    }

    /** What stands for a name in a row that has none; empty where nothing does. */
    private String said() {
        return table.columns().stream()
                .map(Column::key)
                .filter(key -> key.startsWith(GuidesSheet.ITEM + ":")
                        || key.startsWith(DutiesSheet.DUTY + ":")
                        || key.equals(ReportFieldsSheet.FIELD)
                        || key.equals(ReportKindsSheet.SHORT_NAME))
                .map(this::cell)
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse("");
    }

    public String label() {
        List<String> parts = new ArrayList<>();
        for (Column column : table.toRead(this::cell)) {
            boolean names = column.key().equals(MselColumns.NUMBER)
                    || column.key().equals(MselColumns.TITLE)
                    || column.key().equals(PeopleSheet.CALL_NAME)
                    || column.key().startsWith(NamedSheet.NAME + ":")
                    || column.key().startsWith(ObjectivesSheet.TEXT + ":");
            if (names) {
                parts.add(cell(column.key()));
            }
        }
        String label = parts.isEmpty() ? said() : String.join(" ", parts);
        return WholeText.cut(label, LONGEST_LABEL);
    }

    private List<String> editedKeys() {
        return table.columns().stream()
                .filter(Column::isEdited)
                .map(Column::key)
                .toList();
    }
}
