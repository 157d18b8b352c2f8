package org.livex.sheet.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The cells of one sheet as its XML comes by: of a formula the value that was last calculated, of a number its looks. */
final class SheetRows extends DefaultHandler {
    /** What all sheets of a file share; {@code budget} counts what they hold together. */
    record Workbook(ReadOnlySharedStringsTable strings, StylesTable styles, boolean from1904, Budget budget) {}

    static final class Budget {
        private int cells;
        private long letters;

        void count(String text) {
            cells++;
            letters += text.length();
            if (cells > SheetLimits.MOST_CELLS) {
                throw new Beyond("cells", SheetLimits.MOST_CELLS);
            }
            if (letters > SheetLimits.MOST_LETTERS) {
                throw new Beyond("letters", SheetLimits.MOST_LETTERS);
            }
        }
    }

    /** A limit was passed, and reading stops at once. */
    static final class Beyond extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String what;
        private final long most;

        Beyond(String what, long most) {
            super(what, null, false, false);
            this.what = what;
            this.most = most;
        }

        String what() {
            return what;
        }

        long most() {
            return most;
        }
    }

    private static final double DAYS_FROM_1900_TO_1904 = 1462;

    /** The first day of 2000 as 1904's system counts: what is below it is hours and no date. */
    private static final double FIRST_DATE_OF_1904 = 35_064;

    private final Workbook workbook;
    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
    private final TreeMap<Integer, List<Cell>> rows = new TreeMap<>();
    private final StringBuilder value = new StringBuilder();
    private int row = -1;
    private int column = -1;
    private @Nullable String type;
    private int style;
    private boolean reads;
    private boolean isFormula;
    private int merges;
    private final Map<Integer, Boolean> struck = new HashMap<>();
    private final List<Aside> asides = new ArrayList<>();
    private final Map<String, String> linked = new TreeMap<>();

    SheetRows(Workbook workbook) {
        this.workbook = workbook;
        formatter.setUse4DigitYearsInAllDateFormats(true);
    }

    List<List<Cell>> rows() {
        List<List<Cell>> all = new ArrayList<>();
        if (!rows.isEmpty()) {
            for (int i = 0; i <= rows.lastKey(); i++) {
                all.add(Collections.unmodifiableList(rows.getOrDefault(i, List.of())));
            }
        }
        return all;
    }

    List<Aside> asides() {
        return asides;
    }

    /** The relationship that says where the link of a cell leads, by the cell. */
    Map<String, String> linked() {
        return linked;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        switch (local) {
            case "row" -> {
                String number = attributes.getValue("r");
                row = number == null ? row + 1 : Integer.parseInt(number) - 1;
                column = -1;
                if (isTrue(attributes.getValue("hidden")) && row < SheetLimits.MOST_ROWS) {
                    note(Aside.at(Aside.Kind.HIDDEN_ROW, row, -1));
                }
            }
            case "col" -> startColumns(attributes);
            case "c" -> startCell(attributes);
            case "f" -> isFormula = true;
            case "hyperlink" -> link(attributes);
            case "mergeCell" -> merged(attributes.getValue("ref"));
            case "v", "t" -> reads = true;
            case "rPh" -> reads = false;
            default -> {}
        }
    }

    private static boolean isTrue(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }

    private void note(Aside aside) {
        if (asides.size() < SheetLimits.MOST_ROWS) {
            asides.add(aside);
        }
    }

    private void startColumns(Attributes attributes) {
        String from = attributes.getValue("min");
        String to = attributes.getValue("max");
        if (isTrue(attributes.getValue("hidden")) && from != null && to != null) {
            int last = Math.min(Integer.parseInt(to), SheetLimits.MOST_COLUMNS);
            for (int at = Math.max(1, Integer.parseInt(from)); at <= last; at++) {
                note(Aside.at(Aside.Kind.HIDDEN_COLUMN, -1, at - 1));
            }
        }
    }

    private void link(Attributes attributes) {
        String reference = attributes.getValue("ref");
        String id = attributes.getValue("r:id");
        String inside = attributes.getValue("location");
        if (reference == null) {
            return;
        }
        if (id != null && linked.size() < SheetLimits.MOST_ROWS) {
            linked.put(reference, id);
        } else if (id == null && inside != null) {
            CellRangeAddress range = CellRangeAddress.valueOf(reference);
            note(new Aside(Aside.Kind.LINK, range.getFirstRow(), range.getFirstColumn(), "#" + inside));
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (reads) {
            value.append(text, start, length);
            if (value.length() > SheetLimits.LONGEST_CELL) {
                throw new Beyond("letters", SheetLimits.LONGEST_CELL);
            }
        }
    }

    @Override
    public void endElement(String uri, String local, String name) {
        switch (local) {
            case "v", "t" -> reads = false;
            case "c" -> endCell();
            default -> {}
        }
    }

    private void startCell(Attributes attributes) {
        String reference = attributes.getValue("r");
        column = reference == null ? column + 1 : new CellReference(reference).getCol();
        type = attributes.getValue("t");
        String index = attributes.getValue("s");
        style = index == null ? -1 : Integer.parseInt(index);
        value.setLength(0);
        isFormula = false;
    }

    /** An empty text is a value, and says so by its type: some programs leave the place of the value empty before they reckon. */
    private boolean hasNoValue() {
        return value.isEmpty() && !"str".equals(type);
    }

    /** Empty cells beyond the last real one, of which some sheets have a million, are passed over. */
    private void endCell() {
        if (isFormula && hasNoValue() && row < SheetLimits.MOST_ROWS && column < SheetLimits.MOST_COLUMNS) {
            note(Aside.at(Aside.Kind.NO_VALUE, row, column));
        }
        Cell cell = cell();
        if (cell.text().isBlank() && cell.colour() == null) {
            return;
        }
        if (cell.isBlank() && column >= SheetLimits.MOST_COLUMNS) {
            return;
        }
        if (row >= SheetLimits.MOST_ROWS) {
            if (cell.isBlank()) {
                return;
            }
            throw new Beyond("rows", SheetLimits.MOST_ROWS);
        }
        if (column >= SheetLimits.MOST_COLUMNS) {
            throw new Beyond("columns", SheetLimits.MOST_COLUMNS);
        }
        workbook.budget().count(cell.text());
        List<Cell> cells = rows.computeIfAbsent(row, _ -> new ArrayList<>());
        while (cells.size() <= column) {
            cells.add(Cell.EMPTY);
        }
        cells.set(column, cell);
    }

    /** What stands in a merged cell counts for each of its rows: one team over five people. */
    private void merged(@Nullable String reference) {
        if (reference == null || merges++ > SheetLimits.MOST_ROWS) {
            return;
        }
        CellRangeAddress range = CellRangeAddress.valueOf(reference);
        int from = range.getFirstRow();
        int at = range.getFirstColumn();
        List<Cell> first = rows.getOrDefault(from, List.of());
        if (at >= first.size() || first.get(at).isBlank()) {
            return;
        }
        int last = rows.isEmpty() ? -1 : Math.min(range.getLastRow(), rows.lastKey());
        for (int below = from + 1; below <= last; below++) {
            List<Cell> cells = rows.computeIfAbsent(below, _ -> new ArrayList<>());
            workbook.budget().count(first.get(at).text());
            while (cells.size() <= at) {
                cells.add(Cell.EMPTY);
            }
            if (cells.get(at).isBlank()) {
                cells.set(at, first.get(at));
                note(Aside.at(Aside.Kind.MERGED, below, at));
            }
        }
    }

    private Cell cell() {
        String raw = value.toString();
        XSSFCellStyle look = style < 0 || style >= workbook.styles().getNumCellStyles()
                ? null
                : workbook.styles().getStyleAt(style);
        String colour = look == null ? null : colour(look);
        if (raw.isEmpty()) {
            return colour == null ? Cell.EMPTY : new Cell("", null, null, colour, false);
        }
        return switch (type == null ? "n" : type) {
            case "s" ->
                text(lines(workbook.strings().getItemAt(Integer.parseInt(raw)).getString()), look, colour);
            case "str", "inlineStr" -> text(lines(raw), look, colour);
            case "b" -> text(raw.equals("1") ? "TRUE" : "FALSE", look, colour);
            case "d" -> text(raw, look, colour);
            // #REF! and the like: nobody's text, and what it says must be seen.
            case "e" -> text(raw, look, colour);
            default -> number(raw, look, colour);
        };
    }

    private Cell text(String text, @Nullable XSSFCellStyle look, @Nullable String colour) {
        return new Cell(text, null, null, colour, isStruck(look));
    }

    private boolean isStruck(@Nullable XSSFCellStyle look) {
        return look != null && struck.computeIfAbsent(style, _ -> look.getFont().getStrikeout());
    }

    private Cell number(String raw, @Nullable XSSFCellStyle look, @Nullable String colour) {
        double number = Double.parseDouble(raw);
        int index = look == null ? 0 : look.getDataFormat();
        String format = look == null ? null : look.getDataFormatString();
        if (format == null) {
            format = BuiltinFormats.getBuiltinFormat(index);
        }
        boolean isDate = (DateUtil.isADateFormat(index, format) || DateLooks.isDate(format))
                && DateUtil.isValidExcelDate(number);
        String text = formatter.formatRawCellContents(
                number, index, format == null ? "General" : format, workbook.from1904());
        double serial = workbook.from1904() && number >= FIRST_DATE_OF_1904 ? number + DAYS_FROM_1900_TO_1904 : number;
        return new Cell(lines(text).strip(), isDate ? serial : null, isDate ? null : serial, colour, isStruck(look));
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static @Nullable String colour(XSSFCellStyle look) {
        if (look.getFillPattern() == FillPatternType.NO_FILL) {
            return null;
        }
        XSSFColor fill = look.getFillForegroundXSSFColor();
        byte[] rgb = fill == null ? null : fill.getRGBWithTint();
        if (rgb == null || rgb.length < 3) {
            return null;
        }
        String hex = String.format(Locale.ROOT, "%02X%02X%02X", rgb[0], rgb[1], rgb[2]);
        return hex.equals("FFFFFF") ? null : hex;
    }
}
