package org.livex.phone.screen.parts;

import android.graphics.Rect;
import android.view.View;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.livex.phone.model.Message;
import org.livex.phone.screen.Marks;
import org.livex.phone.screen.Stage;

/**
 * Shown is what was half on screen, or more, for a second of somebody looking.
 *
 * @param <T> what a card is made of
 */
public final class SeenCards<T> {
    private final Stage stage;
    private final Function<T, Message> of;
    private Set<String> before = new HashSet<>();

    public SeenCards(Stage stage, Function<T, Message> of) {
        this.stage = stage;
        this.of = of;
    }

    /** Once a second. */
    public void tick(List<Cards<T>> lists) {
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

    public static boolean isSeen(View view) {
        Rect visible = new Rect();
        return view.isShown() && view.getGlobalVisibleRect(visible) && visible.height() * 2 >= view.getHeight();
    }
}
