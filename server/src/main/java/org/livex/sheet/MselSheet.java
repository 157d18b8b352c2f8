package org.livex.sheet;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.Triggers;
import org.livex.exercise.due.Forecast;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Question;
import org.livex.exercise.inject.Release;
import org.livex.exercise.inject.ReviewState;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.place.Place;
import org.livex.exercise.plan.ExercisePhase;
import org.livex.exercise.plan.Objective;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.Storyline;
import org.livex.exercise.reading.StateInPlay;
import org.livex.exercise.words.Enclosure;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.ids.InjectId;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** The MSEL: one row for each inject, in the order of the plan. */
public final class MselSheet implements Sheet {
    private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Exercise exercise;
    private final Names names;
    private final List<Language> languages;
    private final List<Language> ofDetails;
    private final TextCells texts;
    private final DetailCells details;
    private final QuestionCells questions;
    private final OwnCells own;
    private final Map<InjectId, Cells> edited = new LinkedHashMap<>();

    /** {@code more} are languages in which there may be no text yet. */
    public MselSheet(Exercise exercise, Names names, List<Language> more) {
        this.exercise = exercise;
        this.names = names;
        this.languages = MselColumns.languages(exercise, more);
        this.ofDetails = DetailColumns.languages(exercise, languages);
        this.texts = new TextCells(languages);
        this.details = new DetailCells(names, ofDetails);
        this.questions = new QuestionCells(names.words(), QuestionCells.languages(exercise, languages));
        this.own = new OwnCells(exercise, names.words());
    }

    @Override
    public Table table() {
        List<Column> columns = MselColumns.of(names, languages, questions, own, ofDetails);
        Map<InjectId, ExerciseTime> forecast = Forecast.ofAll(exercise);
        List<Table.Row> rows = new ArrayList<>();
        for (PlannedInject planned : exercise.msel().injects().values()) {
            Inject inject = planned.inject();
            Map<String, String> cells = cells(inject);
            cells.put(Column.ID, inject.id().value());
            cells.put(Column.REVISION, String.valueOf(planned.revision()));
            cells.put(
                    MselColumns.STATE,
                    names.words().text("state.inject." + DomainJson.word(StateInPlay.of(exercise, planned))));
            cells.put(MselColumns.REVIEW, reviewWord(reviewOf(planned)));
            cells.put(MselColumns.PHASE, phase(planned, forecast.get(inject.id())));
            cells.put(MselColumns.WALL_TIME, wallTime(planned, forecast.get(inject.id())));
            cells.put(Column.SEAL, Seal.of(columns, key -> cells.getOrDefault(key, "")));
            rows.add(new Table.Row(
                    inject.id().value(), inject.number() + " " + names.words().shown(inject.title()), cells));
        }
        return new Table(
                Part.MSEL, names.words().text("sheet.part.msel"), names.words().reader(), columns, rows);
    }

    private Map<String, String> cells(Inject inject) {
        Map<String, String> cells = new HashMap<>();
        cells.put(MselColumns.NUMBER, inject.number());
        cells.put(MselColumns.TYPE, names.types().of(inject.type()));
        cells.put(
                MselColumns.TIME, inject.trigger() instanceof Trigger.AtTime(ExerciseTime time) ? time.toString() : "");
        cells.put(MselColumns.WHEN, new ConditionWords(exercise, names).sentence(inject.trigger()));
        cells.put(MselColumns.CONDITION, ConditionWords.exact(inject.trigger()));
        cells.put(MselColumns.TO, names.audiences().write(inject.audience()));
        cells.put(MselColumns.TITLE, inject.title().original().text());
        texts.write(MselColumns.SUBJECT, inject.subject(), cells);
        texts.write(MselColumns.BODY, inject.body(), cells);
        cells.put(MselColumns.EXPECTED, new ExpectedWords(names).write(inject.expectedActions()));
        cells.put(MselColumns.OBJECTIVES, objectives(inject));
        cells.put(MselColumns.OBJECTIVE, Objects.requireNonNullElse(inject.objective(), ""));
        cells.put(
                MselColumns.CONTROL_NOTE,
                inject.controlNote() == null
                        ? ""
                        : inject.controlNote().original().text());
        cells.put(MselColumns.MUST_ACKNOWLEDGE, names.words().yesOrNo(inject.mustAcknowledge()));
        cells.put(MselColumns.READABLE_IN, tags(inject.readableIn()));
        cells.put(
                MselColumns.ATTACHMENTS,
                inject.enclosures().stream().map(MselSheet::fileName).collect(Collectors.joining("\n")));
        addNames(inject, cells);
        details.write(inject.details(), cells);
        questions.write(inject.question(), cells);
        own.write(inject.inColumns(), cells);
        return cells;
    }

