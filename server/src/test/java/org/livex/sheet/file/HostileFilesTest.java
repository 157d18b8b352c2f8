package org.livex.sheet.file;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.livex.sheet.SheetSamples.*;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.livex.ProcessorTime;
import org.livex.Seeds;
import org.livex.sheet.SheetImport;
import org.livex.sheet.Step;
import org.livex.sheet.Where;
import org.livex.sheet.file.UnreadableSheet.Reason;

/** Files that want to harm, and files that are none: one reason each. The time is for a machine that does other things too: nothing hangs. */
// Against hanging only.
@Timeout(value = 1, unit = TimeUnit.HOURS)
class HostileFilesTest {
    @RegisterExtension
    final ProcessorTime time = ProcessorTime.ofAtMost(Duration.ofMinutes(2));

    private static final byte[] GOOD = workbook(demo());

    @Test
    void nothing_is_no_file() {
        refused(new byte[0], Reason.EMPTY);
    }

    @Test
    void a_part_that_expands_without_end_is_refused_before_it_is_read() throws IOException {
        refused(with("xl/sharedStrings.xml", new byte[200 * 1024 * 1024]), Reason.UNSAFE);
    }

    @Test
    void entities_are_not_expanded() throws IOException {
        String bomb =
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>"
                        + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">"
                        + "<c r=\"A1\" t=\"inlineStr\"><is><t>&b;</t></is></c></row></sheetData></worksheet>";
        refused(with("xl/worksheets/sheet1.xml", bomb.getBytes(UTF_8)), Reason.UNSAFE);
    }

    @Test
    void no_part_lies_outside() throws IOException {
        refused(with("../../etc/passwd", new byte[] {1}), Reason.UNSAFE);
        refused(with("xl\\..\\evil", new byte[] {1}), Reason.UNSAFE);
    }

    @Test
    void macros_stay_outside() throws IOException {
        refused(with("xl/vbaProject.bin", new byte[] {1}), Reason.MACROS);
    }

