package org.livex.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.people.WrittenRoleCard;
import org.livex.exercise.plan.Agency;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.Team;
import org.livex.exercise.words.Gender;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.Phase;
import org.livex.exercise.words.ids.AgencyId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.RoleCardId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.i18n.Language;
import org.livex.sheet.world.CountryWords;

/** The roster: one row for each person, by call name. */
public final class PeopleSheet implements Sheet {
    public static final String CALL_NAME = "call-name";
    public static final String FUNCTION = "function";
    public static final String TEAMS = "teams";
    public static final String AGENCY = "agency";
    public static final String COUNTRY = "country";
    public static final String LANGUAGES = "languages";
    static final String ROLE_CARD = "role-card";
    public static final String GENDER = "gender";
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    /** What ISO 3166 leaves to users: Kosovo, and countries that are made up. */
    private static final String LEFT_TO_USERS = "AA|Q[M-Z]|X[A-Z]|ZZ";

    private final Exercise exercise;
    private final Names names;
    private final Labels<Gender> genders;

    public PeopleSheet(Exercise exercise, Names names) {
        this.exercise = exercise;
        this.names = names;
        this.genders = names.words().enumLabels(Gender.class, "common.mediation.gender");
    }

    @Override
    public Table table() {
        SheetWords words = names.words();
        List<Column> columns = List.of(
                Sheet.hidden(Column.ID),
                Sheet.hidden(Column.SEAL),
                Sheet.edited(words, CALL_NAME, 24),
                Sheet.chosen(words, FUNCTION, 20, names.functions().all()),
                Sheet.edited(words, TEAMS, 26),
                Sheet.chosen(words, AGENCY, 24, names.agencies().all()),
                Sheet.edited(words, COUNTRY, 10),
                Sheet.edited(words, LANGUAGES, 16),
                Sheet.chosen(words, ROLE_CARD, 26, names.roleCards().all()),
                Sheet.chosen(words, GENDER, 12, genders.all()));
        List<Table.Row> rows = new ArrayList<>();
        for (Person person : exercise.roster().people().values()) {
            Map<String, String> cells = cells(person);
            cells.put(Column.ID, person.id().value());
            cells.put(Column.SEAL, Seal.of(columns, key -> cells.getOrDefault(key, "")));
            rows.add(new Table.Row(person.id().value(), person.callName(), cells));
        }
        return new Table(Part.PEOPLE, words.text("sheet.part.people"), words.reader(), columns, rows);
    }

    public Map<String, String> cells(Person person) {
        Map<String, String> cells = new HashMap<>();
        cells.put(CALL_NAME, person.callName());
        cells.put(FUNCTION, names.functions().of(person.function()));
        List<String> teams = person.teams().stream()
                .flatMap(id -> teams(id).stream())
                .map(names.teams()::of)
                .sorted()
                .toList();
        cells.put(TEAMS, String.join(AudienceWords.SEPARATOR, teams));
        Agency agency = person.agency() == null ? null : exercise.scenario().find(Agency.class, person.agency());
        cells.put(AGENCY, agency == null ? "" : names.agencies().of(agency));
        cells.put(COUNTRY, Objects.requireNonNullElse(person.country(), ""));
        cells.put(LANGUAGES, MselSheet.tags(person.languages()));
        WrittenRoleCard card =
                person.roleCard() == null ? null : exercise.scenario().find(WrittenRoleCard.class, person.roleCard());
        cells.put(ROLE_CARD, card == null ? "" : names.roleCards().of(card));
        cells.put(GENDER, person.gender() == null ? "" : genders.of(person.gender()));
        return cells;
    }

    private Collection<Team> teams(TeamId id) {
        Team team = exercise.scenario().find(Team.class, id);
        return team == null ? List.of() : List.of(team);
    }

    @Override
    public @Nullable PlanCommand remove(String id) {
        PersonId person = new PersonId(id);
        return exercise.clock().phase() == Phase.PLANNED
                ? new PlanCommand.RemovePerson(
                        person, exercise.roster().seatOf(person).revision())
                : null;
    }

    @Override
    public boolean isSo(String row, Cells cells) {
        return read(row, cells, new FreshIds(Set.of())) instanceof PlanCommand.RevisePerson said
                && said.person().equals(exercise.roster().find(said.person().id()));
    }

    /** Two people may have one name: the same teams and the same function make the same person of them. */
    @Override
    public boolean isSame(String row, Cells fresh) {
        Person person = exercise.roster().find(new PersonId(row));
        return person != null
                && person.function() == fresh.take(FUNCTION, PersonFunction.PLAYER, names.functions()::read)
                && person.teams().equals(fresh.take(TEAMS, Set.of(), this::readTeams));
    }

