package org.livex.exercise;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.dossier.Dossier;
import org.livex.exercise.dossier.DossierCommand;
import org.livex.exercise.dossier.DossierFact;
import org.livex.exercise.dossier.Dossiers;
import org.livex.exercise.dossier.WrittenTruth;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.DossierId;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.TruthId;

/**
 * Teams register whom and what they meet, before, during and after play; what comes late from a phone is taken. A name that is
 * there already is no mistake: two people have one name, and one person two.
 */
final class DossierRules {
    static final int MOST_DOSSIERS = 20_000;
    /** So that no team alone closes the register for all. */
    static final int MOST_OF_ONE_TEAM = 1_000;

    static final int MOST_TRUTHS = 2_000;

    private DossierRules() {}

    static Decision decide(Situation situation, DossierCommand command) {
        return switch (command) {
            case DossierCommand.OpenDossier c -> open(situation, c);
            case DossierCommand.AmendDossier c -> amend(situation, c);
            case DossierCommand.MergeDossier c -> merge(situation, c);
            case DossierCommand.TieDossier c -> tie(situation, c);
            case DossierCommand.WriteLink c -> CaseBoardRules.link(situation, c);
            case DossierCommand.WriteOpenQuestion c -> CaseBoardRules.question(situation, c);
        };
    }

    static Decision write(Exercise exercise, PlanCommand.WriteTruth command) {
        TruthId id = command.truth().id();
        int revision = exercise.dossiers().revisionOf(id);
        if (revision != command.basedOn()) {
            return Decision.rejected(Rejection.REVISION_OUTDATED, "revision", String.valueOf(revision));
        }
        if (revision == 0 && exercise.dossiers().truths().size() >= MOST_TRUTHS) {
            return tooMany(MOST_TRUTHS);
        }
        WrittenTruth old = exercise.dossiers().truths().get(id);
        return old != null && old.truth().equals(command.truth())
                ? Decision.accepted()
                : Decision.accepted(new DossierFact.TruthWritten(command.truth(), revision + 1));
    }

    private static Decision open(Situation situation, DossierCommand.OpenDossier command) {
        Person person = situation.caller();
        if (person == null || !person.function().plays()) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        Dossiers dossiers = situation.exercise().dossiers();
        if (!person.teams().contains(command.team())) {
            return unknown(Rejection.UNKNOWN_TEAM, command.team());
        }
        if (dossiers.find(command.dossier()) != null) {
            return unknown(Rejection.ID_TAKEN, command.dossier());
        }
        if (dossiers.all().size() >= MOST_DOSSIERS) {
            return tooMany(MOST_DOSSIERS);
        }
        long ofTeam = dossiers.all().values().stream()
                .filter(dossier -> dossier.team().equals(command.team()))
                .count();
        return ofTeam >= MOST_OF_ONE_TEAM
                ? tooMany(MOST_OF_ONE_TEAM)
                : Decision.accepted(new DossierFact.DossierOpened(
                        person.id(), command.dossier(), command.team(), command.described()));
    }

    /** Two phones that were off line may amend the same: both stand, the latest to arrive is shown first. */
    private static Decision amend(Situation situation, DossierCommand.AmendDossier command) {
        Person person = situation.caller();
        if (person == null || !person.function().plays()) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        Dossier dossier = situation.exercise().dossiers().find(command.dossier());
        if (dossier == null || !dossier.isFor(person)) {
            return unknown(Rejection.UNKNOWN_DOSSIER, command.dossier());
        }
        return dossier.versions().size() >= Dossier.MOST_VERSIONS
                ? tooMany(Dossier.MOST_VERSIONS)
                : Decision.accepted(
                        new DossierFact.DossierAmended(person.id(), command.dossier(), command.described()));
    }

    private static Decision merge(Situation situation, DossierCommand.MergeDossier command) {
        Dossiers dossiers = situation.exercise().dossiers();
        Dossier dossier = found(situation, command.dossier());
        if (dossier == null) {
            return situation.caller() != null && !situation.caller().function().plays()
                    ? Decision.rejected(Rejection.NOT_ALLOWED)
                    : unknown(Rejection.UNKNOWN_DOSSIER, command.dossier());
        }
        DossierId into = command.into();
        if (into != null) {
            Dossier other = found(situation, into);
            if (other == null || !other.team().equals(dossier.team())) {
                return unknown(Rejection.UNKNOWN_DOSSIER, into);
            }
            // They are one already, maybe by another phone that said it the other way round.
            if (dossiers.meant(into).equals(dossiers.meant(dossier.id()))) {
                return Decision.accepted();
            }
        }
        return Objects.equals(dossier.into(), into)
                ? Decision.accepted()
                : said(
                        dossier,
                        situation.mayControl() ? command.basedOn() : null,
                        new DossierFact.DossierMerged(dossier.id(), into));
    }

    private static Decision tie(Situation situation, DossierCommand.TieDossier command) {
        if (!situation.mayControl()) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        Dossiers dossiers = situation.exercise().dossiers();
        Dossier dossier = dossiers.find(command.dossier());
        if (dossier == null) {
            return unknown(Rejection.UNKNOWN_DOSSIER, command.dossier());
        }
        TruthId truth = command.truth();
        if (truth != null && !dossiers.truths().containsKey(truth)) {
            return unknown(Rejection.UNKNOWN_TRUTH, truth);
        }
        return Objects.equals(dossier.truth(), truth)
                ? Decision.accepted()
                : said(dossier, command.basedOn(), new DossierFact.DossierTied(dossier.id(), truth));
    }

    /** Two who say the same are no conflict; who says otherwise has seen what was said. */
    private static Decision said(Dossier dossier, @Nullable Integer basedOn, DossierFact fact) {
        return basedOn == null || basedOn == dossier.revision()
                ? Decision.accepted(fact)
                : Decision.rejected(Rejection.REVISION_OUTDATED, "revision", String.valueOf(dossier.revision()));
    }

    /** Of what is another team's nobody but control learns that it is there. */
    private static @Nullable Dossier found(Situation situation, DossierId id) {
        Dossier dossier = situation.exercise().dossiers().find(id);
        Person person = situation.caller();
        boolean isTheirs =
                dossier != null && person != null && person.function().plays() && dossier.isFor(person);
        return isTheirs || situation.mayControl() ? dossier : null;
    }

    static Decision unknown(Rejection rejection, Id id) {
        return Decision.rejected(rejection, "id", id.value());
    }

    static Decision tooMany(int most) {
        return Decision.rejected(Rejection.TOO_MANY, "most", String.valueOf(most));
    }
}
