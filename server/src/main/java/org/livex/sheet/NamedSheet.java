package org.livex.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Agency;
import org.livex.exercise.AgencyId;
import org.livex.exercise.Exercise;
import org.livex.exercise.LocalizedText;
import org.livex.exercise.Persona;
import org.livex.exercise.PersonaId;
import org.livex.exercise.PlanCommand;
import org.livex.exercise.Storyline;
import org.livex.exercise.StorylineId;
import org.livex.exercise.Team;
import org.livex.exercise.TeamId;
import org.livex.exercise.Thing;
import org.livex.i18n.Language;

/** What has a name and nothing else: agencies, teams, personas, storylines. New ones come in; names are revised elsewhere. */
final class NamedSheet<T extends Thing> implements Sheet {
    static final String NAME = "name";

    private final Exercise exercise;
    private final SheetWords words;
    private final Kind<T> kind;

    /** {@code add} makes the command for a new one out of its id and name. */
    record Kind<T extends Thing>(Part part, Class<T> type, Function<T, LocalizedText> name, Adding add) {}

    interface Adding {
        PlanCommand of(String id, LocalizedText name);
    }

    static final Kind<Agency> AGENCIES = new Kind<>(
            Part.AGENCIES,
            Agency.class,
            Agency::name,
            (id, name) -> new PlanCommand.AddAgency(new Agency(new AgencyId(id), name)));
    static final Kind<Team> TEAMS = new Kind<>(
            Part.TEAMS, Team.class, Team::name, (id, name) -> new PlanCommand.AddTeam(new Team(new TeamId(id), name)));
    static final Kind<Persona> PERSONAS = new Kind<>(
            Part.PERSONAS,
            Persona.class,
            Persona::name,
            (id, name) -> new PlanCommand.AddPersona(new Persona(new PersonaId(id), name)));
    static final Kind<Storyline> STORYLINES = new Kind<>(
            Part.STORYLINES,
            Storyline.class,
            Storyline::title,
            (id, name) -> new PlanCommand.AddStoryline(new Storyline(new StorylineId(id), name)));

    NamedSheet(Exercise exercise, SheetWords words, Kind<T> kind) {
        this.exercise = exercise;
        this.words = words;
        this.kind = kind;
    }

    @Override
    public Table table() {
        List<Language> languages = languages();
        List<Column> columns = new ArrayList<>(List.of(Sheet.hidden(Column.ID), Sheet.hidden(Column.SEAL)));
        for (Language language : languages) {
            columns.add(new Column(
                    Column.in(NAME, language), words.header(NAME, language), Column.Use.EDITED, 30, List.of()));
        }
        List<Table.Row> rows = exercise.scenario()
                .all(kind.type())
                .map(thing -> row(thing, columns, languages))
                .toList();
        return new Table(kind.part(), words.text("sheet.part." + kind.part().word()), List.copyOf(columns), rows);
    }

    private Table.Row row(T thing, List<Column> columns, List<Language> languages) {
        Map<String, String> cells = new HashMap<>();
        new TextCells(languages).write(NAME, kind.name().apply(thing), cells);
        cells.put(Column.ID, thing.id().value());
        cells.put(Column.SEAL, Seal.of(columns, key -> cells.getOrDefault(key, "")));
        return new Table.Row(thing.id().value(), words.shown(kind.name().apply(thing)), cells);
    }

    private List<Language> languages() {
        List<Language> languages = new ArrayList<>(MselColumns.languages(exercise));
        exercise.scenario()
                .all(kind.type())
                .flatMap(thing -> kind.name().apply(thing).versions().keySet().stream())
                .distinct()
                .sorted()
                .filter(language -> !languages.contains(language))
                .toList()
                .forEach(languages::add);
        return languages;
    }

    @Override
    public @Nullable PlanCommand read(@Nullable String old, Cells cells, FreshIds ids) {
        if (old != null) {
            for (Language language : languages()) {
                String key = Column.in(NAME, language);
                if (cells.has(key)) {
                    cells.refuse(key, new NotTaken(Mistake.Code.CANNOT_CHANGE));
                }
            }
            return null;
        }
        LocalizedText name = new TextCells(languages()).readNeeded(NAME, null, cells);
        return name == null
                ? null
                : kind.add().of(ids.of(name.original().text(), kind.part().word()), Objects.requireNonNull(name));
    }
}
