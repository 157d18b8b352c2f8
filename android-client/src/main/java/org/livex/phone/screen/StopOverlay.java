package org.livex.phone.screen;

import android.graphics.Typeface;
import android.view.View;
import android.view.ViewGroup;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.ScrollView;
import android.widget.TextView;
import java.util.Map;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.RedStop;
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.look.Palette;

/** STOP. This is real. Nothing else is to be seen until control says that it is over. */
final class StopOverlay {
    final ScrollView view;
    private final Stage stage;
    private final Look look;
    private final LinearLayout content;
    private @Nullable RedStop shown;
    private boolean explains;

    StopOverlay(Stage stage) {
        this.stage = stage;
        this.look = stage.look();
        view = new ScrollView(look.context);
        view.setId(R.id.stop_overlay);
        view.setFillViewport(true);
        view.setBackgroundColor(Palette.EMERGENCY);
        content = look.column(18);
        content.setPadding(look.dp(20), look.dp(24), look.dp(20), look.dp(24));
        view.addView(new Narrow(look, content));
        view.setVisibility(View.GONE);
    }

    void show(@Nullable RedStop stop) {
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
            Look.nameForReaders(view, look.words.text("phone.stop.active.title"));
            content.getChildAt(0)
                    .sendAccessibilityEvent(android.view.accessibility.AccessibilityEvent.TYPE_VIEW_FOCUSED);
            content.performHapticFeedback(android.view.HapticFeedbackConstants.LONG_PRESS);
        }
    }

    private void fill(RedStop stop) {
        content.removeAllViews();
        TextView title = Look.asHeading(white(look.words.text("phone.stop.active.title"), 30, true));
        title.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_ASSERTIVE);
        content.addView(title, Look.wide());
        content.addView(white(look.words.text("phone.stop.active.lead"), 19, false), Look.wide());
        if (stop.cause() != null) {
            content.addView(white(look.words.known("common.stop-cause.", stop.cause()), 23, true), Look.wide());
        }
        if (!stop.reason().isEmpty()) {
            content.addView(inItsDirection(white(stop.reason(), 23, true)), Look.wide());
        }
        if (stop.place() != null) {
            String place = look.words.text(
                    "phone.stop.active.place", "place", stop.place().text());
            content.addView(white(place, 19, true), Look.wide());
        }
        if (stop.calledAt() != null) {
            content.addView(
                    white(
                            look.words.text(
                                    "phone.stop.active.called-by",
                                    Map.of("name", stop.calledBy(), "time", look.words.formats.wall(stop.calledAt()))),
                            17,
                            false),
                    Look.wide());
        }
        if (stop.calledByMe()) {
            content.addView(account(stop), Look.wide());
        }
        View rest = new View(look.context);
        content.addView(rest, new LinearLayout.LayoutParams(ViewGroup.LayoutParams.MATCH_PARENT, 0, 1));
        if (stop.confirmedByMe()) {
            TextView confirmed = white(look.words.text("phone.stop.active.confirmed"), 18, true);
            confirmed.setPadding(look.dp(14), look.dp(14), look.dp(14), look.dp(14));
            confirmed.setBackground(look.box(0, Palette.EMERGENCY_INK, 2));
            confirmed.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
            content.addView(confirmed, Look.wide());
        } else {
            Button confirm = look.button(
                    look.words.text("phone.stop.active.confirm"),
                    Palette.EMERGENCY_INK,
                    Palette.EMERGENCY,
                    0,
                    this::confirm);
            confirm.setId(R.id.primary);
            confirm.setTextSize(21);
            confirm.setMinHeight(look.dp(68));
            content.addView(confirm, Look.wide());
        }
        if (!stop.calledByMe()) {
            content.addView(account(stop), Look.wide());
        }
    }

    /** Who called it is asked at once. Who knows more, or has an emergency of their own, can say so too. */
    private View account(RedStop stop) {
        if (stop.calledByMe() || explains) {
            String title = look.words.text(stop.calledByMe() ? "phone.stop.ask" : "common.stop.explain");
            return new StopAccount(stage, title).view;
        }
        return look.button(
                look.words.text("common.stop.explain"), 0, Palette.EMERGENCY_INK, Palette.EMERGENCY_INK, () -> {
                    explains = true;
                    fill(stop);
                });
    }

    private static TextView inItsDirection(TextView view) {
        view.setTextDirection(View.TEXT_DIRECTION_FIRST_STRONG_LTR);
        return view;
    }

    private TextView white(String text, float sp, boolean strong) {
        TextView view = look.text(text, Look.Size.BODY);
        view.setTextSize(sp);
        view.setTypeface(strong ? Typeface.DEFAULT_BOLD : Typeface.DEFAULT);
        view.setTextColor(Palette.EMERGENCY_INK);
        return view;
    }

    private void confirm() {
        if (stage.act("confirm-red-stop", new JSONObject())) {
            stage.desk().participation().syncNow();
        }
    }
}
