package org.livex.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.livex.exercise.Exercise;
import org.livex.exercise.MarkKind;
import org.livex.exercise.Person;
import org.livex.exercise.PersonId;
import org.livex.exercise.PlannedInject;
import org.livex.exercise.Progress;
import org.livex.exercise.Release;
import org.livex.journal.DomainJson;

/**
 * The board as a workbook to read and to keep: one row for each inject and recipient, with when each step was. Written row
 * by row, so that a large board takes no large memory. Every cell is text.
 */
public final class BoardWorkbook {
    /** A phone that is on and near a network has it long before; as on screen. */
    private static final Duration NOT_REACHED_AFTER = Duration.ofMinutes(1);

    private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final int HEADER_ROW = 1;
    private static final int FROZEN_COLUMNS = 2;
    private static final int ROWS_IN_MEMORY = 200;
    private static final int CHARACTER = 256;
    private static final List<MarkKind> STEPS = List.of(
            MarkKind.DELIVERED, MarkKind.SHOWN, MarkKind.READ, MarkKind.ACKNOWLEDGED, MarkKind.ACTED);

    private final Exercise exercise;
    private final SheetWords words;
    private final Instant now;
    private final ZoneId zone;

    public BoardWorkbook(Exercise exercise, SheetWords words, Instant now) {
        this.exercise = exercise;
        this.words = words;
        this.now = now;
        this.zone = Objects.requireNonNull(exercise.scenario().plan()).timeZone();
    }

    public byte[] bytes() {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            Looks looks = new Looks(workbook.getXSSFWorkbook());
            SXSSFSheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(words.text("console.panel.board")));
            int last = fill(sheet, looks);
            arrange(sheet, last);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int fill(SXSSFSheet sheet, Looks looks) {
        String sign = words.text("common.exercise");
        String name = words.shown(Objects.requireNonNull(exercise.scenario().plan()).name());
        List<Head> heads = heads();
        line(sheet, 0, List.of(sign + " · " + name + " · " + words.text("console.panel.board") + " · " + sign), looks.mark());
        line(sheet, HEADER_ROW, heads.stream().map(Head::name).toList(), looks.header());
        for (int i = 0; i < heads.size(); i++) {
            sheet.setColumnWidth(i, heads.get(i).width() * CHARACTER);
        }
        int row = HEADER_ROW;
        for (PlannedInject planned : exercise.msel().injects().values()) {
            Release release = planned.release();
            if (release != null) {
                for (PersonId person : release.recipients().stream()
                        .sorted(Comparator.comparing(PersonId::value))
                        .toList()) {
                    line(sheet, ++row, cells(planned, release, person), looks.text());
                }
            }
        }
        return row;
    }

    private void arrange(SXSSFSheet sheet, int last) {
        sheet.setRightToLeft(words.isRightToLeft());
        sheet.createFreezePane(FROZEN_COLUMNS, HEADER_ROW + 1);
        sheet.setAutoFilter(new CellRangeAddress(HEADER_ROW, last, 0, heads().size() - 1));
        sheet.setRepeatingRows(new CellRangeAddress(0, HEADER_ROW, -1, -1));
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getHeader().setCenter(words.text("common.exercise"));
        sheet.getFooter().setCenter(words.text("common.exercise") + " · &P / &N");
    }

    private record Head(String name, int width) {}

    private List<Head> heads() {
        List<Head> heads = new ArrayList<>(List.of(
                new Head(words.header(MselColumns.NUMBER), 9),
                new Head(words.header(MselColumns.TITLE), 30),
                new Head(words.header(MselColumns.STATE), 14),
                new Head(words.header(MselColumns.TIME), 15),
                new Head(words.header(MselColumns.WALL_TIME), 20),
                new Head(words.header(PeopleSheet.CALL_NAME), 22),
                new Head(words.header(PeopleSheet.FUNCTION), 18),
                new Head(words.text("sheet.delivery"), 20)));
        for (MarkKind step : STEPS) {
            heads.add(new Head(words.text("state.delivery." + DomainJson.word(step)), 20));
        }
        heads.add(new Head(
                words.text("state.delivery.acknowledged") + " (" + words.header(MselColumns.TIME) + ")", 18));
        return heads;
    }

    private List<String> cells(PlannedInject planned, Release release, PersonId id) {
        Person person = exercise.roster().find(id);
        Progress progress = release.progressOf(id);
        List<String> cells = new ArrayList<>(List.of(
                planned.inject().number(),
                words.shown(planned.inject().title()),
                words.text("state.inject." + DomainJson.word(planned.state())),
                release.at().toString(),
                wall(release.stamp().at()),
                person == null ? id.value() : person.callName(),
                person == null ? "" : words.text("function." + DomainJson.word(person.function())),
                state(release, progress)));
        for (MarkKind step : STEPS) {
            Instant at = progress.at(step);
            String language = progress.in(step) == null ? "" : " (" + progress.in(step) + ")";
            cells.add(at == null ? "" : wall(at) + language);
        }
        cells.add(progress.acknowledgedInPlay() == null
                ? ""
                : progress.acknowledgedInPlay().toString());
        return cells;
    }

    /** A later step stands for the earlier ones: marks may come out of order. */
    private String state(Release release, Progress progress) {
        for (MarkKind step : STEPS.reversed()) {
            if (progress.at(step) != null) {
                return sign(step) + " " + words.text("state.delivery." + DomainJson.word(step));
            }
        }
        boolean overdue = release.stamp().at().plus(NOT_REACHED_AFTER).isBefore(now);
        return overdue
                ? "! " + words.text("state.delivery.not-reached")
                : "○ " + words.text("state.delivery.queued");
    }

    private static String sign(MarkKind step) {
        return switch (step) {
            case DELIVERED -> "◔";
            case SHOWN -> "◑";
            case READ -> "●";
            case ACKNOWLEDGED -> "✓";
            case ACTED -> "☑";
        };
    }

    private String wall(Instant at) {
        return WALL.format(at.atZone(zone));
    }

    private static void line(SXSSFSheet sheet, int at, List<String> cells, XSSFCellStyle style) {
        SXSSFRow row = sheet.createRow(at);
        for (int i = 0; i < cells.size(); i++) {
            SXSSFCell cell = row.createCell(i);
            cell.setCellStyle(style);
            if (!cells.get(i).isEmpty()) {
                cell.setCellValue(WorkbookWriter.safe(cells.get(i)));
            }
        }
    }
}
