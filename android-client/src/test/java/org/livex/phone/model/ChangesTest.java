package org.livex.phone.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChangesTest {
    @Test
    void what_stayed_what_came_and_what_went_stand_in_the_order_in_which_they_are_read() {
        assertThat(Changes.between("A woman called the hotline.", "Two women called the hotline. Write to Lt. Moreau."))
                .extracting(part -> part.kind() + " " + part.text())
                .containsExactly(
                        "REMOVED A",
                        "ADDED Two",
                        "SAME  ",
                        "REMOVED woman",
                        "ADDED women",
                        "SAME  called the hotline.",
                        "ADDED  Write to Lt. Moreau.");
    }

    @Test
    void without_what_went_it_is_what_it_says_now_and_without_what_came_what_it_said() {
        String before = "Она  звонила\nдважды";
        String now = "Она звонила три раза";
        List<Changes.Part> parts = Changes.between(before, now);

        assertThat(without(Changes.Kind.REMOVED, parts)).isEqualTo(now);
        assertThat(without(Changes.Kind.ADDED, parts)).isEqualTo(before);
    }

    @Test
    void of_nothing_to_something_all_is_new_and_the_same_is_the_same() {
        assertThat(Changes.between("", "New")).containsExactly(new Changes.Part(Changes.Kind.ADDED, "New"));
        assertThat(Changes.between("The same", "The same"))
                .containsExactly(new Changes.Part(Changes.Kind.SAME, "The same"));
        assertThat(Changes.between("", "")).isEmpty();
    }

    @Test
    void texts_that_are_too_long_to_compare_are_shown_whole() {
        String before = String.join(" ", Collections.nCopies(900, "one"));
        String now = String.join(" ", Collections.nCopies(900, "two"));

        assertThat(Changes.between(before, now))
                .containsExactly(
                        new Changes.Part(Changes.Kind.REMOVED, before), new Changes.Part(Changes.Kind.ADDED, now));
    }

    private static String without(Changes.Kind kind, List<Changes.Part> parts) {
        return parts.stream()
                .filter(part -> part.kind() != kind)
                .map(Changes.Part::text)
                .collect(Collectors.joining());
    }
}
