package org.livex.phone.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.model.Received.golden;
import static org.livex.phone.model.Received.there;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.livex.phone.model.library.Library;
import org.livex.phone.model.library.ReleasedDocument;
import org.livex.phone.model.library.WorldEntry;

/** The world of the exercise and the documents that were given out, from the server's own examples. */
class LibraryTest {
    private final Received received = new Received()
            .item(golden("world-entry"))
            .item(golden("document"))
            .item("{'kind':'world-entry','id':'van','subject':{'type':'vehicle','plate':'AR 114 KL','colour':'white'},"
                    + "'title':{'text':'Фургон','language':'ru'}}")
            .item("{'kind':'document','id':'sheet','title':{'text':'Лист','language':'ru'},"
                    + "'files':[{'sha256':'3f0a','type':'application/pdf','bytes':2,'name':'sheet.pdf','language':'ru'}],"
                    + "'received':{'3f0a':'2026-11-24T09:00:00.000Z'},'at':'D1 11:00:00',"
                    + "'releasedAt':'2026-11-24T10:00:00.000Z'}")
            .item("{'kind':'document','id':'gone','gone':true}");

    @Test
    void an_entry_says_what_it_is_known_by() {
        WorldEntry law = there(library().entry("criminal-procedure-41"));

        assertThat(law.type()).isEqualTo("law");
        assertThat(law.title().text()).isEqualTo("Обыск жилища");
        assertThat(law.details()).containsExactly(new WorldEntry.Detail("article", "41"));
        assertThat(there(library().entry("van")).details())
                .extracting(WorldEntry.Detail::field)
                .containsExactly("plate", "colour");
    }

    @Test
    void documents_stand_the_latest_first_with_number_ground_and_files() {
        assertThat(library().documents()).extracting(ReleasedDocument::id).containsExactly("sheet", "lease-mill-lane");
        ReleasedDocument lease = there(library().document("lease-mill-lane"));
        assertThat(lease.number()).isEqualTo("L-114/26");
        assertThat(there(lease.ground()).text()).startsWith("Статья 41");
        assertThat(lease.language()).isEqualTo("ru");
        assertThat(lease.releasedAt()).isEqualTo(Instant.parse("2026-11-24T09:05:00.000Z"));
        assertThat(there(library().document("sheet")).files())
                .singleElement()
                .satisfies(file -> assertThat(file.name()).isEqualTo("sheet.pdf"));
    }

    @Test
    void words_are_found_in_the_readers_language_in_the_original_and_in_numbers() {
        assertThat(library().search("ТОЛЬКО суд").world())
                .extracting(WorldEntry::id)
                .containsExactly("criminal-procedure-41");
        assertThat(library().search("dwelling court").world()).hasSize(1);
        assertThat(library().search("114 kl").world())
                .extracting(WorldEntry::id)
                .containsExactly("van");
        assertThat(library().search("l-114").documents()).hasSize(1);
        assertThat(library().search("court castle").isEmpty()).isTrue();
        assertThat(library().search("  ")).isEqualTo(library());
    }

    @Test
    void words_of_another_script_are_found_as_they_sound() {
        assertThat(library().search("furgon").world())
                .extracting(WorldEntry::id)
                .containsExactly("van");
        assertThat(library().search("list").documents())
                .extracting(ReleasedDocument::id)
                .contains("sheet");
        assertThat(library().search("furgona").isEmpty()).isTrue();
    }

    private Library library() {
        return received.situation("ru", "en").library();
    }
}
