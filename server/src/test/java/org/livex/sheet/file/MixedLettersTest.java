package org.livex.sheet.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.sheet.SheetSamples;

/** Tables of text that somebody put together out of files in several encodings. */
class MixedLettersTest {
    private static final String HEADINGS = "№;Время;Текст\n";

    @ParameterizedTest
    @CsvSource({"Женщина ждёт", "Да", "Все ушли", "На месте", "Стоп"})
    void lines_in_an_old_encoding_below_others_are_what_the_others_are(String text) {
        byte[] file =
                joined(HEADINGS.getBytes(UTF_8), ("1;9:30;" + text + "\n").getBytes(Charset.forName("windows-1251")));

        Grid grid = grid(file);

        assertThat(grid.text(1, 2)).isEqualTo(text);
        assertThat(grid.text(0, 1)).isEqualTo("Время");
        assertThat(grid.asides(Aside.Kind.OTHER_ENCODING)).hasSize(1);
    }

    @Test
    void cells_of_one_line_in_two_encodings_are_each_read_in_its_own() {
        byte[] file = joined(
                HEADINGS.getBytes(UTF_8),
                "1;".getBytes(UTF_8),
                "Вечером".getBytes(Charset.forName("windows-1251")),
                ";Женщина звонит\n".getBytes(UTF_8));

        assertThat(grid(file).text(1, 1)).isEqualTo("Вечером");
        assertThat(grid(file).text(1, 2)).isEqualTo("Женщина звонит");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "№;Время;Текст\n1;9:30;Да\n",
                "Номер;Час;Текст\n1;9:30;Иди домой\n",
                "Кому;Текст\nВсем;Стой\n",
                "Имя;Группа\nИван;Альфа\n"
            })
    void few_russian_letters_of_one_byte_are_not_greek(String text) {
        byte[] file = text.getBytes(Charset.forName("windows-1251"));

        assertThat(requireNonNull(SheetSamples.read(file).text()).encoding()).isEqualTo("windows-1251");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "№;Час;Кому;Текст\n1;9:30;Усі;На гарячу лінію зателефонувала жінка, її сестра зникла\n",
                "№;Час;Текст\n1;9:30;Іди до міста\n2;9:40;Поліція чекає\n3;9:50;Жінка просить про захист\n4;10:00;Міграційна служба відмовляє\n"
            })
    void ukrainian_of_koi8_keeps_its_letters(String text) {
        byte[] file = text.replace("№", "No").getBytes(Charset.forName("KOI8-U"));

        assertThat(requireNonNull(SheetSamples.read(file).text()).encoding()).isEqualTo("KOI8-U");
    }

    @Test
    void hebrew_stays_hebrew() {
        byte[] file = "שעה;טקסט\n9:30;האישה ממתינה בתחנה ומתקשרת אל המשטרה\n".getBytes(Charset.forName("windows-1255"));

        assertThat(requireNonNull(SheetSamples.read(file).text()).encoding()).isEqualTo("windows-1255");
    }

    @Test
    void greek_stays_greek() {
        byte[] file = "Ώρα;Κείμενο\n9:30;Η γυναίκα περιμένει στο σταθμό και τηλεφωνεί\n"
                .getBytes(Charset.forName("windows-1253"));

        assertThat(requireNonNull(SheetSamples.read(file).text()).encoding()).isEqualTo("windows-1253");
    }

    @ParameterizedTest
    @CsvSource({
        "ISO-8859-2,Treść,Żółw,Gęś",
        "windows-1250,Treść,Żółw,Gęś",
        "ISO-8859-2,Treść,Strażak zgłasza pożar,Są ranni",
        "windows-1250,Miejscowość,Łódź,Kraków",
        "ISO-8859-2,Zpráva,Žluťoučký kůň,Šíleně úpěl",
        "windows-1250,Zpráva,Žluťoučký kůň,Šíleně úpěl",
        "ISO-8859-2,Zpráva,Požár,Člun",
        "windows-1250,Čas,Požár,Člun",
        "ISO-8859-2,Üzenet,Tűz,Őr",
        "windows-1250,Tekst,Požar u skladištu,Šteta je veća",
        "windows-1252,Texte,Où êtes-vous ? Ça brûle,n° 2",
        "windows-1252,Texto,¿Dónde está?,¡Mañana!",
        "windows-1252,Testo,È città,C'è 20 m³ perché",
        "windows-1252,Text,Größere Schäden,Übung",
        "windows-1252,Tekst,Rød båd på søen,Nødhjælp til én",
        "windows-1252,Texto,Avião não está,Situação às 9",
        "windows-1252,Name,Zoë Müller,François Núñez"
    })
    void two_rows_are_read_in_the_letters_of_their_language(String page, String heading, String first, String second) {
        String text = "No;" + heading + "\n1;" + first + "\n2;" + second + "\n";

        Grid grid = grid(text.getBytes(Charset.forName(page)));

        assertThat(grid.text(0, 1)).isEqualTo(heading);
        assertThat(grid.text(1, 1)).isEqualTo(first);
        assertThat(grid.text(2, 1)).isEqualTo(second);
    }

    private static Grid grid(byte[] file) {
        return SheetSamples.read(file).grids().getFirst();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
