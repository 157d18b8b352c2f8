package org.livex.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.json.DomainJson;
import org.livex.sheet.SheetSamples;

/**
 * Somebody else's workbook of two thousand rows and twelve columns, brought into a server that was started as everybody starts it.
 * What it costs is held against one of a tenth of the rows, brought in before it: a busy machine is as slow for both. With
 * {@code -Dprofile=FILE.jfr} the JDK's Flight Recorder says what took the time.
 */
@Timeout(300)
class LargestWorkbookTest {
    private static final String SHEETS = "/api/exercises/demo/spreadsheets";
    private static final int ROWS = 2_000;
    private static final String XLSX = "application/octet-stream";

    private static final int FEW = ROWS / 10;

    private static final String[] HEADINGS = {
        "No",
        "Time",
        "Title",
        "Inject",
        "To",
        "From",
        "Type",
        "Expected action",
        "Objective",
        "Place",
        "Notes",
        "Status"
    };
    private static final String[] TEAMS = {"Team Alfa", "Team Bravo", "Team Charlie", "Team Delta"};
    private static final String[] TYPES = {"Radio", "E-mail", "Phone call", "Paper"};

    @TempDir
    Path data;

    @TempDir
    Path logs;

    @Test
    void it_brings_every_row_and_costs_no_more_for_a_row_than_a_small_one() throws Exception {
        String code;
        try (TestServer first = TestServer.start(data)) {
            code = first.hostCodeFor("excon-director");
        }
        byte[] small = msel(10_000, FEW);
        byte[] large = msel(20_000, ROWS);
        try (ServerProcess server = ServerProcess.asRun(data, logs.resolve("said"), profile())) {
            KeepingPhone control = KeepingPhone.join(server.url(), code);
            Duration before = server.processorTime();
            assertThat(brought(control, small)).isEqualTo(FEW);
            Duration between = server.processorTime();
            assertThat(brought(control, large)).isEqualTo(ROWS);
            Duration after = server.processorTime();

            Duration few = between.minus(before);
            Duration all = after.minus(between);
            say("work of all processors for " + FEW, few);
            say("work of all processors for " + ROWS, all);
            assertThat(all).isLessThan(few.multipliedBy(ROWS / FEW));
            server.stop();
        }
    }

    /** How many injects it added. */
    private static int brought(KeepingPhone control, byte[] workbook) throws Exception {
        long began = System.nanoTime();
        JsonNode step = asked(control, "the file", SHEETS, workbook);
        ObjectNode answers = Json.object();
        while (!step.path("stage").asText().equals("check")) {
            for (JsonNode question : step.path("questions")) {
                if (!question.has("of")) {
                    String first =
                            question.path("options").path(0).path("value").asText();
                    answers.put(
                            question.path("id").asText(), question.path("guess").asText(first));
                }
            }
            ObjectNode given = Json.object();
            given.set("answers", answers);
            step = asked(
                    control,
                    "answers to " + step.path("stage").asText(),
                    SHEETS + "/" + step.path("upload").asText(),
                    bytes(given));
        }
        say("all questions", Duration.ofNanos(System.nanoTime() - began));
        assertThat(step.path("draft").path("mistakes")).isEmpty();
        ObjectNode taking =
                Json.object().put("seen", step.path("draft").path("seen").asText());
        taking.set("answers", answers);
        JsonNode done = asked(
                control, "taking it over", SHEETS + "/" + step.path("upload").asText() + "/import", bytes(taking));
        return done.path("added").asInt();
    }

    private static JsonNode asked(KeepingPhone control, String what, String path, byte[] body) throws Exception {
        long began = System.nanoTime();
        var answer = control.ask("POST", path, path.equals(SHEETS) ? XLSX : "application/json", body);
        say(what, Duration.ofNanos(System.nanoTime() - began));
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return DomainJson.parse(answer.body());
    }

    private static void say(String what, Duration took) {
        System.err.printf(Locale.ROOT, "%s: %.2f s%n", what, took.toMillis() / 1e3);
    }

    private static List<String> profile() {
        List<String> options = new ArrayList<>();
        String file = System.getProperty("profile", "");
        if (!file.isEmpty()) {
            options.add("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + file);
        }
        return options;
    }

    private static byte[] bytes(ObjectNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] msel(int firstNumber, int rows) {
        return SheetSamples.made(workbook -> {
            XSSFSheet sheet = workbook.createSheet("MSEL");
            row(sheet, 0, HEADINGS);
            for (int i = 0; i < rows; i++) {
                row(
                        sheet,
                        1 + i,
                        String.valueOf(firstNumber + i),
                        "D%d %02d:%02d".formatted(1 + i / 500, 8 + i % 500 / 60, i % 60),
                        "Report " + (firstNumber + i) + " of the watch",
                        "A van with plate LX-" + i
                                + " stands at the gate of the farm. Say what you do, and who hears of it.",
                        TEAMS[i % TEAMS.length],
                        i % 3 == 0 ? "Police patrol " + i % 12 : "",
                        TYPES[i % TYPES.length],
                        "The watch asks for the plate, notes the time and tells the case officer " + i + ".",
                        "Objective " + (1 + i % 8),
                        "Gate " + i % 20,
                        i % 5 == 0 ? "Control rings first, row " + i : "",
                        i % 2 == 0 ? "ready" : "draft");
            }
        });
    }

    private static void row(XSSFSheet sheet, int at, String... cells) {
        XSSFRow row = sheet.createRow(at);
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                row.createCell(i).setCellValue(cells[i]);
            }
        }
    }
}
