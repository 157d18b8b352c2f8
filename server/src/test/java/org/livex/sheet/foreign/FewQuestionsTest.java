package org.livex.sheet.foreign;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;
import static org.livex.sheet.foreign.ForeignLists.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectType;
import org.livex.sheet.Question;
import org.livex.sheet.foreign.words.TypeWords;

/** A list asks as much as it leaves open, and several things of one kind are one question with a proposal for each. */
class FewQuestionsTest {
    private static final String[] SYLLABLES = {"бар", "дол", "кум", "лес", "пин", "тов", "жур"};
    private static final String[] ENDS = {"ма", "то", "ки", "ле", "шу", "ры", "га", "зо", "не", "вы"};

    private final Exercise demo = demo();

    @Test
    void a_tidy_list_asks_five_questions_at_most() {
        List<String> lines = new ArrayList<>(List.of("Inject #;Exercise time;Subject;Script;To;Type"));
        for (int i = 10; i < 50; i++) {
            lines.add("Q-" + i + ";D1 10:" + i + ";Subject " + i + ";The script of number " + i + ".;Everyone;Message");
        }

        ForeignTalk talk = new ForeignTalk(csv(lines.toArray(String[]::new)), demo, answers());

        assertThat(talk.alone()).hasSizeLessThanOrEqualTo(5);
        assertThat(added(demo, talk)).hasSize(40);
    }

    @Test
    void an_untidy_list_asks_twelve() {
        List<String> lines = new ArrayList<>(List.of(
                "EXERCISE BLUE LANTERN;;;;;;;;",
                "as of yesterday;;;;;;;;",
                "Ser;Date;Time;Event;Script;From whom;Addressee;Means;Storyline"));
        for (int day = 1; day <= 5; day++) {
            lines.add("DAY OF PLAY NUMBER " + "I".repeat(day) + ";;;;;;;;");
            for (int i = 1; i <= 8; i++) {
                lines.add("S" + day + i + ";" + (22 + day) + ".11.2026;1" + i + "15Z;;The text of day " + day
                        + " and number " + i + ".;Sender " + i + ";Office " + i + ";Channel " + i + ";Thread " + day);
            }
            lines.add(";;;;It goes on here on day " + day + ".;;;;");
        }

        ForeignTalk talk = new ForeignTalk(csv(lines.toArray(String[]::new)), demo, answers());

        assertThat(talk.alone()).extracting(Question::id).hasSizeLessThanOrEqualTo(12);
        assertThat(added(demo, talk)).hasSize(40);
    }

    @Test
    void a_roster_of_seventy_asks_ten_and_sixty_agencies_are_one_of_them() {
        List<String> lines = new ArrayList<>(List.of("№;Фамилия;Имя;Должность;Организация;Группа;Страна;Языки"));
        String[] countries = {"РФ", "Казахстан", "Италия", "MD", "Germany"};
        for (int i = 0; i < 70; i++) {
            lines.add(i + ";" + SYLLABLES[i % 7] + ENDS[i / 7] + "рн;Юрий;должность " + i % 12 + ";Ведомство " + i % 60
                    + ";Группа " + i % 6 + ";" + countries[i % 5] + ";ru_RU");
        }

        ForeignTalk talk = new ForeignTalk(csv(lines.toArray(String[]::new)), demo, answers());

        assertThat(talk.alone()).extracting(Question::id).hasSizeLessThanOrEqualTo(10);
        assertThat(talk.question("agencies").guess()).isEqualTo(Asking.AS_PROPOSED);
        assertThat(talk.question("agency/Ведомство 12").of()).isEqualTo("agencies");
        assertThat(talk.question("agency/Ведомство 12").guess()).isEqualTo(RosterNames.CREATE);
        assertThat(after(demo, talk).roster().people())
                .hasSize(demo.roster().people().size() + 70);
    }

    @Test
    void countries_and_languages_that_are_like_none_are_one_question_each_with_a_proposal() {
        List<String> lines = new ArrayList<>(List.of("Name;Role;Agency;Group;Nationality;Languages"));
        String[] countries = {"Ruritania", "Atlantis", "n/a", "KZ", "Utopia"};
        String[] languages = {"ru_RU", "Klingon", "Dorfsprache", "ua", "n/a", "Platt"};
        for (int i = 0; i < 70; i++) {
            lines.add(SYLLABLES[i % 7] + ENDS[i / 7] + " Bauer;Wrangler " + i % 5 + ";Agency " + i % 60 + ";Gr-" + i % 9
                    + ";" + countries[i % 5] + ";" + languages[i % 6]);
        }

        ForeignTalk talk = new ForeignTalk(csv(lines.toArray(String[]::new)), demo, answers());

        assertThat(talk.alone()).extracting(Question::id).hasSizeLessThanOrEqualTo(10);
        assertThat(talk.question("country/Atlantis").of()).isEqualTo("countries");
        assertThat(talk.question("spoken/Klingon").of()).isEqualTo("spoken-languages");
        assertThat(talk.question("spoken/Klingon").guess()).isEqualTo(RosterNames.LEAVE_EMPTY);
    }

