package org.livex.phone.screen.parts;

import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import org.livex.phone.model.read.RefusedHere;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.State;
import org.livex.phone.screen.look.Widgets;

/** What was done here and refused: why, what the person had written, and what they can do about it. */
public final class RefusalCard {
    private RefusalCard() {}

    public static LinearLayout of(Stage stage, RefusedHere refusal) {
        Widgets widgets = stage.widgets();
        LinearLayout card = widgets.card();
        card.setBackground(widgets.box(widgets.palette.dangerWash(), widgets.palette.danger(), 1));
        card.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        card.addView(State.REFUSED.view(widgets), Widgets.wide());
        card.addView(
                widgets.text(
                        widgets.words.problem(
                                refusal.problem().code(), refusal.problem().parameters()),
                        Widgets.Size.BODY),
                Widgets.wide());
        if (!refusal.words().isEmpty()) {
            TextView words = widgets.text(refusal.words(), Widgets.Size.BODY);
            words.setTextDirection(View.TEXT_DIRECTION_FIRST_STRONG_LTR);
            words.setTextIsSelectable(true);
            card.addView(words, Widgets.wide());
        }
        return card;
    }

    public static View close(Stage stage, RefusedHere refusal) {
        return stage.widgets()
                .plain(
                        stage.words().text("common.close"),
                        () -> stage.screenServices().participation().dismiss(refusal.id()));
    }
}
