package org.livex.sheet.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.words.PersonFunction;
import org.livex.i18n.Language;
import org.livex.sheet.Drafting;
import org.livex.sheet.Mistake;
import org.livex.sheet.MselColumns;
import org.livex.sheet.Names;
import org.livex.sheet.OddLetters;
import org.livex.sheet.PeopleSheet;
import org.livex.sheet.SheetWords;
import org.livex.sheet.Step;
import org.livex.sheet.Where;
import org.livex.sheet.file.Aside;
import org.livex.sheet.file.Grid;
import org.livex.sheet.file.SheetFile;
import org.livex.sheet.foreign.words.FunctionWords;
import org.livex.sheet.foreign.words.LikeNames;
import org.livex.sheet.foreign.words.SectionedPeople;
import org.livex.sheet.foreign.words.TeamWords;
import org.livex.sheet.world.CountryWords;

/** Somebody else's list of people: columns, people and what they are called by is asked, one stage after the other. */
final class ForeignRoster {
    private static final int ROWS_TO_NAME = 20;

    private final SheetWords words;
    private final Drafting drafting;
    private final Exercise exercise;
    private final Map<String, String> given;

    ForeignRoster(SheetWords words, Drafting drafting, Map<String, String> given) {
        this.words = words;
        this.drafting = drafting;
        this.exercise = drafting.exercise();
        this.given = Map.copyOf(given);
    }

    Step read(SheetFile whole, ListPlace asked) {
        SectionedPeople sections = sections(asked, new Names(exercise, words));
        ListPlace place = new ListPlace(asked.kind(), sections.grid(), asked.header());
        SheetFile file = whole.with(asked.grid(), place.grid());
        Asking columns = new Asking(given);
        ForeignTable<RosterMeaning> table = ForeignTable.ask(place, RosterMeaning.VOCABULARY, words, columns);
        if (table == null) {
            return ForeignImport.open(Step.Stage.COLUMNS, file, columns);
        }
        Asking people = new Asking(given);
        RosterPeople listed = RosterPeople.ask(table, exercise, new Names(exercise, words), people);
        if (people.isOpen()) {
            return ForeignImport.open(Step.Stage.PEOPLE, file, people);
        }
        Asking named = new Asking(given);
        RosterNames names = RosterNames.ask(table, listed.rows(), new Names(exercise, words), named);
        List<Language> own = MselColumns.languages(exercise);
        AskedLanguage language = names.addsThings()
                ? AskedLanguage.ofNames(names.newThings(), own, words, named)
                : new AskedLanguage(own.getFirst(), false);
        MissingLanguages missing = MissingLanguages.ask(table, listed.people(), names, own, words, named);
        Language spoken = missing.language();
        if (language == null || spoken == null || named.isOpen()) {
            return ForeignImport.open(Step.Stage.NAMES, file, named);
        }
        OddLetters.named(drafting, "sections-taken", table.grid().name(), sections.told());
        Oddities.tell(file, table, drafting);
        Oddities.rows(drafting, "hidden-rows", table, hidden(table, listed.rows()));
        Oddities.rows(drafting, "struck-rows", table, struck(table, listed.rows()));
        say(table, listed, names);
        listed.headless()
                .forEach(row -> drafting.mistake(
                        new Mistake(table.where(row, RosterPeople.nameColumn(table)), Mistake.Code.EMPTY, Map.of())));
        AskedLanguage.add(language.language(), drafting, words, table.where(table.header(), null));
        if (language.isTaken() && own.size() > 1) {
            AskedLanguage.tellTaken(language.language(), drafting, words);
        }
        new RosterFilling(table, names, drafting, words).all(listed, language.language(), spoken);
        missing.tell(table, drafting);
        return ForeignImport.checked(file, drafting);
    }

    /** Names of teams and what else the exercise has, over people of whom no column says it. */
    private SectionedPeople sections(ListPlace place, Names names) {
        LikeNames<?> teams = new LikeNames<>(names.teams());
        LikeNames<?> agencies = new LikeNames<>(names.agencies());
        return SectionedPeople.in(place.grid(), place.header(), text -> {
            if (teams.of(text) != null || TeamWords.isNamed(text)) {
                return said(place, RosterMeaning.TEAM, PeopleSheet.TEAMS, text);
            }
            Optional<PersonFunction> function = FunctionWords.addressed(text);
            if (function.isPresent()) {
                String value = names.functions().of(function.get());
                return said(place, RosterMeaning.FUNCTION, PeopleSheet.FUNCTION, value);
            }
            return agencies.whole(text) != null
                    ? said(place, RosterMeaning.AGENCY, PeopleSheet.AGENCY, text)
                    : CountryWords.code(text).isPresent()
                            ? said(place, RosterMeaning.COUNTRY, PeopleSheet.COUNTRY, text)
                            : null;
        });
    }

    private SectionedPeople.@Nullable Said said(ListPlace place, RosterMeaning meaning, String column, String value) {
        Grid grid = place.grid();
        boolean isThere = IntStream.range(0, grid.width(place.header()))
                .anyMatch(at -> meaning.likeness(grid.text(place.header(), at)) > 0);
        String ours = words.header(column);
        String heading = meaning.likeness(ours) > 0 ? ours : meaning.words().getFirst();
        return isThere ? null : new SectionedPeople.Said(heading, value);
    }

    private static List<Integer> hidden(ForeignTable<RosterMeaning> table, List<Integer> rows) {
        Set<Integer> notShown =
                table.grid().asides(Aside.Kind.HIDDEN_ROW).map(Aside::row).collect(Collectors.toSet());
        return rows.stream().filter(notShown::contains).toList();
    }

    private static List<Integer> struck(ForeignTable<RosterMeaning> table, List<Integer> rows) {
        List<Integer> names = table.columns(RosterPeople.nameColumn(table));
        return rows.stream()
                .filter(row -> names.stream()
                        .map(column -> table.grid().at(row, column))
                        .anyMatch(cell -> cell.isStruck() && !cell.isBlank()))
                .toList();
    }

    /** What the file has and Livex does not keep, and what was decided without a question. */
    private void say(ForeignTable<RosterMeaning> table, RosterPeople listed, RosterNames names) {
        notice("columns-not-kept", table, table.columns(RosterMeaning.CONTACT));
        List<Integer> passed = new ArrayList<>(table.columns(RosterMeaning.PASS_OVER));
        notice("columns-left-out", table, passed);
        if (!listed.headings().isEmpty()) {
            drafting.notice(
                    "rows-left-out",
                    Map.of(
                            "sheet", table.grid().name(),
                            "count", String.valueOf(listed.headings().size()),
                            "rows",
                                    listed.headings().stream()
                                            .limit(ROWS_TO_NAME)
                                            .map(row -> String.valueOf(row + 1))
                                            .collect(Collectors.joining(", "))));
        }
        if (listed.shortens()) {
            drafting.notice("names-shortened", Map.of());
        }
        int unasked = names.unasked() + listed.unasked();
        if (unasked > 0) {
            drafting.notice("names-not-asked", Map.of("count", String.valueOf(unasked)));
        }
    }

    private void notice(String code, ForeignTable<RosterMeaning> table, List<Integer> columns) {
        if (!columns.isEmpty()) {
            drafting.notice(
                    code,
                    Map.of(
                            "columns",
                            columns.stream()
                                    .map(column -> table.headerOf(column).isEmpty()
                                            ? Where.letters(column)
                                            : table.headerOf(column))
                                    .collect(Collectors.joining(", "))));
        }
    }
}
