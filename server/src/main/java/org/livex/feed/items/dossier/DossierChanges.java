package org.livex.feed.items.dossier;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.livex.exercise.Exercise;
import org.livex.exercise.dossier.DossierFact;
import org.livex.exercise.dossier.Dossiers;
import org.livex.exercise.dossier.Evidence;
import org.livex.exercise.dossier.RepeatedQuestions;
import org.livex.exercise.inject.ParticipantFact;
import org.livex.exercise.media.MediaFact;
import org.livex.exercise.words.ids.DossierId;
import org.livex.exercise.words.ids.Id;
import org.livex.feed.changes.ChangeNotes;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemKind;

/** What is registered and on the board changes for its team and control; what it really is, and who was asked what, for control. */
public final class DossierChanges {
    private final ChangeNotes notes;

    public DossierChanges(ChangeNotes notes) {
        this.notes = notes;
    }

    public void follow(DossierFact fact, Exercise before, Exercise after, long seq) {
        switch (fact) {
            case DossierFact.DossierOpened f -> both(f.dossier(), seq);
            case DossierFact.DossierAmended f -> both(f.dossier(), seq);
            case DossierFact.DossierMerged f -> {
                both(f.dossier(), seq);
                counted(f.dossier(), before.dossiers(), after.dossiers(), seq);
            }
            case DossierFact.DossierTied f -> {
                notes.control(ItemKind.DOSSIER, f.dossier(), seq);
                counted(f.dossier(), before.dossiers(), after.dossiers(), seq);
            }
            case DossierFact.LinkWritten f ->
                notes.both(new Item(ItemKind.LINK, f.link().value()), seq);
            case DossierFact.OpenQuestionWritten f ->
                notes.both(new Item(ItemKind.OPEN_QUESTION, f.question().value()), seq);
            case DossierFact.TruthWritten f ->
                notes.control(ItemKind.TRUTH, f.truth().id(), seq);
        }
    }

    public void follow(ParticipantFact fact, Exercise after, long seq) {
        switch (fact) {
            case ParticipantFact.ActionRecorded f -> {
                if (f.action().answers() != null) {
                    named(after, evidence -> evidence.getLast().stamp().seq() == seq, seq);
                }
                f.action().answersOrNone().values().values().stream()
                        .filter(Id::isWellFormed)
                        .map(DossierId::new)
                        .filter(id -> after.dossiers().asked().containsKey(id))
                        .forEach(id -> notes.control(repeated(after.dossiers(), id), seq));
            }
            case ParticipantFact.LanguagesChosen _,
                    ParticipantFact.ConsentGiven _,
                    ParticipantFact.ConsentWithdrawn _,
                    ParticipantFact.BriefingConfirmed _,
                    ParticipantFact.Attended _,
                    ParticipantFact.Practised _ -> {}
        }
    }

    /** The arrival of a file, and that it is hidden, changes what the report that it belongs to names. */
    public void follow(MediaFact fact, Exercise after, long seq) {
        named(
                after,
                evidence -> evidence.stream()
                        .flatMap(one -> one.report().files().stream())
                        .anyMatch(file -> file.sha256().equals(fact.sha256())),
                seq);
    }

    private void named(Exercise after, Predicate<List<Evidence>> which, long seq) {
        after.dossiers().board().evidence().forEach((id, evidence) -> {
            if (which.test(evidence)) {
                both(id, seq);
            }
        });
    }

    private void both(DossierId id, long seq) {
        notes.both(new Item(ItemKind.DOSSIER, id.value()), seq);
    }

    /** Talks that count for somebody else from now on change both. */
    private void counted(DossierId id, Dossiers before, Dossiers after, long seq) {
        Set<DossierId> same = new HashSet<>(before.sameAs(id));
        same.addAll(after.sameAs(id));
        same.stream().filter(after.asked()::containsKey).forEach(one -> {
            notes.control(repeated(before, one), seq);
            notes.control(repeated(after, one), seq);
        });
    }

    private static Item repeated(Dossiers dossiers, DossierId id) {
        return new Item(ItemKind.REPEATED_QUESTION, RepeatedQuestions.whom(dossiers, id));
    }
}
