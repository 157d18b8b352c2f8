package org.livex.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.livex.exercise.Caller;
import org.livex.exercise.Command;
import org.livex.exercise.Decision;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.Rules;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.Stamp;
import org.livex.i18n.Catalog;
import org.livex.i18n.Language;
import org.livex.pack.PackReader;
import org.livex.pack.PackResult;
import org.livex.sheet.file.SheetFile;
import org.livex.sheet.file.SheetReader;
import org.livex.sheet.file.UnreadableSheet;
import org.livex.sheet.own.OwnImport;

/** The demo exercise, and files made of it and of others. */
public final class SheetSamples {
    public static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    public static final Language EN = Language.of("en");
    public static final Language RU = Language.of("ru");
    public static final Catalog CATALOG = Catalog.load();
    public static final SheetWords WORDS = new SheetWords(CATALOG, EN);
    public static final Caller CONTROL = new Caller.Server();

    private SheetSamples() {}

    /** Read once: nothing changes an exercise. */
    public static Exercise demo() {
        return Once.DEMO;
    }

    private static final class Once {
        private static final Exercise DEMO = packed();
        private static final byte[] WORKBOOK = written(DEMO);
    }

    private static Exercise packed() {
        try {
            return switch (PackReader.read(Path.of("..", "ops", "demo"))) {
                case PackResult.Valid valid ->
                    after(Exercise.EMPTY, valid.scenario().toImport());
                case PackResult.Invalid invalid -> throw new AssertionError(invalid.findings());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Inject numbered(Exercise exercise, String number) {
        return exercise.msel().injects().values().stream()
                .map(PlannedInject::inject)
                .filter(inject -> inject.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    public static Exercise after(Exercise exercise, Command... commands) {
        Exercise next = exercise;
        for (Command command : commands) {
            Decision decision = Rules.decide(next, CONTROL, command, NOW);
            if (!(decision instanceof Decision.Accepted accepted)) {
                throw new AssertionError(command + " " + decision);
            }
            for (Fact fact : accepted.facts()) {
                next = next.apply(fact, new Stamp(1, NOW));
            }
        }
        return next;
    }

    public static <T> T pick(Random random, List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static byte[] written(Exercise exercise) {
        return new ExerciseSheets(exercise, WORDS).workbook(ExerciseSheets.EVERYTHING, "demo");
    }

    public static byte[] workbook(Exercise exercise) {
        return exercise.equals(Once.DEMO) ? Once.WORKBOOK.clone() : written(exercise);
    }

    public static SheetFile read(byte[] bytes) {
        try {
            return SheetReader.read(bytes, null, null);
        } catch (UnreadableSheet e) {
            throw new AssertionError(e);
        }
    }

    /** As somebody with an office program does. */
    public static byte[] edited(byte[] workbook, Consumer<XSSFWorkbook> edits) {
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            edits.accept(opened);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            opened.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] made(Consumer<XSSFWorkbook> contents) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            contents.accept(workbook);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static int column(XSSFSheet sheet, String key) {
        XSSFRow keys = sheet.getRow(OwnLayout.KEY_ROW);
        for (int i = 0; i < keys.getLastCellNum(); i++) {
            if (keys.getCell(i).getStringCellValue().endsWith("/" + key)) {
                return i;
            }
        }
        throw new AssertionError(key);
    }

    public static XSSFRow row(XSSFSheet sheet, String id) {
        int column = column(sheet, Column.ID);
        for (int i = OwnLayout.FIRST_ROW; i <= sheet.getLastRowNum(); i++) {
            XSSFRow row = sheet.getRow(i);
            if (row != null && row.getCell(column).getStringCellValue().equals(id)) {
                return row;
            }
        }
        throw new AssertionError(id);
    }

    public static void set(XSSFSheet sheet, String id, String key, String text) {
        row(sheet, id).getCell(column(sheet, key)).setCellValue(text);
    }

    /** With the answers so far, by question. */
    static Step step(byte[] file, Exercise exercise, Map<String, String> answers) {
        return new OwnImport(WORDS, answers, new Drafting(exercise, CONTROL, NOW, true)).step(read(file));
    }

    static Draft draft(byte[] file, Exercise exercise, Map<String, String> answers) {
        return Objects.requireNonNull(step(file, exercise, answers).draft());
    }

    static Question only(Step step) {
        assertThat(step.draft()).isNull();
        assertThat(step.questions()).hasSize(1);
        return step.questions().getFirst();
    }

    public static Draft draft(byte[] file, Exercise exercise) {
        return new OwnImport(WORDS, Map.of(), new Drafting(exercise, CONTROL, NOW, true)).read(read(file));
    }

    public static Person person(Exercise exercise, String callName) {
        return exercise.roster().people().values().stream()
                .filter(person -> person.callName().equals(callName))
                .findFirst()
                .orElseThrow();
    }
}
