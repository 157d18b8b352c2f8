package org.livex.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.AddedThing;
import org.livex.exercise.Exercise;
import org.livex.exercise.Thing;
import org.livex.exercise.ThingKind;
import org.livex.exercise.plan.Agency;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.Storyline;
import org.livex.exercise.plan.Team;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.AgencyId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.StorylineId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.i18n.Language;

/** What has a name: agencies, teams, storylines, and personas with what they write in. New ones come in, and those that are there are revised. */
final class NamedSheet<T extends AddedThing> implements Sheet {
    static final String NAME = "name";
    static final String LANGUAGE = "language";

    private final Exercise exercise;
    private final SheetWords words;
    private final Kind<T> kind;
    private final List<Language> languages;

    /** {@code besides} is what has a column besides the name. */
    record Kind<T extends AddedThing>(
            Part part,
            ThingKind removed,
            Class<T> type,
            Function<T, LocalizedText> name,
            Map<String, Function<T, String>> besides,
            Making<T> making,
            Function<T, PlanCommand> adding) {}

    interface Making<T> {
        /** With what no column shows as it is in {@code before}: itself, what it was copied from, or null for a new one. */
        T of(String id, LocalizedText name, @Nullable T before, Cells cells);
    }

    static final Kind<Agency> AGENCIES = new Kind<>(
            Part.AGENCIES,
            ThingKind.AGENCY,
            Agency.class,
            Agency::name,
            Map.of(),
            (id, name, _, _) -> new Agency(new AgencyId(id), name),
            PlanCommand.AddAgency::new);
    static final Kind<Team> TEAMS = new Kind<>(
            Part.TEAMS,
            ThingKind.TEAM,
            Team.class,
            Team::name,
            Map.of(),
            (id, name, _, _) -> new Team(new TeamId(id), name),
            PlanCommand.AddTeam::new);
    static final Kind<Persona> PERSONAS = new Kind<>(
            Part.PERSONAS,
            ThingKind.PERSONA,
            Persona.class,
            Persona::name,
            Map.of(
                    LANGUAGE,
                    persona ->
                            persona.language() == null ? "" : persona.language().tag()),
            (id, name, before, cells) -> new Persona(
                    new PersonaId(id),
                    name,
                    cells.takeOrNull(LANGUAGE, before == null ? null : before.language(), NamedSheet::language),
                    before == null ? null : before.picture(),
                    before == null ? null : before.trust()),
            PlanCommand.AddPersona::new);
    static final Kind<Storyline> STORYLINES = new Kind<>(
            Part.STORYLINES,
            ThingKind.STORYLINE,
            Storyline.class,
            Storyline::title,
            Map.of(),
            (id, title, before, _) ->
                    new Storyline(new StorylineId(id), title, before == null ? null : before.milestones()),
            PlanCommand.AddStoryline::new);

    NamedSheet(Exercise exercise, SheetWords words, Kind<T> kind) {
        this.exercise = exercise;
        this.words = words;
        this.kind = kind;
        this.languages = languages(exercise, kind.type(), kind.name());
    }

    @Override
    public Table table() {
        List<Column> columns = new ArrayList<>(List.of(Sheet.hidden(Column.ID), Sheet.hidden(Column.SEAL)));
        columns.addAll(columns(words, NAME, 30, languages));
        kind.besides().keySet().forEach(key -> columns.add(Sheet.edited(words, key, 12)));
        List<Table.Row> rows = exercise.scenario()
                .all(kind.type())
                .map(thing -> {
                    Map<String, String> cells = new HashMap<>();
                    LocalizedText name = kind.name().apply(thing);
                    new TextCells(languages).write(NAME, name, cells);
                    kind.besides().forEach((key, shown) -> cells.put(key, shown.apply(thing)));
                    return Sheet.row(thing.id(), words.shown(name), columns, cells);
                })
                .toList();
        return new Table(
                kind.part(),
                words.text("sheet.part." + kind.part().word()),
                words.reader(),
                List.copyOf(columns),
                rows);
    }

    /** The MSEL's, then what else some name is written in. */
    static <T extends Thing> List<Language> languages(
            Exercise exercise, Class<T> type, Function<T, LocalizedText> text) {
        return languages(exercise, exercise.scenario().all(type).map(text));
    }

    /** The MSEL's, then what else some of these is written in. */
    static List<Language> languages(Exercise exercise, Stream<LocalizedText> texts) {
        List<Language> languages = new ArrayList<>(MselColumns.languages(exercise));
        texts.flatMap(text -> text.versions().keySet().stream())
                .distinct()
                .sorted()
                .filter(language -> !languages.contains(language))
                .toList()
                .forEach(languages::add);
        return languages;
    }

    /** One text in each language. */
    static List<Column> columns(SheetWords words, String field, int width, List<Language> languages) {
        return languages.stream()
                .map(language -> new Column(
                        Column.in(field, language), words.header(field, language), Column.Use.EDITED, width, List.of()))
                .toList();
    }

    @Override
    public @Nullable PlanCommand read(@Nullable String old, Cells cells, FreshIds ids) {
        if (old == null) {
            return added(null, cells, ids);
        }
        T before = find(old);
        LocalizedText there = kind.name().apply(before);
        LocalizedText name = TextCells.ofLines(languages).readNeeded(NAME, there, cells);
        T after = kind.making().of(old, name == null ? there : name, before, cells);
        return name == null
                ? null
                : new PlanCommand.ReviseThing(after, exercise.scenario().revisionOf(before.id()));
    }

    @Override
    public @Nullable PlanCommand copy(String original, Cells cells, FreshIds ids) {
        return added(find(original), cells, ids);
    }

    private @Nullable PlanCommand added(@Nullable T like, Cells cells, FreshIds ids) {
        LocalizedText name = TextCells.ofLines(languages).readNeeded(NAME, null, cells);
        if (name == null) {
            // What else is wrong with the row is told too.
            kind.making().of(kind.part().word(), LocalizedText.of(languages.getFirst(), Cells.UNSAID), like, cells);
            return null;
        }
        String id = ids.of(name.original().text(), kind.part().word());
        return kind.adding().apply(kind.making().of(id, name, like, cells));
    }

    private T find(String id) {
        return exercise.scenario()
                .all(kind.type())
                .filter(thing -> thing.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public @Nullable PlanCommand remove(String id) {
        return Sheet.removal(exercise, kind.removed(), id);
    }

    private static @Nullable Language language(String cell) throws NotTaken {
        return cell.isBlank() ? null : InjectCells.language(cell.strip());
    }
}
