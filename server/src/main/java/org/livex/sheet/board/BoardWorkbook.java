package org.livex.sheet.board;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.AnsweredThen;
import org.livex.exercise.inject.GivenAnswer;
import org.livex.exercise.inject.MarkKind;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Progress;
import org.livex.exercise.inject.Question;
import org.livex.exercise.inject.Release;
import org.livex.exercise.people.PersonNaming;
import org.livex.exercise.reading.StateInPlay;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.ids.PersonId;
import org.livex.figures.Happened;
import org.livex.json.DomainJson;
import org.livex.sheet.MselColumns;
import org.livex.sheet.PeopleSheet;
import org.livex.sheet.SheetWords;

/**
 * The board as a workbook to read and to keep: one row for each inject and recipient, with when each step was.
 * Every cell is text.
 */
public final class BoardWorkbook {
    /** A phone that is on and near a network has it long before; as on screen. */
    static final Duration NOT_REACHED_AFTER = Duration.ofMinutes(1);

    private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final int FROZEN_COLUMNS = 2;
    private static final List<MarkKind> STEPS =
            List.of(MarkKind.DELIVERED, MarkKind.SHOWN, MarkKind.READ, MarkKind.ACKNOWLEDGED, MarkKind.ACTED);

    private final Exercise exercise;
    private final SheetWords words;
    private final Instant now;
    private final ZoneId zone;
    private final AnswerWords answers;
    private final RunNames names;
    private final WordsAtEnd atEnd;

    public BoardWorkbook(Exercise exercise, SheetWords words, PersonNaming naming, Instant now) {
        this(exercise, words, new RunNames(exercise, words, naming), now);
    }

    BoardWorkbook(Exercise exercise, SheetWords words, RunNames names, Instant now) {
        this.exercise = exercise;
        this.words = words;
        this.now = now;
        this.zone = Objects.requireNonNull(exercise.scenario().plan()).timeZone();
        this.answers = new AnswerWords(words, exercise.dossiers());
        this.names = names;
        this.atEnd = new WordsAtEnd(exercise, words);
    }

    public byte[] bytes() {
        return table().bytes(exercise, words);
    }

    KeptTable table() {
        return new KeptTable(words.text("console.panel.board"), heads(), FROZEN_COLUMNS, this::rows);
    }

    private Stream<List<String>> rows() {
        return exercise.msel().injects().values().stream().flatMap(planned -> {
            Release release = planned.release();
            return release == null
                    ? Stream.of()
                    : release.recipients().stream()
                            .sorted(Comparator.comparing(PersonId::value))
                            .map(person -> cells(planned, release, person));
        });
    }

    private List<KeptTable.Head> heads() {
        List<KeptTable.Head> heads = new ArrayList<>(List.of(
                new KeptTable.Head(words.header(MselColumns.NUMBER), 9),
                new KeptTable.Head(words.header(MselColumns.TITLE), 30),
                new KeptTable.Head(words.header(MselColumns.STATE), 14),
                new KeptTable.Head(words.header(MselColumns.TIME), 15),
                new KeptTable.Head(words.header(MselColumns.WALL_TIME), 20),
                new KeptTable.Head(words.text("console.board.person"), 22),
                new KeptTable.Head(words.header(PeopleSheet.FUNCTION), 18),
                new KeptTable.Head(words.text("sheet.delivery"), 20)));
        for (MarkKind step : STEPS) {
            heads.add(new KeptTable.Head(words.text("state.delivery." + DomainJson.word(step)), 20));
        }
        heads.add(new KeptTable.Head(
                words.text("state.delivery.read") + " · " + words.text("sheet.column.out-of-play"), 20));
        heads.addAll(names.momentHeadsOf("state.delivery.acknowledged"));
        heads.add(new KeptTable.Head(words.text("state.delivery.read-before"), 20));
        heads.add(new KeptTable.Head(words.text("state.delivery.acknowledged-before"), 20));
        for (String head : List.of("versions", "version-read", "version-acknowledged")) {
            heads.add(new KeptTable.Head(words.text("sheet." + head), 12));
        }
        heads.add(new KeptTable.Head(words.text("common.question"), 30));
        heads.add(new KeptTable.Head(words.text("common.answer"), 30));
        heads.addAll(names.momentHeadsOf("common.answer"));
        heads.add(new KeptTable.Head(words.text("sheet.asked-before"), 30));
        heads.add(new KeptTable.Head(words.text("sheet.answered-before"), 30));
        heads.add(new KeptTable.Head(words.text("sheet.said-at-end"), 40));
        heads.add(new KeptTable.Head(words.text("sheet.says-after-end"), 40));
        return heads;
    }

