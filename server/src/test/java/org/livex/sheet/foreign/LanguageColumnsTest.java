package org.livex.sheet.foreign;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;
import static org.livex.sheet.foreign.ForeignLists.*;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.TextVersion;
import org.livex.i18n.Language;
import org.livex.sheet.Question;

/** A MSEL that says each thing in several languages, beside each other. */
class LanguageColumnsTest {
    private static final String HEADER =
            "Inject no;Exercise time;Title (en);Title (ru);Message (en);Message (ru);Expected action (en);Expected action (ru)";
    private static final String FIRST =
            "L-1;D1 09:30;A call;Звонок;A woman calls the hotline.;Женщина звонит на линию.;Ask where she is;Спросить, где она";
    private static final byte[] TWO = csv(HEADER, FIRST, "L-2;D1 09:40;;;;Только по-русски написано.;;");

    private final Exercise demo = demo();

    @Test
    void are_one_inject_with_translations_that_somebody_has_to_look_at() {
        Inject first = added(demo, new ForeignTalk(TWO, demo, answers())).getFirst();

        assertSays(first.title(), "A call", "Звонок");
        assertSays(first.body(), "A woman calls the hotline.", "Женщина звонит на линию.");
        LocalizedText note = requireNonNull(first.controlNote());
        assertThat(note.original().text())
                .contains("Ask where she is")
                .doesNotContain("Спросить")
                .doesNotContain("Женщина");
        assertThat(version(note, RU).text()).contains("Спросить, где она").doesNotContain("Ask where");
        assertThat(version(note, RU).state()).isEqualTo(TextState.NEEDS_REVIEW);
    }

    @Test
    void have_the_language_of_what_is_written_where_one_is_empty() {
        Inject second = added(demo, new ForeignTalk(TWO, demo, answers())).getLast();

        assertThat(second.body().source()).isEqualTo(RU);
        assertThat(second.title().source()).isEqualTo(RU);
    }

    @Test
    void are_told_by_their_headings_and_their_letters() {
        byte[] file = csv(
                "№;Час;Заголовок;Повідомлення;Текст (it)",
                "L-1;D1 09:30;Дзвінок;Жінка телефонує на гарячу лінію.;Una donna chiama la linea.",
                "L-2;D1 09:40;Відповідь;Банк і поліція відповідають.;La banca e la polizia rispondono.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(List.of(2, 3, 4).stream()
                        .map(column -> talk.question("text-language/" + column).guess()))
                .containsExactly("uk", "uk", "it");
        Inject first = added(demo, talk).getFirst();
        assertThat(version(first.title(), Language.of("uk")).text()).isEqualTo("Дзвінок");
        assertThat(version(first.body(), Language.of("uk")).text()).isEqualTo("Жінка телефонує на гарячу лінію.");
        assertThat(version(first.body(), Language.of("it")).text()).isEqualTo("Una donna chiama la linea.");
    }

    @Test
    void in_other_letters_than_their_heading_says_are_not_proposed_in_its_language() {
        byte[] file = csv(
                "№;Час;Назва;Текст (it)",
                "L-1;D1 09:30;Дзвінок;Жінка телефонує на гарячу лінію.",
                "L-2;D1 09:40;Відповідь;Банк і поліція відповідають.");

        assertThat(new ForeignTalk(file, demo, Map.of()).question("language").guess())
                .isEqualTo("uk");
    }

    @ParameterizedTest
    @CsvSource({
        "Повідомлення,Жінка телефонує.",
        "Сообщение,Женщина звонит.",
        "Хабарлама,Әйел қоңырау шалады.",
        "Mitteilung,Eine Frau ruft an.",
        "Açıklama,Bir kadın arıyor.",
        "Descriere,O femeie sună.",
        "رسالة,امرأة تتصل."
    })
    void a_message_is_one_by_the_everyday_word_of_each_language(String heading, String text) {
        byte[] file = csv("№;Time;Title;" + heading, "L-1;D1 09:30;A;" + text);

        assertThat(new ForeignTalk(file, demo, answers("text-language/2", "en", "text-language/3", "en"))
                        .question("column/3")
                        .guess())
                .isEqualTo("body");
    }

    @Test
    void are_asked_about_once_with_a_proposal_for_each() {
        ForeignTalk talk = new ForeignTalk(TWO, demo, answers());

        assertThat(talk.question("text-languages").of()).isNull();
        assertThat(List.of(2, 3, 4, 5, 6, 7).stream()
                        .map(column -> talk.question("text-language/" + column).guess()))
                .containsExactly("en", "ru", "en", "ru", "en", "ru");
    }

