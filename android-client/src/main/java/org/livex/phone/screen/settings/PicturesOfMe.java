package org.livex.phone.screen.settings;

import android.widget.LinearLayout;
import java.util.List;
import org.json.JSONException;
import org.json.JSONObject;
import org.livex.phone.model.read.PictureOfMe;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Look;
import org.livex.phone.words.Words;

/** What others took of me, by their word: not to look at, but to hide it. */
final class PicturesOfMe {
    private PicturesOfMe() {}

    static void show(Stage stage, LinearLayout card, List<PictureOfMe> pictures) {
        Look look = stage.look();
        card.addView(look.hint(look.words.text("phone.settings.pictures.lead")), Look.wide());
        for (PictureOfMe picture : pictures) {
            LinearLayout one = look.column(4);
            one.addView(
                    look.text(
                            look.words.text(picture.isPhoto() ? "common.media.photo" : "common.media.audio") + " · "
                                    + Words.isolated(stage.realTime(picture.takenAt())),
                            Look.Size.BODY),
                    Look.wide());
            if (picture.isHidden()) {
                one.addView(look.hint(look.words.text("common.media.hidden")), Look.wide());
            } else {
                one.addView(
                        look.plain(look.words.text("common.media.hide"), () -> ask(stage, one, picture)), Look.wide());
            }
            card.addView(one, Look.wide());
        }
    }

    private static void ask(Stage stage, LinearLayout one, PictureOfMe picture) {
        Look look = stage.look();
        one.removeViewAt(one.getChildCount() - 1);
        one.addView(look.text(look.words.text("common.media.hide.sure"), Look.Size.BODY), Look.wide());
        one.addView(look.plain(look.words.text("common.media.hide.now"), () -> hide(stage, picture)), Look.wide());
    }

    private static void hide(Stage stage, PictureOfMe picture) {
        try {
            stage.act("hide-media", new JSONObject().put("sha256", picture.sha256()));
        } catch (JSONException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