    private List<String> cells(PlannedInject planned, Release release, PersonId id) {
        Person person = exercise.roster().find(id);
        Progress progress = release.progressOf(id);
        List<String> cells = new ArrayList<>(List.of(
                planned.inject().number(),
                names.title(planned.inject()),
                words.text("state.inject." + DomainJson.word(StateInPlay.of(exercise, planned))),
                release.at().toWholeSecond().toString(),
                wall(release.stamp().at()),
                names.doer(id, progress.latest()),
                person == null ? "" : words.text("function." + DomainJson.word(person.function())),
                state(release, id, progress)));
        for (MarkKind step : STEPS) {
            Instant at = progress.at(step);
            String language = progress.in(step) == null ? "" : " (" + progress.in(step) + ")";
            cells.add(at == null ? "" : wall(at) + language);
        }
        Instant read = progress.at(MarkKind.READ);
        cells.add(read == null ? "" : names.outOfPlay(Happened.at(read)));
        cells.addAll(acknowledged(progress));
        for (MarkKind step : List.of(MarkKind.READ, MarkKind.ACKNOWLEDGED)) {
            Instant before = release.before(id, step);
            cells.add(before == null ? "" : wall(before));
        }
        cells.addAll(versions(release, id));
        Question question = planned.inject().question();
        GivenAnswer answer = release.answers().of(id);
        cells.add(question == null ? "" : atEnd.shown(planned.inject().id(), TextPart.QUESTION, question.text()));
        cells.add(answer == null ? "" : answers.said(answer.given().answer(), question));
        cells.addAll(answer == null ? names.noMoment() : given(answer));
        cells.add(before(planned, id, (past, _) -> words.shown(past.text())));
        cells.add(
                before(planned, id, (past, given) -> answers.said(given.given().answer(), past)));
        cells.add(atEnd.then(planned.inject()));
        cells.add(atEnd.now(planned));
        return cells;
    }

    private static List<String> versions(Release release, PersonId id) {
        return Stream.of(
                        release.versions(),
                        release.version(id, MarkKind.READ),
                        release.version(id, MarkKind.ACKNOWLEDGED))
                .map(version -> version == 0 ? "" : String.valueOf(version))
                .toList();
    }

    private List<String> acknowledged(Progress progress) {
        Progress.Acknowledgement by = progress.acknowledgement();
        return by == null || progress.acknowledgedAt() == null
                ? names.noMoment()
                : names.moment(Happened.by(by.takenAt(), progress.acknowledgedAt()), by.arrived());
    }

    /** When it was answered, and when that arrived. */
    private List<String> given(GivenAnswer answer) {
        return names.moment(
                Happened.by(answer.given().takenAt(), answer.stamp().at()),
                answer.given().at());
    }

    /** Of what they answered before a correction asked anew, a line for each time, the latest last. */
    private static String before(PlannedInject planned, PersonId id, BiFunction<Question, GivenAnswer, String> part) {
        return AnsweredThen.of(planned, id).stream()
                .map(then -> part.apply(then.question(), then.answer()))
                .collect(Collectors.joining("\n"));
    }

    /** Whoever has confirmed or read only what was said before a correction has not so what it says now. */
    private String state(Release release, PersonId person, Progress progress) {
        MarkKind step = release.before(person, MarkKind.ACKNOWLEDGED) != null ? MarkKind.ACKNOWLEDGED : MarkKind.READ;
        boolean isOutdated = release.before(person, step) != null
                && !progress.has(step)
                && !progress.has(MarkKind.ACKNOWLEDGED)
                && !progress.has(MarkKind.ACTED);
        if (!isOutdated) {
            return state(release, progress);
        }
        String old = sign(step) + " " + words.text("state.delivery." + DomainJson.word(step) + "-before");
        return progress.has(MarkKind.READ) || !progress.has(MarkKind.DELIVERED)
                ? old + " · " + state(release, progress)
                : old;
    }

    /** A later step stands for the earlier ones: marks may come out of order. */
    private String state(Release release, Progress progress) {
        for (MarkKind step : STEPS.reversed()) {
            if (progress.at(step) != null) {
                return sign(step) + " " + words.text("state.delivery." + DomainJson.word(step));
            }
        }
        boolean overdue = release.saidSince().at().plus(NOT_REACHED_AFTER).isBefore(now);
        return overdue ? "! " + words.text("state.delivery.not-reached") : "○ " + words.text("state.delivery.queued");
    }

    private static String sign(MarkKind step) {
        return switch (step) {
            case DELIVERED -> "◔";
            case SHOWN -> "◑";
            case READ -> "●";
            case ACKNOWLEDGED -> "✓";
            case ACTED -> "☑";
        };
    }

    private String wall(Instant at) {
        return WALL.format(at.atZone(zone));
    }
}
