package org.livex.phone.screen.settings;

import android.view.View;
import android.widget.Button;
import android.widget.TextView;
import org.livex.phone.R;
import org.livex.phone.model.Situation;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Scaffold;

/** Leave on this phone? What would be lost is said before. */
public final class LeavePage extends Page {
    private final Scaffold scaffold = new Scaffold(widgets);
    private final TextView loses = widgets.wrong("");

    public LeavePage(Stage stage) {
        super(stage);
    }

    @Override
    public View create() {
        scaffold.content.addView(widgets.heading(t("phone.leave.title"), Widgets.Size.TITLE), Widgets.wide());
        scaffold.content.addView(widgets.text(t("phone.leave.lead"), Widgets.Size.BODY), Widgets.wide());
        scaffold.content.addView(loses, Widgets.wide());
        loses.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        Button leave = widgets.danger(t("phone.leave.button"), this::leave);
        leave.setId(R.id.primary);
        scaffold.addBottom(leave);
        scaffold.addBottom(widgets.plain(t("common.cancel"), stage::back));
        return scaffold.view();
    }

    @Override
    public void show(Situation situation) {
        int waiting = situation.waiting() + situation.brakes().unsent();
        loses.setVisibility(waiting > 0 ? View.VISIBLE : View.GONE);
        loses.setText(t("phone.leave.loses", "count", waiting));
    }

    private void leave() {
        stage.drafts().clear();
        stage.screenServices().preferences().consentAnswered("");
        stage.screenServices().participation().leave();
        stage.screenServices().unfinished().clear();
        stage.replace(Route.to(Route.Screen.INBOX));
    }
}
