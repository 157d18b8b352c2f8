package org.livex.exercise.survey;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.people.Roster;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.SurveyId;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/** All surveys, in the order in which they were written. */
public record Surveys(PMap<SurveyId, WrittenSurvey> all) {
    public static final Surveys EMPTY = new Surveys(OrderedPMap.empty());

    public @Nullable WrittenSurvey find(SurveyId id) {
        return all.get(id);
    }

    /** How often it was written; 0 where it is not there. */
    public int revisionOf(SurveyId id) {
        WrittenSurvey written = all.get(id);
        return written == null ? 0 : written.revision();
    }

    /** Anonymous ones whose ballots are still to be counted. */
    public Stream<WrittenSurvey> uncounted() {
        return all.values().stream().filter(WrittenSurvey::waitsForBallots);
    }

    public Surveys apply(SurveyFact fact, Stamp stamp, Roster roster) {
        return switch (fact) {
            case SurveyFact.SurveyWritten f -> with(WrittenSurvey.of(f.survey(), f.revision()));
            case SurveyFact.SurveyRemoved f -> new Surveys(all.minus(f.survey()));
            case SurveyFact.SurveyOpened f ->
                change(
                        f.survey(),
                        old -> old.opened(
                                stamp,
                                roster.addressedBy(old.survey().audience()).size()));
            case SurveyFact.SurveyClosed f -> change(f.survey(), old -> old.closed(stamp));
            case SurveyFact.SurveyAnswered f ->
                change(
                        f.survey(),
                        old -> old.answered(f, stamp, roster.seatOf(f.person()).heldSince()));
            case SurveyFact.BallotsCounted f -> change(f.survey(), old -> old.counted(f.answers(), f.came()));
            case SurveyFact.NotesArranged f -> change(f.survey(), old -> old.arranged(f.arrangement(), f.revision()));
        };
    }

    /** What is asked stays, as it was before anybody was asked. */
    public Surveys rewound() {
        PMap<SurveyId, WrittenSurvey> next = all;
        for (WrittenSurvey written : all.values()) {
            next = next.plus(written.survey().id(), WrittenSurvey.of(written.survey(), written.revision()));
        }
        return new Surveys(next);
    }

    public Surveys with(WrittenSurvey next) {
        return new Surveys(all.plus(next.survey().id(), next));
    }

    private Surveys change(SurveyId id, UnaryOperator<WrittenSurvey> change) {
        WrittenSurvey old = all.get(id);
        return old == null ? this : with(change.apply(old));
    }
}
