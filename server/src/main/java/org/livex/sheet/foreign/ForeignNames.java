package org.livex.sheet.foreign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.InjectType;
import org.livex.json.DomainJson;
import org.livex.sheet.AudienceWords;
import org.livex.sheet.Labels;
import org.livex.sheet.Names;
import org.livex.sheet.Question;
import org.livex.sheet.foreign.words.ExceptWords;
import org.livex.sheet.foreign.words.FunctionWords;
import org.livex.sheet.foreign.words.LikeNames;
import org.livex.sheet.foreign.words.NoAnswer;
import org.livex.sheet.foreign.words.TeamWords;
import org.livex.sheet.foreign.words.TypeWords;

/** Who and what somebody's table names, asked one name at a time: nobody and nothing is invented. */
final class ForeignNames {
    static final String CONTROL = "control";
    static final String NONE = "none";
    static final String NEW = "new";
    private static final int MOST_NAMES = 150;
    private static final Pattern COMMA = Pattern.compile("[,،]");
    private static final Pattern AND = Pattern.compile("(?iuU)\\s*[,،&/+]\\s*(?:(?:and|und|et|y|e|și|ve|и|та|і|و)\\s+)?"
            + "|\\s+(?:and|und|et|y|e|și|şi|si|ve|и|та|й|і|және|мен|i)\\s+|\\s+و\\s*");
    private static final Set<String> EVERYONE = Set.of(
            "all",
            "all participants",
            "all teams",
            "everybody",
            "everyone",
            "все",
            "всем",
            "всім",
            "усі",
            "alle",
            "an alle",
            "tous",
            "à tous",
            "todos",
            "a todos",
            "tutti",
            "a tutti",
            "toți",
            "tuturor",
            "herkes",
            "svi",
            "сви",
            "svima",
            "свима",
            "tümü",
            "барлығы",
            "баршасы",
            "الجميع",
            "الكل",
            "همه");

    private final Map<String, String> recipients = new LinkedHashMap<>();
    private final Map<String, String> senders = new LinkedHashMap<>();
    private final Map<String, String> storylines = new LinkedHashMap<>();
    private final Map<String, String> types = new LinkedHashMap<>();

    private final ForeignTable<Meaning> table;
    private final List<Integer> rows;
    private final Asking asking;
    private final Labels<?> audiences;
    private final LikeNames<?> like;
    private final Map<String, List<String>> parts = new HashMap<>();
    private int unasked;

    private ForeignNames(
            ForeignTable<Meaning> table, List<Integer> rows, Labels<?> audiences, LikeNames<?> like, Asking asking) {
        this.like = like;
        this.audiences = audiences;
        this.table = table;
        this.rows = List.copyOf(rows);
        this.asking = asking;
    }

    static ForeignNames ask(ForeignTable<Meaning> table, List<Integer> rows, Names names, Asking asking) {
        List<Question.Option> nobody = List.of(Question.Option.word(CONTROL));
        List<Question.Option> nothing = List.of(Question.Option.word(NONE));
        List<Question.Option> storyline = List.of(Question.Option.word(NEW), Question.Option.word(NONE));
        Labels<?> recipients = names.audiences().labels();
        LikeNames<?> like = new LikeNames<>(recipients);
        ForeignNames asked = new ForeignNames(table, rows, recipients, like, asking);
        Labels<InjectType> types = names.types();
        Integer typed = table.column(Meaning.TYPE);
        String heading = typed == null ? "" : table.headerOf(typed);
        asked.all(
                "recipient",
                Meaning.TO,
                recipients,
                nobody,
                asked.recipients,
                text -> asked.leavesSomeOut(text) ? null : likeRecipient(recipients, like, text));
        asked.all("sender", Meaning.FROM, names.personas(), nothing, asked.senders, _ -> null);
        asked.all("storyline", Meaning.STORYLINE, names.storylines(), storyline, asked.storylines, _ -> NEW);
        asked.all("type", Meaning.TYPE, types, nothing, asked.types, text -> {
            InjectType type = TypeWords.like(text, heading);
            return type == null ? null : types.of(type);
        });
        return asked;
    }

    /** Everyone by any word, and teams and people whatever the order of their words. */
    private static @Nullable String likeRecipient(Labels<?> recipients, LikeNames<?> like, String text) {
        return isEveryone(text)
                ? labelOf(recipients, "everyone")
                : FunctionWords.addressed(text)
                        .map(function -> labelOf(recipients, "function:" + DomainJson.word(function)))
                        .orElseGet(() -> like.of(text));
    }

    /** What the exercise calls whom a text alone is likely to mean; null for nobody. */
    static Function<String, @Nullable String> finding(Names names) {
        Labels<?> recipients = names.audiences().labels();
        LikeNames<?> like = new LikeNames<>(recipients);
        return text -> {
            String known = labelOf(recipients, text);
            return known == null ? likeRecipient(recipients, like, text) : known;
        };
    }

    private static <T> @Nullable String labelOf(Labels<T> labels, String code) {
        return labels.find(code).map(labels::of).orElse(null);
    }

    private interface Likeness {
        /** What is proposed, null for nothing. */
        @Nullable String of(String text);
    }

