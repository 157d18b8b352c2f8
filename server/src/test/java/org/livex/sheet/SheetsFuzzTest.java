package org.livex.sheet;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.livex.fuzz.Fuzz;
import org.livex.fuzz.Mutations;
import org.livex.sheet.file.SheetReader;
import org.livex.sheet.file.UnreadableSheet;

/** Workbooks and lists, damaged at random: a reason, questions, mistakes by their cells, or changes. */
class SheetsFuzzTest {
    private static final String LIST = """
            No;Day;Time;Inject;To;Language;From
            1;D1;09:30;A call about a missing girl;Investigators;en;Hotline
            2;24.11.2026;9.45 pm;"Police; ""found"" a car";Prosecutors, Team Alfa;ru;Police
            3;Tuesday;1100Z;Звонок на горячую линию;all;;=1+1
            """;
    private static final List<String> WORDS = List.of(
            ";",
            ",",
            "\t",
            "\"",
            "\"\"",
            "\n",
            "09:30-10:15",
            "31.12.9999",
            "25:61",
            "D0",
            "D1 09:00",
            "+2h",
            "1e9",
            "44927.5",
            "noon");

    @Test
    void a_damaged_list_is_refused_or_read() {
        List<byte[]> sound =
                List.of(LIST.getBytes(UTF_8), LIST.getBytes(UTF_16LE), LIST.getBytes(Charset.forName("windows-1251")));
        Fuzz.of("csv", 300, UnreadableSheet.class).bytes(sound, WORDS, SheetsFuzzTest::read);
    }

    @Test
    void a_damaged_workbook_is_refused_or_read() {
        byte[] sound = SheetSamples.workbook(SheetSamples.demo());
        Fuzz.of("xlsx", 30, UnreadableSheet.class)
                .bytes(List.of(sound), List.of("PK\u0001\u0002"), SheetsFuzzTest::read);
    }

    @Test
    void a_workbook_with_a_damaged_part_is_refused_or_read() {
        Map<String, byte[]> parts = parts(SheetSamples.workbook(SheetSamples.demo()));
        List<String> names = new ArrayList<>(parts.keySet());
        List<byte[]> all = List.copyOf(parts.values());
        List<String> words = List.of(
                "<c r=\"A1\">",
                "<c r=\"XFD1048577\" t=\"s\"><v>999999</v></c>",
                "t=\"inlineStr\"",
                "<row r=\"0\">",
                "<v>-1</v>",
                "s=\"9999\"");
        Fuzz.of("parts of a workbook", 40, UnreadableSheet.class)
                .each(
                        random -> {
                            String name = names.get(random.nextInt(names.size()));
                            Map<String, byte[]> damaged = new LinkedHashMap<>(parts);
                            damaged.computeIfPresent(name, (_, part) -> new Mutations(random, words).of(part, all));
                            return zip(damaged);
                        },
                        SheetsFuzzTest::read);
    }

    private static void read(byte[] bytes) throws UnreadableSheet {
        SheetImport reading =
                new SheetImport(SheetSamples.demo(), SheetSamples.WORDS, SheetSamples.CONTROL, SheetSamples.NOW);
        assertThat(reading.read(SheetReader.read(bytes, null, null), Map.of())).isNotNull();
    }

    private static Map<String, byte[]> parts(byte[] workbook) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
