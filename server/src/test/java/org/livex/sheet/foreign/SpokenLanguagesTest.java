package org.livex.sheet.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.demo;
import static org.livex.sheet.foreign.ForeignLists.after;
import static org.livex.sheet.foreign.ForeignLists.answers;
import static org.livex.sheet.foreign.ForeignLists.csv;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.Exercise;
import org.livex.i18n.Language;

/** Languages of people as lists write them: each is one, and what is none is asked. */
class SpokenLanguagesTest {
    private final Exercise demo = demo();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "English - Russian|en,ru",
                "English – Russian|en,ru",
                "English — Russian|en,ru",
                "Russian-English|ru,en",
                "Arabic-French-English|ar,fr,en",
                "Chinese-Mandarin|zh",
                "русский - английский|ru,en",
                "русский-английский|ru,en",
                "français – anglais|fr,en",
                "العربية - الفرنسية|ar,fr",
                "العربية والفرنسية|ar,fr",
                "RU - EN|ru,en",
                "RU-EN|ru,en",
                "FR-EN|fr,en",
                "RU-UA|ru,uk",
                "EN FR|en,fr",
                "mother tongue: Albanian; English|sq,en",
                "Native: Spanish|es",
                "English; родной: русский|ru,en",
                "langue maternelle : albanais; anglais|sq,en",
                "English - fluent, Russian - basic|en,ru",
                "Russian (basic) - English (native)|en,ru",
                "English: B2|en",
                "Portuguese (Brazil)|pt",
                "en-GB, fr-FR|en-GB,fr",
                "sr-Latn|sr-Latn",
                "Deutsch u. Englisch|de,en",
                "Rus., Engl.|ru,en",
                "Serbo-Croatian|sr,hr"
            })
    void each_language_is_one(String written, String tags) {
        ForeignTalk talk = talk(written, answers());

        assertThat(languages(after(demo, talk))).containsExactly(tags.split(",", -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rom.", "Rom", "FR-CA", "all", "BiH"})
    void what_is_no_known_language_is_asked_and_not_proposed(String written) {
        ForeignTalk talk = talk(written, answers("spoken/" + written, "leave-empty"));

        assertThat(talk.question("spoken/" + written).guess()).isNull();
    }

    private ForeignTalk talk(String written, Map<String, String> answers) {
        return new ForeignTalk(csv("Call name,Function,Languages", "Zeta,Player,\"" + written + "\""), demo, answers);
    }

    private static List<String> languages(Exercise exercise) {
        return exercise.roster().people().values().stream()
                .filter(person -> person.callName().equals("Zeta"))
                .flatMap(person -> person.languages().stream())
                .map(Language::tag)
                .toList();
    }
}
