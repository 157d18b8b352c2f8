package org.livex.phone.screen;

import android.view.View;
import android.widget.TextView;
import org.livex.phone.model.Situation;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Scaffold;

/** The first frame of a process, while what the phone keeps is being read: says so, and offers nothing yet. */
final class OpeningPage extends Page {
    private final Scaffold scaffold = new Scaffold(widgets);

    OpeningPage(Stage stage) {
        super(stage);
    }

    @Override
    public View create() {
        TextView opening = widgets.hint(t("common.loading"));
        opening.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        scaffold.content.addView(opening, Widgets.wide());
        return scaffold.view();
    }

    @Override
    public void show(Situation situation) {}
}
