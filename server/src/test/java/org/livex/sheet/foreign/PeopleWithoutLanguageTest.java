package org.livex.sheet.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.demo;
import static org.livex.sheet.foreign.ForeignLists.after;
import static org.livex.sheet.foreign.ForeignLists.answers;
import static org.livex.sheet.foreign.ForeignLists.inBothFormats;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Exercise;
import org.livex.exercise.words.Person;
import org.livex.i18n.Language;

/** People of whom a list says no language, or none that anybody knows. */
class PeopleWithoutLanguageTest {
    private static final String[] LIST = {
        "Call name;Team;Language", "Zora;Alfa;ru", "Yuri;Alfa;", "Xena;Bravo;Klingonisch", "Wim;Bravo;n/a"
    };

    private final Exercise demo = demo();

    @Test
    void are_asked_about_once_and_named() {
        for (byte[] file : inBothFormats(LIST)) {
            ForeignTalk talk = new ForeignTalk(
                    file, demo, answers("spoken/Klingonisch", "leave-empty", "language-of-others", "uk"));

            assertThat(talk.question("language-of-others").guess()).isEqualTo("en");
            assertThat(talk.question("language-of-others").parameters()).containsEntry("count", "3");
            assertThat(talk.notice("languages-made-up")).containsEntry("cells", "3, 4, 5");
            assertThat(languages(talk, "Zora")).containsExactly(Language.of("ru"));
            assertThat(List.of("Yuri", "Xena", "Wim"))
                    .allSatisfy(name -> assertThat(languages(talk, name)).containsExactly(Language.of("uk")));
        }
    }

    private List<Language> languages(ForeignTalk talk, String name) {
        return after(demo, talk).roster().people().values().stream()
                .filter(person -> person.callName().equals(name))
                .map(Person::languages)
                .findFirst()
                .orElseThrow();
    }
}
