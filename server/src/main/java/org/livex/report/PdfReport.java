package org.livex.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A report on A4, drawn line by line: what runs from right to left stands as it is read, also where it is mixed with other writing. */
public final class PdfReport {
    private static final PdfText.Ink TITLE = new PdfText.Ink(22, true, 0.1f);
    private static final PdfText.Ink EXERCISE = new PdfText.Ink(14, true, 0.1f);
    private static final PdfText.Ink SECTION = new PdfText.Ink(15, true, 0.1f);
    private static final PdfText.Ink PART = new PdfText.Ink(11.5f, true, 0.1f);
    private static final float UNDER_SECTION = 1.5f;
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
            PdfText text = new PdfText(faces, choice.missing(), head.language().tag(), report.isRightToLeft());
            new PdfReport(report, paper, text).all();
            return paper.saved(
                    text.lines(head.mark(), PdfText.Ink.HEAD, Paper.WIDTH).getFirst(), text);
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

    private void all() throws IOException {
        Report.Head head = report.head();
        paper.down(120);
        words(head.title(), TITLE);
        paper.down(6);
        words(head.exercise(), EXERCISE);
        paper.down(10);
        for (String fact : head.facts()) {
            words(fact, PdfText.Ink.TEXT);
        }
        paper.next();
        for (Block block : report.blocks()) {
            block(block);
        }
    }

    private void block(Block block) throws IOException {
        switch (block) {
            case Block.Heading(int level, String heading) -> heading(level, heading);
            case Block.Words(String words) -> {
                words(words, PdfText.Ink.TEXT);
                paper.down(4);
            }
            case Block.Small(String words) -> {
                words(words, PdfText.Ink.SMALL);
                paper.down(4);
            }
            case Block.Table(List<String> heads, List<List<String>> rows) -> tables.table(heads, rows);
            case Block.Bars bars -> tables.bars(bars);
        }
    }

    private void heading(int level, String heading) throws IOException {
        PdfText.Ink ink = level == 1 ? SECTION : PART;
        paper.need(5 * ink.leading());
        paper.down(level == 1 ? 16 : 8);
        words(heading, ink);
        if (level == 1) {
            paper.fill(Paper.LEFT, paper.y() - UNDER_SECTION, Paper.WIDTH, UNDER_SECTION, 1, 0.77f, 0.24f);
        }
        paper.down(5);
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
