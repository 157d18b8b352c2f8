package org.livex.phone.screen.join;

import android.os.Build;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.List;
import org.json.JSONException;
import org.json.JSONObject;
import org.livex.phone.R;
import org.livex.phone.model.read.Me;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.Preferences;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.health.HealthActivity;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Scaffold;

/** Asked once of each person on a phone: may control see where you are? A no takes nothing away. */
public final class ConsentPage extends Page {
    public static final int POSITION_PERMISSION = 40;
    public static final int RING_PERMISSION = 41;

    private final Scaffold scaffold = new Scaffold(widgets);

    public ConsentPage(Stage stage) {
        super(stage);
    }

    @Override
    public View create() {
        LinearLayout content = scaffold.content;
        LinearLayout title = widgets.row(10);
        title.addView(widgets.icon(R.drawable.ic_position, widgets.palette.accent(), 32));
        title.addView(widgets.heading(t("phone.consent.title"), Widgets.Size.TITLE), Widgets.rest());
        content.addView(title, Widgets.wide());
        content.addView(widgets.text(t("phone.consent.lead"), Widgets.Size.LARGE), Widgets.wide());
        LinearLayout card = widgets.card();
        for (String key : List.of("phone.consent.where-app", "phone.consent.who", "phone.consent.change")) {
            LinearLayout row = widgets.row(10);
            row.setGravity(android.view.Gravity.TOP);
            row.addView(widgets.icon(R.drawable.ic_check, widgets.palette.ok(), 22));
            TextView text = widgets.text(t(key), Widgets.Size.BODY);
            row.addView(text, Widgets.rest());
            card.addView(row, Widgets.wide());
        }
        content.addView(card, Widgets.wide());
        content.addView(widgets.hint(t("phone.consent.free")), Widgets.wide());
        Button yes = widgets.primary(t("phone.consent.yes"), () -> answer(true));
        yes.setId(R.id.primary);
        scaffold.addBottom(yes);
        scaffold.addBottom(widgets.plain(t("phone.consent.no"), () -> answer(false)));
        return scaffold.view();
    }

    /** A no needs no command: there is no consent until one is given. */
    private void answer(boolean yes) {
        if (yes && !give(stage, true)) {
            return;
        }
        Me me = stage.situation().me();
        if (me != null) {
            stage.screenServices().preferences().consentAnswered(me.id());
        }
        if (yes) {
            stage.askPermission(android.Manifest.permission.ACCESS_FINE_LOCATION, POSITION_PERMISSION);
        } else {
            askToRing(stage);
        }
        stage.redress();
    }

    /** From Android 13 on nothing rings that nobody agreed to. */
    public static void askToRing(Stage stage) {
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) {
            stage.askPermission(android.Manifest.permission.POST_NOTIFICATIONS, RING_PERMISSION);
        } else {
            leadToPocket(stage);
        }
    }

    /** Once for each person, when they have answered all that Android itself asks: what else their phone would keep from them. */
    public static void leadToPocket(Stage stage) {
        Me me = stage.situation().me();
        Preferences kept = stage.screenServices().preferences();
        if (me == null
                || kept.wasLedToPocket(me.id())
                || !stage.screenServices().isHardToReach()) {
            return;
        }
        kept.ledToPocket(me.id());
        stage.activity().startActivity(HealthActivity.joining(stage.activity()));
    }

    public static boolean give(Stage stage, boolean yes) {
        try {
            return stage.act(yes ? "give-consent" : "withdraw-consent", new JSONObject().put("to", "position"));
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }
}
