package org.livex.phone.screen.parts;

import android.graphics.Bitmap;
import android.view.View;
import android.widget.FrameLayout;
import android.widget.ImageView;
import android.widget.LinearLayout;
import org.livex.phone.R;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;

/** A photo in small, as far as it is on this phone; for a recording, and a photo that is gone or to come, what it is in words. */
public final class Thumbnail {
    private static final int HEIGHT_DP = 144;

    private Thumbnail() {}

    public static View of(Stage stage, String sha256, String type) {
        Widgets widgets = stage.widgets();
        boolean isPhoto = type.startsWith("image/");
        String word = widgets.words.text(isPhoto ? "common.media.photo" : "common.media.audio");
        FrameLayout place = new FrameLayout(widgets.context);
        place.setLayoutParams(Widgets.wide());
        LinearLayout row = widgets.row(6);
        row.addView(widgets.icon(
                isPhoto ? R.drawable.ic_picture : R.drawable.ic_microphone, widgets.palette.inkQuiet(), 22));
        row.addView(widgets.text(word, Widgets.Size.BODY), Widgets.rest());
        place.addView(row);
        if (isPhoto) {
            stage.pictures().read(sha256, widgets.dp(HEIGHT_DP), picture -> {
                place.removeAllViews();
                place.addView(pictured(widgets, picture, word));
            });
        }
        return place;
    }

    private static View pictured(Widgets widgets, Bitmap picture, String word) {
        ImageView view = new ImageView(widgets.context);
        view.setImageBitmap(picture);
        view.setContentDescription(word);
        view.setAdjustViewBounds(true);
        view.setMaxHeight(widgets.dp(HEIGHT_DP));
        // It does not know about right to left.
        view.setScaleType(widgets.words.isRightToLeft() ? ImageView.ScaleType.FIT_END : ImageView.ScaleType.FIT_START);
        return view;
    }
}
