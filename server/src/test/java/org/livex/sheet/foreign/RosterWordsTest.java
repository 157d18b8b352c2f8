package org.livex.sheet.foreign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.Exercise;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.Gender;
import org.livex.exercise.words.Person;
import org.livex.i18n.Language;
import org.livex.sheet.SheetSamples;

/** Lists of people in the words, letters and commas of those who wrote them. */
class RosterWordsTest {
    private static final Map<String, String> ANSWERS = Map.of("language", "en");

    private final Exercise demo = demo();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ad;Soyad;Takım;Diller;Cinsiyet|first-name,last-name,team,languages,gender",
                "AD;SOYADI;TAKIM;DİLLERİ;CİNSİYETİ|first-name,last-name,team,languages,gender",
                "Adı;Soyadı;EKİBİ;DİL;CİNSİYET|first-name,last-name,team,languages,gender",
                "Есімі;Тегі;Тобы;Тіл;Елі|first-name,last-name,team,languages,country",
                "Аты-жөні;Лауазымы;Мекеме;Тобы;Тілдері|name,function,agency,team,languages",
                "Ім’я;Прізвище;Відомство;Група;Мова|first-name,last-name,agency,team,languages"
            })
    void headings_are_read(String header, String meanings) {
        byte[] file = (header + "\nAnna;Rossi;Alfa;English;f\n").getBytes(UTF_8);

        ForeignTalk talk = new ForeignTalk(
                file, demo, Map.of("language", "en", "country/f", "leave-empty", "spoken/f", "leave-empty"));

        assertThat(IntStream.range(0, 5)
                        .mapToObj(column -> talk.question("column/" + column).guess()))
                .containsExactly(meanings.split(",", -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"العربية، الفرنسية", "عربي؛ الفرنسية", "Arabic, French"})
    void commas_of_any_script_stand_between_languages(String cell) {
        byte[] file = ("Name;Languages\nAnna Rossi;\"" + cell + "\"\n").getBytes(UTF_8);

        ForeignTalk talk = new ForeignTalk(file, demo, with("spoken/عربي", "ar"));

        assertThat(person(talk, "Anna R.").languages()).containsExactly(Language.of("ar"), Language.of("fr"));
    }

    @Test
    void so_they_do_in_persian() {
        byte[] file = "Name;Languages\nAnna Rossi;فارسی، انگلیسی\n".getBytes(UTF_8);

        assertThat(person(new ForeignTalk(file, demo, ANSWERS), "Anna R.").languages())
                .containsExactly(Language.of("fa"), Language.of("en"));
    }

    @ParameterizedTest
    @CsvSource({"K,WOMAN", "E,MAN", "KADIN,WOMAN", "ERKEK,MAN"})
    void a_gender_is_read_by_its_turkish_letter(String word, Gender gender) {
        byte[] file = ("Name;Function;Gender\nAnna Rossi;Cultural mediator;" + word + "\n").getBytes(UTF_8);

        assertThat(person(new ForeignTalk(file, demo, ANSWERS), "Anna R.").gender())
                .isEqualTo(gender);
    }

    @Test
    void turkish_letters_of_windows_are_those_of_turkish() {
        byte[] file = "Name;Country\nIşıl Dağlı;TR\nİnci Şahin;TR\nAyşe Yıldız;TR\n"
                .getBytes(Charset.forName("windows-1254"));

        ForeignTalk talk = new ForeignTalk(file, demo, with("call-names", "name-full"));

        assertThat(after(talk).roster().people().values())
                .extracting(Person::callName)
                .contains("Işıl Dağlı", "İnci Şahin", "Ayşe Yıldız");
    }

    private static Map<String, String> with(String question, String answer) {
        return Map.of("language", "en", question, answer);
    }

    private Exercise after(ForeignTalk talk) {
        assertThat(talk.draft.mistakes()).isEmpty();
        return SheetSamples.after(demo, new PlanCommand.ImportScenario(talk.draft.commands()));
    }

    private Person person(ForeignTalk talk, String callName) {
        return after(talk).roster().people().values().stream()
                .filter(person -> person.callName().equals(callName))
                .findFirst()
                .orElseThrow();
    }
}
