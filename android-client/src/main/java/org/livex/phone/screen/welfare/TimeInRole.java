package org.livex.phone.screen.welfare;

import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.screen.look.Look;

/** How long somebody has been in role, and that it is enough. */
public final class TimeInRole {
    public final LinearLayout view;
    private final Look look;
    private final TextView time;
    private final TextView reached;
    private final String label;

    /** @param reached what is said once the limit is reached */
    public TimeInRole(Look look, String label, String reached) {
        this.look = look;
        this.label = label;
        view = look.column(8);
        time = look.text("", Look.Size.BODY);
        time.setId(R.id.in_role);
        view.addView(time, Look.wide());
        this.reached = look.text(reached, Look.Size.STRONG);
        this.reached.setBackground(look.box(look.palette.warnWash(), look.palette.warn(), 2));
        this.reached.setPadding(look.dp(12), look.dp(10), look.dp(12), look.dp(10));
        this.reached.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        this.reached.setVisibility(View.GONE);
        view.addView(this.reached, Look.wide());
    }

    public void show(Duration played, @Nullable Duration limit, boolean isReached) {
        String been = minutes(played);
        String line = label
                + ": "
                + (limit == null
                        ? been
                        : look.words.text("common.welfare.of-limit", Map.of("time", been, "limit", minutes(limit))));
        // A screen reader says anew whatever is set anew.
        if (!line.contentEquals(time.getText())) {
            time.setText(line);
        }
        reached.setVisibility(isReached ? View.VISIBLE : View.GONE);
    }

    private String minutes(Duration time) {
        return look.words.text("common.minutes", "count", (int) time.toMinutes());
    }
}
