package org.livex.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.livex.i18n.Runs;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A report to write on in, as office programs read it: headings are styles, and what runs from right to left says so. */
public final class DocxReport {
    private static final String HEADING = "Heading";
    private static final String TITLE = "Title";
    private static final int LEVELS = 3;
    private static final String LEFT_TO_RIGHT_MARK = "\u200E";
    private static final int LONGEST_BAR = 12;
    private static final String HEAD_FILL = "F4F4F4";
    private static final String QUIET = "555555";
    private static final int SMALL = 9;
    /** Widths in twentieths of a point: between the margins of a page, of a sign in a cell about, and beside its text. */
    private static final float TEXT_WIDTH = 9_360;

    private static final float SIGN_WIDTH = 110;
    private static final float CELL_PADDING = 230;

    private final Report report;
    private final XWPFDocument document;

    private DocxReport(Report report, XWPFDocument document) {
        this.report = report;
        this.document = document;
    }

    public static byte[] of(Report report) {
        try (XWPFDocument document = new XWPFDocument()) {
            new DocxReport(report, document).all();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void all() {
        Report.Head head = report.head();
        document.getProperties().getCoreProperties().setCreator("Livex");
        document.getProperties().getCoreProperties().setTitle(PlainText.of(head.title() + " · " + head.exercise()));
        styles();
        onEveryPage(head.mark());
        styled(document.createParagraph(), TITLE, head.title());
        text(document.createParagraph(), head.exercise()).forEach(run -> run.setBold(true));
        head.facts().forEach(fact -> text(document.createParagraph(), fact));
        document.createParagraph().setPageBreak(true);
        report.blocks().forEach(this::block);
    }

    private void onEveryPage(String mark) {
        text(document.createHeader(HeaderFooterType.DEFAULT).createParagraph(), mark)
                .forEach(run -> run.setBold(true));
        XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    private void styles() {
        XWPFStyles styles = document.createStyles();
        style(styles, TITLE, "Title", 44, -1);
        for (int level = 1; level <= LEVELS; level++) {
            style(styles, HEADING + level, "heading " + level, 36 - 6 * (level - 1), level - 1);
        }
    }

    /** {@code halfPoints} is how large its letters are; {@code outline} its place in the outline, less than nothing for none. */
    private static void style(XWPFStyles styles, String id, String name, int halfPoints, int outline) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        if (outline >= 0) {
            CTPPrGeneral look = style.addNewPPr();
            look.addNewKeepNext();
            look.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
        }
        CTRPr letters = style.addNewRPr();
        letters.addNewB();
        letters.addNewBCs();
        letters.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        letters.addNewSzCs().setVal(BigInteger.valueOf(halfPoints));
        styles.addStyle(new XWPFStyle(style));
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading(int level, String text) ->
                styled(document.createParagraph(), HEADING + Math.min(level, LEVELS), text);
            case Block.Words(String text) -> text(document.createParagraph(), text);
            case Block.Small(String text) ->
                text(document.createParagraph(), text).forEach(DocxReport::small);
            case Block.Table(List<String> heads, List<List<String>> rows) -> table(heads, rows);
            case Block.Bars bars ->
                table(
                        List.of(bars.what(), "", bars.much()),
                        bars.bars().stream()
                                .map(bar -> List.of(bar.label(), drawn(bars.part(bar)), bar.shown()))
                                .toList());
        }
    }

    private static String drawn(double part) {
        return "█".repeat((int) Math.round(part * LONGEST_BAR));
    }

    private void table(List<String> heads, List<List<String>> rows) {
        XWPFTable table = document.createTable(rows.size() + 1, heads.size());
        table.setWidth("100%");
        // Else one long word takes the room of all the others.
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        if (report.isRightToLeft()) {
            table.getCTTbl().getTblPr().addNewBidiVisual();
        }
        columns(table, heads, rows);
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        for (int column = 0; column < heads.size(); column++) {
            head.getCell(column).setColor(HEAD_FILL);
            cell(head.getCell(column), heads.get(column)).forEach(run -> run.setBold(true));
            keepWithNext(head.getCell(column).getParagraphs().getFirst());
        }
        for (int at = 0; at < rows.size(); at++) {
            for (int column = 0; column < heads.size(); column++) {
                cell(table.getRow(at + 1).getCell(column), rows.get(at).get(column));
            }
        }
        document.createParagraph();
    }

    private static void keepWithNext(XWPFParagraph paragraph) {
        if (!paragraph.getCTP().isSetPPr()) {
            paragraph.getCTP().addNewPPr();
        }
        paragraph.setKeepNext(true);
    }

    /** Said of the table and of each cell: some programs look at one, some at the other. A row stays on one page. */
    private static void columns(XWPFTable table, List<String> heads, List<List<String>> rows) {
        List<Float> wanted = new ArrayList<>();
        List<Float> least = new ArrayList<>();
        for (int column = 0; column < heads.size(); column++) {
            int at = column;
            List<String> texts = Stream.concat(
                            Stream.of(heads.get(at)), rows.stream().map(row -> row.get(at)))
                    .toList();
            wanted.add(longest(texts, "\n"));
            least.add(longest(texts.stream().map(Pieces::kept).toList(), "\\s+"));
        }
        List<Float> widths = ColumnWidths.shared(wanted, least, TEXT_WIDTH);
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(Math.round(width))));
        for (XWPFTableRow row : table.getRows()) {
            row.setCantSplitRow(true);
            for (int column = 0; column < widths.size(); column++) {
                row.getCell(column).setWidth(String.valueOf(Math.round(widths.get(column))));
            }
        }
    }

    private static float longest(List<String> texts, String between) {
        int signs = texts.stream()
                .flatMap(text -> Stream.of(text.split(between, -1)))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return signs * SIGN_WIDTH + CELL_PADDING;
    }

    private List<XWPFRun> cell(XWPFTableCell cell, String text) {
        List<XWPFRun> runs = text(cell.getParagraphs().getFirst(), Pieces.keptAlsoAtHyphens(text));
        runs.forEach(run -> run.setFontSize(SMALL));
        return runs;
    }

    private static void small(XWPFRun run) {
        run.setFontSize(SMALL);
        run.setColor(QUIET);
    }

    private void styled(XWPFParagraph paragraph, String style, String text) {
        paragraph.setStyle(style);
        text(paragraph, text);
    }

    /** A run for each stretch of one direction. */
    private List<XWPFRun> text(XWPFParagraph paragraph, String text) {
        if (report.isRightToLeft()) {
            CTPPr look = paragraph.getCTP().isSetPPr()
                    ? paragraph.getCTP().getPPr()
                    : paragraph.getCTP().addNewPPr();
            look.addNewBidi();
        }
        return Stretches.of(Runs.marked(PlainText.of(text)), report.isRightToLeft()).stream()
                .map(stretch -> run(paragraph, stretch, stretched(stretch)))
                .toList();
    }

    /** Not every office program keeps the order of a stretch by its run alone: digits after an Arabic letter go the other way there. */
    private String stretched(Stretches.Stretch stretch) {
        return report.isRightToLeft() && !stretch.isRightToLeft()
                ? LEFT_TO_RIGHT_MARK + stretch.text() + LEFT_TO_RIGHT_MARK
                : stretch.text();
    }

    private XWPFRun run(XWPFParagraph paragraph, Stretches.Stretch stretch, String text) {
        XWPFRun run = paragraph.createRun();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i], i);
        }
        CTRPr look =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        if (stretch.isRightToLeft()) {
            look.addNewRtl();
            look.addNewLang().setBidi(report.head().language().tag());
        } else {
            look.addNewLang().setVal(report.head().language().tag());
        }
        return run;
    }
}
