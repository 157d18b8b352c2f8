package org.livex.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** A report on A4, drawn line by line: what runs from right to left stands as it is read, also where it is mixed with other writing. */
public final class PdfReport {
    private static final PdfText.Ink TITLE = new PdfText.Ink(22, true, 0.1f);
    private static final PdfText.Ink EXERCISE = new PdfText.Ink(14, true, 0.1f);
    private static final PdfText.Ink SECTION = new PdfText.Ink(15, true, 0.1f);
    private static final PdfText.Ink PART = new PdfText.Ink(11.5f, true, 0.1f);
    private static final float UNDER_SECTION = 1.5f;
    private static final float UNDER_HEADING = 5;
    /** Lines of a text that stand below its heading on the same sheet. */
    private static final int KEPT = 3;
    /** What a sign that no font has is spelled with, and the numbers of pages. */
    private static final String ALWAYS = " 0123456789/()-<>abcdefghijklmnopqrstuvwxyz";
    /** Their letters change with their neighbours in ways that are not done here. */
    private static final Set<Character.UnicodeScript> NOT_JOINED = EnumSet.of(
            Character.UnicodeScript.BENGALI,
            Character.UnicodeScript.DEVANAGARI,
            Character.UnicodeScript.GUJARATI,
            Character.UnicodeScript.GURMUKHI,
            Character.UnicodeScript.KANNADA,
            Character.UnicodeScript.KHMER,
            Character.UnicodeScript.MALAYALAM,
            Character.UnicodeScript.MYANMAR,
            Character.UnicodeScript.ORIYA,
            Character.UnicodeScript.SINHALA,
            Character.UnicodeScript.TAMIL,
            Character.UnicodeScript.TELUGU,
            Character.UnicodeScript.TIBETAN);

    private final Report report;
    private final Paper paper;
    private final PdfText text;
    private final PdfTable tables;

    private PdfReport(Report report, Paper paper, PdfText text) {
        this.report = report;
        this.paper = paper;
        this.text = text;
        this.tables = new PdfTable(paper, text, report.isRightToLeft());
    }

    public sealed interface Result {
        final class Written implements Result {
            private final byte[] bytes;

            Written(byte[] bytes) {
                this.bytes = bytes;
            }

            public byte[] bytes() {
                return bytes;
            }
        }

        /** Letters of these writing systems are in it, and no font has them, or they cannot be joined: boxes would be worse than nothing. */
        record FontsMissing(Set<String> scripts) implements Result {}
    }

