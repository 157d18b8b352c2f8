package org.livex.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.i18n.Language;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** What was written is opened again by what reads it. */
class WrittenFormatsTest {
    @ParameterizedTest
    @CsvSource({"en,Strengths,EXERCISE", "ru,Сильные стороны,УЧЕНИЯ", "ar,نقاط القوة,تمرين", "fa,نقاط قوت,تمرین"})
    void a_pdf_has_its_words_and_on_every_page_that_it_is_an_exercise(String language, String words, String mark)
            throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(GivenReports.in(language, ReportNames.CODES)))) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language);
            List<String> pages = pages(document);
            assertThat(pages).allSatisfy(page -> assertThat(page).contains(mark));
            assertThat(String.join("", pages)).contains(words);
        }
    }

    @Test
    void a_row_that_is_longer_than_a_sheet_goes_on_on_the_next() throws IOException {
        String note = "One two three four five six seven eight nine ten.\n".repeat(200) + "The last word";
        byte[] bytes = pdf(of("en", new Block.Table(List.of("What", "Who"), List.of(List.of(note, "Anna")))));

        try (PDDocument document = Loader.loadPDF(bytes)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            assertThat(new PDFTextStripper().getText(document)).contains("The last word", "Anna");
        }
    }

    @Test
    void a_column_is_no_narrower_than_its_words_while_others_have_room() {
        assertThat(ColumnWidths.shared(List.of(60f, 900f), List.of(50f, 40f), 500))
                .satisfies(widths -> assertThat(widths.getFirst()).isGreaterThanOrEqualTo(50))
                .satisfies(widths ->
                        assertThat(widths.getFirst() + widths.getLast()).isCloseTo(500, within(0.01f)));
        assertThat(ColumnWidths.shared(List.of(60f, 100f), List.of(50f, 40f), 500))
                .containsExactly(230f, 270f);
        assertThat(ColumnWidths.shared(List.of(900f, 900f), List.of(600f, 400f), 500))
                .containsExactly(250f, 250f);
    }

    @Test
    void one_word_without_an_end_is_broken_and_squeezes_no_other_column() {
        assertThat(ColumnWidths.shared(List.of(600f, 400f, 50f, 40f), List.of(60f, 400f, 50f, 40f), 510))
                .satisfies(widths -> assertThat(widths.getFirst()).isGreaterThan(150))
                .satisfies(widths -> assertThat(widths.get(1)).isLessThan(300))
                .satisfies(widths -> assertThat(widths.get(2)).isGreaterThanOrEqualTo(50))
                .satisfies(widths -> assertThat(widths.getLast()).isGreaterThanOrEqualTo(40));
        assertThat(ColumnWidths.shared(List.of(900f, 900f, 90f), List.of(900f, 800f, 90f), 390))
                .as("where two of them have no room either, they alone are broken")
                .satisfies(widths -> assertThat(widths.getLast()).isGreaterThanOrEqualTo(90));
    }

    @Test
    void on_a_page_words_are_whole_but_one_that_has_no_end() {
        String typed = "x".repeat(80);
        String page = new String(
                HtmlReport.of(of(
                        "en",
                        new Block.Table(
                                List.of("Owner", "By", "State"), List.of(List.of(typed, "2027-03-31", "Open"))))),
                StandardCharsets.UTF_8);

        assertThat(page)
                .contains("<span class=\"long\">" + typed + "</span>")
                .contains("<span class=\"whole\">2027-03-31</span>")
                .contains("<td><bdi>Open</bdi></td>")
                .contains("bdi { white-space: pre-wrap; overflow-wrap: break-word; }");
    }

    @Test
    void on_paper_a_title_and_the_head_of_its_table_go_with_the_first_row() throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            blocks.add(new Block.Words("Some words.\n".repeat(1 + i % 7)));
            blocks.add(new Block.Heading(2, "Title " + i + "."));
            blocks.add(new Block.Table(
                    List.of("Head " + i + "."), List.of(List.of("Row " + i + ".\n" + "More\n".repeat(i % 5)))));
        }

        try (PDDocument document = Loader.loadPDF(pdf(of("en", blocks.toArray(Block[]::new))))) {
            List<String> pages = pages(document);
            assertThat(pages).hasSizeGreaterThan(8);
            for (int i = 0; i < 60; i++) {
                int at = i;
                assertThat(pages)
                        .as("table " + i)
                        .anySatisfy(page ->
                                assertThat(page).contains("Title " + at + ".", "Head " + at + ".", "Row " + at + "."));
            }
        }
    }

    @Test
    void a_pdf_has_a_bookmark_for_each_section_and_their_sheets_on_its_title_page() throws IOException {
        Report report = GivenReports.in("en", ReportNames.CODES);

        try (PDDocument document = Loader.loadPDF(pdf(report))) {
            List<String> sections = new ArrayList<>();
            document.getDocumentCatalog()
                    .getDocumentOutline()
                    .children()
                    .forEach(item -> sections.add(item.getTitle()));
            assertThat(sections).hasSize(11).startsWith("Summary").contains("Corrective actions");
            assertThat(document.getDocumentInformation().getTitle())
                    .startsWith(report.head().title());
            assertThat(pages(document).getFirst())
                    .containsPattern("Corrective actions\\s+\\d")
                    .contains("Summary");
        }
    }

    @Test
    void no_word_is_cut_beside_a_longText() throws IOException {
        String longText = "He stood in the door and did not move. ".repeat(30);
        byte[] bytes = pdf(of(
                "en",
                new Block.Table(
                        List.of("Kazakhstani-Organisationseinheit", "What"),
                        List.of(List.of("Sicherheitsbeauftragte", longText)))));

        try (PDDocument document = Loader.loadPDF(bytes)) {
            assertThat(new PDFTextStripper().getText(document)).contains("Sicherheitsbeauftragte");
        }
    }

    @Test
    void a_sign_that_no_font_has_is_spelled_and_letters_that_none_has_are_named() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(of("en", new Block.Words("Well done 😀"))))) {
            assertThat(new PDFTextStripper().getText(document)).contains("Well done (grinning face)");
        }
        assertThat(PdfReport.of(of("en", new Block.Words("नमस्ते")), GivenReports.FONTS))
                .isEqualTo(new PdfReport.Result.FontsMissing(Set.of("DEVANAGARI")));
        assertThat(PdfReport.of(of("en", new Block.Words("ټول")), GivenReports.FONTS))
                .as("letters of Pashto that have no shapes of their own")
                .isEqualTo(new PdfReport.Result.FontsMissing(Set.of("ARABIC")));
    }

    @Test
    void a_mark_stands_over_its_letter_and_takes_no_room() throws IOException {
        assertThat(lines("ar", "دليلا\u064B").getFirst().width())
                .isEqualTo(lines("ar", "دليلا").getFirst().width());
        try (PDDocument document = new PDDocument();
                Faces faces = Faces.in(
                        document,
                        GivenReports.FONTS.having(Set.of((int) 'ﻼ', 0x64B)).families())) {
            Marks marks = new Marks(10);
            marks.letter(faces.of('ﻼ', false), 'ﻼ', 100);
            marks.mark(faces.of(0x64B, false), 0x64B);
            marks.mark(faces.of(0x64B, false), 0x64B);

            assertThat(marks.all()).hasSize(2);
            assertThat(marks.all().getFirst().x()).isBetween(98f, 108f);
            assertThat(marks.all().get(1).y())
                    .as("two are one above the other")
                    .isGreaterThan(marks.all().getFirst().y());
        }
    }

    @Test
    void without_fonts_there_is_no_pdf_and_it_is_said_which_are_missing(@TempDir Path empty) throws IOException {
        assertThat(PdfReport.of(GivenReports.in("ru", ReportNames.CODES), new FontFolder(empty)))
                .isInstanceOfSatisfying(
                        PdfReport.Result.FontsMissing.class,
                        missing -> assertThat(missing.scripts()).contains("CYRILLIC", "LATIN"));
    }

    @Test
    void numbers_and_words_of_other_writing_stand_within_arabic_as_they_are_read() {
        PdfText.Line line = lines("ar", "وصلت ABC 123 الآن").getFirst();

        assertThat(line.visual()).contains("ABC\u00A0123");
        assertThat(line.visual().indexOf("ABC")).isGreaterThan(0);
        assertThat(line.visual())
                .startsWith(Shaped.of("الآن").substring(Shaped.of("الآن").length() - 1));
        assertThat(lines("ar", "في 2026-11-25 كان").getFirst().visual()).contains("2026-11-25");
    }

    @Test
    void a_number_after_a_letter_from_the_right_is_whole_and_ends_with_its_sentence() throws IOException {
        String text = "اتصل و+39 055 123-45-67. 20 شخصاً دفع 500 EUR و1,250.50 EUR";
        Report report = of("ar", new Block.Words(text));

        assertThat(lines("ar", text).getFirst().visual().replace('\u00A0', ' '))
                .contains("+39 055 123-45-67", "500 EUR", "1,250.50 EUR");
        assertThat(new String(HtmlReport.of(report), StandardCharsets.UTF_8))
                .contains(
                        ">+39 055 123-45-67</span></bdo>. 20 ",
                        ">500 EUR</span></bdo> و<bdo",
                        ">1,250.50 EUR</span></bdo>");
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(DocxReport.of(report)))) {
            assertThat(document.getParagraphs().getLast().getRuns().stream()
                            .map(run -> run.text().replace('\u00A0', ' ').replace("\u200E", ""))
                            .toList())
                    .contains("+39 055 123-45-67", "500 EUR", "1,250.50 EUR");
        }
    }

    @Test
    void what_says_that_it_runs_from_the_left_does_so_as_one_in_an_arabic_report() {
        String text = "\u200EGate AB 123, then 34-KM/2026 (الإنجليزية)";

        assertThat(lines("ar", text).getFirst().visual().replace('\u00A0', ' '))
                .startsWith("Gate AB 123, then 34-KM/2026 (");
        assertThat(new String(HtmlReport.of(of("ar", new Block.Words(text))), StandardCharsets.UTF_8))
                .as("the page asks the first letter that is in no element with a direction of its own")
                .contains("<p><bdi>\u200E<bdo");
    }

    @Test
    void no_line_ends_in_a_number_or_code_of_a_text_from_the_left() {
        String text = "Оплата 1 250,50 евро, 34-KM/2026";
        Report report = of("ru", new Block.Words(text));

        assertThat(Shaped.of(text)).contains("1\u00A0250,50 ", " 34-\u2060KM/2026");
        assertThat(new String(HtmlReport.of(report), StandardCharsets.UTF_8))
                .contains("<bdi>Оплата <span class=\"whole\">1 250,50</span> евро, ")
                .contains(".whole { white-space: pre; }");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void a_docx_has_headings_that_are_styles_and_says_in_which_direction_it_runs(String language) throws IOException {
        byte[] bytes = DocxReport.of(GivenReports.in(language, ReportNames.CODES));

        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            List<XWPFParagraph> headings = document.getParagraphs().stream()
                    .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
                    .toList();
            assertThat(headings)
                    .hasSize(11)
                    .allSatisfy(heading ->
                            assertThat(heading.getCTP().getPPr().isSetBidi()).isEqualTo(language.equals("ar")));
            assertThat(document.getStyles().getStyle("Heading1")).isNotNull();
            assertThat(document.getTables())
                    .isNotEmpty()
                    .allSatisfy(table -> assertThat(table.getCTTbl().getTblPr().isSetBidiVisual())
                            .isEqualTo(language.equals("ar")));
            assertThat(document.getHeaderList().getFirst().getText())
                    .contains(language.equals("ar") ? "تمرين" : "EXERCISE");
        }
    }

    @Test
    void columns_of_a_docx_are_as_wide_as_their_words_and_no_row_is_parted() throws IOException {
        Report report = of(
                "en",
                new Block.Table(List.of("No.", "What"), List.of(List.of("1", "He stood in the door. ".repeat(20)))));

        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(DocxReport.of(report)))) {
            XWPFTable table = document.getTables().getFirst();
            List<Integer> widths = table.getCTTbl().getTblGrid().getGridColList().stream()
                    .map(column -> Integer.valueOf(column.getW().toString()))
                    .toList();
            assertThat(widths).hasSize(2);
            assertThat(widths.getFirst()).isLessThan(widths.getLast() / 4);
            assertThat(table.getRows())
                    .allSatisfy(row -> assertThat(row.isCantSplitRow()).isTrue());
            assertThat(table.getRow(0).getCell(0).getParagraphs().getFirst().isKeepNext())
                    .as("the head goes with the first row")
                    .isTrue();
            assertThat(table.getCTTbl().getTblPr().getTblLayout().getType())
                    .as("one long word widens no column")
                    .isEqualTo(STTblLayoutType.FIXED);
            assertThat(document.getProperties().getCoreProperties().getCreator())
                    .isEqualTo("Livex");
        }
    }

    @Test
    void what_an_xml_file_cannot_hold_is_left_out() throws IOException {
        Report report = of("en", new Block.Words("a\u0000b\u0007c\uD800d\uFFFEe <&> f"));

        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(DocxReport.of(report)))) {
            assertThat(document.getParagraphs().getLast().getText()).isEqualTo("a b cde <&> f");
        }
        assertThat(new String(HtmlReport.of(report), StandardCharsets.UTF_8))
                .contains("<bdi>a b cde &lt;&amp;&gt; f</bdi>");
    }

    private static List<String> pages(PDDocument document) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        List<String> pages = new ArrayList<>();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            pages.add(stripper.getText(document));
        }
        return pages;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void marks_that_turn_letters_around_are_left_out_in_pairs_of_every_format(String language) throws IOException {
        String text = "\u202Eabc reversed\u202C end \u2066isolate\u2069";
        Report report = of(language, new Block.Words(text));

        assertThat(new String(HtmlReport.of(report), StandardCharsets.UTF_8))
                .contains("<bdi>abc reversed end isolate</bdi>");
        assertThat(lines(language, text).getFirst().visual()).isEqualTo("abc reversed end isolate");
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(DocxReport.of(report)))) {
            assertThat(document.getParagraphs().getLast().getText().replace("\u200E", ""))
                    .isEqualTo("abc reversed end isolate");
        }
    }

    private static byte[] pdf(Report report) {
        assertThat(PdfReport.of(report, GivenReports.FONTS)).isInstanceOf(PdfReport.Result.Written.class);
        return ((PdfReport.Result.Written) PdfReport.of(report, GivenReports.FONTS)).bytes();
    }

    private static Report of(String language, Block... blocks) {
        return new Report(
                new Report.Head(Language.of(language), "EXERCISE", "Title", "Lantern", List.of()), List.of(blocks));
    }

    private static List<PdfText.Line> lines(String language, String text) {
        try (PDDocument document = new PDDocument();
                Faces faces = Faces.in(
                        document,
                        GivenReports.FONTS.having(Set.of((int) 'A', (int) 'ﺎ')).families())) {
            return new PdfText(faces, Set.of(), language, true).lines(text, PdfText.Ink.TEXT, 500);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
