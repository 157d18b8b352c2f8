package org.livex.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Caller;
import org.livex.exercise.Command;
import org.livex.exercise.Decision;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.Rules;
import org.livex.exercise.inject.AnswerWanted;
import org.livex.exercise.inject.ExpectedAction;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectDetails;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Question;
import org.livex.exercise.inject.ReviewState;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.place.Place;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.ExercisePhase;
import org.livex.exercise.plan.Objective;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.Storyline;
import org.livex.exercise.plan.Team;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.InjectId;
import org.livex.exercise.words.Issuer;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ObjectiveId;
import org.livex.exercise.words.Overlap;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.PhaseId;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.world.WrittenDocument;
import org.livex.exercise.world.WrittenWorldEntry;
import org.livex.i18n.Catalog;
import org.livex.i18n.Language;
import org.livex.pack.PackReader;
import org.livex.pack.PackResult;
import org.livex.sheet.file.SheetFile;
import org.livex.sheet.file.SheetReader;
import org.livex.sheet.file.UnreadableSheet;

/** The demo exercise, random ones in its world, and files made of them. */
public final class SheetSamples {
    public static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    public static final Language EN = Language.of("en");
    public static final Language RU = Language.of("ru");
    public static final Catalog CATALOG = Catalog.load();
    public static final SheetWords WORDS = new SheetWords(CATALOG, EN);
    public static final Caller CONTROL = new Caller.Server();
    private static final List<String> PIECES = List.of(
            "=1+1",
            "@SUM(A1)",
            "-",
            "+49 151",
            "'quoted",
            "плохие новости",
            "خبر",
            "a\nb",
            "  spaces ",
            "_x0041_",
            "semi; colon",
            "tab\tin it",
            "\u0001",
            "\"quotes\"",
            "a|b [c]",
            "\uD83D\uDEA8",
            "comma, here",
            "＝1",
            "\r\nline",
            "x".repeat(300));

    private static final List<String> LINES = List.of("a|b [c] ", "=1+1 ", "плохие новости ", "semi; colon ", "| bar ");

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

    public static Exercise random(long seed) {
        Random random = new Random(seed);
        Exercise exercise = demo();
        List<InjectId> ids = new ArrayList<>(exercise.msel().injects().keySet());
        for (int i = 0; i < 30; i++) {
            InjectId id = new InjectId("random-" + i);
            exercise = after(exercise, new PlanCommand.PlanInject(inject(random, exercise, id, ids)));
            ids.add(id);
        }
        return reviewed(random, served(random, exercise));
    }

