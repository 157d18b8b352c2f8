package org.livex.phone.screen.parts;

import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import org.livex.phone.model.read.RefusedHere;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.look.State;

/** What was done here and refused: why, what the person had written, and what they can do about it. */
public final class RefusalCard {
    private RefusalCard() {}

    public static LinearLayout of(Stage stage, RefusedHere refusal) {
        Look look = stage.look();
        LinearLayout card = look.card();
        card.setBackground(look.box(look.palette.dangerWash(), look.palette.danger(), 1));
        card.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        card.addView(State.REFUSED.view(look), Look.wide());
        card.addView(
                look.text(
                        look.words.problem(
                                refusal.problem().code(), refusal.problem().parameters()),
                        Look.Size.BODY),
                Look.wide());
        if (!refusal.words().isEmpty()) {
            TextView words = look.text(refusal.words(), Look.Size.BODY);
            words.setTextDirection(View.TEXT_DIRECTION_FIRST_STRONG_LTR);
            words.setTextIsSelectable(true);
            card.addView(words, Look.wide());
        }
        return card;
    }

    public static View close(Stage stage, RefusedHere refusal) {
        return stage.look()
                .plain(
                        stage.words().text("common.close"),
                        () -> stage.desk().participation().dismiss(refusal.id()));
    }
}
