package org.livex.phone.screen.parts;

import android.view.View;
import android.widget.LinearLayout;
import org.json.JSONException;
import org.json.JSONObject;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;

/** Takes a photo or recording away from everybody, once it was asked whether. */
public final class HideMedia {
    private HideMedia() {}

    /**
     * Makes the button for it.
     *
     * @param before it is done, what else is to end
     */
    public static View of(Stage stage, String sha256, Runnable before) {
        LinearLayout all = stage.widgets().column(4);
        offer(stage, all, sha256, before);
        return all;
    }

    private static void offer(Stage stage, LinearLayout all, String sha256, Runnable before) {
        Widgets widgets = stage.widgets();
        all.removeAllViews();
        all.addView(
                widgets.plain(widgets.words.text("common.media.hide"), () -> {
                    ask(stage, all, sha256, before);
                    stage.buttonChanged();
                }),
                Widgets.wide());
    }

    private static void ask(Stage stage, LinearLayout all, String sha256, Runnable before) {
        Widgets widgets = stage.widgets();
        all.removeAllViews();
        all.addView(widgets.text(widgets.words.text("common.media.hide.sure"), Widgets.Size.BODY), Widgets.wide());
        all.addView(
                widgets.plain(widgets.words.text("common.media.hide.now"), () -> {
                    before.run();
                    hide(stage, sha256);
                }),
                Widgets.wide());
        all.addView(
                widgets.plain(widgets.words.text("common.cancel"), () -> {
                    offer(stage, all, sha256, before);
                    stage.buttonChanged();
                }),
                Widgets.wide());
    }

    private static void hide(Stage stage, String sha256) {
        try {
            stage.act("hide-media", new JSONObject().put("sha256", sha256));
        } catch (JSONException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
