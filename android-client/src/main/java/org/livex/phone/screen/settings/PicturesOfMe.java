package org.livex.phone.screen.settings;

import android.widget.LinearLayout;
import java.util.List;
import org.livex.phone.model.read.PictureOfMe;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.HideMedia;
import org.livex.phone.words.Words;

/** What others took of me, by their word: not to look at, but to hide it. */
final class PicturesOfMe {
    private PicturesOfMe() {}

    static void show(Stage stage, LinearLayout card, List<PictureOfMe> pictures) {
        Widgets widgets = stage.widgets();
        card.addView(widgets.hint(widgets.words.text("phone.settings.pictures.lead")), Widgets.wide());
        for (PictureOfMe picture : pictures) {
            LinearLayout one = widgets.column(4);
            one.addView(
                    widgets.text(
                            widgets.words.text(picture.isPhoto() ? "common.media.photo" : "common.media.audio") + " · "
                                    + Words.isolated(stage.realTime(picture.takenAt())),
                            Widgets.Size.BODY),
                    Widgets.wide());
            if (picture.isHidden()) {
                one.addView(widgets.hint(widgets.words.text("common.media.hidden")), Widgets.wide());
            } else {
                one.addView(HideMedia.of(stage, picture.sha256(), () -> {}), Widgets.wide());
            }
            card.addView(one, Widgets.wide());
        }
    }
}
