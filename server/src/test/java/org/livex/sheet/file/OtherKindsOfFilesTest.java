package org.livex.sheet.file;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.sheet.file.UnreadableSheet.Reason;

/** What is brought as a table and is something else says what it is. */
class OtherKindsOfFilesTest {
    /** Of what stands before a part of a zip: the place of its flags, and the one that says that its size follows. */
    private static final int FLAGS = 6;

    private static final int SIZE_BEHIND = 8;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><body><table></table></body></html>",
                "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table></table></html>",
                "\uFEFF  <HTML><body></body></HTML>",
                "<table><tr><td>1</td></tr></table>"
            })
    void a_web_page_is_one_whatever_it_is_called(String page) {
        refused(page.getBytes(UTF_8), Reason.WEB_PAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7\n...", "{\\rtf1\\ansi Text}"})
    void a_text_document_is_one(String start) {
        refused(start.getBytes(UTF_8), Reason.TEXT_DOCUMENT);
    }

    @ParameterizedTest
    @CsvSource({
        "word/document.xml,TEXT_DOCUMENT",
        "xl/workbook.bin,OTHER_FORMAT",
        "Index/Document.iwa,OTHER_FORMAT",
        "readme.txt,WRONG_KIND"
    })
    void what_is_packed_says_what_it_is(String part, Reason reason) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(part));
        }

        refused(bytes.toByteArray(), reason);
    }

    @ParameterizedTest
    @CsvSource({
        "application/vnd.oasis.opendocument.spreadsheet,OTHER_FORMAT",
        "application/vnd.oasis.opendocument.text,TEXT_DOCUMENT"
    })
    void an_open_document_says_what_it_is(String type, Reason reason) throws IOException {
        refused(openDocument(type, Map.of()), reason);
    }

    @Test
    void an_open_document_under_a_password_is_protected_by_one() throws IOException {
        String sheet = "application/vnd.oasis.opendocument.spreadsheet";

        refused(openDocument(sheet, Map.of("encrypted-package", "..")), Reason.ENCRYPTED);
        refused(
                openDocument(
                        sheet,
                        Map.of(
                                "content.xml",
                                "..",
                                "META-INF/manifest.xml",
                                "<manifest:encryption-data manifest:checksum=''/>")),
                Reason.ENCRYPTED);
        refused(openDocument(sheet, Map.of("META-INF/manifest.xml", "<manifest:file-entry/>")), Reason.OTHER_FORMAT);
    }

    @Test
    void an_old_text_document_is_no_old_workbook() {
        byte[] old = new byte[2048];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, old, 0, 4);
        byte[] name = "WordDocument".getBytes(UTF_16LE);
        System.arraycopy(name, 0, old, 512, name.length);

        refused(old, Reason.TEXT_DOCUMENT);
    }

    @Test
    void a_limit_says_its_number() {
        assertThatThrownBy(() ->
                        SheetReader.read("a\n".repeat(SheetLimits.MOST_ROWS + 1).getBytes(UTF_8), null, null))
                .isInstanceOfSatisfying(
                        UnreadableSheet.class,
                        refused -> assertThat(refused.parameters())
                                .containsEntry("what", "rows")
                                .containsEntry("most", "20000"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dddd\" at \"hh:mm|true",
                "[$-F800]dddd, mmmm dd, yyyy|true",
                "[h]:mm|true",
                "mm:ss.0|true",
                "h:mm AM/PM;@|true",
                "#,##0.00 \"days\"|false",
                "[Red]0.0;[Blue]-0.0|false",
                "General|false",
                "@|false",
                "\"since day\" 0|false"
            })
    void a_format_shows_a_date_or_it_does_not(String format, boolean isDate) {
        assertThat(DateLooks.isDate(format)).isEqualTo(isDate);
    }

    /** Parts of two letters stand as encrypted ones do: not packed, and with their size behind them. */
    private static byte[] openDocument(String type, Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<Integer> sealed = new ArrayList<>();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            stored(zip, "mimetype", type);
            for (Map.Entry<String, String> part :
                    new TreeMap<>(parts).descendingMap().entrySet()) {
                zip.flush();
                if (part.getValue().length() == 2) {
                    sealed.add(bytes.size());
                    stored(zip, part.getKey(), part.getValue());
                } else {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue().getBytes(UTF_8));
                }
                zip.closeEntry();
            }
        }
        byte[] file = bytes.toByteArray();
        sealed.forEach(at -> file[at + FLAGS] |= SIZE_BEHIND);
        return file;
    }

    private static void stored(ZipOutputStream zip, String name, String content) throws IOException {
        byte[] said = content.getBytes(UTF_8);
        CRC32 sum = new CRC32();
        sum.update(said);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(said.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(said);
        zip.closeEntry();
    }

    private static void refused(byte[] bytes, Reason reason) {
        assertThatThrownBy(() -> SheetReader.read(bytes, null, null))
                .isInstanceOfSatisfying(
                        UnreadableSheet.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
