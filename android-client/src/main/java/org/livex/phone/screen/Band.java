package org.livex.phone.screen;

import android.content.res.ColorStateList;
import android.graphics.Paint;
import android.graphics.Rect;
import android.graphics.Typeface;
import android.util.TypedValue;
import android.view.Gravity;
import android.view.TouchDelegate;
import android.view.View;
import android.widget.FrameLayout;
import android.widget.ImageView;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.Brakes;
import org.livex.phone.model.Exercise;
import org.livex.phone.model.ExerciseClock;
import org.livex.phone.model.Situation;
import org.livex.phone.model.read.ExerciseTime;
import org.livex.phone.screen.look.Flow;
import org.livex.phone.screen.look.Palette;
import org.livex.phone.screen.look.Stripes;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Tappable;
import org.livex.phone.screen.stop.SilentBrake;
import org.livex.phone.sync.Connection;
import org.livex.phone.sync.Snapshot;

/**
 * That this is an exercise, whether the phone is connected, the time, and what waits to be sent. Each has room for the
 * longest it may say: nothing moves under a thumb because the connection came or went, or because something was sent.
 */
final class Band {
    /** Shorter gaps are not worth a word of alarm. */
    private static final Duration CONNECTING = Duration.ofSeconds(6);

    private static final float MARK_SP = 11;
    private static final float MISSING_ALPHA = 0.5f;
    private static final int ICON_DP = 18;
    private static final String MIDNIGHT = "00:00:00";
    /** One of each form that a language may have for a number. */
    private static final int[] COUNTS = {1, 2, 5, 11, 99};

    final LinearLayout view;
    private final Stage stage;
    private final Widgets widgets;
    private final Stripes stripes;
    private final TextView word;
    private final TextView day;
    private final TextView clock;
    private final SilentBrake brake;
    private final TextView phase;
    private final TextView waiting;
    private final ImageView position;
    private final TextView missing;
    private final ImageView link;
    private final TextView connection;
    private final TextView retry;
    private final LinearLayout connected;
    private final LinearLayout time;
    private final LinearLayout standing;
    private Instant askedAt = Instant.EPOCH;

    Band(Stage stage) {
        this.stage = stage;
        this.widgets = stage.widgets();
        view = new LinearLayout(widgets.context);
        view.setOrientation(LinearLayout.VERTICAL);
        view.setId(R.id.band);
        stripes = new Stripes(widgets);
        word = text(true);
        day = text(false);
        clock = text(true);
        clock.setId(R.id.clock);
        clock.setFontFeatureSettings("tnum");
        phase = text(false);
        brake = new SilentBrake(stage, clock, text(true));
        brake.mark.setTextSize(TypedValue.COMPLEX_UNIT_PX, widgets.chrome(MARK_SP));
        waiting = text(true);
        waiting.setId(R.id.waiting);
        position = widgets.icon(R.drawable.ic_position, Palette.BAND_INK, ICON_DP);
        missing = text(true);
        missing.setImportantForAccessibility(View.IMPORTANT_FOR_ACCESSIBILITY_NO);
        link = widgets.icon(R.drawable.link_full, Palette.BAND_INK, 11);
        connection = text(false);
        connection.setId(R.id.connection);
        retry = text(true);
        retry.setId(R.id.try_now);
        retry.setPaintFlags(retry.getPaintFlags() | Paint.UNDERLINE_TEXT_FLAG);
        connected = widgets.row(5);
        time = widgets.row(6);
        standing = widgets.row(6);
        build();
    }