    @Test
    void are_known_by_what_stands_in_them_where_their_headings_do_not_say_it() {
        byte[] file = csv(
                "№;Время;Text;Текст",
                "L-1;D1 09:30;The witness has left the shelter.;Свидетельница ушла из приюта.",
                "L-2;D1 09:40;The bank and the police answer.;Банк и полиция отвечают.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(talk.question("text-language/2").guess()).isEqualTo("en");
        assertThat(talk.question("text-language/3").guess()).isEqualTo("ru");
        assertSays(
                added(demo, talk).getFirst().body(),
                "The witness has left the shelter.",
                "Свидетельница ушла из приюта.");
    }

    @Test
    void that_are_kept_for_control_are_in_its_note() {
        ForeignTalk talk = new ForeignTalk(csv(HEADER, FIRST), demo, answers("text-language/5", ForeignLanguages.NONE));

        Inject first = added(demo, talk).getFirst();
        assertThat(first.body().versions()).doesNotContainKey(RU);
        assertThat(note(first)).contains("Message (ru): Женщина звонит на линию.");
    }

    @Test
    void may_be_of_a_language_that_the_exercise_has_not_yet() {
        byte[] file = csv(
                "Inject no;Exercise time;Text (en);Text (Georgian)",
                "L-1;D1 09:30;The witness has left.;მოწმე წავიდა.");

        Inject inject = added(demo, new ForeignTalk(file, demo, answers())).getFirst();

        assertThat(version(inject.body(), Language.of("ka")).text()).isEqualTo("მოწმე წავიდა.");
    }

    @Test
    void in_letters_of_no_language_of_the_exercise_are_asked_about() {
        byte[] file = csv("Inject no;Exercise time;Text", "L-1;D1 09:30;اتصلت امرأة بالخط الساخن وسألت عن أختها");

        ForeignTalk talk = new ForeignTalk(file, demo, Map.of());

        assertThat(talk.question("language").guess()).isEqualTo("ar");
        assertThat(added(demo, talk).getFirst().body().source()).isEqualTo(Language.of("ar"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Message (ru)|Это текст|ru",
                "Text EN|text|en",
                "Русский текст|текст|ru",
                "Text (de)|Жінка зателефонувала й її знайшли|uk",
                "Text|Женщина объявилась, и это всё|ru",
                "Text|Жінка зателефонувала й її знайшли|uk",
                "Text|Әйел қоңырау шалды және табылды|kk",
                "النص|اتصلت امرأة بالخط الساخن|ar",
                "متن|زنی به خط تلفن زنگ زد و چیزی گفت|fa",
                "Text|Die Frau ist zu der Polizei gegangen und das ist gut|de",
                "Text|12:30|-"
            })
    void are_in_the_language_that_heading_or_letters_say(String heading, String text, String tag) {
        List<Language> candidates = List.of("en", "ru", "uk", "kk", "ar", "fa", "de").stream()
                .map(Language::of)
                .toList();

        Language guess = TextLanguage.guess(new TextLanguage.Sample(heading, List.of(text)), candidates);

        assertThat(guess).isEqualTo(tag == null ? null : Language.of(tag));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en,ru|Әйел қоңырау шалып, әпкесін сұрады|kk",
                "en,ru|Женщина объявилась, и это всё|ru",
                "en,ru|Mrs Müller has called the hotline|en",
                "en|Die Frau ist zu der Polizei gegangen und das ist gut|de",
                "en,ru|Kadın yardım hattını aradı ve kız kardeşini sordu|tr",
                "en,ru|Femeia a sunat și a întrebat de sora ei|ro",
                "en,ru|Жінка зателефонувала й запитала про її сестру|uk",
                "en,ar|زنی به خط تلفن زنگ زد و چیزی گفت|fa",
                "en,kk|Женщина позвонила и спросила, где её сестра, это она|ru"
            })
    void are_in_another_language_than_the_exercise_where_their_letters_say_so(String own, String text, String tag) {
        List<Language> languages =
                Arrays.stream(own.split(",", -1)).map(Language::of).toList();

        assertThat(TextLanguage.guessAmongAll(new TextLanguage.Sample("Text", List.of(text)), languages))
                .isEqualTo(Language.of(tag));
    }

    @Test
    void of_another_language_add_it_to_the_exercise_and_that_is_said() {
        byte[] file = csv("Inject no;Exercise time;Text", "L-1;D1 09:30;Die Frau ist zu der Polizei gegangen.");

        ForeignTalk talk = new ForeignTalk(file, demo, Map.of());

        assertThat(talk.question("language").options())
                .extracting(Question.Option::value)
                .startsWith("en", "ru")
                .contains("de", "tr", "kk");
        assertThat(requireNonNull(after(demo, talk).scenario().plan()).languages())
                .containsExactly(EN, RU, Language.of("de"));
        assertThat(talk.notice("language-added")).containsEntry("language", "German, de");
    }

    private static void assertSays(LocalizedText text, String english, String russian) {
        assertThat(text.source()).isEqualTo(EN);
        assertThat(text.original().text()).isEqualTo(english);
        assertThat(version(text, RU).text()).isEqualTo(russian);
        assertThat(version(text, RU).state()).isEqualTo(TextState.NEEDS_REVIEW);
    }

    private static TextVersion version(LocalizedText text, Language language) {
        Map<Language, TextVersion> versions = text.versions();
        return requireNonNull(versions.get(language));
    }
}