    public static Result of(Report report, FontFolder fonts) {
        try {
            Set<Integer> signs = signs(report);
            FontFolder.Choice choice = fonts.having(signs);
            Set<String> scripts = scripts(signs, choice.missing());
            return scripts.isEmpty() ? new Result.Written(written(report, choice)) : new Result.FontsMissing(scripts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] written(Report report, FontFolder.Choice choice) throws IOException {
        try (PDDocument document = new PDDocument();
                Faces faces = Faces.in(document, choice.families());
                Paper paper = Paper.in(document, faces)) {
            Report.Head head = report.head();
            document.getDocumentInformation().setTitle(PlainText.of(head.title() + " · " + head.exercise()));
            document.getDocumentCatalog().setLanguage(head.language().tag());
            PDViewerPreferences shown = new PDViewerPreferences(new COSDictionary());
            shown.setDisplayDocTitle(true);
            document.getDocumentCatalog().setViewerPreferences(shown);
            PdfText text = new PdfText(faces, choice.missing(), head.language().tag(), report.isRightToLeft());
            PdfContents contents = new PdfReport(report, paper, text).all();
            contents.outline(document);
            return paper.saved(
                    text.lines(head.mark(), PdfText.Ink.HEAD, Paper.WIDTH).getFirst(),
                    text,
                    contents.lines(text, report.isRightToLeft()));
        }
    }

    /** All that has to be drawn. */
    private static Set<Integer> signs(Report report) {
        Set<Integer> signs = new HashSet<>();
        ALWAYS.codePoints().forEach(signs::add);
        report.texts()
                .flatMapToInt(one -> Shaped.of(one).codePoints())
                .filter(Shaped::isDrawn)
                .forEach(signs::add);
        return signs;
    }

    /** Of the text as it is joined. Other signs than letters are spelled where no font has them. */
    private static Set<String> scripts(Set<Integer> signs, Set<Integer> missing) {
        Set<String> scripts = new TreeSet<>();
        for (int sign : signs) {
            Character.UnicodeScript script = Character.UnicodeScript.of(sign);
            boolean isOfScript =
                    script != Character.UnicodeScript.COMMON && script != Character.UnicodeScript.INHERITED;
            if (isOfScript && (missing.contains(sign) || NOT_JOINED.contains(script) || Joined.isUnjoined(sign))) {
                scripts.add(script.name());
            }
        }
        return scripts;
    }

    /** Where its parts begin. */
    private PdfContents all() throws IOException {
        Report.Head head = report.head();
        paper.down(120);
        words(head.title(), TITLE);
        paper.down(6);
        words(head.exercise(), EXERCISE);
        paper.down(10);
        for (String fact : head.facts()) {
            words(fact, PdfText.Ink.TEXT);
        }
        PdfContents contents = new PdfContents(paper.sheets() == 1 ? paper.y() : 0);
        paper.next();
        List<Block.Heading> above = new ArrayList<>();
        for (Block block : report.blocks()) {
            block(block, above, contents);
        }
        headings(above, 0, contents);
        return contents;
    }

    /** Headings wait for what they stand above: {@code above} is drawn before anything else. */
    private void block(Block block, List<Block.Heading> above, PdfContents contents) throws IOException {
        switch (block) {
            case Block.Heading heading -> above.add(heading);
            case Block.Words(String words) -> text(words, PdfText.Ink.TEXT, above, contents);
            case Block.Small(String words) -> text(words, PdfText.Ink.SMALL, above, contents);
            case Block.Table(List<String> heads, List<List<String>> rows) ->
                table(tables.laid(heads, rows), above, contents);
            case Block.Bars bars -> table(tables.laid(bars), above, contents);
        }
    }

    private void text(String words, PdfText.Ink ink, List<Block.Heading> above, PdfContents contents)
            throws IOException {
        if (!above.isEmpty()) {
            int lines = text.lines(words, ink, Paper.WIDTH).size();
            headings(above, Math.min(lines, KEPT) * ink.leading(), contents);
        }
        words(words, ink);
        paper.down(4);
    }

    private void table(PdfTable.Laid table, List<Block.Heading> above, PdfContents contents) throws IOException {
        headings(above, table.beginning(), contents);
        tables.draw(table);
    }

    /** On one sheet with so much of what is {@code below} them, in points. */
    private void headings(List<Block.Heading> headings, float below, PdfContents contents) throws IOException {
        float height = below;
        for (Block.Heading heading : headings) {
            PdfText.Ink ink = ink(heading);
            int lines = text.lines(heading.text(), ink, Paper.WIDTH).size();
            height += over(heading) + lines * ink.leading() + UNDER_HEADING;
        }
        paper.need(height);
        for (Block.Heading heading : headings) {
            contents.begins(heading, paper);
            heading(heading);
        }
        headings.clear();
    }

    private static PdfText.Ink ink(Block.Heading heading) {
        return heading.level() == 1 ? SECTION : PART;
    }

    private static float over(Block.Heading heading) {
        return heading.level() == 1 ? 16 : 8;
    }

    private void heading(Block.Heading heading) throws IOException {
        paper.down(over(heading));
        words(heading.text(), ink(heading));
        if (heading.level() == 1) {
            paper.fill(Paper.LEFT, paper.y() - UNDER_SECTION, Paper.WIDTH, UNDER_SECTION, 1, 0.77f, 0.24f);
        }
        paper.down(UNDER_HEADING);
    }

    private void words(String words, PdfText.Ink ink) throws IOException {
        for (PdfText.Line line : text.lines(words, ink, Paper.WIDTH)) {
            paper.need(ink.leading());
            paper.line(
                    line,
                    report.isRightToLeft() ? Paper.RIGHT - line.width() : Paper.LEFT,
                    paper.y() - ink.size(),
                    ink);
            paper.down(ink.leading());
        }
    }
}
