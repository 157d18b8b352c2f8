package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.livex.exercise.Scenarios.ANNA;
import static org.livex.exercise.Scenarios.BORIS;
import static org.livex.exercise.Scenarios.CLARA;
import static org.livex.exercise.Scenarios.CONTROLLER;
import static org.livex.exercise.Scenarios.FIELD_TEAM;
import static org.livex.exercise.Scenarios.MONEY_TEAM;
import static org.livex.exercise.Scenarios.PHOTO;
import static org.livex.exercise.Scenarios.RUSSIAN;
import static org.livex.exercise.Scenarios.text;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectDetails;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.reading.MediaReaders;
import org.livex.exercise.text.VariableRulesTest;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Enclosure;
import org.livex.exercise.words.Issuer;
import org.livex.exercise.words.MediaType;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.ids.DocumentId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.exercise.words.ids.WorldEntryId;
import org.livex.exercise.world.Document;
import org.livex.exercise.world.DocumentCommand;
import org.livex.exercise.world.DocumentFact;
import org.livex.exercise.world.WorldEntry;
import org.livex.exercise.world.WorldSubject;
import org.livex.exercise.world.WrittenDocument;
import org.livex.exercise.world.WrittenWorldEntry;

public class WorldRulesTest {
    public static final WorldEntry LAW = law("Trafficking in persons", Audience.EVERYONE);
    public static final Document LEASE = new Document(
            new DocumentId("lease"),
            text("Lease of the farm"),
            "3217/26",
            text("The farm is let."),
            List.of(new Enclosure(PHOTO, MediaType.JPEG, 1_000, null, null, null)));

    private static final DocumentCommand OPEN = new DocumentCommand.OpenDocument(LEASE.id(), RUSSIAN);

    private final GivenExercise given = GivenExercise.running();

    @Test
    void control_writes_a_law_and_writes_it_again() {
        given.when(CONTROLLER, new PlanCommand.WriteWorldEntry(LAW, 0))
                .thenFacts(new PlanFact.WorldEntryWritten(LAW, 1));

        given.given(CONTROLLER, new PlanCommand.WriteWorldEntry(law("Forced labour", Audience.CONTROL_ONLY), 1));

        WrittenWorldEntry written =
                Objects.requireNonNull(given.exercise().scenario().find(WrittenWorldEntry.class, LAW.id()));
        assertThat(written.revision()).isEqualTo(2);
        assertThat(written.entry().title().revision()).isEqualTo(2);
        assertThat(written.entry().audience()).isEqualTo(Audience.CONTROL_ONLY);
    }

    @Test
    void of_two_who_write_at_once_the_second_is_told() {
        given.given(CONTROLLER, new PlanCommand.WriteWorldEntry(LAW, 0));

        given.when(CONTROLLER, new PlanCommand.WriteWorldEntry(LAW, 0))
                .thenRejected(Rejection.REVISION_OUTDATED, "revision", "1");
        given.when(CONTROLLER, new PlanCommand.RemoveWorldEntry(LAW.id(), 2)).thenRejected(Rejection.REVISION_OUTDATED);
    }

    @Test
    void an_entry_for_a_team_that_is_not_there_is_refused() {
        given.when(CONTROLLER, new PlanCommand.WriteWorldEntry(law("x", Audience.ofTeams(new TeamId("none"))), 0))
                .thenRejected(Rejection.UNKNOWN_TEAM);
        given.when(CONTROLLER, new PlanCommand.RemoveWorldEntry(LAW.id(), 0))
                .thenRejected(Rejection.UNKNOWN_WORLD_ENTRY);
    }

    @Test
    void what_investigators_must_find_out_is_controls_at_first() {
        assertThat(new WorldSubject.Vehicle("VI 123 AB", null, null).usualAudience())
                .isEqualTo(Audience.CONTROL_ONLY);
        assertThat(new WorldSubject.Law(null).usualAudience()).isEqualTo(Audience.EVERYONE);
    }