    private void addNames(Inject inject, Map<String, String> cells) {
        if (inject.storyline() != null) {
            Storyline storyline = exercise.scenario().find(Storyline.class, inject.storyline());
            cells.put(
                    MselColumns.STORYLINE,
                    storyline == null ? "" : names.storylines().of(storyline));
        }
        if (inject.from() != null) {
            Persona persona = exercise.scenario().find(Persona.class, inject.from());
            cells.put(MselColumns.FROM, persona == null ? "" : names.personas().of(persona));
        }
        if (inject.place() != null) {
            Place place = exercise.scenario().find(Place.class, inject.place());
            cells.put(MselColumns.PLACE, place == null ? "" : names.places().of(place));
        }
    }

    private String objectives(Inject inject) {
        return inject.servedObjectives().stream()
                .map(id -> exercise.scenario().find(Objective.class, id))
                .filter(Objects::nonNull)
                .map(names.objectives()::of)
                .collect(Collectors.joining(AudienceWords.SEPARATOR));
    }

    public String reviewWord(ReviewState state) {
        return names.reviews().of(state);
    }

    private static ReviewState reviewOf(PlannedInject planned) {
        return planned.review() == null ? ReviewState.DRAFT : planned.review().state();
    }

    /** In which it went out or is likely to; several may run at once. */
    private String phase(PlannedInject planned, @Nullable ExerciseTime forecast) {
        Release release = planned.release();
        ExerciseTime at = release == null ? forecast : release.at();
        return at == null
                ? ""
                : exercise.scenario()
                        .all(ExercisePhase.class)
                        .filter(phase -> !phase.from().isAfter(at) && phase.to().isAfter(at))
                        .map(phase -> names.words().shown(phase.name()))
                        .collect(Collectors.joining(AudienceWords.SEPARATOR));
    }

    /** When it went out, or will as the clock runs now. */
    private String wallTime(PlannedInject planned, @Nullable ExerciseTime forecast) {
        Plan plan = Objects.requireNonNull(exercise.scenario().plan());
        Release release = planned.release();
        Optional<Instant> at = release != null
                ? Optional.of(release.stamp().at())
                : forecast == null ? Optional.empty() : exercise.clock().wallTimeOf(forecast, plan);
        ZoneId zone = plan.timeZone();
        return at.map(instant -> WALL.format(instant.atZone(zone))).orElse("");
    }

    private static String fileName(Enclosure file) {
        return file.name() == null ? file.sha256().value().substring(0, 8) : file.name();
    }

    static String tags(@Nullable List<Language> languages) {
        return languages == null ? "" : languages.stream().map(Language::tag).collect(Collectors.joining(", "));
    }

    @Override
    public @Nullable PlanCommand read(@Nullable String old, Cells cells, FreshIds ids) {
        PlannedInject planned = old == null ? null : exercise.msel().find(new InjectId(old));
        if (planned != null && cells.hasOnly(MselColumns.REVIEW)) {
            return review(planned.inject().id(), wished(cells), exercise);
        }
        Inject inject = new InjectCells(names, texts, details, questions, own)
                .read(planned == null ? null : planned.inject(), cells, ids);
        if (inject == null) {
            return null;
        }
        edited.put(inject.id(), cells);
        return planned == null
                ? new PlanCommand.PlanInject(inject)
                : new PlanCommand.ReviseInject(inject, planned.revision());
    }

    /** How long a scene lasts, what must not be said in it, what is enclosed and how far a translation is stand in no column. */
    @Override
    public @Nullable PlanCommand copy(String original, Cells cells, FreshIds ids) {
        PlannedInject planned = exercise.msel().find(new InjectId(original));
        if (!(read(null, cells, ids) instanceof PlanCommand.PlanInject(Inject copy)) || planned == null) {
            return null;
        }
        Inject like = planned.inject();
        boolean isLike = copy.type() == like.type()
                && (like.type() == InjectType.ROLE_PLAYER_TASK || like.type() == InjectType.REQUEST_REPLY);
        Inject whole = copy.but()
                .subject(TextCells.copied(like.subject(), copy.subject()))
                .body(Objects.requireNonNullElse(TextCells.copied(like.body(), copy.body()), copy.body()))
                .details(isLike ? like.details() : copy.details())
                .attachments(like.attachments())
                .controlNote(copied(like.controlNote(), copy.controlNote()))
                .build();
        Question asked = like.question();
        Question asks = whole.question();
        return new PlanCommand.PlanInject(
                asked == null || asks == null ? whole : whole.withTexts(copied(asked, asks, whole.texts())));
    }

