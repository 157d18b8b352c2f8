package org.livex.sheet.foreign;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.WORDS;
import static org.livex.sheet.SheetSamples.demo;
import static org.livex.sheet.SheetSamples.read;
import static org.livex.sheet.foreign.ForeignLists.added;
import static org.livex.sheet.foreign.ForeignLists.answers;
import static org.livex.sheet.foreign.ForeignLists.csv;
import static org.livex.sheet.foreign.ForeignLists.times;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.sheet.Question;

/** Lists whose headings are in languages that Livex does not speak. */
class OtherHeadingsTest {
    private final Exercise demo = demo();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "α/α;Ώρα;Τίτλος;Κείμενο;Προς|number time title body to",
                "STT;Thời gian;Tiêu đề;Nội dung;Người nhận|number time title body to",
                "क्रमांक;समय;शीर्षक;विवरण;प्राप्तकर्ता|number time title body to",
                "ნომერი;დრო;სათაური;ტექსტი;ადრესატი|number time title body to",
                "Համար;Ժամ;Վերնագիր;Տեքստ;Ստացող|number time title body to",
                "Lp.;Godzina;Tytuł;Treść;Odbiorca|number time title body to",
                "№;Час;Заглавие;Съдържание;Получател|number time title body to",
                "Р/с;Уақыты;Тақырып атауы;Мәтін;Алушы|number time title body to",
                "Sıra;Saat;Olay adı;Metin;Alıcılar|number time title body to",
                "編號;時間;標題;內容;收件人|number time title body to",
                "מספר;שעה;כותרת;תוכן;נמען|number time title body to"
            })
    void are_known(String headings, String meanings) {
        byte[] file = csv(headings, "a1;D1 09:30;bb 2;cc 3;dd 4", "a2;D1 09:40;bb 3;cc 4;dd 5");
        Asking asking = new Asking(answers("list", "list-msel", "header", "0"));
        ListPlace place = ListPlace.ask(read(file), asking);
        Asking columns = new Asking(answers());

        ForeignTable.ask(requireNonNull(place), Meaning.VOCABULARY, WORDS, columns);

        assertThat(asking.questions().getLast().guess()).isEqualTo("0");
        assertThat(columns.questions())
                .filteredOn(question -> question.code().equals("column"))
                .extracting(Question::guess)
                .containsExactly(meanings.split(" ", -1));
    }

    @Test
    void where_no_word_of_them_is_known_the_cells_tell() {
        byte[] file = csv(
                "Qwx;Zzyt;Brlp;Krng",
                "Q-1;D1 09:30;The call;The witness has left the shelter and nobody knows where she is.",
                "Q-2;D1 09:40;The bank;The bank answers the request that the police have sent.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());
        List<Inject> injects = added(demo, talk);

        assertThat(talk.question("header").guess()).isEqualTo("0");
        assertThat(injects).extracting(Inject::number).containsExactly("Q-1", "Q-2");
        assertThat(times(injects)).containsExactly("D1 09:30", "D1 09:40");
        assertThat(injects.getFirst().title().original().text()).isEqualTo("The call");
        assertThat(injects.getFirst().body().original().text()).startsWith("The witness");
    }

    @Test
    void in_a_roster_they_are_known_too() {
        byte[] file = csv("Imię;Nazwisko;Stanowisko;Kraj;Języki", "Anna;Nowak;Player;PL;pl");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(talk.question("list").guess()).isEqualTo("list-people");
        assertThat(List.of("first-name", "last-name", "function", "country", "languages"))
                .isEqualTo(talk.asked.values().stream()
                        .filter(question -> question.code().equals("column"))
                        .map(Question::guess)
                        .toList());
    }
}
