package org.livex.phone.screen;

import android.widget.LinearLayout;
import java.util.List;
import org.livex.phone.model.RefusedHere;

/** What the server refused of what somebody said of how they are, each to be put away. */
final class RefusedSayings {
    private final Cards<RefusedHere> cards;

    RefusedSayings(Stage stage) {
        cards = new Cards<>(stage.look(), 8, RefusedHere::id, one -> {
            LinearLayout card = RefusalCard.of(stage, one);
            card.addView(RefusalCard.close(stage, one));
            return card;
        });
    }

    LinearLayout view() {
        return cards.view;
    }

    void show(List<RefusedHere> refused) {
        cards.show(refused);
        cards.view.setVisibility(refused.isEmpty() ? android.view.View.GONE : android.view.View.VISIBLE);
    }
}
