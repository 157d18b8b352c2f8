package org.livex.phone.screen;

import android.graphics.Rect;
import android.view.View;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.livex.phone.model.Message;

/**
 * Shown is what was half on screen, or more, for a second of somebody looking.
 *
 * @param <T> what a card is made of
 */
final class SeenCards<T> {
    private final Stage stage;
    private final Function<T, Message> of;
    private Set<String> before = new HashSet<>();

    SeenCards(Stage stage, Function<T, Message> of) {
        this.stage = stage;
        this.of = of;
    }

    /** Once a second. */
    void tick(List<Cards<T>> lists) {
        Set<String> seen = new HashSet<>();
        lists.forEach(cards -> cards.each((one, view) -> {
            Message message = of.apply(one);
            if (isSeen(view)) {
                seen.add(message.key());
                if (before.contains(message.key())) {
                    stage.marks().mark(message, Marks.Kind.SHOWN, message.language());
                }
            }
        }));
        before = seen;
    }

    static boolean isSeen(View view) {
        Rect visible = new Rect();
        return view.isShown() && view.getGlobalVisibleRect(visible) && visible.height() * 2 >= view.getHeight();
    }
}
