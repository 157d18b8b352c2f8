package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.livex.exercise.Scenarios.*;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Overlap;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.AgencyId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.i18n.Language;

class AudienceTest {
    private static final Person OFFICER = new Person(
            new PersonId("officer"),
            "Officer",
            PersonFunction.PLAYER,
            Set.of(MONEY_TEAM),
            POLICE,
            null,
            List.of(ENGLISH),
            null);

    @Test
    void everyone_is_everyone_in_play_but_not_control() {
        for (Person person : EVERYBODY) {
            assertThat(Audience.EVERYONE.addresses(person))
                    .isEqualTo(!person.function().seesControl());
        }
    }

    @Test
    void control_sees_everything() {
        for (Person person : EVERYBODY) {
            assertThat(Audience.CONTROL_ONLY.admits(person))
                    .isEqualTo(person.function().seesControl());
            assertThat(Audience.CONTROL_ONLY.addresses(person)).isFalse();
        }
    }

    @Test
    void whoever_is_named_by_any_part_is_in() {
        assertThat(Audience.ofPeople(OFFICER.id()).addresses(OFFICER)).isTrue();
        assertThat(Audience.ofTeams(FIELD_TEAM, MONEY_TEAM).addresses(OFFICER)).isTrue();
        assertThat(Audience.ofFunctions(PersonFunction.PLAYER).addresses(OFFICER))
                .isTrue();
        assertThat(ofAgency(POLICE).addresses(OFFICER)).isTrue();
        assertThat(ofAgency(POLICE).admits(OFFICER)).isTrue();
    }

    @Test
    void an_overlap_takes_in_whoever_is_all_that_it_names() {
        Overlap police = new Overlap(MONEY_TEAM, POLICE, null);
        assertThat(Audience.ofOverlap(police).addresses(OFFICER)).isTrue();
        assertThat(Audience.ofOverlap(new Overlap(FIELD_TEAM, POLICE, null)).addresses(OFFICER))
                .isFalse();
        assertThat(Audience.ofOverlap(new Overlap(MONEY_TEAM, new AgencyId("ngo"), null))
                        .addresses(OFFICER))
                .isFalse();
        assertThat(Audience.ofOverlap(new Overlap(MONEY_TEAM, POLICE, PersonFunction.CULTURAL_MEDIATOR))
                        .addresses(OFFICER))
                .isFalse();
        assertThat(Audience.ofOverlap(police).isEmpty()).isFalse();
    }

    @Test
    void a_country_and_a_language_are_groups_too_and_control_is_in_none_of_them() {
        Person moldovan = from("MD", PersonFunction.PLAYER, Set.of(MONEY_TEAM, FIELD_TEAM));
        Person controller = from("MD", PersonFunction.CONTROLLER, Set.of());

        assertThat(Audience.ofOverlap(Overlap.ofCountry("MD")).addresses(moldovan))
                .isTrue();
        assertThat(Audience.ofOverlap(Overlap.ofCountry("MD")).addresses(controller))
                .isFalse();
        assertThat(Audience.ofOverlap(Overlap.ofCountry("MD")).addresses(OFFICER))
                .isFalse();
        assertThat(Audience.ofOverlap(Overlap.ofReaders(Language.of("ro"))).addresses(moldovan))
                .isTrue();
        assertThat(Audience.ofOverlap(Overlap.ofReaders(Language.of("ro"))).addresses(OFFICER))
                .isFalse();
        Overlap both = new Overlap(MONEY_TEAM, null, null, FIELD_TEAM, "MD", null);
        assertThat(Audience.ofOverlap(both).addresses(moldovan)).isTrue();
        assertThat(Audience.ofOverlap(both).addresses(from("MD", PersonFunction.PLAYER, Set.of(MONEY_TEAM))))
                .isFalse();
        assertThat(Audience.ofOverlap(both).allTeams()).containsExactly(MONEY_TEAM, FIELD_TEAM);
    }

    private static Person from(String country, PersonFunction function, Set<TeamId> teams) {
        return new Person(
                new PersonId("ion"), "Ion", function, teams, null, country, List.of(Language.of("ro-MD")), null);
    }

    @Test
    void whoever_was_in_stays_in_when_people_are_added() {
        Audience before = Audience.ofOverlap(new Overlap(MONEY_TEAM, POLICE, null));

        Audience after = before.with(Set.of(ANNA.id()));

        assertThat(after.addresses(OFFICER)).isTrue();
        assertThat(after.addresses(ANNA)).isTrue();
    }

    @Test
    void an_overlap_of_one_group_is_none() {
        assertThatThrownBy(() -> new Overlap(null, POLICE, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Overlap(FIELD_TEAM, null, null, FIELD_TEAM, null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Overlap.ofCountry("Moldova")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoever_is_not_named_is_out() {
        assertThat(Audience.ofPeople(ANNA.id()).admits(OFFICER)).isFalse();
        assertThat(Audience.ofTeams(FIELD_TEAM).admits(OFFICER)).isFalse();
        assertThat(Audience.ofFunctions(PersonFunction.ROLE_PLAYER).admits(OFFICER))
                .isFalse();
        assertThat(ofAgency(new AgencyId("ngo")).admits(OFFICER)).isFalse();
        assertThat(ofAgency(POLICE).admits(ANNA)).isFalse();
    }

    @Test
    void an_audience_that_names_nobody_is_empty() {
        assertThat(Audience.CONTROL_ONLY.isEmpty()).isTrue();
        for (Audience audience : List.of(
                Audience.EVERYONE,
                Audience.ofPeople(ANNA.id()),
                Audience.ofTeams(FIELD_TEAM),
                Audience.ofFunctions(PersonFunction.PLAYER),
                ofAgency(POLICE))) {
            assertThat(audience.isEmpty()).isFalse();
        }
    }

    @Test
    void functions_see_run_and_clear_what_they_are_there_for() {
        assertThat(PersonFunction.values())
                .filteredOn(PersonFunction::seesControl)
                .containsExactly(
                        PersonFunction.DIRECTOR,
                        PersonFunction.CONTROLLER,
                        PersonFunction.EVALUATOR,
                        PersonFunction.SAFETY_OFFICER);
        assertThat(PersonFunction.values())
                .filteredOn(PersonFunction::controls)
                .containsExactly(PersonFunction.DIRECTOR, PersonFunction.CONTROLLER);
        assertThat(PersonFunction.values())
                .filteredOn(PersonFunction::givesAllClear)
                .containsExactly(PersonFunction.DIRECTOR, PersonFunction.SAFETY_OFFICER);
    }

    private static Audience ofAgency(AgencyId agency) {
        return new Audience(false, Set.of(), Set.of(), Set.of(agency), Set.of());
    }
}
