package org.livex.translate;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.livex.xml.UnreadableFile.Reason.EMPTY;
import static org.livex.xml.UnreadableFile.Reason.NOT_XML;
import static org.livex.xml.UnreadableFile.Reason.TOO_LARGE;
import static org.livex.xml.UnreadableFile.Reason.TOO_MANY_TEXTS;
import static org.livex.xml.UnreadableFile.Reason.UNSAFE;
import static org.livex.xml.UnreadableFile.Reason.WRONG_ENCODING;
import static org.livex.xml.UnreadableFile.Reason.WRONG_KIND;
import static org.livex.xml.UnreadableFile.Reason.WRONG_LANGUAGE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.livex.Seeds;
import org.livex.xml.UnreadableFile;
import org.livex.xml.UnreadableFile.Reason;
import org.livex.xml.XmlCursor;

/** Whatever is sent as a translation file: a clear reason, quickly, and nothing of this machine in it. */
class BrokenFilesTest {
    private static final String HEAD =
            "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.0' srcLang='en' trgLang='ru'>";
    private static final String WHOLE =
            HEAD + "<file id='f'><unit id='a:b:c'><segment><source>Go</source></segment></unit></file></xliff>";
    private static final String OLD = "<xliff version='1.2'><file source-language='en' target-language='ru'><body>";

    @TempDir
    Path folder;

    static Stream<Arguments> broken() throws IOException {
        return Stream.of(
                broken("nothing", "", EMPTY),
                broken("a blank", "   ", NOT_XML),
                broken("a sentence", "Guten Tag", NOT_XML),
                broken("JSON", "{\"xliff\": 1}", NOT_XML),
                broken("a web page", "<!DOCTYPE html><html><body><p>Hi<br></body></html>", WRONG_KIND),
                broken("cut off in a tag", WHOLE.substring(0, 120), NOT_XML),
                broken("cut off between tags", WHOLE.replace("</file></xliff>", ""), NOT_XML),
                broken("crossed tags", HEAD + "<file><group></file></group></xliff>", NOT_XML),
                broken("an attribute twice", HEAD.replace("version=", "version='1' version=") + "</xliff>", NOT_XML),
                broken("two roots", "<a/><b/>", WRONG_KIND),
                broken("a raw ampersand", WHOLE.replace("Go", "Go & stop"), NOT_XML),
                broken("an unquoted attribute", "<xliff version=2.0/>", NOT_XML),
                broken("a control character", WHOLE.replace("Go", "Go\u0001"), NOT_XML),
                broken("a reference to one", WHOLE.replace("Go", "Go&#1;"), NOT_XML),
                broken(
                        "an undeclared prefix",
                        WHOLE.replace("<unit", "<x:unit").replace("</unit", "</x:unit"),
                        NOT_XML),
                broken("an unknown entity", WHOLE.replace("Go", "&nbsp;"), NOT_XML),
                broken(
                        "a file of this machine",
                        "<!DOCTYPE xliff [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + WHOLE.replace("Go", "&x;"),
                        UNSAFE),
                broken(
                        "an address of the network",
                        "<!DOCTYPE xliff [<!ENTITY x SYSTEM 'http://169.254.169.254/'>]>" + WHOLE,
                        UNSAFE),
                broken(
                        "a parameter entity",
                        "<!DOCTYPE xliff [<!ENTITY % x SYSTEM 'file:///etc/passwd'> %x;]>" + WHOLE,
                        UNSAFE),
                broken(
                        "a billion laughs",
                        "<!DOCTYPE xliff [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'><!ENTITY c '&b;&b;'>]>"
                                + WHOLE.replace("Go", "&c;"),
                        UNSAFE),
                broken("an entity in UTF-16", bytes("<!DOCTYPE xliff [<!ENTITY a 'ha'>]>" + WHOLE, UTF_16), UNSAFE),
                broken(
                        "a declaration far away",
                        "<!--" + "x".repeat(9_000) + "--><!DOCTYPE xliff [<!ENTITY a 'ha'>]>"
                                + WHOLE.replace("Go", "&a;"),
                        UNSAFE),
                broken(
                        "Latin 1 that says UTF-8",
                        bytes(
                                "<?xml version='1.0' encoding='UTF-8'?>" + WHOLE.replace("Go", "Größe"),
                                Charset.forName("ISO-8859-1")),
                        WRONG_ENCODING),
                broken("an encoding that is none", "<?xml version='1.0' encoding='UTF-99'?>" + WHOLE, WRONG_ENCODING),
                broken("half a UTF-8 character", half(WHOLE), WRONG_ENCODING),
                broken("a zip", new byte[] {'P', 'K', 3, 4, 0, 0}, WRONG_KIND),
                broken("a gzip", gzip(WHOLE), WRONG_KIND),
                broken("noise", noise(), WRONG_ENCODING),
                broken("a term file", "<tbx type='TBX-Basic'/>", WRONG_KIND),
                broken("a translation memory", "<tmx version='1.4'/>", WRONG_KIND),
                broken("no version", "<xliff srcLang='en' trgLang='ru'/>", WRONG_KIND),
                broken("a version of another world", HEAD.replace("2.0' s", "3.0' s") + "</xliff>", WRONG_KIND),
                broken("no target language", HEAD.replace(" trgLang='ru'", "") + "</xliff>", WRONG_LANGUAGE),
                broken("no source language", HEAD.replace(" srcLang='en'", "") + "</xliff>", WRONG_LANGUAGE),
                broken(
                        "a language that is none",
                        HEAD.replace("'ru'", "'russian language'") + "</xliff>",
                        WRONG_LANGUAGE),
                broken("an old file without files", "<xliff version='1.2'></xliff>", WRONG_LANGUAGE),
                broken(
                        "an old file without a language",
                        "<xliff version='1.2'><file source-language='en'/></xliff>",
                        WRONG_LANGUAGE),
                broken(
                        "an old file of two languages",
                        OLD + "</body></file><file source-language='en' target-language='it'/></xliff>",
                        WRONG_LANGUAGE),
                broken(
                        "a well of groups",
                        HEAD + "<group>".repeat(200) + "</group>".repeat(200) + "</xliff>",
                        TOO_LARGE),
                broken("an endless unit", WHOLE.replace("Go", "Go on. ".repeat(200_000)), TOO_LARGE),
                broken(
                        "a crowd of units",
                        HEAD + "<file>" + "<unit id='a'/>".repeat(20_001) + "</file></xliff>",
                        TOO_MANY_TEXTS));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void is_refused_with_its_reason(String name, byte[] file, Reason reason) {
        assertThatThrownBy(() -> XliffReader.read(file))
                .as(name)
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        unreadable -> assertThat(unreadable.reason()).isEqualTo(reason));
    }

