package org.livex.phone.screen;

import android.graphics.Paint;
import android.widget.TextView;
import java.util.Map;
import org.livex.phone.model.Linking;
import org.livex.phone.screen.look.Look;
import org.livex.phone.words.Words;

/** A link as a sentence. */
final class LinkWords {
    private LinkWords() {}

    /** @param called how those that are known here are called, by their ids */
    static String sentence(Words words, Linking link, Map<String, String> called) {
        boolean isOther = link.as().equals(Linking.OTHER);
        String word = isOther ? Words.isolated(link.words()) : words.known("common.link.", link.as());
        String sentence = name(link.from(), called) + " " + word + " " + name(link.to(), called);
        return isOther || link.words().isEmpty() ? sentence : sentence + " · " + Words.isolated(link.words());
    }

    /** What was taken back is struck through; that it is, has to be said besides. */
    static TextView view(Look look, Linking link, Map<String, String> called, Look.Size size) {
        TextView view = look.text(sentence(look.words, link, called), size);
        if (!link.holds()) {
            view.setPaintFlags(view.getPaintFlags() | Paint.STRIKE_THRU_TEXT_FLAG);
        }
        return view;
    }

    static String name(String id, Map<String, String> called) {
        return Words.isolated(called.getOrDefault(id, id));
    }
}
