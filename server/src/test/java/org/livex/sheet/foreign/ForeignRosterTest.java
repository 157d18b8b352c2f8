package org.livex.sheet.foreign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.Exercise;
import org.livex.exercise.plan.Agency;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.Team;
import org.livex.exercise.words.Gender;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.i18n.Language;
import org.livex.sheet.Draft;
import org.livex.sheet.Part;
import org.livex.sheet.Question;

/** A list of people that nobody made for Livex. */
class ForeignRosterTest {
    private static final String LIST = """
            Участники курса;;;;;;;;
            Вичунья 2026;;;;;;;;
            ;;;;;;;;
            №;Фамилия;Имя;Должность;Организация;Группа;Страна;Языки;Телефон
            1;Щукин;Юрий;следователь;МВД;Альфа, Россия;РФ;русский, английский (fluent);+7 900
            2;Kovács;Anna;Prosecutor;Prosecutor General’s Office;Альфа;Венгрия;HU, EN;+36 1
            Италия;;;;;;;;
            3;Rossi;Maria;Cultural mediator;NGO Aurora;Браво;Italy;Italian / Arabic native;
            4;Bauer;Jan;Director;МВД;Браво;DEU;немецкий;
            """;
    private static final Map<String, String> ANSWERS =
            Map.of("language", "ru", "function/Director", "player", "team/Альфа", "create");

    private final Exercise demo = demo();

    @Test
    void people_agencies_and_teams_come_in_as_they_are_written() {
        ForeignTalk talk = new ForeignTalk(LIST.getBytes(UTF_8), demo, ANSWERS);

        assertThat(talk.draft.mistakes()).isEmpty();
        Exercise after = after(demo, new PlanCommand.ImportScenario(talk.draft.commands()));
        Person shchukin = person(after, "Юрий Щ.");
        assertThat(shchukin.function()).isEqualTo(PersonFunction.PLAYER);
        assertThat(shchukin.country()).isEqualTo("RU");
        assertThat(shchukin.languages()).containsExactly(Language.of("ru"), Language.of("en"));
        assertThat(shchukin.teams().stream()
                        .map(id -> requireNonNull(after.scenario().find(Team.class, id))
                                .name()
                                .original()
                                .text()))
                .containsExactlyInAnyOrder("Альфа", "Россия");
        Person rossi = person(after, "Maria R.");
        assertThat(rossi.function()).isEqualTo(PersonFunction.CULTURAL_MEDIATOR);
        assertThat(rossi.languages()).containsExactly(Language.of("ar"), Language.of("it"));
        assertThat(person(after, "Anna K.").country()).isEqualTo("HU");
        assertThat(after.scenario()
                        .all(Agency.class)
                        .map(one -> one.name().original().text()))
                .contains("МВД", "NGO Aurora", "Prosecutor General’s Office");
        assertThat(after.roster().people()).hasSize(demo.roster().people().size() + 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"n/a", "N/A", "—", "n.a.", "English, n/a", "English; —", "n.a., English", "н/д"})
    void what_is_no_answer_is_no_language_either(String cell) {
        byte[] file = ("Name;Languages\nAnna Rossi;\"" + cell + "\"\n").getBytes(UTF_8);

        ForeignTalk talk = new ForeignTalk(file, demo, ANSWERS);

        assertThat(talk.asked.keySet()).noneMatch(id -> id.startsWith("spoken"));
        Exercise after = after(demo, new PlanCommand.ImportScenario(talk.draft.commands()));
        assertThat(person(after, "Anna R.").languages()).containsExactly(Language.of("en"));
    }

