package org.livex.sheet.board;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.livex.csv.Csv;
import org.livex.exercise.Exercise;
import org.livex.sheet.CellStyles;
import org.livex.sheet.SheetWords;
import org.livex.sheet.WorkbookWriter;

/**
 * A table of an exercise to read and to keep: marked as an exercise, with its head on every page. Written row by row, so
 * that a large one takes no large memory. Every cell is text or a number, so nothing in it is ever calculated. {@code rows} may be asked for
 * more than once.
 */
record KeptTable(String title, List<Head> heads, int frozenColumns, Supplier<Stream<List<String>>> rows) {
    private static final int HEADER_ROW = 1;
    private static final int ROWS_IN_MEMORY = 200;
    private static final int CHARACTER = 256;

    /** The format has 1,048,576. */
    private static final int MOST_ROWS = 1_000_000;

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,9})?");

    /** {@code width} in characters; {@code isNumber} where its cells are numbers to sort and to chart. */
    record Head(String name, int width, boolean isNumber) {
        Head(String name, int width) {
            this(name, width, false);
        }

        static Head number(String name, int width) {
            return new Head(name, width, true);
        }
    }

    byte[] bytes(Exercise exercise, SheetWords words) {
        return workbook(exercise, words, List.of(this));
    }

    /** One sheet for each. */
    static byte[] workbook(Exercise exercise, SheetWords words, List<KeptTable> tables) {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            CellStyles cellStyles = new CellStyles(workbook.getXSSFWorkbook());
            String name = words.shown(
                    Objects.requireNonNull(exercise.scenario().plan()).name());
            for (KeptTable table : tables) {
                table.write(
                        workbook.createSheet(WorkbookUtil.createSafeSheetName(table.title)), name, words, cellStyles);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The same in plain text: a first line of heads, whatever would be calculated with an apostrophe before it, and the mark of an
     * exercise at the end of each line, so that it stays with every line that somebody copies.
     */
    byte[] csv(SheetWords words) {
        String sign = words.text("common.exercise");
        Csv csv = new Csv(and(heads.stream().map(Head::name).toList(), sign));
        rows.get().forEach(cells -> csv.row(and(cells, sign), at -> at < cells.size() && isNumber(at, cells.get(at))));
        return csv.bytes();
    }

    private static List<String> and(List<String> cells, String last) {
        List<String> all = new ArrayList<>(cells);
        all.add(last);
        return all;
    }

    private void write(SXSSFSheet sheet, String exercise, SheetWords words, CellStyles cellStyles) {
        String sign = words.text("common.exercise");
        line(sheet, 0, List.of(sign + " · " + exercise + " · " + title + " · " + sign), cellStyles.mark());
        line(sheet, HEADER_ROW, heads.stream().map(Head::name).toList(), cellStyles.header());
        int last = HEADER_ROW;
        for (Iterator<List<String>> each = rows.get().limit(MOST_ROWS).iterator(); each.hasNext(); ) {
            row(sheet, ++last, each.next(), cellStyles);
        }
        arrange(sheet, words, last);
    }

    private void arrange(SXSSFSheet sheet, SheetWords words, int last) {
        for (int i = 0; i < heads.size(); i++) {
            sheet.setColumnWidth(i, heads.get(i).width() * CHARACTER);
        }
        sheet.setRightToLeft(words.isRightToLeft());
        sheet.createFreezePane(frozenColumns, HEADER_ROW + 1);
        sheet.setAutoFilter(new CellRangeAddress(HEADER_ROW, last, 0, heads.size() - 1));
        sheet.setRepeatingRows(new CellRangeAddress(0, HEADER_ROW, -1, -1));
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getHeader().setCenter(words.text("common.exercise"));
        sheet.getFooter().setCenter(words.text("common.exercise") + " · &P / &N");
    }

    private void row(SXSSFSheet sheet, int at, List<String> cells, CellStyles cellStyles) {
        SXSSFRow row = line(sheet, at, cells, cellStyles.text());
        for (int i = 0; i < cells.size(); i++) {
            if (isNumber(i, cells.get(i))) {
                row.getCell(i).setCellStyle(cellStyles.number());
                row.getCell(i).setCellValue(Double.parseDouble(cells.get(i)));
            }
        }
    }

    private boolean isNumber(int column, String cell) {
        return heads.get(column).isNumber() && NUMBER.matcher(cell).matches();
    }

    private static SXSSFRow line(SXSSFSheet sheet, int at, List<String> cells, XSSFCellStyle style) {
        SXSSFRow row = sheet.createRow(at);
        for (int i = 0; i < cells.size(); i++) {
            SXSSFCell cell = row.createCell(i);
            cell.setCellStyle(style);
            if (!cells.get(i).isEmpty()) {
                cell.setCellValue(WorkbookWriter.safe(cells.get(i)));
            }
        }
        return row;
    }
}
