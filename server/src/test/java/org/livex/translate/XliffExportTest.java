package org.livex.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.reader.Event;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.livex.Seeds;
import org.livex.exercise.words.TextState;
import org.livex.xml.UnreadableFile;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/** What other tools get: right by the schemas of OASIS, and readable for the reference implementation. */
class XliffExportTest {
    private static final String SCHEMAS = "/net/sf/okapi/lib/xliff2/";
    private static final String TRICKY =
            "Call [the hotline](https://example.org/a?b=1&c=2) at {time}, **now** & \"soon\" <b>:\r\n\t`x < 1`, é 🦊 \u0001";

    private static final List<TextState> STATES = List.of(TextState.values());
    private static final DOMImplementationLS LS = implementation();
    private static final Schema SCHEMA = schema();

    @Test
    void an_export_is_valid_by_the_schemas_of_oasis() throws SAXException, IOException {
        Sample sample = Sample.of("inject/sh-01/body", TRICKY)
                .translated(
                        "inject/sh-01/body",
                        "Звоните на **{time}**: [линия](https://example.org/a?b=1&c=2)",
                        TextState.DRAFT)
                .with("place/car-wash/name", "Car wash")
                .translated("place/car-wash/name", "Автомойка", TextState.APPROVED)
                .with("inject/9.b_c/control-note", "No target yet");

        validator().validate(new StreamSource(new ByteArrayInputStream(sample.xliff())));
    }

    @Test
    void the_schema_would_notice() {
        String broken = new String(Sample.of("a/b/c", "Text").xliff(), StandardCharsets.UTF_8)
                .replace("<segment", "<segmnt")
                .replace("</segment", "</segmnt");

        assertThatThrownBy(() -> validator()
                        .validate(new StreamSource(new ByteArrayInputStream(broken.getBytes(StandardCharsets.UTF_8)))))
                .isInstanceOf(SAXException.class);
    }

    @Test
    void another_tool_reads_it_with_all_its_checks_on() {
        Sample sample = Sample.of("inject/sh-01/body", TRICKY)
                .translated(
                        "inject/sh-01/body",
                        "Звоните {time} на [линию](https://example.org/a?b=1&c=2)",
                        TextState.NEEDS_REVIEW)
                .with("inject/sh-02/body", "Plain")
                .translated("inject/sh-02/body", "Лишний {code} и **жирно**", TextState.DRAFT);
        List<Unit> units = new ArrayList<>();

        try (XLIFFReader reader = new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL)) {
            reader.open(new ByteArrayInputStream(sample.xliff()));
            while (reader.hasNext()) {
                Event event = reader.next();
                if (event.isUnit()) {
                    units.add(event.getUnit());
                }
            }
        }

        assertThat(units).extracting(Unit::getId).containsExactly("inject:sh-01:body", "inject:sh-02:body");
        assertThat(units.getFirst().getPart(0).getSource().getPlainText())
                .contains("the hotline")
                .doesNotContain("{time}");
        assertThat(units.getFirst().getPart(0).getTarget().getTags()).hasSize(3);
    }

    static LongStream texts() {
        return Seeds.some(3, 8);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatever_a_text_holds_it_comes_back_letter_by_letter(long seed) throws UnreadableFile {
        Random random = new Random(seed);
        Sample sample = new Sample();
        for (int i = 0; i < 100; i++) {
            sample.with("inject/i-" + i + "/body", scribble(random));
            if (random.nextBoolean()) {
                sample.translated(
                        "inject/i-" + i + "/body", scribble(random), STATES.get(random.nextInt(STATES.size())));
            }
        }

        BilingualFile file = XliffReader.read(sample.xliff());

        assertThat(file.units()).hasSize(100).allSatisfy(unit -> {
            TextImport.Known known = Objects.requireNonNull(sample.texts().get(unit.ref()));
            assertThat(unit.original()).contains(known.text().original().text());
            var version = known.text().versions().get(Sample.RU);
            if (version == null) {
                assertThat(unit.target()).isNull();
            } else {
                assertThat(Alignment.text(
                                InlineCodes.of(known.text().original().text()), Objects.requireNonNull(unit.target())))
                        .contains(version.text());
                assertThat(unit.state()).isEqualTo(version.state());
                assertThat(unit.version()).isEqualTo(known.number());
            }
        });
        assertThat(TextImport.read(sample.xliff(), sample.here()).lines())
                .allSatisfy(line -> assertThat(line.outcome())
                        .as(() -> line + ": " + sample.texts().get(line.id().replace(':', '/')))
                        .isIn(TextImport.Outcome.UNCHANGED, TextImport.Outcome.NO_TARGET));
    }

    private static String scribble(Random random) {
        List<String> scraps = List.of(
                "word ",
                "слово ",
                "كلمة ",
                "{name}",
                "{n, number}",
                "[link](https://a.b/c)",
                "**strong {x}**",
                "`code`",
                "https://example.org/path",
                "<tag/>",
                "&amp;",
                "]]>",
                "\r\n",
                "\n",
                "\r",
                "\t",
                " ",
                "🦊",
                "\u0007",
                "\uFFFE",
                "[",
                "**",
                "{",
                "}",
                "(",
                "\u200F",
                "{a, plural, one {# day} other {# days}}");
        StringBuilder text = new StringBuilder("a");
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(scraps.get(random.nextInt(scraps.size())));
        }
        return text.toString();
    }

    private static Validator validator() {
        return SCHEMA.newValidator();
    }

    private static Schema schema() {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setResourceResolver((_, _, _, systemId, _) -> input(systemId));
        try {
            return factory.newSchema(new Source[] {
                new StreamSource(resource("informativeCopiesOf3rdPartySchemas/w3c/xml.xsd")),
                new StreamSource(resource("xliff_core_2.0.xsd")),
                new StreamSource(resource("modules/glossary.xsd"))
            });
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream resource(String path) {
        return Objects.requireNonNull(XliffExportTest.class.getResourceAsStream(SCHEMAS + path), path);
    }

    private static LSInput input(String path) {
        LSInput input = LS.createLSInput();
        input.setSystemId(path);
        input.setByteStream(resource(path));
        return input;
    }

    private static DOMImplementationLS implementation() {
        try {
            return (DOMImplementationLS) DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
