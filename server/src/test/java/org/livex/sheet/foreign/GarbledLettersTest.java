package org.livex.sheet.foreign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;
import static org.livex.sheet.foreign.ForeignLists.*;

import java.nio.charset.Charset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.Exercise;
import org.livex.i18n.GarbledText;

/** Text that was saved in a wrong encoding before it came: noticed, and never stored in silence. */
class GarbledLettersTest {
    private final Exercise demo = demo();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ISO-8859-1|UTF-8|Текст вводной",
                "windows-1252|UTF-8|Où est le café ?",
                "windows-1252|UTF-8|Ärzte über Öl",
                "ISO-8859-1|UTF-8|اتصلت امرأة",
                "ISO-8859-1|UTF-8|Женщина звонит на линию.",
                "windows-1251|UTF-8|Женщина звонит",
                "windows-1252|windows-1251|Привет",
                "windows-1252|windows-1251|Женщина звонит на линию",
                "ISO-8859-1|KOI8-R|Привет всем",
                "windows-1252|windows-1253|Καλημέρα",
                "windows-1252|windows-1256|السلام"
            })
    void is_read_as_it_was_meant(String readAs, String writtenAs, String text) {
        String garbled = new String(text.getBytes(Charset.forName(writtenAs)), Charset.forName(readAs));

        assertThat(GarbledText.meant(garbled)).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ã©tait|était",
                "CafÃ© – 5 â‚¬|Café – 5 €",
                "Ïðèâåò|Привет",
                "Ð¢ÐµÐºÑ\uFFFDÑ\uFFFD|Тек\uFFFD\uFFFD"
            })
    void as_people_see_it_in_their_files(String pair) {
        String[] both = pair.split("\\|", -1);

        assertThat(GarbledText.meant(both[0])).contains(both[1]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Text",
                "Где она?",
                "«Где она?» – спросила сестра № 5 в 9°…",
                "РСФСР и СССР",
                "Où est le café ? « Là-bas. »",
                "São Paulo, Ñuñoa, Århus, Zürich, Łódź",
                "Ångström ÄÖÜ éèê",
                "À É È",
                "Ünlü öğretmen",
                "Þórður og Æðey",
                "اتصلت امرأة بالخط الساخن",
                "Καλημέρα",
                "Nhân chứng đã rời khỏi nơi trú ẩn",
                "50 € – 20 %"
            })
    void what_is_as_it_should_be_stays(String text) {
        assertThat(GarbledText.meant(text)).isEmpty();
    }

    @Test
    void is_asked_once_with_what_it_would_be_and_said() {
        byte[] file = csv(
                "Inject no;Exercise time;Text",
                "G-1;D1 09:30;" + twice("Женщина звонит на линию."),
                "G-2;D1 09:40;CafÃ©");

        ForeignTalk talk = new ForeignTalk(file, demo, Map.of());

        assertThat(talk.question("garbled").guess()).isEqualTo("mend-letters");
        assertThat(talk.question("garbled").examples()).anyMatch(example -> example.endsWith("CafÃ© → Café"));
        assertThat(talk.question("language").guess()).isEqualTo("ru");
        assertThat(added(demo, talk).getFirst().body().original().text()).isEqualTo("Женщина звонит на линию.");
        assertThat(talk.notice("letters-mended")).containsEntry("cells", "C2, C3");
    }

    @Test
    void stays_as_it_stands_where_somebody_wants_it_and_that_is_said_too() {
        byte[] file = csv("Inject no;Exercise time;Text", "G-1;D1 09:30;CafÃ©");

        ForeignTalk talk = new ForeignTalk(file, demo, answers("garbled", "keep-letters"));

        assertThat(added(demo, talk).getFirst().body().original().text()).isEqualTo("CafÃ©");
        assertThat(talk.notice("letters-garbled")).containsEntry("cells", "C2");
    }

    @Test
    void headings_that_are_garbled_are_read_too() {
        byte[] file = csv(twice("№;Время;Текст;Кому"), twice("Г-1;D1 09:30;Женщина звонит на линию.;Все"));

        ForeignTalk talk = new ForeignTalk(file, demo, Map.of());

        assertThat(talk.question("column/2").guess()).isEqualTo("body");
        assertThat(added(demo, talk)).hasSize(1);
    }

    @Test
    void in_our_own_workbook_it_is_named_by_its_cell_with_what_it_would_be() {
        byte[] file = edited(workbook(demo), book -> set(book.getSheet("MSEL"), "sh-01", "body:ru", twice("Привет")));

        assertThat(draft(file, demo).notices())
                .filteredOn(notice -> notice.code().equals("letters-garbled"))
                .singleElement()
                .satisfies(
                        notice -> assertThat(notice.parameters().get("cells")).endsWith(" → Привет"));
    }

    private static String twice(String text) {
        return new String(text.getBytes(UTF_8), Charset.forName("ISO-8859-1"));
    }
}
