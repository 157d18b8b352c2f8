package org.livex.exercise.dossier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.DossierId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.TruthId;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * All dossiers in the order in which they arrived, the truth beside them, every talk with somebody that was reported, and the
 * boards of the teams.
 */
public record Dossiers(
        PMap<DossierId, Dossier> all,
        PMap<TruthId, WrittenTruth> truths,
        PMap<DossierId, PVector<Asked>> asked,
        CaseBoard board) {
    public static final Dossiers EMPTY =
            new Dossiers(OrderedPMap.empty(), OrderedPMap.empty(), OrderedPMap.empty(), CaseBoard.EMPTY);

    public @Nullable Dossier find(DossierId id) {
        return all.get(id);
    }

    /** How often it was written; 0 where it never was. */
    public int revisionOf(TruthId id) {
        WrittenTruth written = truths.get(id);
        return written == null ? 0 : written.revision();
    }

    /** What a team means by it: the end of what it was merged into, itself where it was not. */
    public DossierId meant(DossierId id) {
        DossierId end = id;
        Set<DossierId> seen = new HashSet<>();
        while (seen.add(end)) {
            Dossier dossier = all.get(end);
            if (dossier == null || dossier.into() == null) {
                return end;
            }
            end = dossier.into();
        }
        return end;
    }

    /** What control tied it to, else what it was merged into is tied to. Null: nothing is guessed. */
    public @Nullable TruthId truthOf(DossierId id) {
        Dossier dossier = all.get(id);
        if (dossier == null || dossier.truth() != null) {
            return dossier == null ? null : dossier.truth();
        }
        Dossier meant = all.get(meant(id));
        return meant == null ? null : meant.truth();
    }

    /** It, and all that its team merged into it. */
    public List<DossierId> sameAs(DossierId id) {
        List<DossierId> same = new ArrayList<>();
        all.keySet().forEach(other -> {
            if (meant(other).equals(meant(id))) {
                same.add(other);
            }
        });
        return same;
    }

    /** The truth alone, as the authors wrote it. */
    public Dossiers rewound() {
        return new Dossiers(EMPTY.all, truths, EMPTY.asked, EMPTY.board);
    }

    public Dossiers asked(Asked one) {
        PVector<Asked> before = asked.getOrDefault(one.dossier(), TreePVector.empty());
        return new Dossiers(all, truths, asked.plus(one.dossier(), before.plus(one)), board);
    }

    /** That a report names it. */
    public Dossiers named(DossierId id, Evidence one) {
        return with(board.with(id, one));
    }

    /** Whether a report that names what a team of this person registered came with this file; {@code isFrom} says whose it is. */
    public boolean isEvidenceFor(Person person, MediaHash sha256, Predicate<PersonId> isFrom) {
        return board.evidence().entrySet().stream()
                .filter(named -> {
                    Dossier dossier = all.get(named.getKey());
                    return dossier != null && dossier.isFor(person);
                })
                .flatMap(named -> named.getValue().stream())
                .filter(one -> isFrom.test(one.report().person()))
                .flatMap(one -> one.report().files().stream())
                .anyMatch(file -> file.sha256().equals(sha256));
    }

    /** What was opened first under an id stays. */
    public Dossiers apply(DossierFact fact, Stamp stamp) {
        return switch (fact) {
            case DossierFact.DossierOpened f -> all.containsKey(f.dossier()) ? this : with(Dossier.of(f, stamp));
            case DossierFact.DossierAmended f -> but(f.dossier(), dossier -> dossier.amended(f, stamp));
            case DossierFact.DossierMerged f -> but(f.dossier(), dossier -> dossier.merged(f.into()));
            case DossierFact.DossierTied f -> but(f.dossier(), dossier -> dossier.tied(f.truth()));
            case DossierFact.LinkWritten f -> with(board.with(f, stamp));
            case DossierFact.OpenQuestionWritten f -> with(board.with(f, stamp));
            case DossierFact.TruthWritten f ->
                new Dossiers(all, truths.plus(f.truth().id(), new WrittenTruth(f.truth(), f.revision())), asked, board);
        };
    }

    private Dossiers but(DossierId id, UnaryOperator<Dossier> change) {
        Dossier dossier = all.get(id);
        return dossier == null ? this : with(change.apply(dossier));
    }

    private Dossiers with(Dossier dossier) {
        return new Dossiers(all.plus(dossier.id(), dossier), truths, asked, board);
    }

    private Dossiers with(CaseBoard next) {
        return new Dossiers(all, truths, asked, next);
    }
}
