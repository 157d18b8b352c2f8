package org.livex.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    @ParameterizedTest(name = "{0} finds {1} and the other way round")
    @CsvSource(textBlock = """
            Щукин,             Shchukin
            Щукин,             Ščukin
            Shchukin,          Ščukin
            Щукин,             Schtschukin
            Юрий Хрущёв,       Yuriy Khrushchev
            Юрий Хрущёв,       Jurij Hruščëv
            Юрій,              Yuri
            Фёдор,             Fedor
            Гончаренко,        Honcharenko
            Їжакевич,          Yizhakevych
            Олена,             Olena
            Елена,             Yelena
            Цветковић,         Cvetković
            Ђорђевић,          Đorđević
            Айгүл Қасымова,    Aigul Kasymova
            Нұрсұлтан,         Nursultan
            Şahin Çağlar,      Sahin Caglar
            Ștefan Țuțu,       Stefan Tutu
            Müller,            Mueller
            Łukasz,            lukasz
            محمد,              Mohammed
            محمّد,              Muhammad
            يوسف,              Yusuf
            خدیجه,             Khadija
            خديجة,             Хадиджа
            الخطيب,            al-Khatib
            حسن,               Hassan
            شاهین,             Şahin
            """)
    void spellings_in_two_scripts_find_each_other(String one, String other) {
        assertThat(Names.finds(one, other)).as("%s finds %s", one, other).isTrue();
        assertThat(Names.finds(other, one)).as("%s finds %s", other, one).isTrue();
    }

    @Test
    void what_phones_find_by_themselves_the_server_finds_too() throws IOException {
        for (String line : Files.readAllLines(Path.of("..", "docs", "protocol", "spellings.tsv"))) {
            String[] parts = line.split("\t", -1);
            if (parts.length == 3) {
                assertThat(Names.finds(parts[1], parts[2])).as(line).isEqualTo(parts[0].equals("same"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "khru, Юрий Хрущёв",
        "ЮРИЙ, Yuriy Khrushchev",
        "hatib, al-Khatib",
        "inv-01, INV-01",
        "Щукин, Chtchoukine",
        "شيماء, شيماء حسن",
        "ch, Ли Чен",
        "z, Дежурный судья"
    })
    void a_part_of_the_name_is_enough(String typed, String name) {
        assertThat(Names.finds(typed, name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Ivanova, Петрова",
        "Maria, Марина",
        "محمد, Karim",
        "Щукина, Shchukin",
        "Щукин Юрий, Щукин",
        "zz, Дежурный судья",
        "jj, Дежурный судья",
        "kkk, Дежурный судья"
    })
    void other_names_are_not_found(String typed, String name) {
        assertThat(Names.finds(typed, name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "'", "ь", "🙂"})
    void nothing_typed_finds_nobody(String typed) {
        assertThat(Names.finds(typed, "Щукин")).isFalse();
    }

    @Test
    void the_key_is_the_same_for_the_same_name() {
        assertThat(Names.searchKey("Щукин  Юрий")).isEqualTo(Names.searchKey("SHCHUKIN Yuri"));
    }

    @Test
    void names_without_letters_that_can_be_spelt_in_Latin_do_not_break_the_search() {
        assertThat(Names.searchKey("王小明")).isNotEmpty();
        assertThat(Names.searchKey("\uD83D\u0000\u200F")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Раура, Paypa", "Арелле, Apeллe", "BANK OF ARELLE, bank  of arelle", "Ivan, lvan", "Tоm, Tom"})
    void names_that_look_alike_are_one_to_the_eye(String one, String other) {
        assertThat(Names.looks(one)).isEqualTo(Names.looks(other));
    }

    @ParameterizedTest
    @CsvSource({"Team Alfa, Team Bravo", "Щукин, Shchukin", "Control 1, Control 2"})
    void names_that_look_different_are_two(String one, String other) {
        assertThat(Names.looks(one)).isNotEqualTo(Names.looks(other));
    }
}
