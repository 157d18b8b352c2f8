package org.livex.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.LocalizedText;
import org.livex.i18n.Language;

/** What can be chosen, in a column per language and out of them: a line for each option, its short name and its words. */
final class OptionCells {
    private static final String BETWEEN = " | ";
    private static final String OPTION = "option";

    private final String field;
    private final List<Language> languages;
    private final Cells cells;

    /** {@code id} is null where the line has none. */
    private record Line(@Nullable String id, String text) {}

    OptionCells(String field, List<Language> languages, Cells cells) {
        this.field = field;
        this.languages = languages;
        this.cells = cells;
    }

    static void write(String field, Map<String, LocalizedText> options, Map<String, String> cells) {
        options.values().stream()
                .flatMap(text -> text.versions().keySet().stream())
                .distinct()
                .forEach(language -> cells.put(Column.in(field, language), written(options, language)));
    }

    private static String written(Map<String, LocalizedText> options, Language language) {
        return options.entrySet().stream()
                .filter(option -> option.getValue().versions().containsKey(language))
                .map(option -> option.getKey() + BETWEEN + words(option.getValue(), language))
                .collect(Collectors.joining("\n"));
    }

    /** In one line; the language must be one of its own. */
    private static String words(LocalizedText text, Language language) {
        return Objects.requireNonNull(text.versions().get(language))
                .text()
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
    }

    /** In which mistakes of all options stand. */
    String key(Map<String, LocalizedText> had, Language source) {
        return Column.in(field, first(had, source));
    }

    /** Of new options it is the language that says most of them: nobody need begin in that of the question. */
    private Language first(Map<String, LocalizedText> had, Language source) {
        if (!had.isEmpty()) {
            return had.values().iterator().next().source();
        }
        Language first = source;
        for (Language language : languages) {
            first = linesIn(language) > linesIn(first) ? language : first;
        }
        return first;
    }

    private int linesIn(Language language) {
        String key = Column.in(field, language);
        return cells.has(key) ? lines(cells.text(key)).size() : 0;
    }

    /**
     * By short name, in their order. The column of the source says which options there are and in which order, the others say
     * them in their languages; {@code source} is that of the first options.
     */
    Map<String, LocalizedText> read(Map<String, LocalizedText> had, Language source) {
        String sourceKey = key(had, source);
        Language first = first(had, source);
        Map<Language, Map<String, String>> said = new HashMap<>();
        List<String> ids = new ArrayList<>(had.keySet());
        if (cells.has(sourceKey)) {
            Map<String, String> lines = sourceLines(sourceKey, had, first);
            said.put(first, lines);
            ids = new ArrayList<>(lines.keySet());
            // What that column never named cannot have been taken out of it.
            had.entrySet().stream()
                    .filter(option -> !option.getValue().versions().containsKey(first))
                    .map(Map.Entry::getKey)
                    .filter(id -> !lines.containsKey(id))
                    .forEach(ids::add);
        }
        for (Language language : languages) {
            String key = Column.in(field, language);
            if (!language.equals(first) && cells.has(key)) {
                said.put(language, lines(key, Set.copyOf(ids)));
            }
        }
        Map<String, LocalizedText> options = new LinkedHashMap<>();
        for (String id : ids) {
            LocalizedText option = option(id, had.get(id), said, first);
            if (option != null) {
                options.put(id, option);
            }
        }
        return options;
    }

    /** A short name stays with its words: reports and translations know the option by it. */
    private Map<String, String> sourceLines(String key, Map<String, LocalizedText> had, Language source) {
        Map<String, String> byWords = new HashMap<>();
        had.forEach((id, text) -> {
            if (text.versions().containsKey(source)) {
                byWords.put(words(text, source), id);
            }
        });
        Map<String, String> lines = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>(had.keySet());
        for (Line line : lines(cells.text(key))) {
            String was = byWords.get(line.text());
            String id = line.id() != null ? line.id() : was != null ? was : fresh(taken);
            if (was != null && !was.equals(id)) {
                cells.refuse(key, NotTaken.named(Mistake.Code.SHORT_NAME_STAYS, was));
            } else if (line.text().isEmpty()) {
                cells.refuse(key, new NotTaken(Mistake.Code.EMPTY));
            } else if (lines.put(id, line.text()) != null) {
                cells.refuse(key, NotTaken.named(Mistake.Code.AMBIGUOUS_NAME, id));
            }
        }
        return lines;
    }

    private Map<String, String> lines(String key, Set<String> known) {
        Map<String, String> lines = new LinkedHashMap<>();
        for (Line line : lines(cells.text(key))) {
            if (line.id() == null || !known.contains(line.id()) || line.text().isEmpty()) {
                cells.refuse(
                        key, NotTaken.named(Mistake.Code.UNKNOWN_NAME, line.id() == null ? line.text() : line.id()));
            } else if (lines.put(line.id(), line.text()) != null) {
                cells.refuse(key, NotTaken.named(Mistake.Code.AMBIGUOUS_NAME, line.id()));
            }
        }
        return lines;
    }

    private static List<Line> lines(String cell) {
        return cell.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> {
                    int bar = line.indexOf('|');
                    return bar < 0
                            ? new Line(null, line)
                            : new Line(
                                    line.substring(0, bar).strip(),
                                    line.substring(bar + 1).strip());
                })
                .toList();
    }

    private static String fresh(Set<String> taken) {
        for (int i = 1; ; i++) {
            if (taken.add("option-" + i)) {
                return "option-" + i;
            }
        }
    }

    private @Nullable LocalizedText option(
            String id, @Nullable LocalizedText before, Map<Language, Map<String, String>> said, Language first) {
        Map<String, String> mine = new HashMap<>();
        said.forEach((language, lines) -> {
            String text = lines.get(id);
            boolean isSaid = before != null
                    && before.versions().containsKey(language)
                    && words(before, language).equals(text);
            if (text != null && !isSaid) {
                mine.put(Column.in(OPTION, language), text);
            }
        });
        Cells own = new Cells(mine, (key, problem) -> cells.refuse(field + key.substring(OPTION.length()), problem));
        return TextCells.ofLines(leading(first)).readNeeded(OPTION, before, own);
    }

    /** A new option is written in the language of the others; what stands in further columns is its translation. */
    private List<Language> leading(Language first) {
        return Stream.concat(Stream.of(first), languages.stream().filter(language -> !language.equals(first)))
                .toList();
    }
}
