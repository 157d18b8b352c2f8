package org.livex.exercise.dossier;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.DossierId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.exercise.words.ids.TruthId;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What one team knows of somebody or something: every description, oldest first. {@code into} is what its team holds for the
 * same, {@code truth} what control knows it to be; each null where nobody has said so. {@code revision} is how often either was
 * said.
 */
public record Dossier(
        DossierId id,
        TeamId team,
        PVector<Version> versions,
        @Nullable DossierId into,
        @Nullable TruthId truth,
        int revision) {
    /** Of the descriptions of one. */
    public static final int MOST_VERSIONS = 100;

    static Dossier of(DossierFact.DossierOpened fact, Stamp stamp) {
        Version first = new Version(fact.person(), fact.described(), stamp);
        return new Dossier(fact.dossier(), fact.team(), TreePVector.singleton(first), null, null, 0);
    }

    public Described described() {
        return versions.getLast().described();
    }

    /** Whoever is in its team now. */
    public boolean isFor(Person person) {
        return person.teams().contains(team);
    }

    Dossier amended(DossierFact.DossierAmended fact, Stamp stamp) {
        return new Dossier(
                id, team, versions.plus(new Version(fact.person(), fact.described(), stamp)), into, truth, revision);
    }

    Dossier merged(@Nullable DossierId other) {
        return new Dossier(id, team, versions, other, truth, revision + 1);
    }

    Dossier tied(@Nullable TruthId other) {
        return new Dossier(id, team, versions, into, other, revision + 1);
    }
}
