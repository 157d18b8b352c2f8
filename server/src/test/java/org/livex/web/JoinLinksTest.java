package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.livex.access.IssuedCode;
import org.livex.access.JoinCode;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Languages;

class JoinLinksTest {
    private static final String PIN = "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU";
    private static final String HOST = "https://192.168.1.10:8443";
    private static final JoinLinks OWN_AUTHORITY =
            new JoinLinks(Optional.empty(), Optional.of(PIN), "livex.example.org"::equals);

    @Test
    void a_participants_link_pins_the_servers_own_authority() {
        assertThat(link(OWN_AUTHORITY, HOST, PersonFunction.PLAYER)).isEqualTo(HOST + "/j/ABCD-EFGH#ca=" + PIN);
    }

    @Test
    void where_everybody_trusts_the_certificate_nothing_is_pinned() {
        JoinLinks publicCertificate = new JoinLinks(Optional.empty(), Optional.empty(), _ -> false);

        assertThat(link(publicCertificate, HOST, PersonFunction.PLAYER)).isEqualTo(HOST + "/j/ABCD-EFGH");
    }

    @Test
    void a_name_with_a_public_certificate_is_not_pinned_and_the_address_beside_it_still_is() {
        assertThat(link(OWN_AUTHORITY, "https://livex.example.org:8443", PersonFunction.PLAYER))
                .isEqualTo("https://livex.example.org:8443/j/ABCD-EFGH");
        assertThat(link(OWN_AUTHORITY, HOST, PersonFunction.PLAYER)).endsWith("#ca=" + PIN);
    }

    @Test
    void a_link_without_encryption_pins_nothing() {
        assertThat(link(OWN_AUTHORITY, "http://localhost:8080", PersonFunction.PLAYER))
                .isEqualTo("http://localhost:8080/j/ABCD-EFGH");
    }

    @Test
    void control_comes_in_by_the_browser_and_needs_no_pin() {
        assertThat(link(OWN_AUTHORITY, HOST, PersonFunction.DIRECTOR)).isEqualTo(HOST + "/console/#/join/ABCD-EFGH");
    }

    @Test
    void an_evaluator_comes_in_by_the_phone() {
        assertThat(link(OWN_AUTHORITY, "http://localhost:8080", PersonFunction.EVALUATOR))
                .isEqualTo("http://localhost:8080/j/ABCD-EFGH");
    }

    private static String link(JoinLinks links, String base, PersonFunction function) {
        PersonId id = new PersonId("inv-01");
        Person person =
                new Person(id, "Investigator 1", function, Set.of(), null, null, List.of(Languages.ENGLISH), null);
        return links.link(
                base, new IssuedCode(new ExerciseId("demo"), id, new JoinCode("ABCDEFGH"), Instant.EPOCH), person);
    }
}
