package org.livex.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.livex.translate.Sample.AR;
import static org.livex.translate.Sample.EN;
import static org.livex.translate.Sample.RU;
import static org.livex.translate.Sample.forbidding;
import static org.livex.translate.Sample.name;
import static org.livex.translate.Sample.term;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livex.exercise.text.Term;
import org.livex.i18n.Language;
import org.livex.translate.TermFinder.Hit;

/** Where a text speaks of a term, in the forms that its language has. */
class TermsTest {
    private static final List<Term> GLOSSARY = List.of(
            term("victim", "victim", Map.of(RU, "жертва")),
            term("victim-of-trafficking", "victim of trafficking", Map.of(RU, "жертва торговли людьми")),
            term("debt-bondage", "debt bondage", Map.of(RU, "долговая кабала", AR, "إسار الدين")),
            name("orvel", "Orvel Construction"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | debt bondage       | He lives in Debt Bondage.                   | Debt Bondage
            en | labour inspector   | Two labour inspectors came.                 | labour inspectors
            en | case               | The cases are many.                         | cases
            en | seizure            | Seizures were ordered.                      | Seizures
            ru | долговая кабала    | Он живёт в долговой кабале.                 | долговой кабале
            ru | инспектор труда    | Пришли инспекторы труда.                    | инспекторы труда
            ru | приют              | Её отвезли в приюте номер два.              | приюте
            uk | притулок           | Її відвезли до притулку.                    | притулку
            de | Opfer              | Den Opfern wurde geholfen.                  | Opfern
            it | vittima di tratta  | Le vittime di tratta sono due.              | vittime di tratta
            es | víctima de trata   | Las víctimas de trata declararon.           | víctimas de trata
            ro | victimă            | Victimele au fost ascultate.                | Victimele
            tr | mağdur             | Mağdurların ifadesi alındı.                 | Mağdurların
            tr | insan ticareti     | İnsan ticaretinin izleri.                   | İnsan ticaretinin
            kk | құрбан             | Құрбандарға көмек керек.                    | Құрбандарға
            ar | إسار الدين         | يعيش في إسار الدَّين منذ سنة.                 | إسار الدَّين
            ar | ضحية               | تحدثنا مع الضحية أمس.                        | الضحية
            ar | مأوى               | نقلت بالمأوى الجديد.                         | بالمأوى
            fa | قربانی قاچاق       | با قربانی قاچاق صحبت کردیم.                  | قربانی قاچاق
            fa | مترجم شفاهی        | مترجم شفاهي آمد.                             | مترجم شفاهي
            """)
    void a_term_is_found_in_the_forms_of_its_language(String language, String term, String text, String words) {
        assertThat(find(language, term, text)).containsExactly(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | mediator   | We need mediation here.
            en | seizure    | He seized the chance.
            en | aid        | He said so.
            en | debt bondage | The debt is high. Bondage is not.
            ru | приют      | Она пришла и уехала.
            ru | суд        | Это судоходство дорого стоит.
            tr | ışık       | işik
            """)
    void what_only_looks_alike_is_not_found(String language, String term, String text) {
        assertThat(find(language, term, text)).isEmpty();
    }

    @Test
    void of_two_that_overlap_the_longer_one_counts() {
        assertThat(TermFinder.ofNames(GLOSSARY, EN).in("A victim and a victim of trafficking."))
                .extracting(hit -> hit.term().id().value(), Hit::words)
                .containsExactly(tuple("victim", "victim"), tuple("victim-of-trafficking", "victim of trafficking"));
    }

    @Test
    void a_name_is_found_letter_by_letter_in_any_language() {
        assertThat(TermFinder.ofNames(GLOSSARY, AR).in("شركة Orvel Construction هناك"))
                .extracting(Hit::words)
                .containsExactly("Orvel Construction");
        assertThat(TermFinder.ofNames(GLOSSARY, AR).in("شركة orvel construction"))
                .isEmpty();
    }

    @Test
    void a_forbidden_word_is_remarked_where_the_source_speaks_of_that_term() {
        Term trafficking =
                forbidding(term("trafficking", "trafficking", Map.of(RU, "торговля людьми")), RU, "контрабанда людей");
        Checks checks = new Checks(List.of(trafficking));

        assertThat(kinds(checks, "He was tried for trafficking.", "Его судили за контрабанду людей."))
                .containsExactly(Remark.Kind.TERM_MISSING, Remark.Kind.TERM_FORBIDDEN);
        assertThat(kinds(checks, "He was tried for trafficking.", "Его судили за торговлю людьми."))
                .isEmpty();
        assertThat(kinds(checks, "He was tried for theft.", "Его судили за контрабанду людей."))
                .isEmpty();
    }

    @Test
    void a_word_that_is_another_term_is_forbidden_only_where_the_source_does_not_speak_of_that_one() {
        Term freezing = forbidding(term("freezing", "freezing", Map.of(RU, "замораживание")), RU, "конфискация");
        Term confiscation = term("confiscation", "confiscation", Map.of(RU, "конфискация"));
        Checks checks = new Checks(List.of(freezing, confiscation));

        assertThat(kinds(checks, "The freezing is ordered.", "Постановлена конфискация."))
                .contains(Remark.Kind.TERM_FORBIDDEN);
        assertThat(kinds(checks, "First freezing, then confiscation.", "Сначала замораживание, потом конфискация."))
                .isEmpty();
    }

    private static List<Remark.Kind> kinds(Checks checks, String source, String text) {
        return checks.of(new Checks.Pair(EN, source, RU, text, false, _ -> true)).stream()
                .map(Remark::kind)
                .toList();
    }

    private static List<String> find(String tag, String name, String text) {
        Language language = Language.of(tag);
        Term term = tag.equals("en") ? term("t", name, Map.of()) : term("t", "something", Map.of(language, name));
        return TermFinder.ofNames(List.of(term), language).in(text).stream()
                .map(Hit::words)
                .toList();
    }
}