    @Test
    void its_texts_are_texts_of_the_desk() {
        given.given(CONTROLLER, new PlanCommand.WriteWorldEntry(LAW, 0))
                .given(CONTROLLER, new PlanCommand.WriteDocument(LEASE, 0));

        assertThat(LocalizedTexts.all(given.exercise()))
                .containsEntry(TextRef.parse("world-entry/law/title"), LAW.title())
                .containsEntry(TextRef.parse("document/lease/body"), Objects.requireNonNull(LEASE.body()));
    }

    @Test
    void a_document_is_for_nobody_before_it_is_released() {
        given.given(CONTROLLER, new PlanCommand.WriteDocument(LEASE, 0));

        given.when(ANNA, OPEN).thenRejected(Rejection.UNKNOWN_DOCUMENT);
        assertThat(MediaReaders.mayRead(given.exercise(), ANNA, PHOTO)).isFalse();
    }

    @Test
    void a_released_document_is_for_its_audience_with_its_files() {
        released(Audience.ofTeams(FIELD_TEAM));

        assertThat(MediaReaders.mayRead(given.exercise(), ANNA, PHOTO)).isTrue();
        assertThat(MediaReaders.mayRead(given.exercise(), CLARA, PHOTO)).isFalse();
        given.when(ANNA, OPEN).thenFacts(new DocumentFact.DocumentOpened(LEASE.id(), ANNA.id(), RUSSIAN));
        given.when(ANNA, OPEN).thenNothing();
        given.when(CLARA, OPEN).thenRejected(Rejection.UNKNOWN_DOCUMENT);
    }

    @Test
    void whoever_releases_it_has_seen_who_has_it() {
        released(Audience.ofTeams(FIELD_TEAM));

        given.when(CONTROLLER, release(Audience.ofTeams(MONEY_TEAM), 1))
                .thenRejected(Rejection.REVISION_OUTDATED, "revision", "2");
        given.when(CONTROLLER, release(Audience.CONTROL_ONLY, 2)).thenRejected(Rejection.NO_RECIPIENTS);
    }

    @Test
    void a_withdrawn_document_is_gone_and_who_opened_it_stays_known() {
        released(Audience.ofTeams(FIELD_TEAM));
        given.given(ANNA, OPEN).given(CONTROLLER, new DocumentCommand.WithdrawDocument(LEASE.id(), 2));

        given.when(BORIS, OPEN).thenRejected(Rejection.UNKNOWN_DOCUMENT);
        assertThat(MediaReaders.mayRead(given.exercise(), ANNA, PHOTO)).isFalse();
        assertThat(Objects.requireNonNull(given.exercise().scenario().find(WrittenDocument.class, LEASE.id()))
                        .opened())
                .containsOnlyKeys(ANNA.id());
        given.when(CONTROLLER, new DocumentCommand.WithdrawDocument(LEASE.id(), 3))
                .thenRejected(Rejection.DOCUMENT_NOT_RELEASED);
    }

    @Test
    void a_document_that_nobody_ever_had_is_taken_out_and_counts_on_when_it_comes_again() {
        given.given(CONTROLLER, new PlanCommand.WriteDocument(LEASE, 0));

        given.when(CONTROLLER, new PlanCommand.RemoveDocument(LEASE.id(), 2))
                .thenRejected(Rejection.REVISION_OUTDATED, "revision", "1");
        given.when(CONTROLLER, new PlanCommand.RemoveDocument(LEASE.id(), 1))
                .thenFacts(new PlanFact.DocumentRemoved(LEASE.id()));
        given.when(CONTROLLER, new PlanCommand.RemoveDocument(LEASE.id(), 1)).thenRejected(Rejection.UNKNOWN_DOCUMENT);
        given.when(CONTROLLER, new PlanCommand.WriteDocument(LEASE, 0))
                .thenFacts(new PlanFact.DocumentWritten(LEASE, 2));
    }

