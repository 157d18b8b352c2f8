package org.livex.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.draft;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livex.exercise.words.Person;

/** Countries and languages in our own workbook, as people write them. */
class NamesOfTheWorldTest extends BroughtInTwiceStory {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IT|ru_RU|IT|ru",
                "it|ru, en|IT|ru en",
                "Italy|Russian|IT|ru",
                "Казахстан|русский; английский|KZ|ru en",
                "ITA|ru_RU en_US|IT|ru en",
                "Italia|English, pt-BR|IT|en pt-BR"
            })
    void are_taken(String country, String languages, String code, String tags) {
        Map<String, String> nora = with(with(NORA, PeopleSheet.COUNTRY, country), PeopleSheet.LANGUAGES, languages);

        Person person = people(imported(file(Map.of(PEOPLE, List.of(nora))), DEMO, Map.of()), "Nora")
                .getFirst();

        assertThat(person.country()).isEqualTo(code);
        assertThat(person.languages()).extracting(Object::toString).containsExactly(tags.split(" ", -1));
    }

    @Test
    void what_is_none_or_two_is_a_mistake_in_its_cell() {
        Map<String, String> nora = with(with(NORA, PeopleSheet.COUNTRY, "Congo"), PeopleSheet.LANGUAGES, "Klingonisch");

        Draft draft = draft(file(Map.of(PEOPLE, List.of(nora))), DEMO, Map.of());

        assertThat(draft.mistakes())
                .extracting(Mistake::code)
                .containsExactlyInAnyOrder(Mistake.Code.NOT_A_COUNTRY, Mistake.Code.NOT_A_LANGUAGE);
    }
}
