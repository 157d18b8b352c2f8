package org.livex.sheet.foreign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.PersonFunction;
import org.livex.i18n.Language;
import org.livex.sheet.AudienceWords;
import org.livex.sheet.Labels;
import org.livex.sheet.Names;
import org.livex.sheet.Question;
import org.livex.sheet.foreign.words.FunctionWords;
import org.livex.sheet.foreign.words.LikeNames;
import org.livex.sheet.foreign.words.NoAnswer;
import org.livex.sheet.foreign.words.SpokenWords;
import org.livex.sheet.foreign.words.TeamWords;

/** What a list of people names: functions, agencies, teams, countries, languages. What is not known is asked, once each. */
final class RosterNames {
    static final String CREATE = "create";
    static final String LEAVE_EMPTY = "leave-empty";

    /** Before another text of the list that means the same. */
    private static final String LIKE = "like/";

    private static final int MOST_ASKED = 200;
    private static final int MOST_LIKE = 12;

    private final ForeignTable<RosterMeaning> table;
    private final List<Integer> rows;
    private final Names names;
    private final Asking asking;
    private final WorldWords world;
    private final Map<String, PersonFunction> functions = new HashMap<>();
    private final Map<String, String> agencies = new LinkedHashMap<>();
    private final Map<String, String> teams = new LinkedHashMap<>();
    private final Map<String, String> countries = new HashMap<>();
    private final Map<String, String> languages = new HashMap<>();
    private PersonFunction otherwise = PersonFunction.PLAYER;
    private int unasked;

    private RosterNames(ForeignTable<RosterMeaning> table, List<Integer> rows, Names names, Asking asking) {
        this.table = table;
        this.rows = List.copyOf(rows);
        this.names = names;
        this.asking = asking;
        this.world = new WorldWords(names.words());
    }

    static RosterNames ask(ForeignTable<RosterMeaning> table, List<Integer> rows, Names names, Asking asking) {
        RosterNames asked = new RosterNames(table, rows, names, asking);
        asked.askFunctions();
        asked.askThings("agency", RosterMeaning.AGENCY, names.agencies(), asked.agencies);
        asked.askThings("team", RosterMeaning.TEAM, names.teams(), asked.teams);
        asked.askWorld("country", RosterMeaning.COUNTRY, asked.countries);
        asked.askWorld("spoken", RosterMeaning.LANGUAGES, asked.languages);
        return asked;
    }

    /** Who would see control's side is asked whatever the list says: a director of an office is none of the exercise. */
    private void askFunctions() {
        List<Question.Option> options = new ArrayList<>();
        for (PersonFunction function : PersonFunction.values()) {
            options.add(Question.Option.named(word(function), names.functions().of(function)));
        }
        Map<String, List<Integer>> found = found(RosterMeaning.FUNCTION, List::of);
        List<Question> each = new ArrayList<>();
        found.forEach((text, where) -> {
            Optional<PersonFunction> known = names.functions().find(text);
            if (known.isPresent() && !known.get().seesControl()) {
                functions.put(text, known.get());
                return;
            }
            PersonFunction guess = known.isPresent() ? known.get() : FunctionWords.guess(text);
            add(each, "function", text, options, guess == null ? null : word(guess), where, RosterMeaning.FUNCTION);
        });
        answers("function", each, null).forEach((text, answer) -> functions.put(text, function(answer)));
        List<Integer> without = rows.stream()
                .filter(row -> table.text(row, RosterMeaning.FUNCTION).isEmpty())
                .toList();
        if (!without.isEmpty()) {
            otherwise = function(asking.ask(new Question(
                            "function-of-others",
                            "function-of-others",
                            Map.of("count", String.valueOf(without.size())),
                            options,
                            word(PersonFunction.PLAYER),
                            table.lines(without, 2))
                    .from(table.source(without, RosterMeaning.FUNCTION))));
        }
    }

