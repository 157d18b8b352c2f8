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
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.look.Palette;
import org.livex.phone.screen.look.State;
import org.livex.phone.words.Words;

/** How far a request came, by a shape and a word; who filed it, and until when the law lets the authority take. */
public final class StateOfRequest {
    private StateOfRequest() {}

    static View view(Stage stage, FiledRequest request) {
        Look look = stage.look();
        if (request.here().refusal() != null && request.isUnsent()) {
            // Another word than the authority's: it never had it.
            return State.REFUSED.view(look, look.words.text("common.request.state.not-filed"));
        }
        if (request.isUnsent()) {
            return State.QUEUED.view(look, look.words.text("common.request.state.unsent"));
        }
        LinearLayout all = look.column(2);
        Flow first = look.flow();
        first.addView(state(look, request.state()));
        if (request.here().waits()) {
            first.addView(State.QUEUED.view(look));
        }
        all.addView(first, Look.wide());
        String filer = request.filer();
        ExerciseTime due = request.dueAt();
        if (filer != null) {
            all.addView(look.hint(Words.isolated(filer)), Look.wide());
        }
        boolean isOpen = !request.state().isOver();
        Moments moments = stage.situation().moments();
        if (isOpen && moments.hasEnded()) {
            all.addView(look.hint(look.words.text("phone.requests.over")), Look.wide());
        } else if (isOpen && due != null) {
            all.addView(
                    look.hint(look.words.text("common.request.due") + ": " + Sender.dayAndTime(look, due)),
                    Look.wide());
        }
        FiledRequest.State outOfPlay = request.outOfPlay();
        if (outOfPlay != null && request.state() != outOfPlay) {
            all.addView(look.hint(look.words.text("common.request.state." + outOfPlay.word())), Look.wide());
        }
        FiledRequest.Answer answer = request.answer();
        if (answer != null && moments.isAfterEnd(answer.sentAt())) {
            all.addView(look.hint(look.words.text("common.request.answered-after-end")), Look.wide());
        }
        return all;
    }

    public static View state(Look look, FiledRequest.State state) {
        Palette palette = look.palette;
        return switch (state) {
            case WAITING -> row(look, state, R.drawable.ic_clock, palette.inkQuiet());
            case ASKED_BACK -> row(look, state, R.drawable.ic_bell, palette.warn());
            case GRANTED, GRANTED_IN_PART -> row(look, state, R.drawable.ic_check, palette.ok());
            case REFUSED -> row(look, state, R.drawable.ic_cross, palette.danger());
            case WITHDRAWN, BEFORE_START, AFTER_END -> row(look, state, R.drawable.ic_minus, palette.inkQuiet());
        };
    }

    private static View row(Look look, FiledRequest.State state, int shape, int color) {
        LinearLayout row = look.row(5);
        row.addView(look.icon(shape, color, 17));
        boolean isOutOfPlay = state == FiledRequest.State.BEFORE_START || state == FiledRequest.State.AFTER_END;
        String key = (isOutOfPlay ? "phone.requests." : "common.request.state.") + state.word();
        TextView word = look.text(look.words.text(key), Look.Size.SMALL);
        word.setTypeface(android.graphics.Typeface.DEFAULT_BOLD);
        word.setTextColor(color);
        row.addView(word);
        return row;
    }
}
