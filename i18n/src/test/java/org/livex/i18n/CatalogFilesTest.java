package org.livex.i18n;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.i18n.ShippedCatalogs.ENGLISH;
import static org.livex.i18n.ShippedCatalogs.complaints;
import static org.livex.i18n.ShippedCatalogs.file;
import static org.livex.i18n.ShippedCatalogs.text;

import com.ibm.icu.text.PluralRules;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every language has every message, whole: its arguments, its plural forms. */
class CatalogFilesTest {
    private static final String ALL = "org.livex.i18n.ShippedCatalogs#all";
    private static final String TRANSLATIONS = "org.livex.i18n.ShippedCatalogs#translations";

    @ParameterizedTest
    @MethodSource(TRANSLATIONS)
    void a_language_has_the_keys_of_English_and_no_others(Language language) {
        Set<String> missing = new TreeSet<>(ENGLISH.messages().keySet());
        missing.removeAll(file(language).messages().keySet());
        Set<String> surplus = new TreeSet<>(file(language).messages().keySet());
        surplus.removeAll(ENGLISH.messages().keySet());

        assertThat(missing).as("missing in %s", language).isEmpty();
        assertThat(surplus).as("not in English but in %s", language).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TRANSLATIONS)
    void a_message_has_the_arguments_of_the_English_one(Language language) {
        assertThat(complaints(language, (key, text) -> {
                    MessageShape english = MessageShape.of(text(ENGLISH, key));
                    MessageShape shape = MessageShape.of(text);
                    boolean same = shape.arguments().equals(english.arguments())
                            && english.arguments().keySet().stream()
                                    .allMatch(argument ->
                                            shape.selectorsOf(argument).equals(english.selectorsOf(argument)));
                    return same ? Stream.empty() : Stream.of("differs from " + english.arguments());
                }))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void a_plural_has_the_forms_that_CLDR_asks_for(Language language) {
        Set<String> asked = rules(language).getKeywords();
        assertThat(complaints(
                        language,
                        (_, text) -> MessageShape.of(text)
                                .plurals()
                                .map(plural -> plural.bySelector().keySet().stream()
                                        .filter(selector -> !selector.startsWith("="))
                                        .collect(toSet()))
                                .filter(forms -> !forms.equals(asked))
                                .map(forms -> "has " + forms + " instead of " + asked)))
                .isEmpty();
    }

    /** In Russian "one" is 1, 21, 31…: a form that leaves the number out would be wrong there. */
    @ParameterizedTest
    @MethodSource(TRANSLATIONS)
    void a_plural_form_for_several_numbers_says_the_number(Language language) {
        PluralRules rules = rules(language);
        assertThat(complaints(
                        language,
                        (_, text) -> MessageShape.of(text)
                                .plurals()
                                .filter(plural ->
                                        Boolean.TRUE.equals(plural.bySelector().get("other")))
                                .flatMap(plural -> plural.bySelector().entrySet().stream())
                                .filter(form -> !form.getKey().startsWith("=")
                                        && rules.getUniqueKeywordValue(form.getKey()) == PluralRules.NO_UNIQUE_VALUE
                                        && !form.getValue())
                                .map(form -> form.getKey() + " has no #")))
                .isEmpty();
    }

    @Test
    void every_English_text_is_described_for_translators() {
        assertThat(ENGLISH.messages().entrySet().stream()
                        .filter(entry -> Objects.requireNonNullElse(
                                        entry.getValue().description(), "")
                                .isBlank())
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    @Test
    void a_key_says_where_its_text_belongs() {
        Pattern known = Pattern.compile(
                "(archive|catalog|certificate|common|console|function|guide|inject-field|inject-type|pack|phone|portrait|problem|sheet|state|summary)"
                        + "(\\.[a-z0-9]+(-[a-z0-9]+)*)+");
        assertThat(ENGLISH.messages().keySet())
                .filteredOn(key -> !known.matcher(key).matches())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void a_file_says_how_far_it_can_be_trusted(Language language) {
        assertThat(text(file(language), CatalogFile.STATE))
                .isIn(language.equals(Languages.ENGLISH) ? List.of("source") : List.of("draft", "reviewed"));
    }

    private static PluralRules rules(Language language) {
        return PluralRules.forLocale(Languages.locale(language));
    }
}
