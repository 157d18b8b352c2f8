package org.livex.phone.screen;

import android.content.res.ColorStateList;
import android.view.Gravity;
import android.view.View;
import android.widget.Button;
import android.widget.FrameLayout;
import android.widget.ImageButton;
import android.widget.LinearLayout;
import android.widget.TextView;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.GeoPoint;
import org.livex.phone.model.Place;
import org.livex.phone.model.Situation;
import org.livex.phone.screen.look.Flow;
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.map.MapView;
import org.livex.phone.screen.map.Sheet;
import org.livex.phone.sync.Fix;
import org.livex.phone.words.Formats;

/** Where things happen, and where I am; the same as a list, for whoever sees no map. */
final class MapPage extends Page {
    private static final int METRES_OF_A_KILOMETRE = 1_000;

    private record Row(
            Place place, boolean isSelected, @Nullable String away) {}

    private final Scaffold scaffold = new Scaffold(look);
    private final MapView map = new MapView(look, this::length, this::select);
    private final FrameLayout frame = new FrameLayout(look.context);
    private final Flow views = look.flow();
    private final Button me = look.plain(t("phone.map.me"), map::showMe);
    private final TextView state = look.hint("");
    private final Cards<Row> places = new Cards<>(look, 0, row -> row.place().id(), this::row);
    private @Nullable String selected;

    MapPage(Stage stage, @Nullable String selected) {
        super(stage);
        this.selected = selected;
    }

    @Override
    View create() {
        int height = Math.max(220, look.context.getResources().getConfiguration().screenHeightDp * 45 / 100);
        frame.addView(map, new FrameLayout.LayoutParams(FrameLayout.LayoutParams.MATCH_PARENT, look.dp(height)));
        LinearLayout zoom = look.column(8);
        zoom.addView(zoomButton(R.drawable.ic_plus, "phone.map.zoom-in", true));
        zoom.addView(zoomButton(R.drawable.ic_minus, "phone.map.zoom-out", false));
        FrameLayout.LayoutParams corner = new FrameLayout.LayoutParams(
                FrameLayout.LayoutParams.WRAP_CONTENT,
                FrameLayout.LayoutParams.WRAP_CONTENT,
                Gravity.BOTTOM | Gravity.RIGHT);
        corner.setMargins(0, 0, look.dp(12), look.dp(12));
        frame.addView(zoom, corner);
        frame.setForeground(look.box(0, look.palette.line(), 1));
        frame.setBackground(look.box(look.palette.paper(), look.palette.line(), 0));
        frame.setClipToOutline(true);
        scaffold.content.addView(frame, Look.wide());
        views.addView(me);
        views.addView(look.plain(t("phone.map.all"), map::showAll));
        scaffold.content.addView(views, Look.wide());
        state.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        scaffold.content.addView(state, Look.wide());
        scaffold.content.addView(places.view, Look.wide());
        return scaffold.view();
    }

    private ImageButton zoomButton(int icon, String key, boolean closer) {
        ImageButton button = new ImageButton(look.context);
        button.setImageResource(icon);
        button.setImageTintList(ColorStateList.valueOf(look.palette.ink()));
        button.setBackground(look.tappable(look.box(look.palette.paper(), look.palette.lineStrong(), 1)));
        button.setContentDescription(t(key));
        button.setMinimumWidth(look.dp(Look.TOUCH_DP));
        button.setMinimumHeight(look.dp(Look.TOUCH_DP));
        button.setOnClickListener(view -> map.zoom(closer));
        return button;
    }

    @Override
    void show(Situation situation) {
        Fix fix = stage.desk().whereabouts().latest();
        GeoPoint origin = originOf(situation, fix);
        frame.setVisibility(origin == null ? View.GONE : View.VISIBLE);
        views.setVisibility(origin == null ? View.GONE : View.VISIBLE);
        me.setVisibility(fix == null ? View.GONE : View.VISIBLE);
        if (origin == null) {
            state.setText(t(situation.me() == null ? "phone.inbox.loading" : "phone.map.nothing"));
            return;
        }
        map.show(new Sheet(
                origin,
                situation.exercise() == null ? null : situation.exercise().area(),
                situation.places(),
                selected,
                fix));
        state.setText(positionState(situation, fix));
        places.show(situation.places().stream()
                .map(place -> new Row(
                        place,
                        place.id().equals(selected),
                        fix == null
                                ? null
                                : t(
                                        "phone.map.away",
                                        "distance",
                                        length(place.point().metresTo(new GeoPoint(fix.latitude(), fix.longitude()))))))
                .collect(java.util.stream.Collectors.toList()));
    }

    @Override
    void tick() {
        show(stage.situation());
    }

    private static @Nullable GeoPoint originOf(Situation situation, @Nullable Fix fix) {
        if (situation.exercise() != null && situation.exercise().area() != null) {
            return situation.exercise().area().centre();
        }
        if (!situation.places().isEmpty()) {
            return situation.places().get(0).point();
        }
        return fix == null ? null : new GeoPoint(fix.latitude(), fix.longitude());
    }

    private String positionState(Situation situation, @Nullable Fix fix) {
        if (!situation.agreedTo("position")) {
            return t("phone.map.no-consent");
        }
        if (situation.areaToMeasure(stage.serverNow()) == null) {
            return t("phone.consent.where-app");
        }
        Whereabouts.Trouble trouble = stage.desk().whereabouts().trouble();
        if (trouble != null) {
            return t(
                    trouble == Whereabouts.Trouble.DENIED ? "phone.position.denied-app" : "phone.position.unavailable");
        }
        return fix == null
                ? t("phone.position.searching")
                : t("phone.position.accuracy", "distance", length(fix.accuracyMetres()));
    }

    private String length(double metres) {
        Formats formats = words.formats;
        return metres < METRES_OF_A_KILOMETRE
                ? t("common.metres", "distance", formats.rough(metres))
                : t("common.kilometres", "distance", formats.rough(metres / METRES_OF_A_KILOMETRE));
    }

    private void select(String place) {
        selected = place;
        show(stage.situation());
    }

    private View row(Row row) {
        LinearLayout line = look.column(0);
        line.setMinimumHeight(look.dp(56));
        line.setGravity(Gravity.CENTER_VERTICAL);
        line.setPadding(look.dp(12), look.dp(6), look.dp(12), look.dp(6));
        line.setBackground(
                look.tappable(look.box(row.isSelected() ? look.palette.accentWash() : look.palette.paper(), 0, 0)));
        line.addView(
                look.content(
                        row.place().name().text(),
                        row.place().name().language(),
                        row.isSelected() ? Look.Size.STRONG : Look.Size.BODY),
                Look.wide());
        if (row.away() != null) {
            line.addView(look.hint(row.away()), Look.wide());
        }
        line.setFocusable(true);
        line.setSelected(row.isSelected());
        line.setOnClickListener(view -> select(row.place().id()));
        return line;
    }
}
