package org.livex.phone.screen.dossiers;

import android.graphics.Paint;
import android.widget.TextView;
import org.livex.phone.model.board.Called;
import org.livex.phone.model.board.Linking;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.words.Words;

/** A link as it is drawn: no sentence, for in many languages a name would have to be declined in it. */
final class LinkWords {
    private LinkWords() {}

    static String drawn(Words words, Linking link, Called called) {
        return said(words, link, called, " " + words.onward() + " ");
    }

    /** As it is read aloud: an arrow has a name of its own there. */
    static String spoken(Words words, Linking link, Called called) {
        return said(words, link, called, " ");
    }

    private static String said(Words words, Linking link, Called called, String between) {
        boolean isOther = link.as().equals(Linking.OTHER);
        String word = isOther ? Words.isolated(link.words()) : words.known("common.link.", link.as());
        String said = Words.isolated(called.from(link)) + between + word + between + Words.isolated(called.to(link));
        return isOther || link.words().isEmpty() ? said : said + " · " + Words.isolated(link.words());
    }

    /** What was taken back is struck through; that it is, has to be said besides. */
    static TextView view(Widgets widgets, Linking link, Called called, Widgets.Size size) {
        TextView view = widgets.text(drawn(widgets.words, link, called), size);
        view.setContentDescription(spoken(widgets.words, link, called));
        if (!link.holds()) {
            view.setPaintFlags(view.getPaintFlags() | Paint.STRIKE_THRU_TEXT_FLAG);
        }
        return view;
    }

    static String name(String id, Called called) {
        return Words.isolated(called.name(id));
    }
}