    @Override
    public @Nullable PlanCommand read(@Nullable String old, Cells cells, FreshIds ids) {
        Person before = old == null ? null : exercise.roster().find(new PersonId(old));
        String callName = cells.take(CALL_NAME, before == null ? "" : before.callName(), Cells::line);
        if (callName.isEmpty() && !cells.has(CALL_NAME)) {
            cells.refuse(CALL_NAME, new NotTaken(Mistake.Code.EMPTY));
        }
        PersonFunction function = cells.take(
                FUNCTION, before == null ? PersonFunction.PLAYER : before.function(), names.functions()::read);
        Person person = new Person(
                before == null ? ids.ofPerson() : before.id(),
                callName.isEmpty() ? Cells.UNSAID : callName,
                function,
                cells.take(TEAMS, before == null ? Set.of() : before.teams(), this::readTeams),
                cells.takeOrNull(AGENCY, before == null ? null : before.agency(), this::agency),
                cells.takeOrNull(COUNTRY, before == null ? null : before.country(), PeopleSheet::country),
                languages(before, cells),
                cells.takeOrNull(ROLE_CARD, before == null ? null : before.roleCard(), this::roleCard),
                gender(before, function, cells));
        if (callName.isEmpty()) {
            return null;
        }
        return before == null
                ? new PlanCommand.AddPerson(person)
                : new PlanCommand.RevisePerson(
                        person, exercise.roster().seatOf(person.id()).revision());
    }

    /** One letter will do, as in many a list. */
    public Gender gender(String cell) throws NotTaken {
        return switch (Labels.fold(cell)) {
            case "f",
                    "w",
                    "k",
                    "female",
                    "weiblich",
                    "frau",
                    "femenino",
                    "femenina",
                    "mujer",
                    "femme",
                    "féminin",
                    "femmina",
                    "femminile",
                    "donna",
                    "feminin",
                    "femeie",
                    "ж",
                    "жен",
                    "жен.",
                    "женский",
                    "женщина",
                    "жін",
                    "жін.",
                    "жіноча",
                    "жіночий",
                    "жінка",
                    "әйел",
                    "kadın",
                    "kadin",
                    "bayan",
                    "أنثى",
                    "انثى",
                    "امرأة",
                    "زن",
                    "مؤنث",
                    "مونث" -> Gender.WOMAN;
            case "m",
                    "e",
                    "male",
                    "männlich",
                    "mann",
                    "masculino",
                    "hombre",
                    "varón",
                    "homme",
                    "masculin",
                    "maschio",
                    "maschile",
                    "uomo",
                    "bărbat",
                    "м",
                    "муж",
                    "муж.",
                    "мужской",
                    "мужчина",
                    "чол",
                    "чол.",
                    "чоловіча",
                    "чоловічий",
                    "чоловік",
                    "ер",
                    "еркек",
                    "erkek",
                    "bay",
                    "ذكر",
                    "رجل",
                    "مرد",
                    "مذکر" -> Gender.MAN;
            default -> genders.read(cell);
        };
    }

    private @Nullable Gender gender(@Nullable Person before, PersonFunction function, Cells cells) {
        Gender gender = cells.takeOrNull(
                GENDER, before == null ? null : before.gender(), cell -> cell.isBlank() ? null : gender(cell));
        return function == PersonFunction.CULTURAL_MEDIATOR ? gender : null;
    }

    /** Without any the exercise's own: nobody is left without a language. */
    private List<Language> languages(@Nullable Person before, Cells cells) {
        List<Language> otherwise =
                before == null ? List.of(MselColumns.languages(exercise).getFirst()) : before.languages();
        List<Language> read = cells.takeOrNull(LANGUAGES, otherwise, InjectCells::languages);
        return read == null ? otherwise : read;
    }

    private Set<TeamId> readTeams(String cell) throws NotTaken {
        return Cells.each(AudienceWords.parts(cell), names.teams()::read).stream()
                .map(Team::id)
                .collect(Collectors.toSet());
    }

    private @Nullable AgencyId agency(String cell) throws NotTaken {
        return cell.isBlank() ? null : names.agencies().read(cell).id();
    }

    private @Nullable RoleCardId roleCard(String cell) throws NotTaken {
        return cell.isBlank() ? null : names.roleCards().read(cell).card().id();
    }

    private static @Nullable String country(String cell) throws NotTaken {
        String code = cell.strip().toUpperCase(Locale.ROOT);
        if (code.isEmpty()) {
            return null;
        }
        if (COUNTRIES.contains(code) || code.matches(LEFT_TO_USERS)) {
            return code;
        }
        return CountryWords.code(cell).orElseThrow(() -> NotTaken.named(Mistake.Code.NOT_A_COUNTRY, cell));
    }
}