    /** Each text of what it asks as far as that of the same option was. */
    private static Map<TextPart, LocalizedText> copied(
            Question like, Question copy, SortedMap<TextPart, LocalizedText> texts) {
        copy.texts().forEach((part, text) -> {
            String option = copy.optionAt(part);
            TextPart was = option == null ? part : like.placeOf(option);
            LocalizedText before = was == null ? null : like.texts().get(was);
            texts.put(part, Objects.requireNonNullElse(TextCells.copied(before, text), text));
        });
        return texts;
    }

    /** With its translations, which have no column, as long as it says what it said. */
    private static @Nullable LocalizedText copied(@Nullable LocalizedText like, @Nullable LocalizedText copy) {
        boolean isSaid = like != null
                && copy != null
                && like.original().text().equals(copy.original().text());
        return isSaid ? like : copy;
    }

    @Override
    public boolean isSo(String row, Cells cells) {
        PlannedInject planned = exercise.msel().find(new InjectId(row));
        ReviewState wished = wished(cells);
        if (planned == null || (wished != null && wished != reviewOf(planned))) {
            return false;
        }
        Inject said = new InjectCells(names, texts, details, questions, own)
                .read(planned.inject(), cells, new FreshIds(List.of()));
        return planned.inject().equals(said);
    }

    /** By its number: a file that is brought in twice adds nothing. How far a review or a translation has come is not looked at. */
    @Override
    public @Nullable String twin(Cells fresh) {
        Inject inject =
                new InjectCells(names, texts, details, questions, own).read(null, fresh, new FreshIds(List.of()));
        return inject == null
                ? null
                : exercise.msel().injects().values().stream()
                        .map(PlannedInject::inject)
                        .filter(one -> one.number().equals(inject.number()) && saysTheSame(one, inject))
                        .map(one -> one.id().value())
                        .findFirst()
                        .orElse(null);
    }

    private boolean saysTheSame(Inject one, Inject other) {
        Map<String, String> cells = cells(one);
        cells.remove(MselColumns.ATTACHMENTS);
        Map<String, String> others = cells(other);
        others.remove(MselColumns.ATTACHMENTS);
        return cells.equals(others);
    }

    /** Of what the command before has made: whoever edits an inject begins its review anew. */
    @Override
    public @Nullable PlanCommand afterwards(PlanCommand before, Cells cells, Exercise now) {
        InjectId id = idOf(before);
        return id == null || !cells.has(MselColumns.REVIEW) ? null : review(id, wished(cells), now);
    }

    private @Nullable ReviewState wished(Cells cells) {
        return cells.takeOrNull(
                MselColumns.REVIEW, null, cell -> names.reviews().readOrNull(cell));
    }

    /** The command that brings its review so far; null where it is so far, or none is wished. */
    public static @Nullable PlanCommand review(InjectId id, @Nullable ReviewState wished, Exercise now) {
        PlannedInject planned = now.msel().find(id);
        return wished == null || planned == null || reviewOf(planned) == wished
                ? null
                : new PlanCommand.ReviewInject(id, planned.revision(), wished);
    }

    public static @Nullable InjectId idOf(PlanCommand command) {
        if (command instanceof PlanCommand.PlanInject planned) {
            return planned.inject().id();
        }
        return command instanceof PlanCommand.ReviseInject revised
                ? revised.inject().id()
                : null;
    }

    /** An answer that other injects wait for can be taken out of a question only with what waits for it. */
    @Override
    public void check(Exercise after) {
        InjectNumbers.check(after, edited);
        for (PlannedInject waiting : after.msel().injects().values()) {
            Triggers.conditions(waiting.inject().trigger())
                    .filter(Trigger.OnAnswer.class::isInstance)
                    .map(Trigger.OnAnswer.class::cast)
                    .filter(condition -> canBeAnswered(condition, exercise) && !canBeAnswered(condition, after))
                    .filter(condition -> edited.containsKey(condition.inject()))
                    .forEach(condition -> Objects.requireNonNull(edited.get(condition.inject()))
                            .refuse(
                                    questions.answersKey(question(condition, exercise)),
                                    NotTaken.named(
                                            Mistake.Code.ANSWER_WAITED_FOR,
                                            waiting.inject().number())));
        }
    }

    private static boolean canBeAnswered(Trigger.OnAnswer condition, Exercise exercise) {
        Question question = question(condition, exercise);
        return question != null && (condition.answer() == null || question.takes(condition.answer()));
    }

    private static @Nullable Question question(Trigger.OnAnswer condition, Exercise exercise) {
        PlannedInject asking = exercise.msel().find(condition.inject());
        return asking == null ? null : asking.inject().question();
    }

    @Override
    public @Nullable PlanCommand remove(String id) {
        PlannedInject planned = exercise.msel().find(new InjectId(id));
        return planned == null
                ? null
                : new PlanCommand.RemoveInject(planned.inject().id(), planned.revision());
    }
}
