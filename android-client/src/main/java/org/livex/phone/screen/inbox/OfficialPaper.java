package org.livex.phone.screen.inbox;

import android.view.Gravity;
import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.form.FiledRequest;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.screen.look.Flow;
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.parts.Said;
import org.livex.phone.screen.requests.Stamp;
import org.livex.phone.screen.requests.StateOfRequest;

/**
 * A paper of an authority that does not exist: with its number, its date and its seal, and above and below, so that
 * whoever photographs the screen photographs it too, that it is of an exercise.
 */
public final class OfficialPaper {
    private final Look look;
    private final LinearLayout paper;
    private final Flow figures;

    OfficialPaper(Look look, @Nullable LocalText authority, LocalText title) {
        this.look = look;
        this.figures = look.flow();
        paper = look.column(14);
        paper.setPadding(look.dp(16), look.dp(16), look.dp(16), look.dp(16));
        android.graphics.drawable.GradientDrawable sheet = look.box(look.palette.paper(), look.palette.lineStrong(), 1);
        sheet.setCornerRadius(look.dp(4));
        paper.setBackground(sheet);
        add(mark(look, look.words.text("common.exercise") + ". " + look.words.text("common.request.play-paper")));
        LinearLayout head = look.row(12);
        LinearLayout words = look.column(2);
        if (authority != null) {
            head.addView(new Stamp(look, authority.text()));
            words.addView(look.content(authority.text(), authority.language(), Look.Size.STRONG), Look.wide());
        }
        words.addView(figures, Look.wide());
        head.addView(words, Look.rest());
        add(head);
        add(Look.asHeading(look.content(title.text(), title.language(), Look.Size.HEADING)));
    }

    /** The answer to a request. */
    public static View of(Look look, FiledRequest request, FiledRequest.Answer answer) {
        LocalText authority =
                request.authority() == null ? null : request.authority().name();
        OfficialPaper paper = new OfficialPaper(look, authority, request.title());
        paper.addFigure(look.words.text(
                "common.request.number",
                Map.of("number", String.valueOf(answer.number()), "year", String.valueOf(answer.year()))));
        paper.addFigure(Sender.dayAndTime(look, answer.at()));
        paper.add(StateOfRequest.state(look, answer.outcome()));
        LocalText document = answer.document();
        if (document == null) {
            paper.add("common.request.ground", answer.ground());
            paper.add("common.request.reason", answer.reason());
        } else {
            paper.add(Said.markdown(look, document));
        }
        return paper.view();
    }

    /** What says that it is of an exercise; read aloud like everything else. */
    public static TextView mark(Look look, String words) {
        TextView mark = look.text(words, Look.Size.SMALL);
        mark.setTypeface(android.graphics.Typeface.DEFAULT_BOLD);
        mark.setGravity(Gravity.CENTER);
        mark.setPadding(look.dp(8), look.dp(4), look.dp(8), look.dp(4));
        android.graphics.drawable.GradientDrawable ground = look.box(look.palette.warnWash(), look.palette.warn(), 1);
        ground.setCornerRadius(look.dp(2));
        mark.setBackground(ground);
        return mark;
    }

    void addFigure(String figure) {
        figures.addView(look.hint(figure));
    }

    void add(View part) {
        paper.addView(part, Look.wide());
    }

    private void add(String key, @Nullable LocalText text) {
        if (text != null) {
            LinearLayout part = look.column(4);
            part.addView(look.text(look.words.text(key), Look.Size.STRONG), Look.wide());
            part.addView(Said.of(look, text, Look.Size.BODY, false), Look.wide());
            add(part);
        }
    }

    /** Nothing can be added from now on. */
    View view() {
        add(mark(look, look.words.text("common.exercise")));
        return paper;
    }
}
