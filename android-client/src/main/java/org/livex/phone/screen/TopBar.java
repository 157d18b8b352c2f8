package org.livex.phone.screen;

import android.content.res.ColorStateList;
import android.graphics.Typeface;
import android.util.TypedValue;
import android.view.Gravity;
import android.view.View;
import android.view.ViewGroup;
import android.widget.Button;
import android.widget.ImageView;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.Exercise;
import org.livex.phone.model.ExerciseClock;
import org.livex.phone.model.ExerciseTime;
import org.livex.phone.model.Situation;
import org.livex.phone.screen.look.Flow;
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.look.Palette;
import org.livex.phone.screen.look.Stripes;
import org.livex.phone.sync.Connection;
import org.livex.phone.sync.Snapshot;
import org.livex.phone.words.Languages;

/** On top of every screen: that this is an exercise, its clock, the connection, the globe and the red stop. */
final class TopBar {
    /** Shorter gaps are not worth a word of alarm. */
    private static final Duration CONNECTING = Duration.ofSeconds(6);

    final LinearLayout view;
    private final Stage stage;
    private final Look look;
    private final Stripes stripes;
    private final LinearLayout band;
    private final TextView word;
    private final TextView day;
    private final TextView clock;
    private final TextView phase;
    private final ImageView position;
    private final ImageView link;
    private final TextView connection;
    private final LinearLayout connectionRow;
    private final LinearLayout bar;
    private final Button globe;
    private final HoldButton stop;
    private @Nullable Situation situation;

    TopBar(Stage stage) {
        this.stage = stage;
        this.look = stage.look();
        view = new LinearLayout(look.context);
        view.setOrientation(LinearLayout.VERTICAL);
        band = new LinearLayout(look.context);
        band.setOrientation(LinearLayout.VERTICAL);
        stripes = new Stripes(look);
        word = onBand(true);
        day = onBand(false);
        clock = onBand(true);
        clock.setId(R.id.clock);
        clock.setFontFeatureSettings("tnum");
        phase = onBand(false);
        position = look.icon(R.drawable.ic_position, Palette.BAND_INK, 18);
        link = look.icon(R.drawable.link_full, Palette.BAND_INK, 11);
        connection = onBand(false);
        connection.setId(R.id.connection);
        connectionRow = look.row(5);
        globe = look.button(Languages.ownName(look.words.language), 0, look.palette.ink(), 0, this::openLanguages);
        stop = new HoldButton(
                look,
                () -> stage.go(Route.to(Route.Screen.STOP)),
                () -> stage.tell(look.words.text("phone.stop.hold"), false));
        bar = look.row(8);
        build();
    }

    private void build() {
        band.addView(stripes, new LinearLayout.LayoutParams(ViewGroup.LayoutParams.MATCH_PARENT, look.dp(8)));
        Flow row = new Flow(look.context, look.dp(8), 0);
        row.setPadding(look.dp(12), look.dp(4), look.dp(12), look.dp(4));
        row.addView(word);
        LinearLayout time = look.row(6);
        time.addView(day);
        time.addView(clock);
        time.addView(phase);
        row.addView(time);
        position.setContentDescription(look.words.text("phone.position.sharing"));
        position.setImportantForAccessibility(View.IMPORTANT_FOR_ACCESSIBILITY_YES);
        connectionRow.addView(position);
        connectionRow.addView(link);
        connectionRow.addView(connection);
        connectionRow.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        row.addView(connectionRow);
        band.addView(row, Look.wide());
        view.addView(band, Look.wide());

        globe.setId(R.id.globe);
        globe.setTextSize(TypedValue.COMPLEX_UNIT_PX, look.chrome(15));
        globe.setPadding(look.dp(4), 0, look.dp(2), 0);
        globe.setCompoundDrawablesRelativeWithIntrinsicBounds(R.drawable.ic_globe, 0, 0, 0);
        globe.setCompoundDrawablePadding(look.dp(4));
        globe.setContentDescription(look.words.text("common.language") + ": " + Languages.ownName(look.words.language));
        stop.setId(R.id.red_stop);
        bar.setPadding(look.dp(8), look.dp(4), look.dp(12), look.dp(4));
        globe.setGravity(Gravity.START | Gravity.CENTER_VERTICAL);
        bar.addView(globe, Look.rest());
        // The name of a language is short; the red stop's word goes to a second line before it takes the room.
        stop.setMaxWidth(look.context.getResources().getDisplayMetrics().widthPixels / 2);
        bar.addView(stop);
        view.addView(bar, Look.wide());
    }

