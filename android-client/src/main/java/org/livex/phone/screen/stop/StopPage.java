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
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.parts.Scaffold;

/** Stop the exercise? Asked of those who cannot hold a button. Whoever has stopped it without a network says here why. */
public final class StopPage extends Page {
    private final Scaffold scaffold = new Scaffold(look);
    private final boolean isCalled;

    public StopPage(Stage stage) {
        super(stage);
        isCalled = stage.situation().unsentStop() != null;
    }

    public static void call(Stage stage) {
        try {
            if (stage.act("call-red-stop", new JSONObject().put("reason", ""))) {
                stage.drafts().forgetStop();
                stage.desk().participation().syncNow();
            }
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public View create() {
        LinearLayout content = scaffold.content;
        if (isCalled) {
            content.addView(look.text(t("phone.stop.not-sent"), Look.Size.STRONG), Look.wide());
            content.addView(new StopAccount(stage, t("phone.stop.ask")).view, Look.wide());
            scaffold.addBottom(look.plain(t("common.close"), stage::back));
            return scaffold.view();
        }
        TextView title = look.heading(t("phone.stop.title"), Look.Size.TITLE);
        title.setTextColor(look.palette.danger());
        content.addView(title, Look.wide());
        content.addView(look.text(t("phone.stop.lead"), Look.Size.LARGE), Look.wide());
        Button call = look.danger(t("phone.stop.call"), () -> {
            call(stage);
            stage.back();
        });
        call.setId(R.id.primary);
        call.setMinHeight(look.dp(60));
        scaffold.addBottom(call);
        scaffold.addBottom(look.plain(t("common.cancel"), stage::back));
        return scaffold.view();
    }

    @Override
    public void show(Situation situation) {
        if (isCalled && situation.unsentStop() == null) {
            stage.back();
        }
    }
}
