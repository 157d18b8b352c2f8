package org.livex.feed.items.request;

import org.livex.exercise.Exercise;
import org.livex.exercise.request.Request;
import org.livex.exercise.request.RequestFact;
import org.livex.exercise.request.RequestForm;
import org.livex.exercise.words.ids.RequestId;
import org.livex.feed.changes.ChangeNotes;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemKind;

/** A request is shown to whose it is and to control. What is decided is control's alone until it goes out. */
public final class RequestChanges {
    private final ChangeNotes notes;

    public RequestChanges(ChangeNotes notes) {
        this.notes = notes;
    }

    public void follow(RequestFact fact, Exercise after, long seq) {
        switch (fact) {
            case RequestFact.RequestFiled f -> both(f.request(), seq);
            case RequestFact.QuestionAsked f -> both(f.request(), seq);
            case RequestFact.QuestionAnswered f -> both(f.request(), seq);
            case RequestFact.RequestDecided f -> notes.control(ItemKind.REQUEST, f.request(), seq);
            case RequestFact.AnswerTakenBack f -> notes.control(ItemKind.REQUEST, f.request(), seq);
            case RequestFact.RequestAnswered f -> both(f.request(), seq);
            case RequestFact.RequestOverdue f -> notes.control(ItemKind.REQUEST, f.request(), seq);
            case RequestFact.RequestWithdrawn f -> both(f.request(), seq);
        }
        Request request = after.requests().find(fact.request());
        if (request != null) {
            notes.forecasts(request.filing().form(), seq);
        }
    }

    /** The form, and everything that was filed on it. */
    public void reworded(String form, Exercise after, long seq) {
        notes.both(new Item(ItemKind.REQUEST_FORM, form), seq);
        for (Request request : after.requests().all().values()) {
            if (request.filing().form().value().equals(form)) {
                both(request.id(), seq);
            }
        }
    }

    /** Forms name the authority. */
    public void renamed(String authority, Exercise after, long seq) {
        after.scenario()
                .all(RequestForm.class)
                .filter(form -> form.authority().value().equals(authority))
                .forEach(form -> reworded(form.id().value(), after, seq));
    }

    private void both(RequestId id, long seq) {
        notes.both(new Item(ItemKind.REQUEST, id.value()), seq);
    }
}