    /** With objectives that some injects serve, and phases. */
    private static Exercise served(Random random, Exercise plain) {
        Exercise exercise = plain;
        List<ObjectiveId> objectives = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ObjectiveId id = new ObjectiveId("objective-" + i);
            objectives.add(id);
            exercise = after(
                    exercise,
                    new PlanCommand.WriteObjective(new Objective(id, "1." + random.nextInt(3), text(random))));
            exercise = after(
                    exercise,
                    new PlanCommand.WritePhase(new ExercisePhase(
                            new PhaseId("phase-" + i),
                            text(random),
                            new ExerciseTime(random.nextInt(80_000) * 1000L),
                            new ExerciseTime((80_001 + random.nextInt(80_000)) * 1000L))));
        }
        for (int i = 0; i < 30; i += 2) {
            PlannedInject planned = Objects.requireNonNull(exercise.msel().find(new InjectId("random-" + i)));
            Inject serving = planned.inject()
                    .but()
                    .objectives(List.of(pick(random, objectives)))
                    .build();
            exercise = after(exercise, new PlanCommand.ReviseInject(serving, planned.revision()));
        }
        return exercise;
    }

    private static Exercise reviewed(Random random, Exercise plain) {
        Exercise exercise = plain;
        for (PlannedInject planned : plain.msel().injects().values()) {
            exercise = after(
                    exercise,
                    new PlanCommand.ReviewInject(
                            planned.inject().id(), planned.revision(), pick(random, List.of(ReviewState.values()))));
        }
        return exercise;
    }

    private static Inject inject(Random random, Exercise exercise, InjectId id, List<InjectId> ids) {
        List<Storyline> storylines = exercise.scenario().all(Storyline.class).toList();
        List<Persona> personas = exercise.scenario().all(Persona.class).toList();
        InjectType type = pick(random, List.of(InjectType.values()));
        int number = 100 + ids.size();
        return Inject.builder(id, random.nextBoolean() ? "0" + number : number + "-A", text(random), text(random))
                .storyline(
                        random.nextBoolean() ? null : pick(random, storylines).id())
                .type(type)
                .details(random.nextBoolean() ? null : details(random, exercise, type))
                .from(random.nextBoolean() ? null : pick(random, personas).id())
                .audience(audience(random, exercise))
                .subject(random.nextBoolean() ? null : text(random))
                .trigger(trigger(random, exercise, ids))
                .mustAcknowledge(random.nextBoolean())
                .expectedActions(expected(random, exercise))
                .objective(random.nextBoolean() ? null : pick(random, PIECES))
                .controlNote(random.nextBoolean() ? null : text(random))
                .readableIn(random.nextBoolean() ? null : List.of(RU, EN))
                .question(random.nextBoolean() ? null : question(random))
                .build();
    }

    private static Question question(Random random) {
        Question.Kind kind = pick(random, List.of(Question.Kind.values()));
        List<Question.Option> options = new ArrayList<>();
        for (int i = 0; kind.hasOptions() && i < 2 + random.nextInt(7); i++) {
            options.add(new Question.Option("o" + i, option(random, "word " + i)));
        }
        boolean counts = kind == Question.Kind.NUMBER;
        return new Question(
                kind,
                text(random),
                kind.hasOptions() ? options : null,
                counts ? maybe(random, -5L + random.nextInt(5)) : null,
                counts ? maybe(random, 5L + random.nextInt(5)) : null);
    }

    /** A line, in the language that all are written in first. */
    private static LocalizedText option(Random random, String word) {
        LocalizedText text = LocalizedText.of(EN, pick(random, LINES) + word);
        return random.nextBoolean()
                ? text
                : text.with(RU, new TextVersion(pick(random, LINES) + word, TextState.DRAFT, 1, null));
    }

    private static @Nullable InjectDetails details(Random random, Exercise exercise, InjectType type) {
        List<Persona> personas = exercise.scenario().all(Persona.class).toList();
        List<WrittenWorldEntry> world =
                exercise.scenario().all(WrittenWorldEntry.class).toList();
        List<WrittenDocument> papers =
                exercise.scenario().all(WrittenDocument.class).toList();
        return switch (type) {
            case PHONE_CALL ->
                new InjectDetails.PhoneCall(
                        maybe(random, "+379 55 010-7" + random.nextInt(9)),
                        maybe(random, text(random)),
                        maybe(random, text(random)),
                        maybe(random, text(random)),
                        maybe(random, List.of(RU, EN)),
                        maybe(random, Duration.ofMinutes(1 + random.nextInt(90))),
                        maybe(random, random.nextBoolean()));
            case DOCUMENT ->
                new InjectDetails.Document(
                        maybe(random, text(random)),
                        random.nextBoolean()
                                ? new Issuer.OfPersona(pick(random, personas).id())
                                : new Issuer.OfWorld(pick(random, world).entry().id()),
                        maybe(random, "ATU-" + random.nextInt(99) + "/26"),
                        maybe(random, new ExerciseTime(random.nextInt(300_000) * 1000L)),
                        maybe(random, text(random)),
                        maybe(random, pick(random, papers).id()));
            case MEDIA_ARTICLE ->
                new InjectDetails.MediaArticle(
                        maybe(random, pick(random, List.of(InjectDetails.MediaArticle.Kind.values()))),
                        maybe(random, text(random)),
                        maybe(random, new ExerciseTime(random.nextInt(300_000) * 1000L)));
            case PHYSICAL_PROP ->
                new InjectDetails.PhysicalProp(
                        maybe(random, text(random)),
                        maybe(random, 1 + random.nextInt(InjectDetails.PhysicalProp.MOST)),
                        maybe(random, "The actor; at the gate"),
                        maybe(random, "=Props"),
                        maybe(random, new ExerciseTime(random.nextInt(300_000) * 1000L)));
            case MESSAGE ->
                new InjectDetails.Message(
                        maybe(random, pick(random, List.of(InjectDetails.Message.Medium.values()))),
                        maybe(random, "+379 55 010-70"));
            case ROLE_PLAYER_TASK, REQUEST_REPLY, REMINDER -> null;
        };
    }

    private static <T> @Nullable T maybe(Random random, T value) {
        return random.nextInt(3) == 0 ? null : value;
    }

    private static List<ExpectedAction> expected(Random random, Exercise exercise) {
        List<ActionKind> kinds = exercise.scenario().all(ActionKind.class).toList();
        List<ExpectedAction> expected = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            expected.add(new ExpectedAction(
                    pick(random, kinds).id(),
                    random.nextBoolean() ? null : audience(random, exercise),
                    random.nextBoolean() ? null : Duration.ofSeconds(random.nextInt(100) * 30L)));
        }
        return expected;
    }

    private static Audience audience(Random random, Exercise exercise) {
        List<Team> teams = exercise.scenario().all(Team.class).toList();
        return new Audience(
                random.nextInt(5) == 0,
                Set.of(pick(random, List.copyOf(exercise.roster().people().keySet()))),
                random.nextBoolean() ? Set.of() : Set.of(pick(random, teams).id()),
                Set.of(),
                random.nextBoolean() ? Set.of() : Set.of(pick(random, List.of(PersonFunction.values()))),
                overlaps(random, teams));
    }

    private static Set<Overlap> overlaps(Random random, List<Team> teams) {
        Team team = pick(random, teams);
        Team other = pick(random, teams);
        return switch (random.nextInt(5)) {
            case 0 -> Set.of();
            case 1 -> Set.of(Overlap.ofCountry(pick(random, List.of("MD", "IT", "XK"))));
            case 2 ->
                Set.of(
                        Overlap.ofReaders(Language.of(pick(random, List.of("ru", "sr-Latn", "ti")))),
                        new Overlap(
                                team.id(),
                                null,
                                null,
                                team.equals(other) ? null : other.id(),
                                "RO",
                                Language.of("ro")));
            default -> Set.of(new Overlap(team.id(), null, pick(random, List.of(PersonFunction.values()))));
        };
    }

    private static Trigger trigger(Random random, Exercise exercise, List<InjectId> ids) {
        List<ActionKind> kinds = exercise.scenario().all(ActionKind.class).toList();
        return switch (random.nextInt(8)) {
            case 0 -> new Trigger.ByHand();
            case 1 -> new Trigger.AfterInject(pick(random, ids), Duration.ofMinutes(random.nextInt(90)));
            case 2 ->
                new Trigger.OnAction(
                        pick(random, kinds).id(), audience(random, exercise), Duration.ZERO, 1 + random.nextInt(3));
            case 3 ->
                new Trigger.All(List.of(
                        new Trigger.AtTime(new ExerciseTime(random.nextInt(86_400_000))),
                        new Trigger.Not(new Trigger.OnNoAcknowledgement(pick(random, ids), Duration.ofMinutes(5)))));
            case 4 ->
                new Trigger.OnPlace(
                        pick(random, exercise.scenario().all(Place.class).toList())
                                .id(),
                        pick(random, List.of(Trigger.AtPlace.values())),
                        random.nextBoolean() ? null : audience(random, exercise),
                        pick(random, List.of(Trigger.Quorum.values())),
                        Duration.ofMinutes(1 + random.nextInt(90)));
            case 5 ->
                new Trigger.OnAnswer(
                        new InjectId("sh-10"),
                        random.nextBoolean() ? null : AnswerWanted.option("when-back"),
                        random.nextBoolean() ? null : audience(random, exercise),
                        pick(random, List.of(Trigger.Quorum.values())),
                        Duration.ofMinutes(random.nextInt(90)));
            default -> new Trigger.AtTime(new ExerciseTime(random.nextInt(300_000) * 1000L));
        };
    }

    private static LocalizedText text(Random random) {
        LocalizedText text = LocalizedText.of(random.nextInt(4) == 0 ? RU : EN, words(random));
        return random.nextBoolean()
                ? text
                : text.with(
                        text.source().equals(EN) ? RU : EN, new TextVersion(words(random), TextState.DRAFT, 1, null));
    }

    private static String words(Random random) {
        return pick(random, PIECES) + pick(random, PIECES) + " word";
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

    static org.livex.sheet.Question only(Step step) {
        assertThat(step.draft()).isNull();
        assertThat(step.questions()).hasSize(1);
        return step.questions().getFirst();
    }

    public static Draft draft(byte[] file, Exercise exercise) {
        return new OwnImport(WORDS, Map.of(), new Drafting(exercise, CONTROL, NOW, true)).read(read(file));
    }
}
