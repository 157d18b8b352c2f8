package org.livex.translate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.livex.exercise.words.TextState;
import org.livex.i18n.Language;
import org.livex.translate.TextImport.Line;
import org.livex.translate.TextImport.Outcome;
import org.livex.xml.UnreadableFile;

/** The same texts in each format that translators may have them in. */
class FileFormatsTest {
    private static final String CALLS = "{n, plural, one {# call} other {# calls}}";
    private static final String RUSSIAN =
            "{n, plural, one {# звонок} few {# звонка} many {# звонков} other {# звонка}}";

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void an_untouched_file_changes_nothing(FileFormat format) throws UnreadableFile {
        Sample sample = sample();

        TextImport.Report report = TextImport.read(written(sample, format), sample.here());

        assertThat(report.lines())
                .extracting(Line::outcome)
                .containsExactly(
                        Outcome.UNCHANGED, Outcome.UNCHANGED, Outcome.UNCHANGED, Outcome.UNCHANGED, Outcome.NO_TARGET);
        assertThat(report.absent()).isZero();
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void what_somebody_else_translated_meanwhile_is_not_overwritten(FileFormat format) throws UnreadableFile {
        Sample sample = sample();
        String file = new String(written(sample, format), UTF_8).replace("Автомойка", "Мойка машин");
        sample.translated("place/car-wash/name", "Мойка", TextState.DRAFT);

        assertThat(TextImport.read(file.getBytes(UTF_8), sample.here()).lines())
                .extracting(Line::outcome)
                .contains(Outcome.CONFLICT);
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void a_new_translation_comes_back_with_all_its_codes(FileFormat format) throws UnreadableFile {
        Sample sample = sample();
        String file = new String(written(sample, format), UTF_8).replace("Звоните", "Позвоните");

        Line line = TextImport.read(file.getBytes(UTF_8), sample.here()).lines().getFirst();

        assertThat(line.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(line.wanted())
                .extracting(TextImport.Wanted::body)
                .isEqualTo("Позвоните на [линию](https://example.org/?a=1&b=2) в **{time}** \"сейчас\".\n\nЖдите.");
    }

    @Test
    void a_draft_is_fuzzy_and_a_plural_has_its_forms_in_a_po_file() {
        String po = new String(written(sample(), FileFormat.PO), UTF_8);

        assertThat(po)
                .contains(
                        "\"Language: ru\\n\"",
                        "#, fuzzy\nmsgctxt \"place/car-wash/name\"\nmsgid \"Car wash\"\nmsgstr \"Автомойка\"",
                        "msgid \"# call\"\nmsgid_plural \"# calls\"\nmsgstr[0] \"# звонок\"\nmsgstr[1] \"# звонка\"\n"
                                + "msgstr[2] \"# звонков\"");
    }

    @Test
    void version_2_0_is_read_by_another_tool_with_all_its_checks_on() {
        int units = 0;
        try (XLIFFReader reader = new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL)) {
            reader.open(new ByteArrayInputStream(written(sample(), FileFormat.XLIFF_2_0)));
            while (reader.hasNext()) {
                units += reader.next().isUnit() ? 1 : 0;
            }
        }

        assertThat(units).isEqualTo(5);
    }

    static Stream<String> languages() {
        return PluralRule.languages().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void each_form_of_a_plural_is_for_one_category_of_the_language(String language) {
        Language tag = Language.of(language);
        PluralRule rule = PluralRule.header(tag).flatMap(PluralRule::of).orElseThrow();

        List<Set<String>> categories = rule.categories(tag);

        assertThat(categories).allSatisfy(form -> assertThat(form).hasSize(1));
        Set<String> all = new TreeSet<>();
        categories.forEach(all::addAll);
        assertThat(categories).hasSameSizeAs(all);
    }

    static byte[] written(Sample sample, FileFormat format) {
        return switch (format) {
            case XLIFF_2_1 -> XliffWriter.write(sample.export(), "2.1");
            case XLIFF_2_0 -> XliffWriter.write(sample.export(), "2.0");
            case XLIFF_1_2 -> Xliff1Writer.write(sample.export());
            case PO -> PoWriter.write(sample.export());
        };
    }

    static Sample sample() {
        return Sample.of(
                        "inject/sh-01/body",
                        "Call [the line](https://example.org/?a=1&b=2) at **{time}** \"now\".\n\nWait.")
                .translated(
                        "inject/sh-01/body",
                        "Звоните на [линию](https://example.org/?a=1&b=2) в **{time}** \"сейчас\".\n\nЖдите.",
                        TextState.NEEDS_REVIEW)
                .with("inject/sh-02/body", CALLS)
                .translated("inject/sh-02/body", RUSSIAN, TextState.APPROVED)
                .with("place/car-wash/name", "Car wash")
                .translated("place/car-wash/name", "Автомойка", TextState.DRAFT)
                .with("inject/sh-03/body", "Backslash \\ and\ttab")
                .translated("inject/sh-03/body", "Черта \\ и\tотступ", TextState.NEEDS_REVIEW)
                .with("inject/sh-04/body", "No target yet");
    }
}
