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
import org.livex.phone.screen.look.Look;

/** The picture of who speaks, or their initials until it is on this phone and read. Their name stands beside it. */
public final class Face {
    private static final int CIRCLE_DP = 42;
    private static final int MOST_LETTERS = 2;

    private Face() {}

    public static View of(Stage stage, String name, @Nullable Enclosure picture) {
        Look look = stage.look();
        FrameLayout place = new FrameLayout(look.context);
        place.setLayoutParams(new LinearLayout.LayoutParams(look.dp(CIRCLE_DP), look.dp(CIRCLE_DP)));
        place.setImportantForAccessibility(View.IMPORTANT_FOR_ACCESSIBILITY_NO_HIDE_DESCENDANTS);
        place.addView(unread(initials(look, name)));
        if (picture != null) {
            stage.pictures().read(picture.sha256(), look.dp(CIRCLE_DP), face -> {
                place.removeAllViews();
                place.addView(unread(pictured(look, face)));
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

    private static View pictured(Look look, Bitmap face) {
        ImageView view = new ImageView(look.context);
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

    private static View initials(Look look, String name) {
        TextView circle = new TextView(look.context);
        circle.setText(lettersOf(name));
        circle.setTextSize(android.util.TypedValue.COMPLEX_UNIT_PX, look.dp(15));
        circle.setTypeface(android.graphics.Typeface.DEFAULT_BOLD);
        circle.setTextColor(look.palette.accent());
        circle.setGravity(Gravity.CENTER);
        GradientDrawable round = new GradientDrawable();
        round.setShape(GradientDrawable.OVAL);
        round.setColor(look.palette.accentWash());
        circle.setBackground(round);
        return circle;
    }
}
