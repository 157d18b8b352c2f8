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
    private final List<Language> languages;

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
        this.languages = languages(exercise, kind.type(), kind.name());
    }

    @Override
    public Table table() {
        List<Column> columns = new ArrayList<>(List.of(Sheet.hidden(Column.ID), Sheet.hidden(Column.SEAL)));
        columns.addAll(columns(words, NAME, 30, languages));
        List<Table.Row> rows = exercise.scenario()
                .all(kind.type())
                .map(thing -> {
                    Map<String, String> cells = new HashMap<>();
                    LocalizedText name = kind.name().apply(thing);
                    new TextCells(languages).write(NAME, name, cells);
                    return Sheet.row(thing.id(), words.shown(name), columns, cells);
                })
                .toList();
        return new Table(kind.part(), words.text("sheet.part." + kind.part().word()), List.copyOf(columns), rows);
    }

    /** The MSEL's, then what else some name is written in. */
    static <T extends Thing> List<Language> languages(
            Exercise exercise, Class<T> type, Function<T, LocalizedText> text) {
        List<Language> languages = new ArrayList<>(MselColumns.languages(exercise));
        exercise.scenario()
                .all(type)
                .flatMap(thing -> text.apply(thing).versions().keySet().stream())
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
        if (old != null) {
            for (Language language : languages) {
                String key = Column.in(NAME, language);
                if (cells.has(key)) {
                    cells.refuse(key, new NotTaken(Mistake.Code.CANNOT_CHANGE));
                }
            }
            return null;
        }
        LocalizedText name = new TextCells(languages).readNeeded(NAME, null, cells);
        return name == null
                ? null
                : kind.add().of(ids.of(name.original().text(), kind.part().word()), Objects.requireNonNull(name));
    }
}