    private void build() {
        view.addView(stripes, new LinearLayout.LayoutParams(LinearLayout.LayoutParams.MATCH_PARENT, widgets.dp(8)));
        connected.setGravity(Gravity.END | Gravity.CENTER_VERTICAL);
        connected.addView(link);
        connected.addView(connection);
        addRetry();
        reserve(
                connected,
                connection,
                Stream.of("online", "connecting", "offline")
                        .map(state -> widgets.words.text("common.connection." + state)));
        connection.setVisibility(View.VISIBLE);
        connected.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        time.addView(day);
        time.addView(clock);
        time.addView(brake.mark);
        reserve(time, brake.mark, Arrays.stream(Brakes.Mark.values()).map(Brakes.Mark::sign));
        brake.keepItsRoom();
        brake.heldOn(view, time);
        waiting.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        position.setImportantForAccessibility(View.IMPORTANT_FOR_ACCESSIBILITY_YES);
        standing.setGravity(Gravity.END | Gravity.CENTER_VERTICAL);
        standing.addView(phase);
        standing.addView(waiting);
        standing.addView(marked(position, missing));
        phase.setVisibility(View.GONE);
        reserve(standing, waiting, Arrays.stream(COUNTS).mapToObj(this::waits));
        reserve(standing, phase, Arrays.stream(ExerciseClock.Phase.values()).map(this::word));
        Flow rows = new Flow(widgets.context, widgets.dp(8), 0);
        rows.spread();
        rows.setPadding(widgets.dp(12), widgets.dp(4), widgets.dp(12), widgets.dp(4));
        rows.addView(word);
        rows.addView(connected);
        rows.addView(time);
        rows.addView(standing);
        view.addView(rows, Widgets.wide());
    }

    /** Has its room also while there is nothing to try; a thumb hits it from beyond the line, which stays as high as without it. */
    private void addRetry() {
        retry.setText(widgets.words.text("common.connection.try-now"));
        retry.setGravity(Gravity.CENTER);
        retry.measure(0, 0);
        int finger = widgets.dp(Widgets.TOUCH_DP);
        int beyond = Math.max(0, finger - retry.getMeasuredHeight()) / 2;
        retry.setMinHeight(finger);
        retry.setMinWidth(finger);
        LinearLayout.LayoutParams place = new LinearLayout.LayoutParams(
                LinearLayout.LayoutParams.WRAP_CONTENT, LinearLayout.LayoutParams.WRAP_CONTENT);
        // A hair lower than the middle: above there is nothing but the edge of the screen.
        int lower = widgets.dp(1);
        retry.setPadding(0, 0, 0, 2 * lower);
        place.topMargin = lower - beyond;
        place.bottomMargin = -lower - beyond;
        retry.setVisibility(View.INVISIBLE);
        Tappable.to(retry, this::tryNow);
        connected.addView(retry, place);
        view.addOnLayoutChangeListener((band, left, top, right, bottom, wasLeft, wasTop, wasRight, wasBottom) -> {
            Rect room = new Rect(0, 0, retry.getWidth(), retry.getHeight());
            view.offsetDescendantRectToMyCoords(retry, room);
            view.setTouchDelegate(new TouchDelegate(room, retry));
        });
    }

    /** Takes no room of its own: whether it is there or not, nothing beside it moves. */
    private FrameLayout marked(ImageView icon, TextView mark) {
        FrameLayout both = new FrameLayout(widgets.context);
        int size = icon.getLayoutParams().width;
        both.addView(icon);
        mark.setGravity(Gravity.CENTER);
        mark.setIncludeFontPadding(false);
        both.addView(mark, new FrameLayout.LayoutParams(size, size, Gravity.CENTER));
        return both;
    }

    /** Letters of another script are of another height, too. */
    private static void reserve(LinearLayout cell, TextView view, Stream<String> texts) {
        view.setVisibility(View.VISIBLE);
        texts.forEach(text -> {
            view.setText(text);
            cell.measure(0, 0);
            cell.setMinimumWidth(cell.getMeasuredWidth());
            cell.setMinimumHeight(cell.getMeasuredHeight());
        });
        view.setText("");
        view.setVisibility(View.GONE);
    }

    private String waits(int count) {
        return widgets.words.text("common.connection.waiting", "count", count);
    }

    private String word(ExerciseClock.Phase phase) {
        return widgets.words.text("state.phase." + phase.word());
    }

    private TextView text(boolean strong) {
        TextView view = widgets.text("", Widgets.Size.SMALL);
        view.setTextSize(TypedValue.COMPLEX_UNIT_PX, widgets.chrome(15));
        view.setTypeface(strong ? Typeface.DEFAULT_BOLD : Typeface.DEFAULT);
        view.setTextColor(Palette.BAND_INK);
        return view;
    }

    /** Reaches up behind the status bar. */
    void keepClear(int left, int top, int right) {
        view.setPadding(left, top, right, 0);
    }

