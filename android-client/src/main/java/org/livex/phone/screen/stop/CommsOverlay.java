package org.livex.phone.screen.stop;

import android.util.TypedValue;
import android.view.Gravity;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.CommsAnswer;
import org.livex.phone.model.CommsCheck;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Narrow;
import org.livex.phone.screen.parts.Pinned;

/** Over everything but a real stop, for as long as control waits for an answer: one button, and nothing else to do. */
public final class CommsOverlay {
    public final LinearLayout view;
    private final Stage stage;
    private final Widgets widgets;
    private @Nullable CommsCheck shown;

    public CommsOverlay(Stage stage) {
        this.stage = stage;
        this.widgets = stage.widgets();
        view = widgets.column(0);
        view.setId(R.id.comms_overlay);
        view.setBackgroundColor(widgets.palette.paper());
        view.setVisibility(View.GONE);
        LinearLayout content = widgets.column(24);
        content.setGravity(Gravity.CENTER);
        content.setPadding(widgets.dp(20), widgets.dp(24), widgets.dp(20), widgets.dp(12));
        TextView title = widgets.heading(widgets.words.text("common.comms.title"), Widgets.Size.TITLE);
        title.setGravity(Gravity.CENTER);
        title.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_ASSERTIVE);
        content.addView(title, Widgets.wide());
        TextView why = widgets.text(widgets.words.text("common.comms.explain"), Widgets.Size.LARGE);
        why.setGravity(Gravity.CENTER);
        content.addView(why, Widgets.wide());
        Button answer = widgets.primary(widgets.words.text("common.comms.answer"), this::answer);
        answer.setId(R.id.primary);
        answer.setTextSize(TypedValue.COMPLEX_UNIT_PX, widgets.chrome(22));
        answer.setMinHeight(widgets.dp(96));
        LinearLayout pinned = widgets.column(0);
        pinned.setPadding(widgets.dp(20), widgets.dp(12), widgets.dp(20), widgets.dp(24));
        pinned.addView(answer, Widgets.wide());
        view.addView(Pinned.scroll(widgets, content), Pinned.rest());
        view.addView(new Narrow(widgets, pinned), Widgets.wide());
    }

    /** True while it is to be seen. */
    public boolean show(boolean isStopped) {
        CommsCheck asking = CommsCheck.asking(
                stage.snapshot(),
                stage.screenServices().clock().instant().plus(stage.snapshot().clockOffset()));
        CommsCheck now = isStopped ? null : asking;
        boolean isNew = now != null && shown == null;
        shown = now;
        view.setVisibility(now == null ? View.GONE : View.VISIBLE);
        if (isNew) {
            Widgets.nameForReaders(view, widgets.words.text("common.comms.title"));
            view.performHapticFeedback(android.view.HapticFeedbackConstants.LONG_PRESS);
        }
        return now != null;
    }

    private void answer() {
        CommsCheck asking = shown;
        if (asking != null) {
            stage.act(
                    CommsCheck.ANSWER,
                    CommsAnswer.ACKNOWLEDGED.to(
                            asking,
                            widgets.words.language,
                            stage.screenServices().clock().instant()));
        }
    }
}
