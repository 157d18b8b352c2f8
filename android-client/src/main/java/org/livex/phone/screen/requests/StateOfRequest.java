package org.livex.phone.screen.requests;

import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import org.livex.phone.R;
import org.livex.phone.model.Moments;
import org.livex.phone.model.form.FiledRequest;
import org.livex.phone.model.read.ExerciseTime;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.inbox.Sender;
import org.livex.phone.screen.look.Flow;
import org.livex.phone.screen.look.Palette;
import org.livex.phone.screen.look.State;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.words.Words;

/** How far a request came, by a shape and a word; who filed it, and until when the law lets the authority take. */
public final class StateOfRequest {
    private StateOfRequest() {}

    static View view(Stage stage, FiledRequest request) {
        Widgets widgets = stage.widgets();
        if (request.here().refusal() != null && request.isUnsent()) {
            // Another word than the authority's: it never had it.
            return State.REFUSED.view(widgets, widgets.words.text("common.request.state.not-filed"));
        }
        if (request.isUnsent()) {
            return State.QUEUED.view(widgets, widgets.words.text("common.request.state.unsent"));
        }
        LinearLayout all = widgets.column(2);
        Flow first = widgets.flow();
        first.addView(state(widgets, request.state()));
        if (request.here().waits()) {
            first.addView(State.QUEUED.view(widgets));
        }
        all.addView(first, Widgets.wide());
        String filer = request.filer();
        ExerciseTime due = request.dueAt();
        if (filer != null) {
            all.addView(widgets.hint(Words.isolated(filer)), Widgets.wide());
        }
        boolean isOpen = !request.state().isOver();
        Moments moments = stage.situation().moments();
        if (isOpen && moments.hasEnded()) {
            all.addView(widgets.hint(widgets.words.text("phone.requests.over")), Widgets.wide());
        } else if (isOpen && due != null) {
            all.addView(
                    widgets.hint(widgets.words.text("common.request.due") + ": " + Sender.dayAndTime(widgets, due)),
                    Widgets.wide());
        }
        FiledRequest.State outOfPlay = request.outOfPlay();
        if (outOfPlay != null && request.state() != outOfPlay) {
            all.addView(widgets.hint(widgets.words.text("common.request.state." + outOfPlay.word())), Widgets.wide());
        }
        FiledRequest.Answer answer = request.answer();
        if (answer != null && moments.isAfterEnd(answer.sentAt())) {
            all.addView(widgets.hint(widgets.words.text("common.request.answered-after-end")), Widgets.wide());
        }
        return all;
    }

    public static View state(Widgets widgets, FiledRequest.State state) {
        Palette palette = widgets.palette;
        return switch (state) {
            case WAITING -> row(widgets, state, R.drawable.ic_clock, palette.inkQuiet());
            case ASKED_BACK -> row(widgets, state, R.drawable.ic_bell, palette.warn());
            case GRANTED, GRANTED_IN_PART -> row(widgets, state, R.drawable.ic_check, palette.ok());
            case REFUSED -> row(widgets, state, R.drawable.ic_cross, palette.danger());
            case WITHDRAWN, BEFORE_START, AFTER_END -> row(widgets, state, R.drawable.ic_minus, palette.inkQuiet());
        };
    }

    private static View row(Widgets widgets, FiledRequest.State state, int shape, int color) {
        LinearLayout row = widgets.row(5);
        row.addView(widgets.icon(shape, color, 17));
        boolean isOutOfPlay = state == FiledRequest.State.BEFORE_START || state == FiledRequest.State.AFTER_END;
        String key = (isOutOfPlay ? "phone.requests." : "common.request.state.") + state.word();
        TextView word = widgets.text(widgets.words.text(key), Widgets.Size.SMALL);
        word.setTypeface(android.graphics.Typeface.DEFAULT_BOLD);
        word.setTextColor(color);
        row.addView(word);
        return row;
    }
}
