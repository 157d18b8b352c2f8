package org.livex.exercise;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.dossier.BoardLine;
import org.livex.exercise.dossier.CaseBoard;
import org.livex.exercise.dossier.Dossier;
import org.livex.exercise.dossier.DossierCommand;
import org.livex.exercise.dossier.DossierFact;
import org.livex.exercise.evolution.NamedDossiers;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.DossierId;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.TeamId;
import org.pcollections.PMap;

/**
 * A team says how its dossiers have to do with each other and what it does not know yet, whenever it likes. A line is written
 * again and never rewritten: two phones that were off line may both amend it, and both stand.
 */
final class CaseBoardRules {
    static final int MOST_LINES = 40_000;
    /** So that no team alone closes the boards for all. */
    static final int MOST_OF_ONE_TEAM = 2_000;

    private CaseBoardRules() {}

    static Decision link(Situation situation, DossierCommand.WriteLink command) {
        Person person = situation.caller();
        if (person == null || !person.function().plays()) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        Dossier from = find(situation, person, command.said().from());
        if (from == null) {
            return DossierRules.unknown(
                    Rejection.UNKNOWN_DOSSIER, command.said().from());
        }
        Dossier to = find(situation, person, command.said().to());
        if (to == null || !to.team().equals(from.team())) {
            return DossierRules.unknown(
                    Rejection.UNKNOWN_DOSSIER, command.said().to());
        }
        CaseBoard board = situation.exercise().dossiers().board();
        Decision refused = refusal(board.links(), command.link(), from.team());
        return refused != null
                ? refused
                : Decision.accepted(
                        new DossierFact.LinkWritten(person.id(), command.link(), from.team(), command.said()));
    }

    static Decision question(Situation situation, DossierCommand.WriteOpenQuestion command) {
        Person person = situation.caller();
        if (person == null || !person.function().plays()) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        Dossier about = find(situation, person, command.said().about());
        if (about == null) {
            return DossierRules.unknown(
                    Rejection.UNKNOWN_DOSSIER, command.said().about());
        }
        CaseBoard board = situation.exercise().dossiers().board();
        Decision refused = refusal(board.questions(), command.question(), about.team());
        return refused != null
                ? refused
                : Decision.accepted(new DossierFact.OpenQuestionWritten(
                        person.id(), command.question(), about.team(), command.said()));
    }

    private static @Nullable Dossier find(Situation situation, Person person, DossierId id) {
        return NamedDossiers.find(situation.exercise(), person, id.value());
    }

    /** Null where one more may be said. */
    private static <K extends Id, T> @Nullable Decision refusal(PMap<K, BoardLine<T>> lines, K id, TeamId team) {
        BoardLine<T> line = lines.get(id);
        if (line != null && !line.team().equals(team)) {
            return DossierRules.unknown(Rejection.ID_TAKEN, id);
        }
        if (line != null) {
            return line.versions().size() >= BoardLine.MOST_VERSIONS
                    ? DossierRules.tooMany(BoardLine.MOST_VERSIONS)
                    : null;
        }
        if (lines.size() >= MOST_LINES) {
            return DossierRules.tooMany(MOST_LINES);
        }
        long ofTeam = lines.values().stream()
                .filter(other -> other.team().equals(team))
                .count();
        return ofTeam >= MOST_OF_ONE_TEAM ? DossierRules.tooMany(MOST_OF_ONE_TEAM) : null;
    }
}
