package org.livex.sheet.board;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.Thing;
import org.livex.exercise.clock.ClockHistory;
import org.livex.exercise.duty.Duty;
import org.livex.exercise.evaluation.EvaluationGuide;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.people.PersonNaming;
import org.livex.exercise.people.WrittenRoleCard;
import org.livex.exercise.place.Place;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.Agency;
import org.livex.exercise.plan.ExercisePhase;
import org.livex.exercise.plan.Objective;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.Storyline;
import org.livex.exercise.plan.Team;
import org.livex.exercise.request.RequestForm;
import org.livex.exercise.text.WrittenTerm;
import org.livex.exercise.text.WrittenVariable;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.ids.AgencyId;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PhaseId;
import org.livex.exercise.words.ids.RoleCardId;
import org.livex.exercise.words.ids.StorylineId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.exercise.world.WrittenDocument;
import org.livex.exercise.world.WrittenWorldEntry;
import org.livex.figures.Dimension;
import org.livex.figures.Happened;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;
import org.livex.sheet.SheetWords;

/** How things are called in tables to keep: by title in the reader's language, never by id where there is a title. */
public final class RunNames {
    private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final Exercise exercise;
    private final SheetWords words;
    private final PersonNaming naming;
    private final ZoneId zone;
    private final WordsAtEnd atEnd;
    private final Set<String> sharedKinds;

