package org.livex.phone.screen.stop;

import android.graphics.Typeface;
import android.util.TypedValue;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.Map;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.RedStop;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Palette;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Narrow;
import org.livex.phone.screen.parts.Pinned;

/** STOP. This is real. Nothing else is to be seen until control says that it is over. */
public final class StopOverlay {
    public final LinearLayout view;
    private final Stage stage;
    private final Widgets widgets;
    private final LinearLayout content;
    private final LinearLayout answer;
    private @Nullable RedStop shown;
    private boolean explains;

    public StopOverlay(Stage stage) {
        this.stage = stage;
        this.widgets = stage.widgets();
        view = widgets.column(0);
        view.setId(R.id.stop_overlay);
        view.setBackgroundColor(Palette.EMERGENCY);
        content = widgets.column(18);
        content.setPadding(widgets.dp(20), widgets.dp(20), widgets.dp(20), widgets.dp(24));
        answer = widgets.column(0);
        answer.setPadding(widgets.dp(20), widgets.dp(10), widgets.dp(20), widgets.dp(14));
        view.addView(Pinned.scroll(widgets, content), Pinned.rest());
        // However much is said of it, the answer is in sight.
        view.addView(new Narrow(widgets, answer), Widgets.wide());
        view.setVisibility(View.GONE);
    }

    public void show(@Nullable RedStop stop) {
        boolean isActive = stop != null && stop.active();
        view.setVisibility(isActive ? View.VISIBLE : View.GONE);
        if (stop == null || !isActive) {
            if (shown != null) {
                // What was said of this stop is not to be sent in the next one.
                stage.drafts().forgetStop();
            }
            shown = null;
            explains = false;
            return;
        }
        if (stop.equals(shown)) {
            return;
        }
        boolean isNew = shown == null;
        shown = stop;
        fill(stop);
        if (isNew) {
            Widgets.nameForReaders(view, widgets.words.text("phone.stop.active.title"));
            content.getChildAt(0)
                    .sendAccessibilityEvent(android.view.accessibility.AccessibilityEvent.TYPE_VIEW_FOCUSED);
            content.performHapticFeedback(android.view.HapticFeedbackConstants.LONG_PRESS);
        }
    }

    private void fill(RedStop stop) {
        content.removeAllViews();
        answer.removeAllViews();
        TextView title = Widgets.asHeading(white(widgets.words.text("phone.stop.active.title"), 30, true));
        title.setTextSize(TypedValue.COMPLEX_UNIT_PX, widgets.chrome(30));
        title.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_ASSERTIVE);
        content.addView(title, Widgets.wide());
        // What is asked stands first: the rest of it is known to who called.
        if (stop.calledByMe() || explains) {
            content.addView(account(stop), Widgets.wide());
        }
        content.addView(white(widgets.words.text("phone.stop.active.lead"), 19, false), Widgets.wide());
        if (stop.cause() != null) {
            content.addView(white(widgets.words.known("common.stop-cause.", stop.cause()), 23, true), Widgets.wide());
        }
        if (!stop.reason().isEmpty()) {
            content.addView(inItsDirection(white(stop.reason(), 23, true)), Widgets.wide());
        }
        if (stop.place() != null) {
            String place = widgets.words.text(
                    "phone.stop.active.place", "place", stop.place().text());
            content.addView(white(place, 19, true), Widgets.wide());
        }
        if (stop.calledAt() != null) {
            content.addView(
                    white(
                            widgets.words.text(
                                    "phone.stop.active.called-by",
                                    Map.of("name", stop.calledBy(), "time", stage.realTime(stop.calledAt()))),
                            17,
                            false),
                    Widgets.wide());
        }
        if (stop.confirmedByMe()) {
            TextView confirmed = white(widgets.words.text("phone.stop.active.confirmed"), 18, true);
            confirmed.setPadding(widgets.dp(14), widgets.dp(14), widgets.dp(14), widgets.dp(14));
            confirmed.setBackground(widgets.box(0, Palette.EMERGENCY_INK, 2));
            confirmed.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
            answer.addView(widgets.pinned(confirmed), Widgets.wide());
        } else {
            Button confirm = widgets.button(
                    widgets.words.text("phone.stop.active.confirm"),
                    Palette.EMERGENCY_INK,
                    Palette.EMERGENCY,
                    0,
                    this::confirm);
            confirm.setId(R.id.primary);
            confirm.setTextSize(TypedValue.COMPLEX_UNIT_PX, widgets.chrome(21));
            confirm.setMinHeight(widgets.dp(68));
            answer.addView(confirm, Widgets.wide());
        }
        if (!stop.calledByMe() && !explains) {
            content.addView(account(stop), Widgets.wide());
        }
    }

    /** Who called it is asked at once. Who knows more, or has an emergency of their own, can say so too. */
    private View account(RedStop stop) {
        if (stop.calledByMe() || explains) {
            String title = widgets.words.text(stop.calledByMe() ? "phone.stop.ask" : "common.stop.explain");
            return new StopAccount(stage, title).view;
        }
        return widgets.button(
                widgets.words.text("common.stop.explain"), 0, Palette.EMERGENCY_INK, Palette.EMERGENCY_INK, () -> {
                    explains = true;
                    fill(stop);
                });
    }

    private static TextView inItsDirection(TextView view) {
        view.setTextDirection(View.TEXT_DIRECTION_FIRST_STRONG_LTR);
        return view;
    }

    private TextView white(String text, float sp, boolean strong) {
        TextView view = widgets.text(text, Widgets.Size.BODY);
        view.setTextSize(sp);
        view.setTypeface(strong ? Typeface.DEFAULT_BOLD : Typeface.DEFAULT);
        view.setTextColor(Palette.EMERGENCY_INK);
        return view;
    }

    private void confirm() {
        if (stage.act("confirm-red-stop", new JSONObject())) {
            stage.screenServices().participation().syncNow();
        }
    }
}