    private <T> void all(
            String kind,
            Meaning meaning,
            Labels<T> labels,
            List<Question.Option> besides,
            Map<String, String> answers,
            Likeness likeness) {
        List<Question.Option> options = new ArrayList<>(besides);
        labels.all().forEach(label -> options.add(Question.Option.named(label, label)));
        List<Question> each = new ArrayList<>();
        found(meaning).forEach((text, where) -> {
            Optional<T> known = labels.find(text);
            if (known.isPresent()) {
                answers.put(text, labels.of(known.get()));
            } else if (each.size() < MOST_NAMES) {
                each.add(new Question(
                                kind + "/" + text,
                                kind,
                                Map.of("name", text),
                                options,
                                likeness.of(text),
                                table.lines(where, 2))
                        .from(table.source(where, meaning)));
            } else {
                unasked++;
            }
        });
        String otherwise = besides.getLast().value();
        Map<String, String> said = asking.askAll(
                Asking.several(kind + "s", each.size()).from(table.source(List.of(), meaning)), each, otherwise);
        each.forEach(one -> answers.put(one.parameters().getOrDefault("name", ""), said.getOrDefault(one.id(), NONE)));
    }

    /** Each name with the rows that have it. */
    private Map<String, List<Integer>> found(Meaning meaning) {
        Map<String, List<Integer>> found = new LinkedHashMap<>();
        for (int row : rows) {
            String cell = table.text(row, meaning);
            List<String> parts = meaning == Meaning.TO ? parts(cell) : List.of(cell);
            parts.stream()
                    .filter(text -> !NoAnswer.is(text))
                    .distinct()
                    .forEach(text ->
                            found.computeIfAbsent(text, _ -> new ArrayList<>()).add(row));
        }
        return found;
    }

    /** Nobody says by a cell that leaves some out whom it means. */
    private List<String> parts(String cell) {
        return parts.computeIfAbsent(
                cell,
                whole -> leavesSomeOut(whole)
                        ? List.of(whole)
                        : AudienceWords.parts(whole).stream()
                                .flatMap(this::apart)
                                .toList());
    }

    /** A comma stands between two only where one of them is known, and an "and" where each may be: names have both too. */
    private Stream<String> apart(String part) {
        if (isKnown(part)) {
            return Stream.of(part);
        }
        List<String> names = pieces(COMMA, part);
        if (names.stream().anyMatch(name -> isKnown(name) || isGroup(name))) {
            return names.stream().flatMap(name -> isKnown(name) ? Stream.of(name) : joined(name));
        }
        return joined(part);
    }

    private Stream<String> joined(String part) {
        List<String> names = pieces(AND, part);
        boolean isEachSomebody = names.size() > 1
                && names.stream().allMatch(name -> isKnown(name) || isGroup(name) || like.of(name) != null);
        return isEachSomebody ? names.stream() : Stream.of(part);
    }

    private static List<String> pieces(Pattern between, String part) {
        return Arrays.stream(between.split(part, -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private boolean isKnown(String name) {
        return audiences.find(name).isPresent() || isEveryone(name);
    }

    /** Whether a cell names nobody else. */
    static boolean areAll(Names names, String cell) {
        List<String> parts = AudienceWords.parts(cell);
        return !parts.isEmpty()
                && parts.stream()
                        .flatMap(part -> COMMA.splitAsStream(part))
                        .map(String::strip)
                        .allMatch(part -> isGroup(part)
                                || names.audiences().labels().find(part).isPresent());
    }

    static boolean isEveryone(String text) {
        return EVERYONE.contains(Labels.fold(text)) || TeamWords.areAll(text);
    }

    /** Everybody, or all of one function. */
    static boolean isGroup(String text) {
        return isEveryone(text) || FunctionWords.addressed(text).isPresent();
    }

    /** Whether a cell says others but some, which a person has to choose. */
    boolean leavesSomeOut(String cell) {
        return !isKnown(cell) && ExceptWords.areIn(cell, part -> isKnown(part) || like.of(part) != null);
    }

    /** More unknown names than anybody answers for: left to control, and to be said. */
    int unasked() {
        return unasked;
    }

    /** In our words; what was left to control is not in it. */
    String recipients(String cell) {
        return String.join(
                AudienceWords.SEPARATOR,
                parts(cell).stream()
                        .map(part -> recipients.getOrDefault(part, CONTROL))
                        .filter(answer -> !answer.equals(CONTROL) && !answer.equals(NONE))
                        .distinct()
                        .toList());
    }

    boolean leavesToControl(String cell) {
        return parts(cell).stream()
                .anyMatch(part -> recipients.getOrDefault(part, CONTROL).equals(CONTROL));
    }

    String sender(String cell) {
        return known(senders, cell);
    }

    String storyline(String cell) {
        String answer = known(storylines, cell);
        return answer.equals(NEW) ? cell : answer;
    }

    String type(String cell) {
        return known(types, cell);
    }

    List<String> newStorylines() {
        return storylines.entrySet().stream()
                .filter(entry -> entry.getValue().equals(NEW))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String known(Map<String, String> answers, String cell) {
        String answer = answers.getOrDefault(cell, NONE);
        return answer.equals(NONE) ? "" : answer;
    }
}
