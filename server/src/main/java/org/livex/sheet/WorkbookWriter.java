package org.livex.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.livex.exercise.plan.Scenario;
import org.livex.i18n.Language;

/**
 * A workbook to work in: frozen header, filter, wrapped text, drop-downs. Every cell is text and formatted as text, so
 * nothing in it is ever a formula. The same tables make the same bytes.
 */
public final class WorkbookWriter {
    private static final Instant ALWAYS = Instant.parse("2026-01-01T00:00:00Z");
    private static final int SPARE_ROWS = 500;
    private static final int CHARACTER = 256;
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(x[0-9A-Fa-f]{4}_)");

    private final SheetWords words;
    private final String exercise;
    private final Scenario scenario;

    WorkbookWriter(SheetWords words, String exercise, Scenario scenario) {
        this.words = words;
        this.exercise = exercise;
        this.scenario = scenario;
    }

    byte[] write(List<Table> tables) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            CellStyles cellStyles = new CellStyles(workbook);
            for (Table table : tables) {
                XSSFSheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(table.title()));
                fill(sheet, table, cellStyles);
            }
            XSSFSheet index = workbook.createSheet(OwnLayout.INDEX_SHEET);
            workbook.setSheetHidden(workbook.getSheetIndex(index), true);
            new Index(index, cellStyles, scenario).fill(workbook, tables, words.reader());
            workbook.getProperties().getCoreProperties().setCreated(Optional.of(Date.from(ALWAYS)));
            workbook.getProperties().getCoreProperties().setCreator("Livex");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return withoutTimes(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(XSSFSheet sheet, Table table, CellStyles cellStyles) {
        sheet.setRightToLeft(words.isRightToLeft());
        mark(sheet, table, cellStyles);
        XSSFRow keys = sheet.createRow(OwnLayout.KEY_ROW);
        keys.setZeroHeight(true);
        XSSFRow headers = sheet.createRow(OwnLayout.HEADER_ROW);
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            set(keys.createCell(i), OwnLayout.key(table.part(), column), cellStyles.text());
            set(
                    headers.createCell(i),
                    column.header(),
                    column.isEdited() ? cellStyles.header() : cellStyles.paleHeader());
            sheet.setColumnWidth(i, column.width() * CHARACTER);
            sheet.setColumnHidden(i, column.use() == Column.Use.HIDDEN);
            sheet.setDefaultColumnStyle(i, column.isEdited() ? cellStyles.text() : cellStyles.pale());
        }
        int row = OwnLayout.FIRST_ROW;
        for (Table.Row cells : table.rows()) {
            XSSFRow line = sheet.createRow(row++);
            for (int i = 0; i < table.columns().size(); i++) {
                Column column = table.columns().get(i);
                set(
                        line.createCell(i),
                        cells.cell(column.key()),
                        column.isEdited() ? cellStyles.text() : cellStyles.pale());
            }
        }
        int shown = firstShown(table);
        sheet.createFreezePane(frozen(table), OwnLayout.FIRST_ROW, shown, OwnLayout.FIRST_ROW);
        sheet.setAutoFilter(new CellRangeAddress(
                OwnLayout.HEADER_ROW,
                Math.max(OwnLayout.HEADER_ROW, row - 1),
                0,
                Math.max(0, table.columns().size() - 1)));
        sheet.setRepeatingRows(new CellRangeAddress(OwnLayout.MARK_ROW, OwnLayout.HEADER_ROW, -1, -1));
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getHeader().setCenter(words.text("common.exercise"));
        noTypingInto(sheet, table, row + SPARE_ROWS);
    }

    private void mark(XSSFSheet sheet, Table table, CellStyles cellStyles) {
        XSSFRow mark = sheet.createRow(OwnLayout.MARK_ROW);
        mark.setHeightInPoints(22);
        String sign = words.text("common.exercise");
        for (int i = 0; i < table.columns().size(); i++) {
            mark.createCell(i).setCellStyle(cellStyles.mark());
        }
        set(
                mark.getCell(firstShown(table)),
                String.join(OwnLayout.MARK_SEPARATOR, sign, exercise, table.title(), sign),
                cellStyles.mark());
    }

    private static int firstShown(Table table) {
        int i = 0;
        while (i < table.columns().size() - 1 && table.columns().get(i).use() == Column.Use.HIDDEN) {
            i++;
        }
        return i;
    }

    /** Up to and with the first column that is seen. */
    private static int frozen(Table table) {
        return firstShown(table) + 1;
    }

    /** Not protected: that would forbid sorting and adding rows. */
    private void noTypingInto(XSSFSheet sheet, Table table, int last) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        for (int i = 0; i < table.columns().size(); i++) {
            if (!table.columns().get(i).isEdited()) {
                DataValidationConstraint never = helper.createCustomConstraint("FALSE");
                DataValidation refusal =
                        helper.createValidation(never, new CellRangeAddressList(OwnLayout.FIRST_ROW, last, i, i));
                refusal.setEmptyCellAllowed(true);
                refusal.setShowErrorBox(true);
                refusal.createErrorBox("Livex", words.text("sheet.calculated"));
                sheet.addValidationData(refusal);
            }
        }
    }

    private static void set(XSSFCell cell, String text, XSSFCellStyle style) {
        cell.setCellStyle(style);
        if (!text.isEmpty()) {
            cell.setCellValue(safe(text));
        }
    }

    /** What a cell cannot hold is left out, and what looks like the format's own escapes is escaped. */
    public static String safe(String text) {
        return LOOKS_ESCAPED.matcher(Seal.plain(text)).replaceAll("_x005F_$1");
    }

    /** The hidden sheet behind the drop-downs, and of what was there when the file was written. */
    private record Index(XSSFSheet sheet, CellStyles cellStyles, Scenario scenario) {
        void fill(XSSFWorkbook workbook, List<Table> tables, Language language) {
            int column = 0;
            write(column++, FileLanguage.COLUMN, List.of(language.tag()));
            for (Table table : tables) {
                List<String> ids = table.rows().stream().map(Table.Row::id).toList();
                write(column++, KnownRows.rowsOf(table.part()), ids);
                write(
                        column++,
                        KnownRows.changesOf(table.part()),
                        ids.stream()
                                .map(id -> KnownRows.mark(
                                        scenario.changeOf(table.part().id(id))))
                                .toList());
                for (int i = 0; i < table.columns().size(); i++) {
                    List<String> choices = table.columns().get(i).choices();
                    if (!choices.isEmpty()) {
                        write(
                                column,
                                OwnLayout.key(table.part(), table.columns().get(i)),
                                choices);
                        offer(
                                workbook.getSheet(WorkbookUtil.createSafeSheetName(table.title())),
                                i,
                                column++,
                                choices.size(),
                                table.rows().size());
                    }
                }
            }
        }

        private void write(int column, String name, List<String> values) {
            for (int i = 0; i <= values.size(); i++) {
                XSSFRow row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
                set(row.createCell(column), i == 0 ? name : values.get(i - 1), cellStyles.text());
            }
        }

        /** A choice outside of the list is warned of and not forbidden: names may be written in other languages. */
        private void offer(XSSFSheet target, int at, int column, int size, int rows) {
            String letters = CellReference.convertNumToColString(column);
            String list = "'" + OwnLayout.INDEX_SHEET + "'!$" + letters + "$2:$" + letters + "$" + (size + 1);
            DataValidationHelper helper = target.getDataValidationHelper();
            DataValidation choice = helper.createValidation(
                    helper.createFormulaListConstraint(list),
                    new CellRangeAddressList(OwnLayout.FIRST_ROW, OwnLayout.FIRST_ROW + rows + SPARE_ROWS, at, at));
            choice.setErrorStyle(DataValidation.ErrorStyle.WARNING);
            choice.setShowErrorBox(true);
            choice.setEmptyCellAllowed(true);
            target.addValidationData(choice);
        }
    }

    /** A zip has the time of each part: the same content shall be the same file. */
    private static byte[] withoutTimes(byte[] zip) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(zip.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setLastModifiedTime(FileTime.from(ALWAYS));
                out.putNextEntry(same);
                in.transferTo(out);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
