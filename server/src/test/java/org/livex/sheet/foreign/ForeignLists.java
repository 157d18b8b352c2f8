package org.livex.sheet.foreign;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.LocalizedText;
import org.livex.sheet.SheetSamples;

/** Lists of somebody's, and what becomes of them. */
final class ForeignLists {
    private ForeignLists() {}

    static byte[] csv(String... lines) {
        return (String.join("\n", lines) + "\n").getBytes(UTF_8);
    }

    /** The same list as an office program and as a program for tables of text would save it. */
    static List<byte[]> inBothFormats(String... lines) {
        return List.of(csv(lines), SheetSamples.made(workbook -> {
            XSSFSheet sheet = workbook.createSheet("MSEL");
            for (int i = 0; i < lines.length; i++) {
                row(sheet, i, lines[i].split(";", -1));
            }
        }));
    }

    static Map<String, String> answers(String... pairs) {
        Map<String, String> answers = new HashMap<>(Map.of("language", "en"));
        for (int i = 0; i < pairs.length; i += 2) {
            answers.put(pairs[i], pairs[i + 1]);
        }
        return answers;
    }

    static Exercise after(Exercise before, ForeignTalk talk) {
        if (!talk.draft.mistakes().isEmpty()) {
            throw new AssertionError(talk.draft.mistakes());
        }
        return SheetSamples.after(before, new PlanCommand.ImportScenario(talk.draft.commands()));
    }

    /** What came in, in the order of the numbers. */
    static List<Inject> added(Exercise before, ForeignTalk talk) {
        List<Inject> added = new ArrayList<>();
        after(before, talk).msel().injects().forEach((id, planned) -> {
            if (before.msel().find(id) == null) {
                added.add(planned.inject());
            }
        });
        added.sort((one, other) -> one.number().compareTo(other.number()));
        return added;
    }

    /** Without the seconds; empty for by hand. */
    static String time(Inject inject) {
        return inject.trigger() instanceof Trigger.AtTime at
                ? at.time().toString().substring(0, "D1 00:00".length())
                : "";
    }

    static List<String> times(List<Inject> injects) {
        return injects.stream().map(ForeignLists::time).toList();
    }

    static String note(Inject inject) {
        LocalizedText note = inject.controlNote();
        return note == null ? "" : note.original().text();
    }

    static void row(XSSFSheet sheet, int at, String... cells) {
        XSSFRow row = sheet.createRow(at);
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                row.createCell(i).setCellValue(cells[i]);
            }
        }
    }
}
