package org.livex.sheet.foreign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.plan.Agency;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.Team;
import org.livex.exercise.words.Gender;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.AgencyId;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.i18n.Language;
import org.livex.sheet.Cells;
import org.livex.sheet.Column;
import org.livex.sheet.Draft;
import org.livex.sheet.Drafting;
import org.livex.sheet.FreshIds;
import org.livex.sheet.Mistake;
import org.livex.sheet.Names;
import org.livex.sheet.NotTaken;
import org.livex.sheet.Part;
import org.livex.sheet.PeopleSheet;
import org.livex.sheet.SheetWords;
import org.livex.sheet.Where;
import org.livex.sheet.foreign.words.NoAnswer;

/** Somebody's list as people of the exercise, with everything answered. */
final class RosterFilling {
    private static final List<RosterMeaning> READ = List.of(
            RosterMeaning.CALL_NAME,
            RosterMeaning.NAME,
            RosterMeaning.FIRST_NAME,
            RosterMeaning.LAST_NAME,
            RosterMeaning.FUNCTION,
            RosterMeaning.AGENCY,
            RosterMeaning.TEAM,
            RosterMeaning.COUNTRY,
            RosterMeaning.LANGUAGES,
            RosterMeaning.GENDER);

    private final ForeignTable<RosterMeaning> table;
    private final RosterNames answers;
    private final Drafting drafting;
    private final SheetWords words;
    private final Map<String, AgencyId> newAgencies = new HashMap<>();
    private final Map<String, TeamId> newTeams = new HashMap<>();
    private final List<Integer> withoutGender = new ArrayList<>();
    private final Set<Integer> staying = new LinkedHashSet<>();

    RosterFilling(ForeignTable<RosterMeaning> table, RosterNames answers, Drafting drafting, SheetWords words) {
        this.table = table;
        this.answers = answers;
        this.drafting = drafting;
        this.words = words;
    }

    /** {@code language} is of new things, {@code spoken} of people of whom the list says none. */
    void all(RosterPeople listed, Language language, Language spoken) {
        Exercise exercise = drafting.exercise();
        add(
                new Adding<>(
                        Part.AGENCIES, AgencyId::new, (id, name) -> new PlanCommand.AddAgency(new Agency(id, name))),
                answers.newAgencies(),
                exercise.scenario()
                        .all(Agency.class)
                        .map(one -> one.id().value())
                        .toList(),
                language,
                newAgencies);
        add(
                new Adding<>(Part.TEAMS, TeamId::new, (id, name) -> new PlanCommand.AddTeam(new Team(id, name))),
                answers.newTeams(),
                exercise.scenario().all(Team.class).map(one -> one.id().value()).toList(),
                language,
                newTeams);
        Names names = new Names(drafting.exercise(), words);
        PeopleSheet sheet = new PeopleSheet(drafting.exercise(), names);
        FreshIds ids = new FreshIds(exercise.roster().people().keySet().stream()
                .map(PersonId::value)
                .toList());
        listed.people().forEach(one -> new Row(sheet, names, one, spoken).fill(ids));
        Oddities.rows(drafting, "gender-left-out", table, withoutGender);
        Oddities.rows(drafting, "left-empty-stays", table, List.copyOf(staying));
    }

    private record Adding<I extends Id>(
            Part part, Function<String, I> id, BiFunction<I, LocalizedText, PlanCommand> command) {}

    private <I extends Id> void add(
            Adding<I> adding, List<String> titles, Collection<String> taken, Language language, Map<String, I> added) {
        FreshIds ids = new FreshIds(taken);
        for (String title : titles) {
            I id = adding.id().apply(ids.of(title, adding.part().word()));
            added.put(title, id);
            Where where = table.where(table.header(), null);
            try {
                LocalizedText name = LocalizedText.of(language, Cells.line(title.replace('\n', ' ')));
                drafting.play(
                        adding.command().apply(id, name),
                        new Draft.Change(adding.part(), Draft.Kind.ADDED, id.value(), title, null, List.of()),
                        where);
            } catch (NotTaken problem) {
                drafting.mistake(problem.at(where));
            }
        }
    }

