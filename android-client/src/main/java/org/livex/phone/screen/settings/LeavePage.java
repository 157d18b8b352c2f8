package org.livex.phone.screen.settings;

import android.view.View;
import android.widget.Button;
import android.widget.TextView;
import org.livex.phone.R;
import org.livex.phone.model.Situation;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.parts.Scaffold;

/** Leave on this phone? What would be lost is said before. */
public final class LeavePage extends Page {
    private final Scaffold scaffold = new Scaffold(look);
    private final TextView loses = look.wrong("");

    public LeavePage(Stage stage) {
        super(stage);
    }

    @Override
    public View create() {
        scaffold.content.addView(look.heading(t("phone.leave.title"), Look.Size.TITLE), Look.wide());
        scaffold.content.addView(look.text(t("phone.leave.lead"), Look.Size.BODY), Look.wide());
        scaffold.content.addView(loses, Look.wide());
        loses.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        Button leave = look.danger(t("phone.leave.button"), this::leave);
        leave.setId(R.id.primary);
        scaffold.addBottom(leave);
        scaffold.addBottom(look.plain(t("common.cancel"), stage::back));
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
        stage.desk().preferences().consentAnswered("");
        stage.desk().participation().leave();
        stage.desk().unfinished().clear();
        stage.replace(Route.to(Route.Screen.INBOX));
    }
}