    @Test
    void a_document_that_somebody_had_in_their_hands_stays() {
        released(Audience.ofTeams(FIELD_TEAM));

        given.when(CONTROLLER, new PlanCommand.RemoveDocument(LEASE.id(), 2))
                .thenRejected(Rejection.DOCUMENT_ALREADY_RELEASED);
        given.given(ANNA, OPEN).given(CONTROLLER, new DocumentCommand.WithdrawDocument(LEASE.id(), 2));
        given.when(CONTROLLER, new PlanCommand.RemoveDocument(LEASE.id(), 3))
                .thenRejected(Rejection.DOCUMENT_ALREADY_RELEASED);
    }

    @Test
    void a_document_that_an_inject_shows_stays_and_the_inject_is_named() {
        Inject paper = Scenarios.inject("warrant", new Trigger.ByHand())
                .but()
                .type(InjectType.DOCUMENT)
                .details(new InjectDetails.Document(text("warrant"), null, null, null, null, LEASE.id()))
                .build();
        given.given(CONTROLLER, new PlanCommand.WriteDocument(LEASE, 0))
                .given(CONTROLLER, new PlanCommand.PlanInject(paper));

        given.when(CONTROLLER, new PlanCommand.RemoveDocument(LEASE.id(), 1))
                .thenRejected(Rejection.THING_IN_USE, "by", paper.number());
    }

    @Test
    void an_entry_in_whose_name_a_paper_is_written_stays_and_the_inject_is_named() {
        Inject paper = Scenarios.inject("warrant", new Trigger.ByHand())
                .but()
                .type(InjectType.DOCUMENT)
                .details(new InjectDetails.Document(
                        text("warrant"), new Issuer.OfWorld(LAW.id()), null, null, null, null))
                .build();
        given.given(CONTROLLER, new PlanCommand.WriteWorldEntry(LAW, 0))
                .given(CONTROLLER, new PlanCommand.PlanInject(paper));

        given.when(CONTROLLER, new PlanCommand.RemoveWorldEntry(LAW.id(), 1))
                .thenRejected(Rejection.THING_IN_USE, "by", paper.number());
    }

    @Test
    void what_was_taken_out_and_written_again_is_not_taken_for_what_was_there() {
        given.given(CONTROLLER, new PlanCommand.WriteWorldEntry(LAW, 0))
                .given(CONTROLLER, new PlanCommand.RemoveWorldEntry(LAW.id(), 1))
                .given(CONTROLLER, new PlanCommand.WriteWorldEntry(LAW, 0))
                .given(CONTROLLER, new PlanCommand.WriteVariable(VariableRulesTest.MUCH, 0))
                .given(CONTROLLER, new PlanCommand.RemoveVariable(VariableRulesTest.MUCH.id(), 1))
                .given(CONTROLLER, new PlanCommand.WriteVariable(VariableRulesTest.MUCH, 0));

        given.when(CONTROLLER, new PlanCommand.RemoveWorldEntry(LAW.id(), 1))
                .thenRejected(Rejection.REVISION_OUTDATED, "revision", "2");
        given.when(CONTROLLER, new PlanCommand.RemoveVariable(VariableRulesTest.MUCH.id(), 1))
                .thenRejected(Rejection.REVISION_OUTDATED, "revision", "2");
    }

    @Test
    void a_document_says_or_shows_something() {
        assertThatThrownBy(() -> new Document(LEASE.id(), text("x"), null, null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void released(Audience audience) {
        given.given(CONTROLLER, new PlanCommand.WriteDocument(LEASE, 0)).given(CONTROLLER, release(audience, 1));
    }

    private static DocumentCommand release(Audience audience, int basedOn) {
        return new DocumentCommand.ReleaseDocument(LEASE.id(), audience, text("Art. 7"), basedOn);
    }

    private static WorldEntry law(String title, Audience audience) {
        return new WorldEntry(
                new WorldEntryId("law"), new WorldSubject.Law("Art. 12"), text(title), text("Whoever…"), audience);
    }
}
