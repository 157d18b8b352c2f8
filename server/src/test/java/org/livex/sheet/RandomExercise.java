package org.livex.sheet;

import static org.livex.sheet.SheetSamples.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
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
import org.livex.exercise.words.Issuer;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Overlap;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.ObjectiveId;
import org.livex.exercise.words.ids.PhaseId;
import org.livex.exercise.world.WrittenDocument;
import org.livex.exercise.world.WrittenWorldEntry;
import org.livex.i18n.Language;

/** Makes exercises at random in the world of the demo exercise, with all that a sheet has to hold. */
final class RandomExercise {
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

    static Exercise of(long seed) {
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
                            line(random),
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
        return Inject.builder(id, random.nextBoolean() ? "0" + number : number + "-A", line(random), text(random))
                .storyline(
                        random.nextBoolean() ? null : pick(random, storylines).id())
                .type(type)
                .details(random.nextBoolean() ? null : details(random, exercise, type))
                .from(random.nextBoolean() ? null : pick(random, personas).id())
                .audience(audience(random, exercise))
                .subject(random.nextBoolean() ? null : line(random))
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

    private static LocalizedText line(Random random) {
        return option(random, "word");
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
                        maybe(random, line(random)),
                        maybe(random, text(random)),
                        maybe(random, text(random)),
                        maybe(random, List.of(RU, EN)),
                        maybe(random, Duration.ofMinutes(1 + random.nextInt(90))),
                        maybe(random, random.nextBoolean()));
            case DOCUMENT ->
                new InjectDetails.Document(
                        maybe(random, line(random)),
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
                        maybe(random, line(random)),
                        maybe(random, new ExerciseTime(random.nextInt(300_000) * 1000L)));
            case PHYSICAL_PROP ->
                new InjectDetails.PhysicalProp(
                        maybe(random, line(random)),
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

    private RandomExercise() {}
}
