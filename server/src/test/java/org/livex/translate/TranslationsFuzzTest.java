package org.livex.translate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.livex.exercise.text.Term;
import org.livex.exercise.words.TextState;
import org.livex.fuzz.Fuzz;
import org.livex.xml.UnreadableFile;

/** Files of translation tools, damaged at random: a reason, or lines that say of each text what became of it. */
class TranslationsFuzzTest {
    private static final Sample TEXTS = Sample.of("inject:sh-01:title", "A call for {name}, at <b>9:30</b>")
            .with("inject:sh-01:body", "Line one\nline two {{ 7 }}")
            .translated("inject:sh-01:title", "Звонок для {name}, в <b>9:30</b>", TextState.APPROVED);
    private static final List<Term> GLOSSARY =
            List.of(Sample.term("debt-bondage", "debt bondage", Map.of(Sample.RU, "долговая кабала")));
    private static final byte[] OLD = """
        <?xml version="1.0"?><xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="demo" source-language="en" target-language="ru" datatype="plaintext"><body>
        <group><trans-unit id="inject:sh-01:title" approved="yes"><source>A call for <ph id="1">{name}</ph>, at 9:30</source><target state="translated">Звонок для <ph id="1">{name}</ph><mrk mtype="protected">9:30</mrk></target><note>why</note></trans-unit></group></body></file></xliff>\
        """.getBytes(UTF_8);

    @Test
    void damaged_xliff_is_refused_or_read() {
        read(
                "xliff",
                List.of(TEXTS.xliff(), FileFormatsTest.written(TEXTS, FileFormat.XLIFF_1_2), OLD),
                List.of(
                        "<segment>",
                        "<pc id=\"1\">",
                        "</pc>",
                        "<ec startRef=\"1\"/>",
                        "<mrk id=\"m\">",
                        "<g id=\"1\">",
                        "target-language=\"\"",
                        "{name}"));
    }

    @Test
    void damaged_po_is_refused_or_read() {
        read(
                "po",
                List.of(FileFormatsTest.written(TEXTS, FileFormat.PO)),
                List.of(
                        "msgid \"",
                        "msgstr[1] \"",
                        "msgid_plural \"a\"\n",
                        "#~ ",
                        "#, fuzzy\n",
                        "Plural-Forms: nplurals=9; plural=(((n%0;\\n",
                        "charset=utf-16\\n",
                        "\\x",
                        "\""));
    }

    private static void read(String name, List<byte[]> sound, List<String> bits) {
        TextImport.Here here =
                new TextImport.Here(Sample.EN, List.of(Sample.EN, Sample.RU), _ -> TEXTS.texts(), GLOSSARY);
        Fuzz.of(name, 3_000, UnreadableFile.class)
                .bytes(
                        sound,
                        bits,
                        input -> assertThat(TextImport.read(input, here).lines())
                                .allMatch(line -> line.outcome() != null));
    }

    @Test
    void damaged_tbx_is_refused_or_read() {
        byte[] sound = TbxWriter.write("demo", Sample.EN, GLOSSARY);
        Fuzz.of("tbx", 3_000, UnreadableFile.class)
                .bytes(
                        List.of(sound),
                        List.of(
                                "<langSec xml:lang=\"ru\">",
                                "<term>",
                                "<conceptEntry id=\"\">",
                                "xml:lang=\"\"",
                                "martif"),
                        input -> assertThat(TermImport.read(input, GLOSSARY, Sample.RU, List.of()))
                                .isNotNull());
    }
}