    public RunNames(Exercise exercise, SheetWords words, PersonNaming naming) {
        this.exercise = exercise;
        this.words = words;
        this.naming = naming;
        this.zone = Objects.requireNonNull(exercise.scenario().plan()).timeZone();
        this.atEnd = new WordsAtEnd(exercise, words);
        this.sharedKinds = exercise
                .scenario()
                .all(ActionKind.class)
                .collect(Collectors.groupingBy(kind -> words.shown(kind.label()), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(name -> name.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    public String person(PersonId id) {
        return naming.of(exercise.roster(), id);
    }

    /** By who held the role then. */
    public String person(PersonId id, Instant at) {
        return naming.of(exercise.roster(), id, at);
    }

    String doer(PersonId id, @Nullable Instant done) {
        return naming.ofDoer(exercise.roster(), id, done);
    }

    public String teams(Collection<TeamId> teams) {
        return teams.stream()
                .map(this::thing)
                .sorted()
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    public String inject(@Nullable InjectId id) {
        PlannedInject planned = id == null ? null : exercise.msel().find(id);
        if (planned == null) {
            return id == null ? "" : id.value();
        }
        return planned.inject().number() + " · " + title(planned.inject());
    }

    String title(Inject inject) {
        return atEnd.shown(inject.id(), TextPart.TITLE, inject.title());
    }

    /** Kinds of reports of one name are told apart by their ids. */
    public String thing(@Nullable Id id) {
        Thing thing = id == null ? null : exercise.scenario().things().get(id);
        LocalizedText title = title(thing);
        if (id == null || title == null) {
            return id == null ? "" : id.value();
        }
        String name = words.shown(title);
        return thing instanceof ActionKind && sharedKinds.contains(name) ? name + " (" + id.value() + ")" : name;
    }

    private static @Nullable LocalizedText title(@Nullable Thing thing) {
        return switch (thing) {
            case Team team -> team.name();
            case Agency agency -> agency.name();
            case Persona persona -> persona.name();
            case Place place -> place.name();
            case Storyline storyline -> storyline.title();
            case ExercisePhase phase -> phase.name();
            case ActionKind kind -> kind.label();
            case RequestForm form -> form.title();
            case Duty duty -> duty.text();
            case EvaluationGuide guide -> guide.capability();
            case WrittenRoleCard card -> card.card().title();
            case null -> null;
            case Objective _, WrittenDocument _, WrittenTerm _, WrittenVariable _, WrittenWorldEntry _ -> null;
        };
    }

    /** {@code key} as {@link Dimension#keysOf} has it. */
    public String group(Dimension dimension, String key) {
        if (key.isEmpty()) {
            return words.text("console.measures.no-group");
        }
        return switch (dimension) {
            case TEAM -> thing(new TeamId(key));
            case AGENCY -> thing(new AgencyId(key));
            case FUNCTION -> words.text("function." + key);
            case ROLE -> thing(new RoleCardId(key));
            case LANGUAGE -> words.languageName(Language.of(key));
            case STORYLINE -> thing(new StorylineId(key));
            case PHASE -> thing(new PhaseId(key));
        };
    }

    public String dimension(Dimension dimension) {
        return words.text(
                switch (dimension) {
                    case TEAM -> "common.term.team";
                    case AGENCY -> "common.term.agency";
                    case FUNCTION -> "sheet.column.function";
                    case ROLE -> "common.term.role-card";
                    case LANGUAGE -> "common.language";
                    case STORYLINE -> "common.term.storyline";
                    case PHASE -> "sheet.column.phase";
                });
    }

    public String word(String key, Enum<?> constant) {
        return words.text(key + DomainJson.word(constant));
    }

    String done(@Nullable Happened happened) {
        return happened == null ? "" : happened.done() == null ? words.text("common.unknown") : wall(happened.done());
    }

    String arrived(@Nullable Happened happened) {
        return happened == null ? "" : wall(happened.arrived());
    }

    /** What the exercise clock showed when it was done, nothing before STARTEX; where that is not known, {@code at}, when it arrived. */
    public String played(Happened when, ExerciseTime at) {
        return exercise.clockHistory().isBeforeStart(when.notAfter())
                ? ""
                : when.played(exercise, at).toWholeSecond().toString();
    }

    /** Whether it was done before STARTEX or after ENDEX; nothing in play. */
    String outOfPlay(Happened when) {
        ClockHistory clock = exercise.clockHistory();
        if (clock.isBeforeStart(when.notAfter())) {
            return words.text("common.done-before-start");
        }
        return clock.isOverAt(when.notAfter()) ? words.text("common.done-after-end") : "";
    }

    /** Of the cells of {@link #moment}. */
    List<KeptTable.Head> momentHeads() {
        return momentHeads("console.actions.taken");
    }

    List<KeptTable.Head> momentHeads(String done) {
        return List.of(
                moment(done, 20),
                moment("console.actions.arrived", 20),
                head("common.exercise-time", 15),
                head("sheet.column.out-of-play", 20));
    }

    /** The same, where a row has several moments. */
    List<KeptTable.Head> momentHeadsOf(String what) {
        return momentHeads().stream()
                .map(head -> new KeptTable.Head(words.text(what) + " · " + head.name(), head.width()))
                .toList();
    }

    List<String> noMoment() {
        return Collections.nCopies(momentHeads().size(), "");
    }

    /** When it was done and when it arrived, what the exercise clock showed, and whether it was done in play. */
    List<String> moment(Happened when, ExerciseTime at) {
        return List.of(done(when), arrived(when), played(when, at), outOfPlay(when));
    }

    /** Of what was written down without the exercise's time. */
    List<String> moment(Happened when) {
        ExerciseTime shown = exercise.clockHistory().shownAt(when.arrived());
        return moment(when, shown == null ? ExerciseTime.ZERO : shown);
    }

    @SafeVarargs
    static <T> List<T> joined(List<T>... parts) {
        List<T> all = new ArrayList<>();
        for (List<T> part : parts) {
            all.addAll(part);
        }
        return List.copyOf(all);
    }

    public String wall(@Nullable Instant at) {
        return at == null ? "" : WALL.format(at.atZone(zone));
    }

    /** To a tenth; less than nothing for what came before. */
    public String minutes(@Nullable Duration duration) {
        return duration == null ? "" : String.format(Locale.ROOT, "%.1f", duration.toMillis() / 60_000d);
    }

    KeptTable.Head head(String key, int width) {
        return new KeptTable.Head(words.text(key), width);
    }

    KeptTable.Head number(String key, int width) {
        return KeptTable.Head.number(words.text(key), width);
    }

    /** Of a column of {@link #wall} times: says whose time it is. */
    KeptTable.Head moment(String key, int width) {
        return new KeptTable.Head(words.text(key) + " (" + zone + ")", width);
    }

    static List<String> row(Object... cells) {
        return Arrays.stream(cells).map(String::valueOf).toList();
    }
}