    void show(Situation now, boolean isIn) {
        boolean isReal = now.isStopped();
        int ink = isReal ? Palette.EMERGENCY_INK : Palette.BAND_INK;
        view.setBackgroundColor(isReal ? Palette.EMERGENCY : Palette.BAND);
        stripes.setVisibility(isReal ? View.GONE : View.VISIBLE);
        word.setText(widgets.words.text(isReal ? "common.real" : "common.exercise"));
        for (TextView text :
                new TextView[] {word, day, clock, brake.mark, phase, waiting, missing, connection, retry}) {
            text.setTextColor(ink);
        }
        link.setImageTintList(ColorStateList.valueOf(ink));
        position.setImageTintList(ColorStateList.valueOf(ink));
        brake.show(now.brakes());
        connected.setVisibility(isIn ? View.VISIBLE : View.GONE);
        time.setVisibility(isIn ? View.VISIBLE : View.GONE);
        standing.setVisibility(isIn ? View.VISIBLE : View.GONE);
    }

    /** Once a second. */
    void tick(Situation now) {
        Snapshot snapshot = stage.snapshot();
        Instant serverNow = stage.serverNow();
        showPosition(now.areaToMeasure(serverNow) != null);
        showConnection(snapshot);
        showTime(now.clock(), now.exercise(), serverNow);
        // Of the two, what somebody did and nobody knows of yet.
        boolean waits = now.waiting() > 0;
        setIfNew(waiting, waits ? waits(now.waiting()) : "");
        waiting.setVisibility(waits ? View.VISIBLE : View.GONE);
        ExerciseClock ticking = now.clock();
        boolean stands = ticking != null && ticking.phase() != ExerciseClock.Phase.RUNNING;
        setIfNew(phase, ticking == null ? "" : word(ticking.phase()));
        phase.setVisibility(stands && !waits ? View.VISIBLE : View.GONE);
    }

    /** That it is shared is said of a position, not of the wish. */
    private void showPosition(boolean isWanted) {
        String why = stage.screenServices().whereabouts().missing();
        position.setVisibility(isWanted ? View.VISIBLE : View.INVISIBLE);
        position.setAlpha(why == null ? 1 : MISSING_ALPHA);
        position.setContentDescription(widgets.words.text(why == null ? "phone.position.sharing" : why));
        boolean isTroubled = stage.screenServices().whereabouts().trouble() != null;
        setIfNew(missing, !isWanted || why == null ? "" : isTroubled ? "!" : "…");
    }

    private void showTime(@Nullable ExerciseClock ticking, @Nullable Exercise exercise, Instant serverNow) {
        ExerciseTime told = ticking == null || exercise == null ? null : ticking.at(serverNow, exercise);
        day.setVisibility(told == null ? View.INVISIBLE : View.VISIBLE);
        clock.setVisibility(told == null ? View.INVISIBLE : View.VISIBLE);
        setIfNew(
                day,
                widgets.words.text("common.day", "day", widgets.words.formats.number(told == null ? 1 : told.day())));
        setIfNew(clock, told == null ? MIDNIGHT : widgets.words.formats.timeOfDayToSecond(told.millisOfDay()));
    }

    /** One try: the line makes none beside another, and a second tap has nothing to tap. */
    private void tryNow() {
        if (retry.getVisibility() != View.VISIBLE) {
            return;
        }
        askedAt = stage.screenServices().clock().instant();
        stage.screenServices().participation().syncNow();
        showConnection(stage.snapshot());
    }

    private void showConnection(Snapshot snapshot) {
        boolean isOffline = snapshot.connection().way() == Connection.Way.OFFLINE;
        Instant lately = stage.screenServices().clock().instant().minus(CONNECTING);
        boolean isTrying = isOffline && (snapshot.connection().since().isAfter(lately) || askedAt.isAfter(lately));
        link.setImageResource(
                isTrying ? R.drawable.link_open : isOffline ? R.drawable.link_none : R.drawable.link_full);
        retry.setVisibility(isOffline && !isTrying ? View.VISIBLE : View.INVISIBLE);
        setIfNew(
                connection,
                widgets.words.text(
                        isTrying
                                ? "common.connection.connecting"
                                : isOffline ? "common.connection.offline" : "common.connection.online"));
    }

    /** A text that is set again is read aloud again. */
    private static void setIfNew(TextView view, String text) {
        if (!view.getText().toString().equals(text)) {
            view.setText(text);
        }
    }
}
