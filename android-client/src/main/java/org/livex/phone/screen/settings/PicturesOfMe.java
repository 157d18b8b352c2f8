package org.livex.phone.screen.settings;

import android.widget.LinearLayout;
import java.util.List;
import org.livex.phone.model.read.PictureOfMe;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.parts.HideMedia;
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
                one.addView(HideMedia.of(stage, picture.sha256(), () -> {}), Look.wide());
            }
            card.addView(one, Look.wide());
        }
    }
}
