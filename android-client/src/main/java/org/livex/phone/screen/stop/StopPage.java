package org.livex.phone.screen.stop;

import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import org.json.JSONException;
import org.json.JSONObject;
import org.livex.phone.R;
import org.livex.phone.model.Situation;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Scaffold;

/** Stop the exercise? Asked of those who cannot hold a button. Whoever has stopped it without a network says here why. */
public final class StopPage extends Page {
    private final Scaffold scaffold = new Scaffold(widgets);
    private final boolean isCalled;

    public StopPage(Stage stage) {
        super(stage);
        isCalled = stage.situation().unsentStop() != null;
    }

    public static void call(Stage stage) {
        try {
            if (stage.act("call-red-stop", new JSONObject().put("reason", ""))) {
                stage.drafts().forgetStop();
                stage.screenServices().participation().syncNow();
            }
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public View create() {
        LinearLayout content = scaffold.content;
        if (isCalled) {
            content.addView(widgets.text(t("phone.stop.not-sent"), Widgets.Size.STRONG), Widgets.wide());
            content.addView(new StopAccount(stage, t("phone.stop.ask")).view, Widgets.wide());
            scaffold.addBottom(widgets.plain(t("common.close"), stage::back));
            return scaffold.view();
        }
        TextView title = widgets.heading(t("phone.stop.title"), Widgets.Size.TITLE);
        title.setTextColor(widgets.palette.danger());
        content.addView(title, Widgets.wide());
        content.addView(widgets.text(t("phone.stop.lead"), Widgets.Size.LARGE), Widgets.wide());
        Button call = widgets.danger(t("phone.stop.call"), () -> {
            call(stage);
            stage.back();
        });
        call.setId(R.id.primary);
        call.setMinHeight(widgets.dp(60));
        scaffold.addBottom(call);
        scaffold.addBottom(widgets.plain(t("common.cancel"), stage::back));
        return scaffold.view();
    }

    @Override
    public void show(Situation situation) {
        if (isCalled && situation.unsentStop() == null) {
            stage.back();
        }
    }
}
