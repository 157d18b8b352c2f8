package org.livex.feed.items.survey;

import org.livex.exercise.Exercise;
import org.livex.exercise.survey.SurveyFact;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.TextOwner;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.ids.SurveyId;
import org.livex.feed.changes.ChangeNotes;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemKind;

/** Whoever answers sees their own anew, and control; nobody else hears that somebody did. All who are asked hear what became of it. */
public final class SurveyChanges {
    private final ChangeNotes notes;

    public SurveyChanges(ChangeNotes notes) {
        this.notes = notes;
    }

    public void follow(SurveyFact fact, Exercise after, long seq) {
        switch (fact) {
            case SurveyFact.SurveyWritten f -> notes.control(item(f.survey().id()), seq);
            case SurveyFact.SurveyRemoved f -> notes.control(item(f.survey()), seq);
            case SurveyFact.SurveyOpened f -> notes.both(item(f.survey()), seq);
            case SurveyFact.SurveyClosed f -> notes.both(item(f.survey()), seq);
            case SurveyFact.SurveyAnswered f -> answered(f, after, seq);
            case SurveyFact.BallotsCounted f -> notes.both(item(f.survey()), seq);
            case SurveyFact.NotesArranged f -> notes.control(item(f.survey()), seq);
        }
    }

    private void answered(SurveyFact.SurveyAnswered fact, Exercise after, long seq) {
        notes.control(item(fact.survey()), seq);
        if (fact.team() == null) {
            notes.own(fact.person(), item(fact.survey()), seq);
            return;
        }
        for (Person person : after.roster().people().values()) {
            if (person.teams().contains(fact.team())) {
                notes.own(person.id(), item(fact.survey()), seq);
            }
        }
    }

    /** What is asked is read by all who are asked, what somebody wrote by control alone. */
    public void reworded(TextRef text, long seq) {
        Item survey = new Item(ItemKind.SURVEY, text.id().split("\\.", 2)[0]);
        if (text.owner() == TextOwner.SURVEY_NOTE) {
            notes.control(survey, seq);
        } else {
            notes.both(survey, seq);
        }
    }

    private static Item item(SurveyId survey) {
        return new Item(ItemKind.SURVEY, survey.value());
    }
}
