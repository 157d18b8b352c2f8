package org.livex.phone.screen;

import android.view.Gravity;
import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.Map;
import org.livex.phone.model.FiledRequest;
import org.livex.phone.model.LocalText;
import org.livex.phone.model.Named;
import org.livex.phone.screen.look.Flow;
import org.livex.phone.screen.look.Look;

/**
 * The answer of an authority that does not exist: with its number, its date and its seal, and above and below, so that
 * whoever photographs the screen photographs it too, that it is of an exercise.
 */
final class OfficialPaper {
    private OfficialPaper() {}

    static View of(Look look, FiledRequest request, FiledRequest.Answer answer) {
        LinearLayout paper = look.column(14);
        paper.setPadding(look.dp(16), look.dp(16), look.dp(16), look.dp(16));
        android.graphics.drawable.GradientDrawable sheet = look.box(look.palette.paper(), look.palette.lineStrong(), 1);
        sheet.setCornerRadius(look.dp(4));
        paper.setBackground(sheet);
        paper.addView(
                mark(look, look.words.text("common.exercise") + ". " + look.words.text("common.request.play-paper")),
                Look.wide());
        paper.addView(head(look, request, answer), Look.wide());
        LocalText title = request.title();
        paper.addView(Look.asHeading(look.content(title.text(), title.language(), Look.Size.HEADING)), Look.wide());
        paper.addView(StateOfRequest.state(look, answer.outcome()), Look.wide());
        addWords(look, answer, paper);
        paper.addView(mark(look, look.words.text("common.exercise")), Look.wide());
        return paper;
    }

    /** What says that it is of an exercise; read aloud like everything else. */
    static TextView mark(Look look, String words) {
        TextView mark = look.text(words, Look.Size.SMALL);
        mark.setTypeface(android.graphics.Typeface.DEFAULT_BOLD);
        mark.setGravity(Gravity.CENTER);
        mark.setPadding(look.dp(8), look.dp(4), look.dp(8), look.dp(4));
        android.graphics.drawable.GradientDrawable ground = look.box(look.palette.warnWash(), look.palette.warn(), 1);
        ground.setCornerRadius(look.dp(2));
        mark.setBackground(ground);
        return mark;
    }

    private static View head(Look look, FiledRequest request, FiledRequest.Answer answer) {
        LinearLayout head = look.row(12);
        LinearLayout words = look.column(2);
        Named authority = request.authority();
        if (authority != null) {
            LocalText name = authority.name();
            head.addView(new Stamp(look, name.text()));
            words.addView(look.content(name.text(), name.language(), Look.Size.STRONG), Look.wide());
        }
        Flow figures = look.flow();
        figures.addView(look.hint(look.words.text(
                "common.request.number",
                Map.of("number", String.valueOf(answer.number()), "year", String.valueOf(answer.year())))));
        figures.addView(look.hint(Sender.dayAndTime(look, answer.at())));
        words.addView(figures, Look.wide());
        head.addView(words, Look.rest());
        return head;
    }

    private static void addWords(Look look, FiledRequest.Answer answer, LinearLayout paper) {
        LocalText document = answer.document();
        if (document != null) {
            paper.addView(Said.markdown(look, document), Look.wide());
            return;
        }
        add(look, paper, "common.request.ground", answer.ground());
        add(look, paper, "common.request.reason", answer.reason());
    }

    private static void add(
            Look look, LinearLayout paper, String key, @org.jspecify.annotations.Nullable LocalText text) {
        if (text != null) {
            LinearLayout part = look.column(4);
            part.addView(look.text(look.words.text(key), Look.Size.STRONG), Look.wide());
            part.addView(Said.of(look, text, Look.Size.BODY, false), Look.wide());
            paper.addView(part, Look.wide());
        }
    }
}