    @Test
    void a_protected_workbook_and_an_old_one_say_so() throws Exception {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(files)) {
                out.write(GOOD);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            files.writeFilesystem(bytes);
            refused(bytes.toByteArray(), Reason.ENCRYPTED);
        }
        byte[] old = new byte[2048];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, old, 0, 4);
        byte[] name = "Workbook".getBytes(UTF_16LE);
        System.arraycopy(name, 0, old, 512, name.length);
        refused(old, Reason.OLD_EXCEL);
    }

    @Test
    void wherever_a_file_is_cut_off_it_is_damaged_and_nothing_worse() {
        Random random = new Random(Seeds.first());
        for (int i = 0; i < 40; i++) {
            byte[] cut = Arrays.copyOf(GOOD, 5 + random.nextInt(GOOD.length - 30));
            assertThatThrownBy(() -> SheetReader.read(cut, null, null)).isInstanceOf(UnreadableSheet.class);
        }
    }

    @Test
    void whatever_bytes_are_turned_the_reader_survives() throws IOException {
        Random random = new Random(Seeds.first());
        Map<String, byte[]> parts = parts();
        byte[] sheet = requireNonNull(parts.get("xl/worksheets/sheet1.xml"));
        for (int i = 0; i < 60; i++) {
            byte[] broken = sheet.clone();
            for (int j = 0; j < 5; j++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(128);
            }
            assertEnds(with("xl/worksheets/sheet1.xml", broken));
        }
    }

    private static void assertEnds(byte[] bytes) {
        try {
            assertThat(SheetReader.read(bytes, null, null).grids()).isNotEmpty();
        } catch (UnreadableSheet refused) {
            assertThat(refused.reason().code()).startsWith("sheet-");
        }
    }

    @Test
    void a_million_columns_or_rows_are_too_many() throws IOException {
        refused(
                with("xl/worksheets/sheet1.xml", sheet("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>")),
                Reason.TOO_LARGE);
        refused(
                with("xl/worksheets/sheet1.xml", sheet("<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>")),
                Reason.TOO_LARGE);
        refused(",".repeat(1_000_000).concat("x").getBytes(UTF_8), Reason.TOO_LARGE);
    }

    @Test
    void a_roster_with_a_million_columns_and_one_that_is_a_bomb_never_reach_the_questions() throws IOException {
        refused(("Name,Team" + ",Language".repeat(1_000_000) + "\nAnna,Red\n").getBytes(UTF_8), Reason.TOO_LARGE);
        refused(
                with(
                        "xl/worksheets/sheet2.xml",
                        sheet("<row r=\"1\">" + "<c t=\"inlineStr\"><is><t>Name</t></is></c>".repeat(1_000_000)
                                + "</row>")),
                Reason.UNSAFE);
    }

    @Test
    void merged_cells_without_end_stop_at_the_limit() throws IOException {
        StringBuilder merges = new StringBuilder("<mergeCells>");
        for (int i = 0; i < 300; i++) {
            String letters = Where.letters(i);
            merges.append("<mergeCell ref=\"")
                    .append(letters)
                    .append("1:")
                    .append(letters)
                    .append("20000\"/>");
        }
        StringBuilder cells = new StringBuilder("<row r=\"1\">");
        for (int i = 0; i < 300; i++) {
            cells.append("<c r=\"").append(Where.letters(i)).append("1\"><v>1</v></c>");
        }
        String rows = cells + "</row><row r=\"20000\"><c r=\"A20000\"><v>1</v></c></row>";
        byte[] xml = ("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                        + rows + "</sheetData>" + merges + "</mergeCells></worksheet>")
                .getBytes(UTF_8);

        refused(with("xl/worksheets/sheet1.xml", xml), Reason.TOO_LARGE);
    }

    @Test
    void a_list_of_20000_people_is_asked_about_in_seconds() throws UnreadableSheet {
        StringBuilder list = new StringBuilder("Name,Team,Agency,Country,Languages\n");
        for (int i = 0; i < 19_990; i++) {
            list.append("Anna K")
                    .append(i % 400)
                    .append(",T")
                    .append(i % 900)
                    .append(",A")
                    .append(i)
                    .append(",Nowhere")
                    .append(i % 300)
                    .append(",lang")
                    .append(i % 300)
                    .append('\n');
        }
        SheetFile file = SheetReader.read(list.toString().getBytes(UTF_8), null, null);
        Map<String, String> answers = new LinkedHashMap<>();
        Step step = new SheetImport(demo(), WORDS, CONTROL, NOW).read(file, answers);
        for (int stage = 0; stage < 3; stage++) {
            step.questions()
                    .forEach(question -> answers.put(
                            question.id(),
                            question.guess() == null
                                    ? question.options().getFirst().value()
                                    : question.guess()));
            step = new SheetImport(demo(), WORDS, CONTROL, NOW).read(file, answers);
        }

        assertThat(step.stage()).isEqualTo(Step.Stage.NAMES);
        assertThat(step.questions()).hasSizeLessThan(400);
    }

    @Test
    void a_million_empty_cells_that_only_have_a_format_are_nothing() throws Exception {
        StringBuilder empty = new StringBuilder();
        for (int row = 1; row <= 100_000; row++) {
            empty.append("<row r=\"")
                    .append(row)
                    .append("\"><c r=\"A")
                    .append(row)
                    .append("\" s=\"1\"/></row>");
        }
        SheetFile file = SheetReader.read(with("xl/worksheets/sheet1.xml", sheet(empty.toString())), null, null);
        assertThat(file.grids().getFirst().isEmpty()).isTrue();
    }

    @Test
    void a_picture_or_another_zip_is_no_table() throws IOException {
        refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 13, 0, 0}, Reason.WRONG_KIND);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
        }
        refused(bytes.toByteArray(), Reason.WRONG_KIND);
    }

    @Test
    void csv_is_read_in_any_encoding_and_with_any_separator() throws UnreadableSheet {
        String table = """
                Время;Вводная;Кому
                09:30;Звонок на горячую линию о пропавшей девушке;Следователи
                10:00;Полиция сообщает о найденном автомобиле;Прокуратура
                """;
        for (String encoding : new String[] {"UTF-8", "windows-1251", "UTF-16", "KOI8-R", "IBM866"}) {
            boolean guessed = !encoding.equals("IBM866");
            SheetFile file =
                    SheetReader.read(table.getBytes(Charset.forName(encoding)), guessed ? null : encoding, null);
            assertThat(file.grids().getFirst().text(1, 2)).as(encoding).isEqualTo("Следователи");
        }
        for (char separator : new char[] {',', '\t', '|'}) {
            SheetFile file = SheetReader.read(table.replace(';', separator).getBytes(UTF_8), null, null);
            assertThat(file.grids().getFirst().text(2, 2)).isEqualTo("Прокуратура");
        }
    }

    private static void refused(byte[] bytes, Reason reason) {
        assertThatThrownBy(() -> SheetReader.read(bytes, null, null))
                .isInstanceOfSatisfying(
                        UnreadableSheet.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static byte[] sheet(String rows) {
        return ("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                        + "</sheetData></worksheet>")
                .getBytes(UTF_8);
    }

    private static Map<String, byte[]> parts() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(GOOD))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] with(String name, byte[] content) throws IOException {
        Map<String, byte[]> parts = parts();
        parts.put(name, content);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
