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
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.words.Languages;
import org.livex.phone.words.Runs;
import org.livex.phone.words.Words;

/** A text of the exercise as its reader gets it: the words, their marks, and the original one tap away. */
public final class BilingualText {
    final LinearLayout view;
    private final Widgets widgets;
    private final LocalText text;
    private final BiFunction<String, String, View> body;
    private boolean original;

    private BilingualText(Widgets widgets, LocalText text, BiFunction<String, String, View> body) {
        this.widgets = widgets;
        this.text = text;
        this.body = body;
        view = widgets.column(8);
        fill();
    }

    /** What the reader gets, or else that a mediator is needed for it. */
    public static LocalText body(Message message, Words words) {
        LocalText body = message.body();
        return body != null
                ? body
                : new LocalText(words.text("phone.message.mediator-needed"), words.language, Set.of(), null);
    }

    public static View of(Widgets widgets, LocalText text, Widgets.Size size, boolean isStruck) {
        return new BilingualText(widgets, text, (words, language) -> {
                    TextView view = widgets.content(words, language, size);
                    view.setTextIsSelectable(true);
                    if (isStruck) {
                        strike(widgets, view);
                    }
                    return view;
                })
                .view;
    }

    /** The name of what is answered below it, which a screen reader says with it. */
    public static View naming(Widgets widgets, LocalText text, int field) {
        return new BilingualText(widgets, text, (words, language) -> {
                    TextView view = widgets.content(words, language, Widgets.Size.STRONG);
                    view.setLabelFor(field);
                    return view;
                })
                .view;
    }

    /** Somebody may have typed it in another language than they said: its letters decide from where it is read. */
    public static View typed(Widgets widgets, LocalText text) {
        return new BilingualText(widgets, text, (words, language) -> {
                    TextView view = byItsLetters(widgets, words, language, Widgets.Size.BODY);
                    view.setTextIsSelectable(true);
                    return view;
                })
                .view;
    }

    public static TextView byItsLetters(Widgets widgets, String words, String language, Widgets.Size size) {
        boolean fromRight = TextDirectionHeuristics.FIRSTSTRONG_LTR.isRtl(words, 0, words.length());
        TextView view = widgets.content("", language, size);
        // A sign alone, such as what is left of somebody who was erased, stands where the page begins.
        boolean hasDirection = words.codePoints().anyMatch(Character::isLetterOrDigit);
        int ofLetters = fromRight ? View.TEXT_DIRECTION_RTL : View.TEXT_DIRECTION_LTR;
        view.setTextDirection(hasDirection ? ofLetters : View.TEXT_DIRECTION_FIRST_STRONG);
        view.setText(Runs.drawn(words, fromRight));
        return view;
    }

    /** As authors of role cards write: Markdown. */
    public static View markdown(Widgets widgets, LocalText text) {
        return new BilingualText(widgets, text, (words, language) -> Markdown.view(widgets, words, language)).view;
    }

    public static void strike(Widgets widgets, TextView view) {
        view.setPaintFlags(view.getPaintFlags() | Paint.STRIKE_THRU_TEXT_FLAG);
        view.setTextColor(widgets.palette.inkQuiet());
    }

    public static TextView chip(Widgets widgets, LocalText text, LocalText.Mark mark) {
        String word = widgets.words.text("common.mark." + mark.word);
        return widgets.chip(
                text.marks().contains(LocalText.Mark.UNTRANSLATED)
                        ? Words.isolated(Languages.name(text.language(), widgets.words.language)) + " · " + word
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
                Widgets.wide());
        if (other == null && text.marks().isEmpty()) {
            return;
        }
        Flow marks = widgets.flow();
        for (LocalText.Mark mark : marks(text)) {
            marks.addView(chip(widgets, text, mark));
        }
        if (other != null) {
            Button turn = widgets.quiet(
                    original
                            ? widgets.words.text("common.hide-original")
                            : widgets.words.text(
                                    "common.original",
                                    "language",
                                    Languages.name(other.language(), widgets.words.language)),
                    () -> {
                        original = !original;
                        fill();
                    });
            turn.setTextSize(Widgets.Size.SMALL.sp());
            marks.addView(turn);
        }
        view.addView(marks, Widgets.wide());
    }
}
