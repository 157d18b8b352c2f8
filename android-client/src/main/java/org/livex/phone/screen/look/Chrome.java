package org.livex.phone.screen.look;

import android.content.res.Configuration;
import android.content.res.Resources;
import android.util.DisplayMetrics;
import android.util.TypedValue;

/** Letters of what keeps its place. On a small phone they do not grow: they would leave no room for what they frame. */
final class Chrome {
    private static final float MOST_SCALE = 1.5f;
    private static final float SMALLEST_WIDTH_DP = 320;
    private static final float SMALLEST_HEIGHT_DP = 568;

    private Chrome() {}

    /** Of a picture beside words. */
    static float scale(Resources resources) {
        return Math.max(1, Math.min(MOST_SCALE, resources.getConfiguration().fontScale));
    }

    /** In pixels. */
    static float letters(Resources resources, float sp) {
        Configuration configuration = resources.getConfiguration();
        DisplayMetrics metrics = resources.getDisplayMetrics();
        float scaled = TypedValue.applyDimension(TypedValue.COMPLEX_UNIT_SP, sp, metrics);
        float room = Math.min(
                configuration.screenWidthDp / SMALLEST_WIDTH_DP, configuration.screenHeightDp / SMALLEST_HEIGHT_DP);
        return Math.min(scaled, sp * Math.max(1, Math.min(MOST_SCALE, room)) * metrics.density);
    }
}
