package org.livex.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.evaluation.Subject;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.ids.PersonId;
import org.livex.figures.Figures;
import org.livex.i18n.Language;
import org.livex.i18n.Languages;
import org.livex.json.DomainJson;
import org.livex.sheet.SheetWords;
import org.livex.sheet.board.RunNames;

/** What every part of a report is told with: the figures, in whose language, and how it says who it was. */
record Telling(Figures figures, SheetWords words, RunNames names, ReportNames naming) {
    static Telling of(Figures figures, SheetWords words, ReportNames naming) {
        return new Telling(figures, words, new RunNames(figures.exercise(), words, naming.inTables()), naming);
    }

    Exercise exercise() {
        return figures.exercise();
    }

    String text(String key) {
        return words.text(key);
    }

    /** In the reader's language, or as it was written and in which language that is. */
    String shown(LocalizedText text) {
        String shown = words.shown(text);
        return text.versions().containsKey(words.reader())
                ? shown
                : directed(shown + " (" + words.languageName(text.source()) + ")", text.source());
    }

    /** Which way it runs is for its own language to say: a code at its beginning has no direction, and at its end is the name of the language. */
    private String directed(String text, Language language) {
        boolean fromRight = Languages.isRightToLeft(language);
        if (fromRight == Languages.isRightToLeft(words.reader())) {
            return text;
        }
        String mark = fromRight ? "\u200F" : "\u200E";
        return mark + text.replace("\n", "\n" + mark);
    }

    /** What was written for this report; a translation that nobody has approved, or that is older than its original, says so. */
    String written(LocalizedText text) {
        TextVersion version = text.versions().get(words.reader());
        if (version == null || words.reader().equals(text.source())) {
            return shown(text);
        }
        if (text.isStale(words.reader())) {
            return version.text() + " (" + text("common.mark.stale") + ")";
        }
        return version.state() == TextState.APPROVED
                ? version.text()
                : version.text() + " (" + text("common.mark.draft") + ")";
    }

    String word(String key, Enum<?> constant) {
        return words.text(key + DomainJson.word(constant));
    }

    /** Whoever held the role then. */
    String person(PersonId id, Instant at) {
        return switch (naming) {
            case NONE -> function(id);
            case CODES, CALL_NAMES -> names.person(id, at);
        };
    }

    private String function(PersonId id) {
        Person person = exercise().roster().find(id);
        return person == null ? "" : word("function.", person.function());
    }

    String subject(@Nullable Subject about, Instant at) {
        return switch (about) {
            case null -> "";
            case Subject.OneTeam one -> names.thing(one.team());
            case Subject.OnePerson one -> person(one.person(), at);
        };
    }

    Block section(String heading) {
        return new Block.Heading(1, text(heading));
    }

    Block part(String heading) {
        return new Block.Heading(2, text(heading));
    }

    List<String> heads(String... keys) {
        return List.of(keys).stream().map(this::text).toList();
    }

    /** Where every fact behind the figures above stands: a table of the run that control saves. */
    Block factsIn(String table) {
        return new Block.Small(words.text("common.report.facts", Map.of("table", text(table))));
    }

    Block nothing() {
        return new Block.Small(text("common.report.nothing"));
    }

    static Block.Bar bar(String label, int count) {
        return new Block.Bar(label, count, String.valueOf(count));
    }
}
