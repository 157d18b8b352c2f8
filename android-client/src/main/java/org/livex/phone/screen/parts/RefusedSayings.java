package org.livex.phone.screen.parts;

import android.widget.LinearLayout;
import java.util.List;
import org.livex.phone.model.read.RefusedHere;
import org.livex.phone.screen.Stage;

/** What the server refused of what somebody said of how they are, each to be put away. */
public final class RefusedSayings {
    private final Cards<RefusedHere> cards;

    public RefusedSayings(Stage stage) {
        cards = new Cards<>(stage.widgets(), 8, RefusedHere::id, one -> {
            LinearLayout card = RefusalCard.of(stage, one);
            card.addView(RefusalCard.close(stage, one));
            return card;
        });
    }

    public LinearLayout view() {
        return cards.view;
    }

    public void show(List<RefusedHere> refused) {
        cards.show(refused);
        cards.view.setVisibility(refused.isEmpty() ? android.view.View.GONE : android.view.View.VISIBLE);
    }
}
