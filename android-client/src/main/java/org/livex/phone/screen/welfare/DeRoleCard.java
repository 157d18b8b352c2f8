package org.livex.phone.screen.welfare;

import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Welfare;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;

/** The way out of a role, one step after the other. */
public final class DeRoleCard {
    public final LinearLayout view;
    private final Stage stage;
    private final Widgets widgets;
    private final TextView how;
    private final LinearLayout steps;
    private Welfare.@Nullable DeRole shown;

    public DeRoleCard(Stage stage) {
        this.stage = stage;
        this.widgets = stage.widgets();
        view = widgets.card();
        how = widgets.hint("");
        how.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        steps = widgets.column(4);
        view.addView(
                widgets.heading(widgets.words.text("phone.welfare.de-role"), Widgets.Size.HEADING), Widgets.wide());
        view.addView(how, Widgets.wide());
        view.addView(steps, Widgets.wide());
        view.setVisibility(View.GONE);
    }

    public void show(Welfare.@Nullable DeRole now) {
        if (Objects.equals(now, shown)) {
            return;
        }
        shown = now;
        steps.removeAllViews();
        view.setVisibility(now == null ? View.GONE : View.VISIBLE);
        if (now == null) {
            return;
        }
        how.setText(widgets.words.text(now.isDone() ? "phone.welfare.left" : "phone.welfare.de-role-hint"));
        for (Welfare.Step step : now.steps()) {
            LinearLayout row = step.isTaken()
                    ? Ticks.done(widgets, step.text(), Widgets.Size.BODY)
                    : Ticks.row(
                            widgets,
                            step.text(),
                            Widgets.Size.BODY,
                            false,
                            ticked -> new WelfareSay(stage).take(now.scene(), step));
            steps.addView(row, Widgets.wide());
        }
    }
}