    /** One person. */
    private final class Row {
        private final PeopleSheet sheet;
        private final Names names;
        private final RosterPeople.Listed one;
        private final Language spoken;
        private final @Nullable Person known;
        private boolean isContradictionSaid;

        Row(PeopleSheet sheet, Names names, RosterPeople.Listed one, Language spoken) {
            this.sheet = sheet;
            this.names = names;
            this.one = one;
            this.spoken = spoken;
            this.known = one.known();
        }

        void fill(FreshIds ids) {
            int before = drafting.mistakes();
            sayBroken();
            String callName = callName();
            List<Language> languages = languages();
            PersonFunction function = function();
            Gender gender = gender(function);
            Set<TeamId> teams = teams();
            AgencyId agency = agency();
            if (callName == null || drafting.mistakes() > before) {
                return;
            }
            Person person = new Person(
                    known == null ? ids.ofPerson() : known.id(),
                    callName,
                    function,
                    teams,
                    agency,
                    country(),
                    languages,
                    known == null ? null : known.roleCard(),
                    gender);
            if (person.equals(known)) {
                drafting.unchanged();
            } else {
                take(person);
            }
        }

        private void take(Person person) {
            Map<String, String> then = known == null ? Map.of() : sheet.cells(known);
            Map<String, String> now = sheet.cells(person);
            List<Draft.Field> fields = sheet.table().columns().stream()
                    .filter(Column::isEdited)
                    .map(column -> new Draft.Field(
                            column.header(), then.getOrDefault(column.key(), ""), now.getOrDefault(column.key(), "")))
                    .filter(field -> !field.before().equals(field.after()))
                    .toList();
            Draft.Kind kind = known == null ? Draft.Kind.ADDED : Draft.Kind.CHANGED;
            drafting.play(
                    known == null
                            ? new PlanCommand.AddPerson(person)
                            : new PlanCommand.RevisePerson(
                                    person,
                                    drafting.exercise()
                                            .roster()
                                            .seatOf(person.id())
                                            .revision()),
                    new Draft.Change(
                            Part.PEOPLE,
                            kind,
                            known == null ? "" : person.id().value(),
                            person.callName(),
                            where(null),
                            fields),
                    where(null));
        }

        private Where where(@Nullable RosterMeaning meaning) {
            return table.where(one.rows().getFirst(), meaning);
        }

        /** What a formula failed to find is nobody's name, team or country. */
        private void sayBroken() {
            for (int row : one.rows()) {
                table.columns().forEach((column, meaning) -> {
                    if (READ.contains(meaning) && NoAnswer.isBroken(table.grid().text(row, column))) {
                        drafting.mistake(new Mistake(
                                new Where(table.grid().name(), row, column),
                                Mistake.Code.BROKEN_FORMULA,
                                Map.of("value", table.grid().text(row, column))));
                    }
                });
            }
        }

        private @Nullable String callName() {
            try {
                return Cells.line(one.callName());
            } catch (NotTaken problem) {
                drafting.mistake(problem.at(where(RosterPeople.nameColumn(table))));
                return null;
            }
        }

        /** Whoever sees control's side keeps it: no list takes that from them, or gives it to who is somebody else. */
        private PersonFunction function() {
            boolean says = one.rows().stream()
                    .anyMatch(row -> !table.text(row, RosterMeaning.FUNCTION).isEmpty());
            if (known != null && (!says || known.function().seesControl())) {
                return known.function();
            }
            return one.rows().stream()
                    .filter(row -> !table.text(row, RosterMeaning.FUNCTION).isEmpty())
                    .findFirst()
                    .map(answers::function)
                    .orElseGet(() -> answers.function(one.rows().getFirst()));
        }

