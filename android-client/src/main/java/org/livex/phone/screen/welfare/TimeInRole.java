package org.livex.phone.screen.welfare;

import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.screen.look.Widgets;

/** How long somebody has been in role, and that it is enough. */
public final class TimeInRole {
    public final LinearLayout view;
    private final Widgets widgets;
    private final TextView time;
    private final TextView reached;
    private final String label;

    /** @param reached what is said once the limit is reached */
    public TimeInRole(Widgets widgets, String label, String reached) {
        this.widgets = widgets;
        this.label = label;
        view = widgets.column(8);
        time = widgets.text("", Widgets.Size.BODY);
        time.setId(R.id.in_role);
        view.addView(time, Widgets.wide());
        this.reached = widgets.text(reached, Widgets.Size.STRONG);
        this.reached.setBackground(widgets.box(widgets.palette.warnWash(), widgets.palette.warn(), 2));
        this.reached.setPadding(widgets.dp(12), widgets.dp(10), widgets.dp(12), widgets.dp(10));
        this.reached.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        this.reached.setVisibility(View.GONE);
        view.addView(this.reached, Widgets.wide());
    }

    public void show(Duration played, @Nullable Duration limit, boolean isReached) {
        String been = minutes(played);
        String line = label
                + ": "
                + (limit == null
                        ? been
                        : widgets.words.text("common.welfare.of-limit", Map.of("time", been, "limit", minutes(limit))));
        // A screen reader says anew whatever is set anew.
        if (!line.contentEquals(time.getText())) {
            time.setText(line);
        }
        reached.setVisibility(isReached ? View.VISIBLE : View.GONE);
    }

    private String minutes(Duration time) {
        return widgets.words.text("common.minutes", "count", (int) time.toMinutes());
    }
}