    @Test
    void one_of_several_can_be_answered_by_itself_and_all_one_by_one() {
        byte[] file = csv("Inject no;Exercise time;Inject;Budget", "Q-1;D1 09:30;What is said.;300");

        Inject other = added(demo, new ForeignTalk(file, demo, answers("column/3", "pass-over")))
                .getFirst();
        Inject each = added(demo, new ForeignTalk(file, demo, answers("columns", Asking.ONE_BY_ONE)))
                .getFirst();

        assertThat(note(other)).doesNotContain("300");
        assertThat(note(each)).contains("Budget: 300");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ser;DTG;Subject;Script;From;To;Method|number time title body from to type",
                "No;Time;Subject;Message;From;To;Type|number time title body from to type",
                "Inject #;Date;Time;Title;Content;Addressee;Means|number date time title body to type",
                "№ п/п;Время;Тема;Содержание;От кого;Кому;Способ|number time title body from to type",
                "№;Дата;Время;Ввод;Кому;Примечание;Тип|number date time body to note type",
                "№ з/п;Час;Назва;Зміст;Від кого;Кому;Тип|number time title body from to type",
                "الرقم;الوقت;الموضوع;النص;المرسل;المستلم;النوع|number time title body from to type",
                "ردیف;زمان;موضوع;متن;فرستنده;گیرنده;نوع|number time title body from to type",
                "Lfd. Nr.;Uhrzeit;Betreff;Inhalt;Von;An;Art|number time title body from to type",
                "N°;Heure;Objet;Contenu;Expéditeur;Destinataire;Canal|number time title body from to type",
                "Núm.;Hora;Asunto;Mensaje;Remitente;Destinatario;Canal|number time title body from to type",
                "N°;Ora;Oggetto;Testo;Mittente;Destinatario;Canale|number time title body from to type",
                "Nr. crt.;Ora;Subiect;Mesaj;Expeditor;Destinatar;Tip|number time title body from to type",
                "Sıra No;Saat;Konu;Metin;Gönderen;Alıcı;Tür|number time title body from to type",
                "Р/с;Уақыты;Тақырыбы;Мәтін;Кімнен;Кімге;Түрі|number time title body from to type"
            })
    void headings_of_the_trade_are_known_in_twelve_languages(String headings, String meanings) {
        byte[] file = csv(headings, "a1;D1 09:30;bb 2;cc 3;dd 4;ee 5;ff 6", "a2;D1 09:40;bb 3;cc 4;dd 5;ee 6;ff 7");
        Asking asking = new Asking(answers("list", "list-msel", "header", "0"));
        ListPlace place = ListPlace.ask(read(file), asking);
        Asking columns = new Asking(answers());

        ForeignTable.ask(requireNonNull(place), Meaning.VOCABULARY, WORDS, columns);

        assertThat(columns.questions())
                .filteredOn(question -> question.code().equals("column"))
                .extracting(Question::guess)
                .containsExactly(meanings.split(" ", -1));
    }

    @Test
    void a_list_without_headings_is_understood() {
        byte[] file = csv(
                "Q-1;D1 09:30;The witness has left the shelter and nobody knows where she is.",
                "Q-2;D1 09:40;The bank answers the request that the police have sent.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(talk.question("header").guess()).isEqualTo("-1");
        assertThat(added(demo, talk)).extracting(Inject::number).containsExactly("Q-1", "Q-2");
        assertThat(times(added(demo, talk))).containsExactly("D1 09:30", "D1 09:40");
    }

    @ParameterizedTest
    @CsvSource({
        "E-mail,message",
        "Phone,phone-call",
        "по телефону,phone-call",
        "Press release,media-article",
        "Письмо,document",
        "role play,role-player-task"
    })
    void ways_of_delivery_have_a_proposal(String written, String type) {
        InjectType like = requireNonNull(TypeWords.like(written, "Type"));

        assertThat(like.name().toLowerCase(Locale.ROOT).replace('_', '-')).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({"ALL", "all participants", "Всем", "الجميع", "Alle", "Herkes"})
    void everybody_is_everyone(String written) {
        byte[] file = csv("Inject no;Exercise time;Inject;To", "Q-1;D1 09:30;What is said.;" + written);

        assertThat(added(demo, new ForeignTalk(file, demo, answers()))
                        .getFirst()
                        .audience()
                        .everyone())
                .isTrue();
    }

    @Test
    void a_storyline_that_is_not_there_is_proposed_as_a_new_one_and_none_is_none() {
        byte[] file = csv(
                "Inject no;Exercise time;Inject;Storyline",
                "Q-1;D1 09:30;First text.;The lorry at night",
                "Q-2;D1 09:40;Second text.;n/a");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(talk.question("storyline/The lorry at night").guess()).isEqualTo(ForeignNames.NEW);
        assertThat(talk.asked).doesNotContainKey("storyline/n/a");
    }

    @Test
    void the_same_text_on_another_day_is_another_inject() {
        byte[] file = csv(
                "Inject no;Date;Time;Inject;To",
                "Q-1;23.11.2026;09:30;Morning call.;Everyone",
                "Q-2;24.11.2026;09:30;Morning call.;ALL");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(talk.asked.keySet()).noneMatch(id -> id.startsWith("same"));
        assertThat(times(added(demo, talk))).containsExactly("D1 09:30", "D2 09:30");
    }

    @Test
    void two_people_of_one_surname_stay_two() {
        byte[] file = csv("Фамилия;Организация;Группа", "Ким;МВД;Красные", "Ким;Прокуратура;Синие");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(talk.question("same-person/1").guess()).isEqualTo("several-people");
        assertThat(after(demo, talk).roster().people())
                .hasSize(demo.roster().people().size() + 2);
    }
}