    private TextView onBand(boolean strong) {
        TextView view = look.text("", Look.Size.SMALL);
        view.setTextSize(TypedValue.COMPLEX_UNIT_PX, look.chrome(15));
        view.setTypeface(strong ? Typeface.DEFAULT_BOLD : Typeface.DEFAULT);
        view.setTextColor(Palette.BAND_INK);
        return view;
    }

    private void openLanguages() {
        stage.go(Route.to(Route.Screen.LANGUAGE));
    }

    /** The band reaches up behind the status bar. */
    void keepClear(int left, int top, int right) {
        band.setPadding(left, top, right, 0);
        bar.setPadding(look.dp(8) + left, look.dp(4), look.dp(12) + right, look.dp(4));
    }

    void show(Situation now, Snapshot snapshot) {
        situation = now;
        boolean isReal = now.isStopped();
        int ground = isReal ? Palette.EMERGENCY : Palette.BAND;
        int ink = isReal ? Palette.EMERGENCY_INK : Palette.BAND_INK;
        band.setBackgroundColor(ground);
        stripes.setVisibility(isReal ? View.GONE : View.VISIBLE);
        word.setText(look.words.text(isReal ? "common.real" : "common.exercise"));
        for (TextView text : new TextView[] {word, day, clock, phase, connection}) {
            text.setTextColor(ink);
        }
        link.setImageTintList(ColorStateList.valueOf(ink));
        position.setImageTintList(ColorStateList.valueOf(ink));
        bar.setBackgroundColor(isReal ? Palette.EMERGENCY : look.palette.paper());
        globe.setTextColor(isReal ? ink : look.palette.ink());
        globe.setCompoundDrawableTintList(ColorStateList.valueOf(isReal ? ink : look.palette.ink()));
        boolean isIn = snapshot.joined() != null && snapshot.ended() == null;
        stop.setVisibility(isIn && !isReal ? View.VISIBLE : View.GONE);
        connectionRow.setVisibility(isIn ? View.VISIBLE : View.GONE);
        tick();
    }

    /** Once a second. */
    void tick() {
        Situation now = situation;
        if (now == null) {
            return;
        }
        Snapshot snapshot = stage.snapshot();
        Instant serverNow = stage.serverNow();
        boolean isShared = now.areaToMeasure(serverNow) != null
                && stage.desk().whereabouts().latest() != null;
        position.setVisibility(isShared ? View.VISIBLE : View.GONE);
        showConnection(now, snapshot);
        ExerciseClock ticking = now.clock();
        Exercise exercise = now.exercise();
        if (ticking == null || exercise == null || snapshot.joined() == null) {
            showTime(false, false);
            return;
        }
        showTime(true, ticking.phase() != ExerciseClock.Phase.RUNNING);
        ExerciseTime time = ticking.at(serverNow, exercise);
        setIfNew(day, look.words.text("common.day", "day", look.words.formats.number(time.day())));
        setIfNew(clock, look.words.formats.timeOfDayToSecond(time.millisOfDay()));
        setIfNew(phase, look.words.text("state.phase." + ticking.phase().word()));
    }

    private void showTime(boolean isTold, boolean stands) {
        day.setVisibility(isTold ? View.VISIBLE : View.GONE);
        clock.setVisibility(isTold ? View.VISIBLE : View.GONE);
        phase.setVisibility(stands ? View.VISIBLE : View.GONE);
    }

    private void showConnection(Situation now, Snapshot snapshot) {
        boolean isOffline = snapshot.connection().way() == Connection.Way.OFFLINE;
        boolean isTrying = isOffline
                && snapshot.connection()
                        .since()
                        .plus(CONNECTING)
                        .isAfter(stage.desk().clock().instant());
        link.setImageResource(
                isTrying ? R.drawable.link_open : isOffline ? R.drawable.link_none : R.drawable.link_full);
        String state = look.words.text(
                isTrying
                        ? "common.connection.connecting"
                        : isOffline ? "common.connection.offline" : "common.connection.online");
        setIfNew(
                connection,
                now.waiting() == 0
                        ? state
                        : state + " · " + look.words.text("common.connection.waiting", "count", now.waiting()));
    }

    /** A text that is set again is read aloud again. */
    private static void setIfNew(TextView view, String text) {
        if (!view.getText().toString().equals(text)) {
            view.setText(text);
        }
    }
}
