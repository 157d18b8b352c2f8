package org.livex.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.translate.Sample.AR;
import static org.livex.translate.Sample.EN;
import static org.livex.translate.Sample.RU;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livex.i18n.Language;

/** What is wrong with a translation, or may be. */
class ChecksTest {
    private static final Checks CHECKS = new Checks(List.of(Sample.name("orvel", "Orvel Construction")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Call {name} now.                  | Позвоните сейчас.                     | CODE_LOST
            Be there at {exercise-time}.      | Будьте там вовремя.                   | CODE_LOST
            Be there at {exercise-time}.      | Будьте там в {exercise-time.          | CODE_LOST,OTHER_SCRIPT
            Be there at {exercise-time}.      | Будьте там в {время-учений}.          | CODE_LOST
            Be there.                         | Будьте там в {exercise-time}.         | CODE_ADDED
            From {from-day} on.               | С {from_day}.                         | CODE_LOST,CODE_ADDED
            Call now.                         | Позвоните {name} сейчас.              | CODE_ADDED
            See [the page](https://a.b/c).    | См. [страницу](https://a.b/d).        | CODE_LOST,CODE_ADDED
            It is **urgent**.                 | Это срочно.                           | CODE_LOST
            Go to **gate A**.                 | Идите к ** воротам А **.              | NOT_BOLD
            Go to **gate A**.                 | Идите к ** воротам А**.               | NOT_BOLD
            Go to **gate A** now.             | Идите к **воротам А,**но не спешите.  | NOT_BOLD
            {n, plural, one {# day} other {# days}} | {n, plural, one {# день} few {} many {# дней} other {# дня}} | PLURAL_MISSING
            {n, plural, one {# day} other {# days}} | {n, plural, один {# день} one {# день} few {# дня} many {# дней} other {# дня}} | PLURAL_UNUSED
            {n, plural, one {# day} other {# days}} | {n, plural, two {два дня} one {# день} few {# дня} many {# дней} other {# дня}} | PLURAL_UNUSED
            {n, plural, one {# day} other {# days}} | {n, plural, one {# день} other {# дня и ещё столько же} | PATTERN_BROKEN
            {n, plural, one {# day} other {# days}} | {k, plural, one {# день} other {# дня}} | ARGUMENTS_DIFFER
            Meet at 14:30.                    | Встреча в 15:30.                      | NUMBER_CHANGED
            Pay 1,250.50 euros.               | Заплатите 125 050 евро.               | NUMBER_CHANGED
            Pay 1,250.50 euros.               | Заплатите 125.050 евро.               | NUMBER_CHANGED
            Pay 1,250.50 euros.               | Заплатите 0125050 евро.               | NUMBER_CHANGED
            Meet at 14:05.                    | Встреча в 1:405.                      | NUMBER_CHANGED,NUMBER_ADDED
            Meet at the gate.                 | Встреча у ворот в 16:30.              | NUMBER_ADDED
            Meet at 14:30.                    | Встреча в 14:30 или в 16:30.          | NUMBER_ADDED
            Pay 300 euros.                    | Заплатите в 16:30.                    | NUMBER_CHANGED,NUMBER_ADDED
            Bring the two photos.             | Принесите 5 фотографий.               | NUMBER_ADDED
            Two times, 14:05 and 14:05.       | Встреча в 14:05.                      | NUMBER_CHANGED
            A van, plate AB 123 CD.           | Фургон, номер BA 123 DC.              | REFERENCE_CHANGED
            Case AB-12/7 is open.             | Дело АБ-12/7 открыто.                 | REFERENCE_CHANGED
            Route 34-KM is closed.            | Маршрут ٣٥-KM закрыт.                 | REFERENCE_CHANGED
            Write to a.b@example.org.         | Пишите на адрес a.c@example.org.      | REFERENCE_CHANGED
            Call +39 02 1234 567.             | Звоните +39 02 1234 568.              | REFERENCE_CHANGED
            Orvel Construction pays nothing.  | «Орвел Констракшн» ничего не платит.  | NAME_CHANGED
            The driver has gone.              | The driver has gone.                  | SAME_AS_SOURCE
            The driver has gone.              | Voditel uyekhal otsyuda.              | OTHER_SCRIPT
            """)
    void is_remarked(String source, String text, String kinds) {
        assertThat(remarks(EN, source, RU, text))
                .extracting(Remark::kind)
                .extracting(Enum::name)
                .containsExactly(kinds.split(","));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ru | Pay 1,500 euros by 09:30.        | Заплатите 1 500 евро до 9:30.
            de | Pay 1,500 euros.                 | Zahlen Sie 1.500 Euro.
            de | Pay 1,250.50 euros at 14:05.     | Zahlen Sie 1.250,50 Euro um 14.05 Uhr.
            fr | Pay 1,250.50 euros at 14:05.     | Payez 1 250,5 euros à 14 h 05.
            fa | Pay 1,250.50 euros at 14:05.     | ۱٬۲۵۰٫۵۰ یورو در ساعت ۱۴:۰۵ بپردازید.
            ru | On 24.11.2026 in rooms 12 14.    | 24.11.2026 в комнатах 12 14.
            ru | A van, plate AB 123 CD, 250 EUR. | Фургон, номер AB 123 CD, EUR 250.
            ar | Pay 1,500 euros at 14:30.        | ادفع ١٬٥٠٠ يورو الساعة ١٤:٣٠.
            ar | Route 34-KM, plate AB 123 CD.    | الطريق ٣٤-KM، لوحة السيارة AB ١٢٣ CD.
            fa | Wait 20 minutes.                 | ۲۰ دقیقه صبر کنید.
            ar | Case AB-12/7, Orvel Construction | القضية \u2066AB-12/7\u2069، Orvel Construction
            ru | Two officers wait.               | Ждут 2 офицера.
            ru | Case AB-12/7 is open.            | Дело AB-12/7 (12/7) открыто.
            ru | A set { of braces                | Набор { скобок
            ru | **Stop:** wait for **{name}**.   | **Стойте:** ждите **{name}**.
            ru | Go to ** gate A **.              | Идите к ** воротам А **.
            ru | Wait{n, plural, one {} other { and go}} | Ждите{n, plural, one {} few { и идите} many { и идите} other { и идите}}
            ru | {n, plural, one {# day} other {# days}} | {n, plural, one {# день} few {# дня} many {# дней} other {}}
            ru | 100% {n, number} of {all}        | {all}: {n, number} из 100%
            sr-Latn | The driver has gone.        | Vozač je otišao.
            """)
    void is_fine(String language, String source, String text) {
        assertThat(remarks(EN, source, Language.of(language), text)).isEmpty();
    }

    @Test
    void a_brace_that_opens_nothing_known_is_an_error_where_the_exercise_would_refuse_it() {
        assertThat(CHECKS.of(new Checks.Pair(EN, "Go now.", RU, "Идите {сейчас.", false, _ -> false)))
                .containsExactly(Remark.of(Remark.Kind.PATTERN_BROKEN));
    }

    @Test
    void a_number_that_is_lost_is_named_as_it_was_written() {
        assertThat(remarks(EN, "Meet at 14:05.", RU, "Встреча в два часа."))
                .containsExactly(Remark.of(Remark.Kind.NUMBER_CHANGED, "number", "14:05"));
    }

    @Test
    void a_line_that_is_long_for_a_phone_is_remarked_by_what_a_reader_counts() {
        String family = "👨‍👩‍👧‍👦";
        assertThat(CHECKS.of(new Checks.Pair(EN, "Families", RU, "Семьи " + family.repeat(16), true, _ -> true)))
                .isEmpty();
        assertThat(CHECKS.of(new Checks.Pair(EN, "Families", RU, "Семьи ".repeat(20), true, _ -> true)))
                .extracting(Remark::kind)
                .containsExactly(Remark.Kind.LONG_FOR_A_PHONE);
        assertThat(CHECKS.of(new Checks.Pair(EN, "Families", RU, "Две\nстроки", true, _ -> true)))
                .extracting(Remark::kind)
                .containsExactly(Remark.Kind.NOT_ONE_LINE);
    }

    @Test
    void a_text_of_nothing_but_brackets_is_checked_quickly() {
        String brackets = "[".repeat(10_000) + "**".repeat(5_000);
        assertThat(remarks(EN, brackets, AR, brackets)).isEmpty();
    }

    private static List<Remark> remarks(Language source, String sourceText, Language target, String text) {
        return CHECKS.of(new Checks.Pair(source, sourceText, target, text, false, _ -> true));
    }
}
