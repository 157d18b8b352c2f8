package org.livex.phone.screen.parts;

import android.graphics.Bitmap;
import android.graphics.Outline;
import android.graphics.drawable.GradientDrawable;
import android.view.Gravity;
import android.view.View;
import android.view.ViewOutlineProvider;
import android.widget.FrameLayout;
import android.widget.ImageView;
import android.widget.LinearLayout;
import android.widget.TextView;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.Enclosure;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;

/** The picture of who speaks, or their initials until it is on this phone and read. Their name stands beside it. */
public final class Face {
    private static final int CIRCLE_DP = 42;
    private static final int MOST_LETTERS = 2;

    private Face() {}

    public static View of(Stage stage, String name, @Nullable Enclosure picture) {
        Widgets widgets = stage.widgets();
        FrameLayout place = new FrameLayout(widgets.context);
        place.setLayoutParams(new LinearLayout.LayoutParams(widgets.dp(CIRCLE_DP), widgets.dp(CIRCLE_DP)));
        place.setImportantForAccessibility(View.IMPORTANT_FOR_ACCESSIBILITY_NO_HIDE_DESCENDANTS);
        place.addView(unread(initials(widgets, name)));
        if (picture != null) {
            stage.pictures().read(picture.sha256(), widgets.dp(CIRCLE_DP), face -> {
                place.removeAllViews();
                place.addView(unread(pictured(widgets, face)));
            });
        }
        return place;
    }

    /** The name stands beside it. */
    private static View unread(View view) {
        view.setImportantForAccessibility(View.IMPORTANT_FOR_ACCESSIBILITY_NO);
        return view;
    }

    /** Of a name of short words only, its first letter. */
    public static String lettersOf(String name) {
        String letters = Initials.of(name, MOST_LETTERS);
        String bare = name.trim();
        return !letters.isEmpty() || bare.isEmpty() ? letters : bare.substring(0, bare.offsetByCodePoints(0, 1));
    }

    private static View pictured(Widgets widgets, Bitmap face) {
        ImageView view = new ImageView(widgets.context);
        view.setImageBitmap(face);
        view.setScaleType(ImageView.ScaleType.CENTER_CROP);
        view.setOutlineProvider(new ViewOutlineProvider() {
            @Override
            public void getOutline(View whole, Outline outline) {
                outline.setOval(0, 0, whole.getWidth(), whole.getHeight());
            }
        });
        view.setClipToOutline(true);
        return view;
    }

    private static View initials(Widgets widgets, String name) {
        TextView circle = new TextView(widgets.context);
        circle.setText(lettersOf(name));
        circle.setTextSize(android.util.TypedValue.COMPLEX_UNIT_PX, widgets.dp(15));
        circle.setTypeface(android.graphics.Typeface.DEFAULT_BOLD);
        circle.setTextColor(widgets.palette.accent());
        circle.setGravity(Gravity.CENTER);
        GradientDrawable round = new GradientDrawable();
        round.setShape(GradientDrawable.OVAL);
        round.setColor(widgets.palette.accentWash());
        circle.setBackground(round);
        return circle;
    }
}
