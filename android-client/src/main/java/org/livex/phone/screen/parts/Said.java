package org.livex.phone.screen.parts;

import android.graphics.Paint;
import android.text.TextDirectionHeuristics;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.livex.phone.model.Message;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.screen.look.Flow;
import org.livex.phone.screen.look.Look;
import org.livex.phone.words.Languages;
import org.livex.phone.words.Runs;
import org.livex.phone.words.Words;

/** A text of the exercise as its reader gets it: the words, their marks, and the original one tap away. */
public final class Said {
    final LinearLayout view;
    private final Look look;
    private final LocalText text;
    private final BiFunction<String, String, View> body;
    private boolean original;

    private Said(Look look, LocalText text, BiFunction<String, String, View> body) {
        this.look = look;
        this.text = text;
        this.body = body;
        view = look.column(8);
        fill();
    }

    /** What the reader gets, or else that a mediator is needed for it. */
    public static LocalText body(Message message, Words words) {
        LocalText body = message.body();
        return body != null
                ? body
                : new LocalText(words.text("phone.message.mediator-needed"), words.language, Set.of(), null);
    }

    public static View of(Look look, LocalText text, Look.Size size, boolean isStruck) {
        return new Said(look, text, (words, language) -> {
                    TextView view = look.content(words, language, size);
                    view.setTextIsSelectable(true);
                    if (isStruck) {
                        strike(look, view);
                    }
                    return view;
                })
                .view;
    }

    /** The name of what is answered below it, which a screen reader says with it. */
    public static View naming(Look look, LocalText text, int field) {
        return new Said(look, text, (words, language) -> {
                    TextView view = look.content(words, language, Look.Size.STRONG);
                    view.setLabelFor(field);
                    return view;
                })
                .view;
    }

    /** Somebody may have typed it in another language than they said: its letters decide from where it is read. */
    public static View typed(Look look, LocalText text) {
        return new Said(look, text, (words, language) -> {
                    TextView view = byItsLetters(look, words, language, Look.Size.BODY);
                    view.setTextIsSelectable(true);
                    return view;
                })
                .view;
    }

    public static TextView byItsLetters(Look look, String words, String language, Look.Size size) {
        boolean fromRight = TextDirectionHeuristics.FIRSTSTRONG_LTR.isRtl(words, 0, words.length());
        TextView view = look.content("", language, size);
        view.setTextDirection(fromRight ? View.TEXT_DIRECTION_RTL : View.TEXT_DIRECTION_LTR);
        view.setText(Runs.drawn(words, fromRight));
        return view;
    }

    /** As authors of role cards write: Markdown. */
    public static View markdown(Look look, LocalText text) {
        return new Said(look, text, (words, language) -> Markdown.view(look, words, language)).view;
    }

    public static void strike(Look look, TextView view) {
        view.setPaintFlags(view.getPaintFlags() | Paint.STRIKE_THRU_TEXT_FLAG);
        view.setTextColor(look.palette.inkQuiet());
    }

    public static TextView chip(Look look, LocalText text, LocalText.Mark mark) {
        String word = look.words.text("common.mark." + mark.word);
        return look.chip(
                text.marks().contains(LocalText.Mark.UNTRANSLATED)
                        ? Words.isolated(Languages.name(text.language(), look.words.language)) + " · " + word
                        : word);
    }

    /** What is in another language than the reader's is a translation or it is none: of two chips only the one says so. */
    public static List<LocalText.Mark> marks(LocalText text) {
        List<LocalText.Mark> marks = new ArrayList<>(text.marks());
        if (marks.size() > 1) {
            marks.remove(LocalText.Mark.UNTRANSLATED);
        }
        return marks;
    }

    private void fill() {
        view.removeAllViews();
        LocalText.Original other = text.original();
        view.addView(
                original && other != null
                        ? body.apply(other.text(), other.language())
                        : body.apply(text.text(), text.language()),
                Look.wide());
        if (other == null && text.marks().isEmpty()) {
            return;
        }
        Flow marks = look.flow();
        for (LocalText.Mark mark : marks(text)) {
            marks.addView(chip(look, text, mark));
        }
        if (other != null) {
            Button turn = look.quiet(
                    original
                            ? look.words.text("common.hide-original")
                            : look.words.text(
                                    "common.original",
                                    "language",
                                    Languages.name(other.language(), look.words.language)),
                    () -> {
                        original = !original;
                        fill();
                    });
            turn.setTextSize(Look.Size.SMALL.sp());
            marks.addView(turn);
        }
        view.addView(marks, Look.wide());
    }
}
