package org.livex.exercise.dossier;

import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.DossierId;
import org.livex.exercise.words.ids.LinkId;
import org.livex.exercise.words.ids.OpenQuestionId;
import org.livex.exercise.words.ids.TeamId;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** What teams hold together of their dossiers: links and open questions in the order of arrival, and the reports that name each. */
public record CaseBoard(
        PMap<LinkId, BoardLine<Linking>> links,
        PMap<OpenQuestionId, BoardLine<QuestionLine>> questions,
        PMap<DossierId, PVector<Evidence>> evidence) {
    public static final CaseBoard EMPTY = new CaseBoard(OrderedPMap.empty(), OrderedPMap.empty(), OrderedPMap.empty());

    public PVector<Evidence> evidenceOf(DossierId id) {
        return evidence.getOrDefault(id, TreePVector.empty());
    }

    CaseBoard with(DossierFact.LinkWritten fact, Stamp stamp) {
        return new CaseBoard(
                said(links, fact.link(), fact.team(), new BoardLine.Said<>(fact.person(), fact.said(), stamp)),
                questions,
                evidence);
    }

    CaseBoard with(DossierFact.OpenQuestionWritten fact, Stamp stamp) {
        return new CaseBoard(
                links,
                said(questions, fact.question(), fact.team(), new BoardLine.Said<>(fact.person(), fact.said(), stamp)),
                evidence);
    }

    CaseBoard with(DossierId named, Evidence one) {
        return new CaseBoard(
                links, questions, evidence.plus(named, evidenceOf(named).plus(one)));
    }

    private static <K, T> PMap<K, BoardLine<T>> said(
            PMap<K, BoardLine<T>> lines, K id, TeamId team, BoardLine.Said<T> said) {
        BoardLine<T> line = lines.get(id);
        return lines.plus(id, (line == null ? BoardLine.<T>of(team) : line).with(said));
    }
}
