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
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.parts.Narrow;
import org.livex.phone.screen.parts.Pinned;

/** Over everything but a real stop, for as long as control waits for an answer: one button, and nothing else to do. */
public final class CommsOverlay {
    public final LinearLayout view;
    private final Stage stage;
    private final Look look;
    private @Nullable CommsCheck shown;

    public CommsOverlay(Stage stage) {
        this.stage = stage;
        this.look = stage.look();
        view = look.column(0);
        view.setId(R.id.comms_overlay);
        view.setBackgroundColor(look.palette.paper());
        view.setVisibility(View.GONE);
        LinearLayout content = look.column(24);
        content.setGravity(Gravity.CENTER);
        content.setPadding(look.dp(20), look.dp(24), look.dp(20), look.dp(12));
        TextView title = look.heading(look.words.text("common.comms.title"), Look.Size.TITLE);
        title.setGravity(Gravity.CENTER);
        title.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_ASSERTIVE);
        content.addView(title, Look.wide());
        TextView why = look.text(look.words.text("common.comms.explain"), Look.Size.LARGE);
        why.setGravity(Gravity.CENTER);
        content.addView(why, Look.wide());
        Button answer = look.primary(look.words.text("common.comms.answer"), this::answer);
        answer.setId(R.id.primary);
        answer.setTextSize(TypedValue.COMPLEX_UNIT_PX, look.chrome(22));
        answer.setMinHeight(look.dp(96));
        LinearLayout pinned = look.column(0);
        pinned.setPadding(look.dp(20), look.dp(12), look.dp(20), look.dp(24));
        pinned.addView(answer, Look.wide());
        view.addView(Pinned.scroll(look, content), Pinned.rest());
        view.addView(new Narrow(look, pinned), Look.wide());
    }

    /** True while it is to be seen. */
    public boolean show(boolean isStopped) {
        CommsCheck asking = CommsCheck.asking(
                stage.snapshot(),
                stage.desk().clock().instant().plus(stage.snapshot().clockOffset()));
        CommsCheck now = isStopped ? null : asking;
        boolean isNew = now != null && shown == null;
        shown = now;
        view.setVisibility(now == null ? View.GONE : View.VISIBLE);
        if (isNew) {
            Look.nameForReaders(view, look.words.text("common.comms.title"));
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
                            asking, look.words.language, stage.desk().clock().instant()));
        }
    }
}