        private List<Language> languages() {
            List<Language> read = answers.languages(cells(RosterMeaning.LANGUAGES));
            if (read.size() > Person.MOST_LANGUAGES) {
                drafting.mistake(new Mistake(
                        where(RosterMeaning.LANGUAGES),
                        Mistake.Code.TOO_LONG,
                        Map.of("most", String.valueOf(Person.MOST_LANGUAGES))));
            }
            return !read.isEmpty() ? read : known == null ? List.of(spoken) : known.languages();
        }

        private @Nullable Gender gender(PersonFunction function) {
            Gender before = known == null ? null : known.gender();
            String cell = cells(RosterMeaning.GENDER).stream().findFirst().orElse("");
            if (function != PersonFunction.CULTURAL_MEDIATOR) {
                if (!cell.isEmpty()) {
                    withoutGender.addAll(one.rows());
                }
                return null;
            }
            try {
                return cell.isEmpty() ? before : sheet.gender(cell);
            } catch (NotTaken problem) {
                drafting.mistake(problem.at(where(RosterMeaning.GENDER)));
                return before;
            }
        }

        /** Those of the list besides those that they are in: a list takes nobody out of a team. */
        private Set<TeamId> teams() {
            Set<TeamId> teams = new HashSet<>(known == null ? Set.of() : known.teams());
            for (String cell : cells(RosterMeaning.TEAM)) {
                answers.teamsIn(cell).forEach((text, answer) -> {
                    if (answer.equals(RosterNames.CREATE)) {
                        teams.add(Objects.requireNonNull(newTeams.get(text)));
                    } else if (!answer.isEmpty()) {
                        names.teams().find(answer).ifPresent(team -> teams.add(team.id()));
                    }
                });
            }
            return teams;
        }

        private @Nullable AgencyId agency() {
            Set<AgencyId> found = new LinkedHashSet<>();
            for (String cell : cells(RosterMeaning.AGENCY)) {
                String answer = answers.agency(cell);
                if (answer.equals(RosterNames.CREATE)) {
                    found.add(Objects.requireNonNull(newAgencies.get(cell)));
                } else if (!answer.isEmpty()) {
                    names.agencies().find(answer).ifPresent(agency -> found.add(agency.id()));
                }
            }
            sayContradiction(found.size());
            return found.isEmpty()
                    ? known == null ? null : stays(RosterMeaning.AGENCY, known.agency())
                    : found.iterator().next();
        }

        private @Nullable String country() {
            Set<String> found = cells(RosterMeaning.COUNTRY).stream()
                    .map(answers::country)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            sayContradiction(found.size());
            return found.isEmpty()
                    ? known == null ? null : stays(RosterMeaning.COUNTRY, known.country())
                    : found.iterator().next();
        }

        private <T> @Nullable T stays(RosterMeaning meaning, @Nullable T before) {
            if (before != null
                    && !table.columns(meaning).isEmpty()
                    && cells(meaning).isEmpty()) {
                staying.addAll(one.rows());
            }
            return before;
        }

        /** Two rows of one person that do not agree: the first counts. */
        private void sayContradiction(int answersFound) {
            if (answersFound > 1 && !isContradictionSaid) {
                isContradictionSaid = true;
                drafting.notice(
                        "rows-contradict",
                        Map.of(
                                "name", one.callName(),
                                "rows",
                                        one.rows().stream()
                                                .map(row -> String.valueOf(row + 1))
                                                .collect(Collectors.joining(", "))));
            }
        }

        private List<String> cells(RosterMeaning meaning) {
            List<String> cells = new ArrayList<>();
            for (int row : one.rows()) {
                for (int column : table.columns(meaning)) {
                    String text = table.grid().text(row, column);
                    if (!text.isEmpty() && !NoAnswer.isBroken(text)) {
                        cells.add(text);
                    }
                }
            }
            return cells;
        }
    }
}