    @Test
    void a_lone_letter_is_not_proposed_as_a_language() {
        byte[] file = "Name;Languages\nAnna Rossi;English, x\n".getBytes(UTF_8);

        ForeignTalk talk = new ForeignTalk(file, demo, Map.of("spoken/x", "leave-empty"));

        assertThat(talk.question("spoken/x").guess()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "أنثى,WOMAN",
        "ذكر,MAN",
        "Donna,WOMAN",
        "Mann,MAN",
        "жінка,WOMAN",
        "еркек,MAN",
        "kadın,WOMAN",
        "bărbat,MAN",
        "زن,WOMAN",
        "homme,MAN",
        "mujer,WOMAN",
        "мужчина,MAN"
    })
    void a_gender_is_read_by_its_everyday_word(String word, Gender gender) {
        byte[] file = ("Name;Function;Gender\nAnna Rossi;Cultural mediator;" + word + "\n").getBytes(UTF_8);

        ForeignTalk talk = new ForeignTalk(file, demo, ANSWERS);

        assertThat(talk.draft.mistakes()).isEmpty();
        Exercise after = after(demo, new PlanCommand.ImportScenario(talk.draft.commands()));
        assertThat(person(after, "Anna R.").gender()).isEqualTo(gender);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Summe;11", "Totale 9;", "Итого;9 человек"})
    void a_sum_is_nobody_without_a_question(String sum) {
        byte[] file = ("Name;Country\nAnna Rossi;Italy\n" + sum + "\n").getBytes(UTF_8);

        ForeignTalk talk = new ForeignTalk(file, demo, ANSWERS);

        assertThat(talk.question("person-row/2").guess()).isEqualTo("pass");
        assertThat(talk.notice("rows-left-out")).containsEntry("rows", "3");
    }

    @Test
    void what_is_not_known_is_asked_with_its_rows() {
        ForeignTalk talk = new ForeignTalk(LIST.getBytes(UTF_8), demo, ANSWERS);

        assertThat(talk.question("list").guess()).isEqualTo("list-people");
        assertThat(talk.question("agency/МВД").source()).isEqualTo(new Question.Source("CSV", "E", List.of(5, 9), 2));
        assertThat(talk.question("team/Россия").guess()).isEqualTo(RosterNames.CREATE);
        assertThat(talk.question("function/следователь").guess()).isEqualTo("player");
        assertThat(talk.draft.notices())
                .contains(new Draft.Notice("rows-left-out", Map.of("sheet", "CSV", "count", "1", "rows", "7")));
    }

    @Test
    void who_would_see_controls_side_is_asked_even_where_the_word_is_ours() {
        ForeignTalk talk = new ForeignTalk(LIST.getBytes(UTF_8), demo, ANSWERS);

        assertThat(talk.question("function/Director").guess()).isEqualTo("director");
        assertThat(person(after(demo, new PlanCommand.ImportScenario(talk.draft.commands())), "Jan B.")
                        .function())
                .isEqualTo(PersonFunction.PLAYER);
    }

    @Test
    void phones_and_whole_names_are_not_kept_and_that_is_said() {
        ForeignTalk talk = new ForeignTalk(LIST.getBytes(UTF_8), demo, ANSWERS);

        assertThat(talk.draft.notices())
                .extracting(Draft.Notice::code)
                .contains("columns-not-kept", "columns-left-out", "names-shortened", "rows-left-out");
        assertThat(talk.draft.commands().toString()).doesNotContain("+7 900").doesNotContain("Щукин");
    }

    @Test
    void the_same_list_again_revises_and_adds_nobody_twice() {
        ForeignTalk first = new ForeignTalk(LIST.getBytes(UTF_8), demo, ANSWERS);
        Exercise once = after(demo, new PlanCommand.ImportScenario(first.draft.commands()));

        ForeignTalk same = new ForeignTalk(LIST.getBytes(UTF_8), once, ANSWERS);
        assertThat(same.draft.changes()).isEmpty();
        assertThat(same.draft.unchanged()).isEqualTo(4);

        String moved = LIST.replace("следователь;МВД;Альфа, Россия;РФ", "переводчик;МВД;Браво;KZ");
        ForeignTalk other = new ForeignTalk(moved.getBytes(UTF_8), once, ANSWERS);
        Exercise twice = after(once, new PlanCommand.ImportScenario(other.draft.commands()));
        assertThat(twice.roster().people()).hasSameSizeAs(once.roster().people());
        assertThat(person(twice, "Юрий Щ.").country()).isEqualTo("KZ");
        assertThat(person(twice, "Юрий Щ.").function()).isEqualTo(PersonFunction.CULTURAL_MEDIATOR);
        assertThat(person(twice, "Юрий Щ.").teams()).hasSize(3);
    }

    @Test
    void mistakes_are_named_by_cell_and_nothing_is_half_imported() {
        String list = """
                Full name\tTeam\tCountry
                Anna Kovacs\t#REF!\tHungary
                \tRed\tItaly
                Jan Bauer\tRed\tGermny
                """;

        ForeignTalk talk = new ForeignTalk(list.getBytes(UTF_8), demo, Map.of("language", "en"));

        assertThat(talk.draft.isReady()).isFalse();
        assertThat(talk.draft.mistakes())
                .extracting(mistake -> mistake.code() + " " + mistake.where().cell())
                .containsExactlyInAnyOrder("BROKEN_FORMULA B2", "EMPTY A3");
        assertThat(talk.question("country/Germny").guess()).isEqualTo("DE");
    }

    @Test
    void a_name_alone_in_its_row_is_maybe_a_person() {
        String list = "Name;Team\nAnna Kovacs;Red\nLate arrivals;\nJan Bauer;\n";

        ForeignTalk talk =
                new ForeignTalk(list.getBytes(UTF_8), demo, Map.of("language", "en", "person-row/3", "person"));

        assertThat(talk.question("person-row/2").guess()).isEqualTo("pass");
        assertThat(talk.draft.changes())
                .filteredOn(change -> change.part() == Part.PEOPLE)
                .extracting(Draft.Change::label)
                .containsExactly("Anna K.", "Jan B.");
    }

    @Test
    void one_merged_cell_is_the_team_of_all_its_rows() {
        byte[] workbook = made(book -> {
            var sheet = book.createSheet("List");
            String[][] rows = {{"Delegates", ""}, {"Name", "Team"}, {"Anna", "Red"}, {"Jan", ""}, {"Olga", ""}};
            for (int row = 0; row < rows.length; row++) {
                var line = sheet.createRow(row);
                for (int column = 0; column < 2; column++) {
                    line.createCell(column).setCellValue(rows[row][column]);
                }
            }
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
            sheet.addMergedRegion(new CellRangeAddress(2, 4, 1, 1));
        });

        ForeignTalk talk = new ForeignTalk(workbook, demo, Map.of("language", "en"));

        Exercise after = after(demo, new PlanCommand.ImportScenario(talk.draft.commands()));
        assertThat(person(after, "Olga").teams()).hasSize(1);
    }

    @Test
    void a_person_who_is_hidden_or_crossed_out_is_named() {
        byte[] workbook = made(book -> {
            var sheet = book.createSheet("List");
            String[][] rows = {{"Name", "Team"}, {"Anna Rossi", "Red"}, {"Jan Bauer", "Red"}, {"Olga Orlova", "Red"}};
            for (int row = 0; row < rows.length; row++) {
                ForeignLists.row(sheet, row, rows[row]);
            }
            var font = book.createFont();
            font.setStrikeout(true);
            var style = book.createCellStyle();
            style.setFont(font);
            sheet.getRow(1).getCell(0).setCellStyle(style);
            sheet.getRow(2).setZeroHeight(true);
        });

        ForeignTalk talk = new ForeignTalk(workbook, demo, Map.of("language", "en"));

        assertThat(talk.notice("struck-rows")).containsEntry("cells", "2");
        assertThat(talk.notice("hidden-rows")).containsEntry("cells", "3");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "windows-1251", "UTF-16", "KOI8-R"})
    void in_whatever_encoding_it_is(String encoding) {
        String list = LIST.replace("Kovács", "Kovacs").replace("’", "'");

        ForeignTalk talk = new ForeignTalk(list.getBytes(Charset.forName(encoding)), demo, ANSWERS);

        assertThat(talk.draft.changes()).extracting(Draft.Change::label).contains("Юрий Щ.");
    }
}