    @Test
    void a_file_larger_than_any_translation_is_not_even_looked_at() {
        assertThatThrownBy(() -> XliffReader.read(new byte[XmlCursor.MOST_BYTES + 1]))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        unreadable -> assertThat(unreadable.reason()).isEqualTo(TOO_LARGE));
    }

    @Test
    void broken_xml_is_named_with_its_line() {
        assertThatThrownBy(() -> XliffReader.read((HEAD + "\n<file>\n<unit></file></xliff>").getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        unreadable -> assertThat(unreadable.parameters()).containsEntry("line", "3"));
    }

    @Test
    void a_doctype_that_only_names_a_dtd_is_passed_over_and_nothing_is_loaded() throws IOException, UnreadableFile {
        Path dtd = Files.writeString(folder.resolve("xliff.dtd"), "<!ENTITY told 'secret'>");
        byte[] file = ("<!DOCTYPE xliff SYSTEM '" + dtd.toUri() + "'>" + WHOLE).getBytes(UTF_8);

        assertThat(XliffReader.read(file).units()).hasSize(1);
        assertThatThrownBy(() -> XliffReader.read(
                        new String(file, UTF_8).replace("Go", "&told;").getBytes(UTF_8)))
                .isInstanceOf(UnreadableFile.class);
    }

    @Test
    void utf_16_and_a_byte_order_mark_are_read() throws UnreadableFile {
        assertThat(XliffReader.read(bytes("<?xml version='1.0' encoding='UTF-16'?>" + WHOLE, UTF_16))
                        .units())
                .hasSize(1);
        assertThat(XliffReader.read(("\uFEFF" + WHOLE).getBytes(UTF_8)).units()).hasSize(1);
    }

    @Test
    void a_sound_file_with_any_byte_changed_is_read_or_refused_and_never_throws_anything_else() {
        byte[] sound = Sample.of("inject/sh-01/body", "Call [us](https://a.b) at {time}.")
                .xliff();
        Random random = new Random(Seeds.first());
        for (int i = 0; i < 2_000; i++) {
            byte[] changed = sound.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            try {
                assertThat(XliffReader.read(changed).units()).hasSizeLessThanOrEqualTo(1);
            } catch (UnreadableFile unreadable) {
                assertThat(unreadable.reason()).isNotNull();
            }
        }
    }

    @Test
    void term_files_are_as_safe() {
        for (String file : new String[] {
            "",
            "terms",
            "<xliff version='2.0'/>",
            "<!DOCTYPE tbx [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><tbx>&x;</tbx>",
            "<tbx><text>"
        }) {
            assertThatThrownBy(() -> TbxReader.read(file.getBytes(UTF_8)))
                    .as(file)
                    .isInstanceOf(UnreadableFile.class);
        }
    }

    private static Arguments broken(String name, String file, Reason reason) {
        return broken(name, file.getBytes(UTF_8), reason);
    }

    private static Arguments broken(String name, byte[] file, Reason reason) {
        return arguments(name, file, reason);
    }

    private static byte[] bytes(String file, Charset charset) {
        return file.getBytes(charset);
    }

    private static byte[] half(String file) {
        byte[] bytes = file.replace("Go", "Я").getBytes(UTF_8);
        byte[] half = new byte[bytes.length - 1];
        int cut = file.indexOf("Go") + 1;
        System.arraycopy(bytes, 0, half, 0, cut);
        System.arraycopy(bytes, cut + 1, half, cut, half.length - cut);
        return half;
    }

    private static byte[] gzip(String file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(file.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] noise() {
        byte[] noise = new byte[1_000];
        new Random(1).nextBytes(noise);
        noise[0] = '<';
        noise[1] = (byte) 0x81;
        return noise;
    }
}
