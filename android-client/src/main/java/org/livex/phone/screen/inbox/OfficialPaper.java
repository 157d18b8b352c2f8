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
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BilingualText;
import org.livex.phone.screen.requests.Stamp;
import org.livex.phone.screen.requests.StateOfRequest;

/**
 * A paper of an authority that does not exist: with its number, its date and its seal, and above and below, so that
 * whoever photographs the screen photographs it too, that it is of an exercise.
 */
public final class OfficialPaper {
    private final Widgets widgets;
    private final LinearLayout paper;
    private final Flow figures;

    OfficialPaper(Widgets widgets, @Nullable LocalText authority, LocalText title) {
        this.widgets = widgets;
        this.figures = widgets.flow();
        paper = widgets.column(14);
        paper.setPadding(widgets.dp(16), widgets.dp(16), widgets.dp(16), widgets.dp(16));
        android.graphics.drawable.GradientDrawable sheet =
                widgets.box(widgets.palette.paper(), widgets.palette.lineStrong(), 1);
        sheet.setCornerRadius(widgets.dp(4));
        paper.setBackground(sheet);
        add(mark(
                widgets,
                widgets.words.text("common.exercise") + ". " + widgets.words.text("common.request.play-paper")));
        LinearLayout head = widgets.row(12);
        LinearLayout words = widgets.column(2);
        if (authority != null) {
            head.addView(new Stamp(widgets, authority.text()));
            words.addView(widgets.content(authority.text(), authority.language(), Widgets.Size.STRONG), Widgets.wide());
        }
        words.addView(figures, Widgets.wide());
        head.addView(words, Widgets.rest());
        add(head);
        add(Widgets.asHeading(widgets.content(title.text(), title.language(), Widgets.Size.HEADING)));
    }

    /** The answer to a request. */
    public static View of(Widgets widgets, FiledRequest request, FiledRequest.Answer answer) {
        LocalText authority =
                request.authority() == null ? null : request.authority().name();
        OfficialPaper paper = new OfficialPaper(widgets, authority, request.title());
        paper.addFigure(widgets.words.text(
                "common.request.number",
                Map.of("number", String.valueOf(answer.number()), "year", String.valueOf(answer.year()))));
        paper.addFigure(Sender.dayAndTime(widgets, answer.at()));
        paper.add(StateOfRequest.state(widgets, answer.outcome()));
        LocalText document = answer.document();
        if (document == null) {
            paper.add("common.request.ground", answer.ground());
            paper.add("common.request.reason", answer.reason());
        } else {
            paper.add(BilingualText.markdown(widgets, document));
        }
        return paper.view();
    }

    /** What says that it is of an exercise; read aloud like everything else. */
    public static TextView mark(Widgets widgets, String words) {
        TextView mark = widgets.text(words, Widgets.Size.SMALL);
        mark.setTypeface(android.graphics.Typeface.DEFAULT_BOLD);
        mark.setGravity(Gravity.CENTER);
        mark.setPadding(widgets.dp(8), widgets.dp(4), widgets.dp(8), widgets.dp(4));
        android.graphics.drawable.GradientDrawable ground =
                widgets.box(widgets.palette.warnWash(), widgets.palette.warn(), 1);
        ground.setCornerRadius(widgets.dp(2));
        mark.setBackground(ground);
        return mark;
    }

    void addFigure(String figure) {
        figures.addView(widgets.hint(figure));
    }

    void add(View part) {
        paper.addView(part, Widgets.wide());
    }

    private void add(String key, @Nullable LocalText text) {
        if (text != null) {
            LinearLayout part = widgets.column(4);
            part.addView(widgets.text(widgets.words.text(key), Widgets.Size.STRONG), Widgets.wide());
            part.addView(BilingualText.of(widgets, text, Widgets.Size.BODY, false), Widgets.wide());
            add(part);
        }
    }

    /** Nothing can be added from now on. */
    View view() {
        add(mark(widgets, widgets.words.text("common.exercise")));
        return paper;
    }
}
