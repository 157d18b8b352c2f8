package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.dossier.Described;
import org.livex.exercise.dossier.Dossier;
import org.livex.exercise.dossier.DossierCommand;
import org.livex.exercise.dossier.DossierFact;
import org.livex.exercise.dossier.DossierKind;
import org.livex.exercise.dossier.Truth;
import org.livex.exercise.dossier.Version;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.ids.DossierId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.exercise.words.ids.TruthId;

/** People and things of the story, as teams register them. */
public class DossierRulesTest {
    private final GivenExercise given = GivenExercise.running();

    @Test
    void a_player_registers_for_a_team_of_theirs() {
        given.when(ANNA, open("x", FIELD_TEAM, "Irina"))
                .thenFacts(
                        new DossierFact.DossierOpened(ANNA.id(), new DossierId("x"), FIELD_TEAM, described("Irina")));
        given.when(ANNA, open("y", MONEY_TEAM, "Irina")).thenRejected(Rejection.UNKNOWN_TEAM, "id", "money");
        given.when(EVALUATOR, open("y", FIELD_TEAM, "Irina")).thenRejected(Rejection.NOT_ALLOWED);
    }

    @Test
    void one_name_registered_twice_is_two_entries() {
        given.given(ANNA, open("x", FIELD_TEAM, "Irina")).given(BORIS, open("y", FIELD_TEAM, "Irina"));

        assertThat(given.exercise().dossiers().all().keySet()).containsExactly(new DossierId("x"), new DossierId("y"));
        given.when(BORIS, open("x", FIELD_TEAM, "Forged")).thenRejected(Rejection.ID_TAKEN, "id", "x");
    }

    @Test
    void what_is_amended_keeps_what_was_written_before_and_who_wrote_it() {
        given.given(ANNA, open("x", FIELD_TEAM, "Irina")).given(BORIS, amend("x", "Irina K."));

        assertThat(dossier("x").versions())
                .extracting(Version::described)
                .containsExactly(described("Irina"), described("Irina K."));
        assertThat(dossier("x").versions()).extracting(Version::person).containsExactly(ANNA.id(), BORIS.id());
        assertThat(dossier("x").described().name()).isEqualTo("Irina K.");
    }

    @Test
    void of_another_teams_entry_nobody_learns_that_it_is_there() {
        given.given(ANNA, open("x", FIELD_TEAM, "Irina")).given(CLARA, open("y", MONEY_TEAM, "Irina"));

        given.when(CLARA, amend("x", "No")).thenRejected(Rejection.UNKNOWN_DOSSIER, "id", "x");
        given.when(CLARA, merge("x", null)).thenRejected(Rejection.UNKNOWN_DOSSIER, "id", "x");
        given.when(CLARA, merge("y", "x")).thenRejected(Rejection.UNKNOWN_DOSSIER, "id", "x");
        given.when(CLARA, merge("y", "none")).thenRejected(Rejection.UNKNOWN_DOSSIER, "id", "none");
        given.when(DIRECTOR, merge("y", "x")).thenRejected(Rejection.UNKNOWN_DOSSIER, "id", "x");
    }

    @Test
    void a_team_or_control_merges_two_entries_and_parts_them_again_and_nothing_is_lost() {
        given.given(ANNA, open("x", FIELD_TEAM, "Irina"))
                .given(BORIS, open("y", FIELD_TEAM, "Ira"))
                .given(BORIS, merge("y", "x"));
        assertThat(given.exercise().dossiers().meant(new DossierId("y"))).isEqualTo(new DossierId("x"));
        assertThat(dossier("y").described().name()).isEqualTo("Ira");

        given.given(DIRECTOR, merge("y", null));
        assertThat(given.exercise().dossiers().meant(new DossierId("y"))).isEqualTo(new DossierId("y"));
    }

    @Test
    void two_phones_that_merge_the_other_way_round_make_no_circle() {
        given.given(ANNA, open("x", FIELD_TEAM, "Irina"))
                .given(BORIS, open("y", FIELD_TEAM, "Ira"))
                .given(BORIS, open("z", FIELD_TEAM, "Irka"))
                .given(BORIS, merge("y", "x"))
                .given(BORIS, merge("z", "y"));

        given.when(ANNA, merge("x", "y")).thenNothing();
        given.when(ANNA, merge("x", "z")).thenNothing();
        given.when(ANNA, merge("x", "x")).thenNothing();
        assertThat(given.exercise().dossiers().sameAs(new DossierId("z")))
                .containsExactly(new DossierId("x"), new DossierId("y"), new DossierId("z"));
    }

    @Test
    void only_control_says_who_somebody_really_is_and_before_that_nothing_is_guessed() {
        given.given(ANNA, open("x", FIELD_TEAM, "Irina"))
                .given(CLARA, open("y", MONEY_TEAM, "Irina"))
                .given(truth("irina", "Irina"));
        assertThat(given.exercise().dossiers().truthOf(new DossierId("x"))).isNull();

        given.when(ANNA, tie("x", "irina")).thenRejected(Rejection.NOT_ALLOWED);
        given.when(DIRECTOR, tie("x", "nobody")).thenRejected(Rejection.UNKNOWN_TRUTH, "id", "nobody");
        given.given(DIRECTOR, tie("x", "irina")).given(DIRECTOR, tie("y", "irina"));
        assertThat(given.exercise().dossiers().truthOf(new DossierId("x"))).isEqualTo(new TruthId("irina"));
        assertThat(given.exercise().dossiers().truthOf(new DossierId("y"))).isEqualTo(new TruthId("irina"));

        given.given(DIRECTOR, tie("x", null));
        assertThat(given.exercise().dossiers().truthOf(new DossierId("x"))).isNull();
    }

