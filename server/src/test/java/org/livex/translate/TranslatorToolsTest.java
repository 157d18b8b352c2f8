package org.livex.translate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.translate.TextImport.Line;
import org.livex.translate.TextImport.Outcome;
import org.livex.xml.UnreadableFile;

/** Programs that translators have, with our files: gettext and the Translate Toolkit. Skipped where they are not installed. */
class TranslatorToolsTest {
    @TempDir
    Path folder;

    @Test
    void gettext_finds_nothing_wrong_with_a_po_file() throws IOException, InterruptedException {
        Path file = written(FileFormat.PO);

        String told = run("msgfmt", "--check", "--statistics", "-o", "/dev/null", file.toString());

        assertThat(told).contains("3 translated messages, 1 fuzzy translation, 1 untranslated message.");
    }

    @Test
    void gettext_writes_it_anew_and_nothing_changed() throws IOException, InterruptedException, UnreadableFile {
        Path file = written(FileFormat.PO);
        Path anew = folder.resolve("anew.po");

        run("msgcat", "--width=40", "--sort-output", "-o", anew.toString(), file.toString());

        assertUntouched(Files.readAllBytes(anew));
    }

    @Test
    void gettext_writes_it_in_another_encoding() throws IOException, InterruptedException, UnreadableFile {
        Path file = written(FileFormat.PO);
        Path other = folder.resolve("koi8.po");

        run("msgconv", "--to-code=KOI8-R", "-o", other.toString(), file.toString());

        assertThat(Files.readAllBytes(other)).isNotEqualTo(Files.readAllBytes(file));
        assertUntouched(Files.readAllBytes(other));
    }

    @Test
    void the_toolkit_finds_no_lost_variable_in_a_po_file() throws IOException, InterruptedException {
        Path file = written(FileFormat.PO);
        Path faults = folder.resolve("faults.po");

        run("pofilter", "--progress=none", "-t", "variables", "-t", "escapes", file.toString(), faults.toString());

        assertThat(Files.exists(faults) ? Files.readString(faults) : "").doesNotContain("msgid \"Call");
    }

    @Test
    void the_toolkit_makes_xliff_of_a_po_file_and_a_po_file_of_that()
            throws IOException, InterruptedException, UnreadableFile {
        Path file = written(FileFormat.PO);
        Path xliff = folder.resolve("made.xlf");
        Path back = folder.resolve("back.po");

        run("po2xliff", "--progress=none", file.toString(), xliff.toString());
        run("xliff2po", "--progress=none", xliff.toString(), back.toString());

        assertThat(Files.readString(back)).contains("Автомойка", "[линию](https://example.org/?a=1&b=2)");
        assertUntouched(Files.readAllBytes(back));
    }

    @Test
    void the_toolkit_reads_our_xliff_1_2() throws IOException, InterruptedException {
        Path xliff = written(FileFormat.XLIFF_1_2);
        Path po = folder.resolve("ours.po");

        run("xliff2po", "--progress=none", xliff.toString(), po.toString());

        assertThat(Files.readString(po)).contains("msgid \"Car wash\"", "Автомойка");
    }

    @Test
    void a_po_file_that_the_toolkit_makes_of_our_xliff_lacks_language_and_codes()
            throws IOException, InterruptedException, UnreadableFile {
        Path xliff = written(FileFormat.XLIFF_1_2);
        Path po = folder.resolve("ours.po");

        run("xliff2po", "--progress=none", xliff.toString(), po.toString());

        String made = Files.readString(po);
        String named = made.replace("\"Content-Type:", "\"Language: ru\\n\"\n\"Content-Type:");
        assertThatThrownBy(() -> outcomes(made.getBytes(UTF_8))).isInstanceOf(UnreadableFile.class);
        assertThat(outcomes(named.getBytes(UTF_8)))
                .containsExactly(
                        Outcome.BROKEN, Outcome.UNCHANGED, Outcome.UNCHANGED, Outcome.UNCHANGED, Outcome.NO_TARGET);
    }

    private Path written(FileFormat format) throws IOException {
        return Files.write(
                folder.resolve("texts." + format.ending()), FileFormatsTest.written(FileFormatsTest.sample(), format));
    }

    private static void assertUntouched(byte[] file) throws UnreadableFile {
        assertThat(outcomes(file))
                .containsOnly(Outcome.UNCHANGED, Outcome.NO_TARGET)
                .hasSize(5);
    }

    private static List<Outcome> outcomes(byte[] file) throws UnreadableFile {
        return TextImport.read(file, FileFormatsTest.sample().here()).lines().stream()
                .map(Line::outcome)
                .toList();
    }

    private static String run(String... command) throws IOException, InterruptedException {
        boolean isThere = Stream.of(System.getenv("PATH").split(Pattern.quote(File.pathSeparator)))
                .anyMatch(path -> Files.isExecutable(Path.of(path, command[0])));
        assumeTrue(isThere, command[0] + " is not installed: apt-get install gettext translate-toolkit");
        ProcessBuilder builder = new ProcessBuilder(List.of(command)).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String told = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        return told;
    }
}
