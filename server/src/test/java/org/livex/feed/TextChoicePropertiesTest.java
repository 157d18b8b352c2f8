package org.livex.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.livex.Seeds;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.TextVersion;
import org.livex.feed.items.TextJson;
import org.livex.i18n.Language;

/**
 * For any set of versions and any list of a reader's languages: the choice is the one that docs/protocol.md tells, and no
 * text is shown without the marks that it needs. The rule is written here a second time, in plain tables.
 */
class TextChoicePropertiesTest {
    private static final int CASES_PER_SEED = 500;
    private static final List<TextState> STATES = List.of(TextState.values());
    private static final List<Language> LANGUAGES =
            languages("en", "ru", "be", "uk", "ro", "it", "fr", "es", "de", "tr", "az", "ar", "fa", "kk", "tg");

    /** Whom a text in the other language serves as well as one in their own. */
    private static final Map<Language, Language> CLOSE =
            Map.of(Language.of("be"), Language.of("ru"), Language.of("az"), Language.of("tr"));

    /** What readers are likely to read too. */
    private static final Map<Language, Language> READ_TOO = Map.of(
            Language.of("be"), Language.of("ru"),
            Language.of("az"), Language.of("ru"),
            Language.of("kk"), Language.of("ru"),
            Language.of("tg"), Language.of("ru"));

    static LongStream seeds() {
        return Seeds.some(8, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_choice_is_the_documented_one(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES_PER_SEED; i++) {
            LocalizedText text = text(random);
            List<Language> wanted = wanted(random);

            ObjectNode shown = TextJson.of(text, wanted);

            assertThat(Language.of(shown.path("language").asText()))
                    .as("%s among %s, source %s", wanted, text.versions().keySet(), text.source())
                    .isEqualTo(chosen(wanted, text));
            assertThat(shown.path("text").asText())
                    .isEqualTo(version(text, chosen(wanted, text)).text());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothing_is_shown_without_the_marks_that_it_needs_nor_with_others(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES_PER_SEED; i++) {
            LocalizedText text = text(random);
            List<Language> wanted = wanted(random);

            ObjectNode shown = TextJson.of(text, wanted);

            Set<String> marks = new HashSet<>();
            shown.path("marks").forEach(mark -> marks.add(mark.asText()));
            assertThat(marks).as("%s of %s", wanted, text).isEqualTo(marks(text, chosen(wanted, text), wanted));
            assertThat(shown.path("marks").size()).isEqualTo(marks.size());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_original_is_always_there(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES_PER_SEED; i++) {
            LocalizedText text = text(random);

            ObjectNode shown = TextJson.of(text, wanted(random));

            ObjectNode original = shown.has("original") ? (ObjectNode) shown.path("original") : shown;
            assertThat(original.path("text").asText()).isEqualTo(text.original().text());
            assertThat(original.path("language").asText())
                    .isEqualTo(text.source().tag());
        }
    }

    private static Language chosen(List<Language> wanted, LocalizedText text) {
        Set<Language> there = text.versions().keySet();
        for (Language language : wanted) {
            Language close = CLOSE.get(language);
            if (there.contains(language)) {
                return language;
            }
            if (close != null && there.contains(close)) {
                return close;
            }
        }
        for (Language language : wanted) {
            Language likely = READ_TOO.get(language);
            if (likely != null && there.contains(likely)) {
                return likely;
            }
        }
        return text.source();
    }

    private static Set<String> marks(LocalizedText text, Language shown, List<Language> wanted) {
        TextVersion version = version(text, shown);
        Set<String> marks = new HashSet<>();
        boolean served =
                !wanted.isEmpty() && (shown.equals(wanted.getFirst()) || shown.equals(CLOSE.get(wanted.getFirst())));
        if (!served) {
            marks.add("untranslated");
        }
        if (version.state() != TextState.APPROVED) {
            marks.add("draft");
        }
        if (!shown.equals(text.source()) && version.sourceRevision() < text.revision()) {
            marks.add("stale");
        }
        if (version.isMachineMade()) {
            marks.add("machine");
        }
        return marks;
    }

    private static LocalizedText text(Random random) {
        int revision = 1 + random.nextInt(3);
        SortedMap<Language, TextVersion> versions = new TreeMap<>();
        for (Language language : LANGUAGES) {
            if (random.nextInt(4) == 0) {
                TextState state = STATES.get(random.nextInt(STATES.size()));
                boolean machine = state == TextState.DRAFT && random.nextBoolean();
                versions.put(
                        language,
                        new TextVersion(
                                "In " + language.tag(), state, 1 + random.nextInt(4), null, machine ? true : null));
            }
        }
        Language source = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
        versions.put(source, TextVersion.approved("In " + source.tag()));
        return new LocalizedText(source, revision, versions);
    }

    private static List<Language> wanted(Random random) {
        List<Language> wanted = new ArrayList<>();
        int many = random.nextInt(5);
        for (int i = 0; i < many; i++) {
            wanted.add(LANGUAGES.get(random.nextInt(LANGUAGES.size())));
        }
        return wanted;
    }

    private static TextVersion version(LocalizedText text, Language language) {
        return Objects.requireNonNull(text.versions().get(language));
    }

    private static List<Language> languages(String... tags) {
        return List.of(tags).stream().map(Language::of).toList();
    }
}