    private static String word(PersonFunction function) {
        return function.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static PersonFunction function(@Nullable String word) {
        for (PersonFunction function : PersonFunction.values()) {
            if (word(function).equals(word)) {
                return function;
            }
        }
        return PersonFunction.PLAYER;
    }

    private <T> void askThings(String kind, RosterMeaning meaning, Labels<T> labels, Map<String, String> answers) {
        List<Question.Option> options =
                new ArrayList<>(List.of(Question.Option.word(CREATE), Question.Option.word(LEAVE_EMPTY)));
        labels.all().forEach(label -> options.add(Question.Option.named(label, label)));
        LikeNames<T> like = new LikeNames<>(labels);
        List<Question> each = new ArrayList<>();
        List<String> before = new ArrayList<>();
        found(meaning, cell -> meaning == RosterMeaning.TEAM ? teams(cell) : List.of(cell))
                .forEach((text, where) -> {
                    Optional<T> known = labels.find(text);
                    // In the order of the list, also where it is answered later.
                    answers.put(text, known.map(labels::of).orElse(LEAVE_EMPTY));
                    if (known.isEmpty()) {
                        boolean isTeam = meaning == RosterMeaning.TEAM;
                        String there = Objects.requireNonNullElse(isTeam ? like.of(text) : like.whole(text), "");
                        String said = isTeam && there.isEmpty() ? TeamWords.like(text, before) : "";
                        List<Question.Option> own = new ArrayList<>(options);
                        if (!said.isEmpty()) {
                            own.add(Question.Option.named(LIKE + said, said));
                        } else if (there.isEmpty()) {
                            before.add(text);
                        }
                        String likely = !said.isEmpty()
                                ? LIKE + said
                                : !there.isEmpty() ? there : ForeignNames.isEveryone(text) ? LEAVE_EMPTY : CREATE;
                        add(each, kind, text, own, likely, where, meaning);
                    }
                });
        answers.putAll(answers(kind, each, LEAVE_EMPTY));
    }

    private void askWorld(String kind, RosterMeaning meaning, Map<String, String> answers) {
        boolean spoken = meaning == RosterMeaning.LANGUAGES;
        List<Question> each = new ArrayList<>();
        found(
                        meaning,
                        cell -> spoken
                                ? spoken(cell).stream().map(SpokenWords::text).toList()
                                : List.of(cell))
                .forEach((text, where) -> {
                    Optional<String> known = spoken ? world.language(text).map(Language::tag) : world.country(text);
                    if (known.isPresent()) {
                        answers.put(text, known.get());
                        return;
                    }
                    WorldWords.Like like =
                            spoken ? world.languagesLike(text, MOST_LIKE) : world.countriesLike(text, MOST_LIKE);
                    List<Question.Option> options = new ArrayList<>(List.of(Question.Option.word(LEAVE_EMPTY)));
                    like.codes()
                            .forEach(code -> options.add(Question.Option.named(
                                    code, spoken ? world.languageName(code) : world.countryName(code))));
                    add(each, kind, text, options, like.guess(), where, meaning);
                });
        answers.putAll(answers(kind, each, LEAVE_EMPTY));
    }

    private void add(
            List<Question> each,
            String kind,
            String text,
            List<Question.Option> options,
            @Nullable String guess,
            List<Integer> where,
            RosterMeaning meaning) {
        if (asking.questions().size() + each.size() >= MOST_ASKED) {
            unasked++;
            return;
        }
        each.add(new Question(kind + "/" + text, kind, Map.of("name", text), options, guess, table.lines(where, 2))
                .from(table.source(where, meaning)));
    }

    /** By the text that is asked about; what is still open is left empty, which is proposed for several of a kind. */
    private Map<String, String> answers(String kind, List<Question> each, @Nullable String otherwise) {
        List<Question> proposed = each.size() == 1 || otherwise == null
                ? each
                : each.stream()
                        .map(one -> one.guess() == null ? one.proposing(otherwise) : one)
                        .toList();
        Map<String, String> said = asking.askAll(
                Asking.several(several(kind), each.size()).from(table.source(List.of(), null)), proposed, null);
        Map<String, String> answers = new LinkedHashMap<>();
        each.forEach(one ->
                answers.put(one.parameters().getOrDefault("name", ""), said.getOrDefault(one.id(), LEAVE_EMPTY)));
        return answers;
    }

    private static String several(String kind) {
        return switch (kind) {
            case "agency" -> "agencies";
            case "country" -> "countries";
            case "spoken" -> "spoken-languages";
            default -> kind + "s";
        };
    }

    /** Each text of these columns with the rows that have it. What a formula failed to find is no name. */
    private Map<String, List<Integer>> found(RosterMeaning meaning, Function<String, List<String>> parts) {
        Map<String, List<Integer>> found = new LinkedHashMap<>();
        for (int row : rows) {
            for (int column : table.columns(meaning)) {
                String cell = table.grid().text(row, column);
                if (!NoAnswer.is(cell) && !NoAnswer.isBroken(cell)) {
                    parts.apply(cell).stream()
                            .distinct()
                            .forEach(text -> found.computeIfAbsent(text, _ -> new ArrayList<>())
                                    .add(row));
                }
            }
        }
        return found;
    }

    /** Several in one cell, unless all of it is the name of one. */
    private List<String> teams(String cell) {
        if (names.teams().find(cell).isPresent()) {
            return List.of(cell);
        }
        List<String> teams = new ArrayList<>();
        for (String part : AudienceWords.parts(cell)) {
            boolean whole = names.teams().find(part).isPresent();
            for (String one : whole ? new String[] {part} : part.split("[,،/]", -1)) {
                if (!one.isBlank()) {
                    teams.add(one.strip());
                }
            }
        }
        return teams;
    }

    private List<SpokenWords> spoken(String cell) {
        return SpokenWords.in(cell, text -> world.languagesLike(text, 1).guess() != null);
    }

    PersonFunction function(int row) {
        String text = table.text(row, RosterMeaning.FUNCTION);
        return text.isEmpty() ? otherwise : functions.getOrDefault(text, otherwise);
    }

    /** Our name of its agency, {@link #CREATE} for one to be added, empty for none. */
    String agency(String cell) {
        return said(agencies, cell);
    }

    /** The texts of one cell, each with our name of that team or {@link #CREATE}. */
    Map<String, String> teamsIn(String cell) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String text : teams(cell)) {
            String answer = said(teams, text);
            String meant = answer.startsWith(LIKE) ? answer.substring(LIKE.length()) : text;
            found.put(meant, said(teams, meant));
        }
        return found;
    }

    @Nullable String country(String cell) {
        String code = said(countries, cell);
        return code.isEmpty() ? null : code;
    }

    List<Language> languages(List<String> cells) {
        return cells.stream()
                .flatMap(cell -> spoken(cell).stream())
                .sorted(Comparator.comparingInt(SpokenWords::rank))
                .map(one -> said(languages, one.text()))
                .filter(tag -> !tag.isEmpty())
                .map(Language::of)
                .distinct()
                .toList();
    }

    private static String said(Map<String, String> answers, String text) {
        String answer = answers.getOrDefault(text, LEAVE_EMPTY);
        return answer.equals(LEAVE_EMPTY) ? "" : answer;
    }

    List<String> newAgencies() {
        return created(agencies);
    }

    List<String> newTeams() {
        return created(teams);
    }

    private static List<String> created(Map<String, String> answers) {
        return answers.entrySet().stream()
                .filter(entry -> entry.getValue().equals(CREATE))
                .map(Map.Entry::getKey)
                .toList();
    }

    boolean addsThings() {
        return !newThings().isEmpty();
    }

    List<String> newThings() {
        return Stream.concat(newAgencies().stream(), newTeams().stream()).toList();
    }

    /** More unknown names than anybody answers for: left empty, and to be said. */
    int unasked() {
        return unasked;
    }
}