    @Test
    void what_a_team_merged_is_what_the_other_is_until_control_says_otherwise() {
        given.given(ANNA, open("x", FIELD_TEAM, "Irina"))
                .given(ANNA, open("y", FIELD_TEAM, "Ira"))
                .given(ANNA, merge("y", "x"))
                .given(truth("irina", "Irina"))
                .given(truth("ira", "Her sister"))
                .given(DIRECTOR, tie("x", "irina"));
        assertThat(given.exercise().dossiers().truthOf(new DossierId("y"))).isEqualTo(new TruthId("irina"));

        given.given(DIRECTOR, tie("y", "ira"));
        assertThat(given.exercise().dossiers().truthOf(new DossierId("y"))).isEqualTo(new TruthId("ira"));
    }

    @Test
    void who_somebody_is_and_who_is_the_same_is_said_anew_only_on_top_of_what_was_seen() {
        given.given(ANNA, open("x", FIELD_TEAM, "Mira"))
                .given(ANNA, open("y", FIELD_TEAM, "Lea"))
                .given(truth("lea", "Lea"))
                .given(truth("neighbour", "The neighbour"))
                .given(DIRECTOR, tie("x", "neighbour", 0));
        assertThat(dossier("x").revision()).isEqualTo(1);

        given.when(DIRECTOR, tie("x", "lea", 0)).thenRejected(Rejection.REVISION_OUTDATED, "revision", "1");
        given.when(DIRECTOR, tie("x", null, 0)).thenRejected(Rejection.REVISION_OUTDATED, "revision", "1");
        given.when(DIRECTOR, merge("x", "y", 0)).thenRejected(Rejection.REVISION_OUTDATED, "revision", "1");
        given.when(DIRECTOR, tie("x", "neighbour", 0)).thenNothing();
        given.given(DIRECTOR, merge("x", "y", 1));
        given.when(DIRECTOR, merge("x", null, 1)).thenRejected(Rejection.REVISION_OUTDATED, "revision", "2");
        given.when(ANNA, merge("x", null, 0)).accepted();
    }

    @Test
    void a_truth_is_rewritten_only_on_top_of_what_control_saw() {
        given.given(truth("irina", "Irina"));

        given.when(DIRECTOR, truth("irina", "Irena")).thenRejected(Rejection.REVISION_OUTDATED, "revision", "1");
        given.when(ANNA, truth("ira", "Ira")).thenRejected(Rejection.NOT_ALLOWED);
    }

    @Test
    void people_are_registered_before_startex_and_after_endex_and_a_rehearsal_begins_with_the_truth_alone() {
        GivenExercise.planned().when(ANNA, open("x", FIELD_TEAM, "Irina")).accepted();
        given.given(new ClockCommand.EndExercise())
                .given(ANNA, open("x", FIELD_TEAM, "Irina"))
                .given(truth("irina", "Irina"));

        assertThat(given.exercise().rewound(given.now()).dossiers().all()).isEmpty();
        assertThat(given.exercise().rewound(given.now()).dossiers().truths()).hasSize(1);
    }

    @Test
    void no_team_closes_the_register_for_all() {
        for (int i = 0; i < DossierRules.MOST_OF_ONE_TEAM; i++) {
            given.given(i % 2 == 0 ? ANNA : BORIS, open("x" + i, FIELD_TEAM, "Irina"));
        }

        given.when(ANNA, open("one-more", FIELD_TEAM, "Irina"))
                .thenRejected(Rejection.TOO_MANY, Map.of("most", "1000"));
        given.when(CLARA, open("one-more", MONEY_TEAM, "Irina")).accepted();
    }

    public static DossierCommand open(String id, TeamId team, String name) {
        return new DossierCommand.OpenDossier(new DossierId(id), team, described(name));
    }

    static DossierCommand amend(String id, String name) {
        return new DossierCommand.AmendDossier(new DossierId(id), described(name));
    }

    public static DossierCommand merge(String id, @Nullable String into) {
        return merge(id, into, null);
    }

    private static DossierCommand merge(String id, @Nullable String into, @Nullable Integer basedOn) {
        return new DossierCommand.MergeDossier(new DossierId(id), into == null ? null : new DossierId(into), basedOn);
    }

    public static DossierCommand tie(String id, @Nullable String truth) {
        return tie(id, truth, null);
    }

    private static DossierCommand tie(String id, @Nullable String truth, @Nullable Integer basedOn) {
        return new DossierCommand.TieDossier(new DossierId(id), truth == null ? null : new TruthId(truth), basedOn);
    }

    public static PlanCommand truth(String id, String name) {
        return new PlanCommand.WriteTruth(new Truth(new TruthId(id), DossierKind.VICTIM, name), 0);
    }

    static Described described(String name) {
        return new Described(DossierKind.VICTIM, name, "", STARTEX);
    }

    /** Of a dossier or a truth that is not there. */
    static GivenExercise provoke(Rejection rejection) {
        GivenExercise running = GivenExercise.running().given(ANNA, open("x", FIELD_TEAM, "Irina"));
        return List.of(Rejection.UNKNOWN_TRUTH).contains(rejection)
                ? running.when(DIRECTOR, tie("x", "nobody"))
                : running.when(ANNA, amend("none", "No"));
    }

    private Dossier dossier(String id) {
        return Objects.requireNonNull(given.exercise().dossiers().find(new DossierId(id)));
    }
}
