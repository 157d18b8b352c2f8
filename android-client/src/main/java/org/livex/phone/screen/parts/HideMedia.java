package org.livex.phone.screen.parts;

import android.view.View;
import android.widget.LinearLayout;
import org.json.JSONException;
import org.json.JSONObject;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Look;

/** Takes a photo or recording away from everybody, once it was asked whether. */
public final class HideMedia {
    private HideMedia() {}

    /**
     * Makes the button for it.
     *
     * @param before it is done, what else is to end
     */
    public static View of(Stage stage, String sha256, Runnable before) {
        LinearLayout all = stage.look().column(4);
        offer(stage, all, sha256, before);
        return all;
    }

    private static void offer(Stage stage, LinearLayout all, String sha256, Runnable before) {
        Look look = stage.look();
        all.removeAllViews();
        all.addView(
                look.plain(look.words.text("common.media.hide"), () -> {
                    ask(stage, all, sha256, before);
                    stage.buttonChanged();
                }),
                Look.wide());
    }

    private static void ask(Stage stage, LinearLayout all, String sha256, Runnable before) {
        Look look = stage.look();
        all.removeAllViews();
        all.addView(look.text(look.words.text("common.media.hide.sure"), Look.Size.BODY), Look.wide());
        all.addView(
                look.plain(look.words.text("common.media.hide.now"), () -> {
                    before.run();
                    hide(stage, sha256);
                }),
                Look.wide());
        all.addView(
                look.plain(look.words.text("common.cancel"), () -> {
                    offer(stage, all, sha256, before);
                    stage.buttonChanged();
                }),
                Look.wide());
    }

    private static void hide(Stage stage, String sha256) {
        try {
            stage.act("hide-media", new JSONObject().put("sha256", sha256));
        } catch (JSONException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
