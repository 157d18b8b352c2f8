package org.livex.sheet.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.words.WholeText;
import org.livex.i18n.Language;
import org.livex.sheet.Drafting;
import org.livex.sheet.MselColumns;
import org.livex.sheet.NoWords;
import org.livex.sheet.OddLetters;
import org.livex.sheet.Question;
import org.livex.sheet.SheetWords;
import org.livex.sheet.Where;
import org.livex.sheet.foreign.words.HeadingLanguage;

/** In which language each column of words of somebody's MSEL is: one text in several columns is one inject with translations. */
final class ForeignLanguages {
    static final String NONE = "none";
    private static final int LONGEST_EXAMPLE = 120;
    private static final List<Meaning> TEXTS = List.of(Meaning.TITLE, Meaning.BODY, Meaning.EXPECTED);

    private final ForeignTable<Meaning> table;
    private final List<Language> languages;
    private final Map<Integer, Language> columns = new TreeMap<>();
    private boolean isTaken;

    /** {@code languages} are those of the exercise, and after them what else the table is in. */
    private ForeignLanguages(ForeignTable<Meaning> table, List<Language> languages) {
        this.table = table;
        this.languages = new ArrayList<>(languages);
    }

    /** Null while that is open. */
    static @Nullable ForeignLanguages ask(
            ForeignTable<Meaning> table, Exercise exercise, SheetWords words, Asking asking) {
        boolean several =
                TEXTS.stream().anyMatch(text -> table.columns(text).size() > 1 && text.isText()) || areInTwo(table);
        if (!several) {
            return ofOne(table, exercise, words, asking);
        }
        List<Integer> texts = table.columns().entrySet().stream()
                .filter(entry -> TEXTS.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        List<Language> languages = new ArrayList<>(MselColumns.languages(exercise));
        texts.forEach(column -> HeadingLanguage.named(table.sample(column).heading())
                .filter(said -> languages.stream().noneMatch(one -> one.base().equals(said.base())))
                .ifPresent(languages::add));
        return new ForeignLanguages(table, languages).asked(texts, words, asking);
    }

    /** Titles in one language above texts in another. */
    private static boolean areInTwo(ForeignTable<Meaning> table) {
        Integer title = table.column(Meaning.TITLE);
        Integer body = table.column(Meaning.BODY);
        return title != null && body != null && TextLanguage.surelyDiffer(table.sample(title), table.sample(body));
    }

    private static @Nullable ForeignLanguages ofOne(
            ForeignTable<Meaning> table, Exercise exercise, SheetWords words, Asking asking) {
        Integer body = table.column(Meaning.BODY);
        Integer column = body == null ? table.column(Meaning.TITLE) : body;
        TextLanguage.Sample sample = column == null ? new TextLanguage.Sample("", List.of()) : table.sample(column);
        AskedLanguage asked = AskedLanguage.of(sample, MselColumns.languages(exercise), words, asking);
        if (asked == null) {
            return null;
        }
        Language language = asked.language();
        ForeignLanguages one = new ForeignLanguages(table, List.of(language));
        one.isTaken = asked.isTaken();
        for (Meaning meaning : TEXTS) {
            Integer text = table.column(meaning);
            if (text != null && meaning.isText()) {
                one.columns.put(text, language);
            }
        }
        return one;
    }

    private @Nullable ForeignLanguages asked(List<Integer> texts, SheetWords words, Asking asking) {
        List<Question.Option> options = new ArrayList<>(AskedLanguage.options(languages, words));
        options.add(Question.Option.word(NONE));
        Map<Meaning, List<Language>> proposed = new TreeMap<>();
        List<Question> each = new ArrayList<>();
        for (int column : texts) {
            Meaning meaning = table.columns().getOrDefault(column, Meaning.NOTE);
            Language guess = meaning == Meaning.TITLE ? ofTitle(column) : propose(column);
            List<Language> taken = proposed.computeIfAbsent(meaning, _ -> new ArrayList<>());
            boolean again = guess != null && taken.contains(guess);
            if (guess != null) {
                taken.add(guess);
            }
            each.add(question(column, options, again ? NONE : guess == null ? null : guess.tag()));
        }
        Map<String, String> answers = asking.askAll(Asking.several("text-languages", each.size()), each, NONE);
        for (int column : texts) {
            String answer = answers.getOrDefault("text-language/" + column, NONE);
            Meaning meaning = table.columns().getOrDefault(column, Meaning.NOTE);
            if (!answer.equals(NONE) && (!meaning.isText() || !isThere(meaning, Language.of(answer)))) {
                Language language = Language.of(answer);
                columns.put(column, language);
                if (!languages.contains(language)) {
                    languages.add(language);
                }
            }
        }
        return asking.isOpen() ? null : this;
    }

    private @Nullable Language propose(int column) {
        return TextLanguage.propose(table.sample(column), languages);
    }

    /** By its letters one of those that the texts are in: a title has few of them. */
    private @Nullable Language ofTitle(int column) {
        TextLanguage.Sample sample = table.sample(column);
        Language sure = TextLanguage.guessAmongAll(sample, languages);
        if (sure != null) {
            return sure;
        }
        List<Language> texts = table.columns(Meaning.BODY).stream()
                .map(body -> propose(body))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Language among = TextLanguage.guess(sample, texts);
        Language written = among == null ? TextLanguage.ofItsScript(sample, texts) : among;
        return written == null ? TextLanguage.ofItsScript(sample, languages) : written;
    }

    private boolean isThere(Meaning meaning, Language language) {
        return columns.entrySet().stream()
                .anyMatch(entry -> entry.getValue().equals(language)
                        && meaning.equals(table.columns().get(entry.getKey())));
    }

    private Question question(int column, List<Question.Option> options, @Nullable String guess) {
        return new Question(
                        "text-language/" + column,
                        "text-language",
                        Map.of("column", Where.letters(column), "header", table.headerOf(column)),
                        options,
                        guess,
                        table.sample(column).texts().stream()
                                .limit(2)
                                .map(text -> WholeText.cut(text, LONGEST_EXAMPLE))
                                .toList())
                .from(new Question.Source(table.grid().name(), Where.letters(column), List.of(), 0));
    }

    /** Those that texts are in, the most likely original first. */
    List<Language> all() {
        return List.copyOf(languages);
    }

    /** Languages of these texts that the exercise has not yet become some of its own, which is said. */
    void addMissing(Drafting drafting, SheetWords words) {
        Where where = table.where(table.header(), null);
        languages.stream()
                .filter(columns::containsValue)
                .forEach(one -> AskedLanguage.add(one, drafting, words, where));
        if (isTaken) {
            AskedLanguage.tellTaken(main(), drafting, words);
        }
    }

    /** What stands in none is kept for control. */
    boolean isSomeText(int column) {
        return columns.containsKey(column);
    }

    /** Null for none. */
    @Nullable Language of(int column) {
        return columns.get(column);
    }

    /** The first one in which the row has words. */
    Language original(int row) {
        for (Meaning meaning : List.of(Meaning.BODY, Meaning.TITLE)) {
            for (Language language : languages) {
                if (!text(row, meaning, language).isEmpty()) {
                    return language;
                }
            }
        }
        return main();
    }

    /** Of what is said once for the whole table. */
    Language main() {
        return languages.stream().filter(columns::containsValue).findFirst().orElse(languages.getFirst());
    }

    String text(int row, Meaning meaning, Language language) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue().equals(language))
                .map(Map.Entry::getKey)
                .filter(column -> meaning.equals(table.columns().get(column)))
                .filter(column -> !isNoTranslation(row, column))
                .map(column -> table.grid().text(row, column))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** A dash where the same is said in another language. */
    boolean isNoTranslation(int row, int column) {
        Meaning meaning = table.columns().getOrDefault(column, Meaning.NOTE);
        return columns.containsKey(column)
                && NoWords.are(table.grid().text(row, column))
                && table.columns(meaning).stream()
                        .filter(other -> other != column && columns.containsKey(other))
                        .map(other -> table.grid().text(row, other))
                        .anyMatch(text -> !text.isEmpty() && !NoWords.are(text));
    }

    /** Named, so that nobody looks for a translation there. */
    void tellNoTranslations(List<Integer> rows, Drafting drafting) {
        List<String> cells = new ArrayList<>();
        rows.forEach(row -> columns.keySet().stream()
                .filter(column -> isNoTranslation(row, column))
                .forEach(column -> cells.add(new Where(table.grid().name(), row, column).cell())));
        OddLetters.named(drafting, "no-translations", table.grid().name(), cells);
    }

    /** A title in another language than {@code original}, where it is in that one alone; null for none. */
    @Nullable Language otherTitle(int row, Language original) {
        Map<Language, String> others = translations(row, Meaning.TITLE, original);
        return text(row, Meaning.TITLE, original).isEmpty() && others.size() == 1
                ? others.keySet().iterator().next()
                : null;
    }

    /** The words of a row in other languages than the one it was written in. */
    Map<Language, String> translations(int row, Meaning meaning, Language original) {
        Map<Language, String> translations = new TreeMap<>();
        languages.stream().filter(one -> !one.equals(original)).forEach(one -> {
            String text = text(row, meaning, one);
            if (!text.isEmpty()) {
                translations.put(one, text);
            }
        });
        return translations;
    }
}
