package org.livex.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.livex.exercise.Exercise;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.Person;

/** A file brings in people and places, some of whom are there already. */
abstract class BroughtInTwiceStory {
    static final String PEOPLE = "People";
    static final String PLACES = "Places";
    static final Map<String, String> NORA = Map.of(
            PeopleSheet.CALL_NAME, "Nora",
            PeopleSheet.FUNCTION, "Player",
            PeopleSheet.TEAMS, "Team Alfa");
    static final Map<String, String> QUAY =
            Map.of("name:en", "The quay", PlacesSheet.LATITUDE, "45,5", PlacesSheet.LONGITUDE, "11,5");

    static final Exercise DEMO = demo();

    static byte[] file(Map<String, List<Map<String, String>>> rows) {
        return file(DEMO, rows);
    }

    static byte[] file(Exercise exercise, Map<String, List<Map<String, String>>> rows) {
        return edited(
                workbook(exercise),
                opened -> rows.forEach((name, added) -> {
                    XSSFSheet sheet = opened.getSheet(name);
                    for (Map<String, String> cells : added) {
                        XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
                        cells.forEach((key, text) ->
                                row.createCell(column(sheet, key)).setCellValue(text));
                    }
                }));
    }

    static Exercise imported(byte[] file, Exercise exercise, Map<String, String> answers) {
        Draft draft = draft(file, exercise, answers);
        assertThat(draft.mistakes()).isEmpty();
        return after(exercise, new PlanCommand.ImportScenario(draft.commands()));
    }

    static Map<String, String> with(Map<String, String> row, String key, String text) {
        Map<String, String> cells = new HashMap<>(row);
        cells.put(key, text);
        return cells;
    }

    static List<Person> people(Exercise exercise, String callName) {
        return exercise.roster().people().values().stream()
                .filter(person -> person.callName().equals(callName))
                .toList();
    }
}
