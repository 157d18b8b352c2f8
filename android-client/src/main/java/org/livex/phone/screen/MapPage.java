package org.livex.phone.screen;

import android.content.res.ColorStateList;
import android.util.TypedValue;
import android.view.Gravity;
import android.view.View;
import android.widget.Button;
import android.widget.FrameLayout;
import android.widget.ImageButton;
import android.widget.LinearLayout;
import android.widget.ScrollView;
import android.widget.TextView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.Exercise;
import org.livex.phone.model.Place;
import org.livex.phone.model.Situation;
import org.livex.phone.model.read.GeoPoint;
import org.livex.phone.screen.look.Flow;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.map.MapView;
import org.livex.phone.screen.map.Sheet;
import org.livex.phone.screen.parts.Cards;
import org.livex.phone.screen.parts.Narrow;
import org.livex.phone.screen.parts.Pinned;
import org.livex.phone.sync.Connection;
import org.livex.phone.sync.Fix;
import org.livex.phone.sync.map.FieldMap;
import org.livex.phone.words.Formats;

/** Where things happen, and where I am; the same as a list, for whoever sees no map. */
final class MapPage extends Page {
    private static final int METRES_OF_A_KILOMETRE = 1_000;
    private static final int BYTES_OF_A_MEGABYTE = 1024 * 1024;

    private record Row(
            Place place, boolean isSelected, @Nullable String away) {}

    private final MapView map = new MapView(
            widgets,
            new MapView.Below(
                    field(),
                    new PlanPicture(
                            stage.screenServices().attachments(),
                            stage.screenServices().workshop(),
                            this::planCame)::of),
            this::length,
            this::select);
    private final FrameLayout frame = new FrameLayout(widgets.context);
    private final Flow views = widgets.flow();
    private final Button me = widgets.plain(t("phone.map.me"), map::showMe);
    private final Button keep = widgets.plain(t("phone.map.keep"), this::keep);
    private final TextView kept = widgets.hint("");
    private final TextView state = widgets.hint("");
    private final Cards<Row> places = new Cards<>(widgets, 0, row -> row.place().id(), this::row);
    private final ScrollView list = Pinned.scroll(widgets, overTheMap());
    private final Button all = widgets.plain(t("phone.map.places"), this::openOrClose);
    private @Nullable String selected;
    private boolean wasConnected = true;

    MapPage(Stage stage, @Nullable String selected) {
        super(stage);
        this.selected = selected;
    }

    @Override
    public View create() {
        frame.addView(map);
        LinearLayout zoom = widgets.column(8);
        zoom.addView(zoomButton(R.drawable.ic_plus, "phone.map.zoom-in", true));
        zoom.addView(zoomButton(R.drawable.ic_minus, "phone.map.zoom-out", false));
        FrameLayout.LayoutParams corner = new FrameLayout.LayoutParams(
                FrameLayout.LayoutParams.WRAP_CONTENT,
                FrameLayout.LayoutParams.WRAP_CONTENT,
                Gravity.BOTTOM | Gravity.RIGHT);
        corner.setMargins(0, 0, widgets.dp(12), widgets.dp(12));
        frame.addView(zoom, corner);
        list.setBackgroundColor(widgets.palette.paper());
        list.setVisibility(View.GONE);
        frame.addView(list);
        state.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        state.setPadding(widgets.dp(16), widgets.dp(8), widgets.dp(16), widgets.dp(8));
        state.setTextSize(TypedValue.COMPLEX_UNIT_PX, widgets.chrome(Widgets.Size.SMALL.sp()));
        all.setId(R.id.places);
        for (Button button : List.of(me, widgets.plain(t("phone.map.all"), map::showAll), all)) {
            button.setPadding(widgets.dp(10), 0, widgets.dp(10), 0);
            views.addView(widgets.pinned(button));
        }
        kept.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        views.setPadding(widgets.dp(16), widgets.dp(8), widgets.dp(16), widgets.dp(8));
        LinearLayout page = widgets.column(0);
        page.addView(state, Widgets.wide());
        page.addView(frame, Pinned.rest());
        page.addView(new Narrow(widgets, views), Widgets.wide());
        field().lookUp(this::mapCame);
        return page;
    }

    /** What the map itself has no room for on a small phone. */
    private LinearLayout overTheMap() {
        LinearLayout over = widgets.column(8);
        over.addView(keep, Widgets.wide());
        over.addView(kept, Widgets.wide());
        over.addView(places.view, Widgets.wide());
        return over;
    }

    private FieldMap field() {
        return stage.screenServices().participation().map();
    }

    private void planCame() {
        map.postInvalidate();
    }

    private void mapCame() {
        map.askAgain();
        show(stage.situation());
    }

    private void keep() {
        Exercise exercise = stage.situation().exercise();
        if (exercise != null && exercise.area() != null) {
            field().keep(exercise.area(), this::showKept);
            showKept();
        }
    }

    /** How much of the operator's map this phone has. */
    private void showKept() {
        FieldMap.Standing standing = field().standing();
        Exercise exercise = stage.situation().exercise();
        boolean isThere = field().about() != null && exercise != null && exercise.area() != null;
        keep.setVisibility(isThere ? View.VISIBLE : View.GONE);
        keep.setEnabled(!standing.isKeeping());
        String words = keptWords(standing);
        kept.setVisibility(words.isEmpty() ? View.GONE : View.VISIBLE);
        if (!words.contentEquals(kept.getText())) {
            kept.setText(words);
        }
    }

    private String keptWords(FieldMap.Standing standing) {
        Formats formats = words.formats;
        if (standing.isKeeping()) {
            return words.text(
                    "phone.map.keeping",
                    Map.of("done", formats.number(standing.done()), "all", formats.number(standing.all())));
        }
        String size = standing.bytes() == 0
                ? ""
                : t("phone.map.kept", "size", formats.rough((double) standing.bytes() / BYTES_OF_A_MEGABYTE));
        return standing.isBroken() ? (t("phone.map.broken-off") + " " + size).trim() : size;
    }

    private void openOrClose() {
        openList(list.getVisibility() == View.GONE);
    }

    /** Over the map, so that the map itself never moves. */
    private void openList(boolean opens) {
        list.setVisibility(opens ? View.VISIBLE : View.GONE);
        all.setSelected(opens);
    }

    private ImageButton zoomButton(int icon, String key, boolean closer) {
        ImageButton button = new ImageButton(widgets.context);
        button.setImageResource(icon);
        button.setImageTintList(ColorStateList.valueOf(widgets.palette.ink()));
        button.setBackground(widgets.tappable(widgets.box(widgets.palette.paper(), widgets.palette.lineStrong(), 1)));
        button.setContentDescription(t(key));
        button.setMinimumWidth(widgets.dp(Widgets.TOUCH_DP));
        button.setMinimumHeight(widgets.dp(Widgets.TOUCH_DP));
        button.setOnClickListener(view -> map.zoom(closer));
        return button;
    }

    @Override
    public void show(Situation situation) {
        Fix fix = stage.screenServices().whereabouts().latest();
        GeoPoint origin = originOf(situation, fix);
        frame.setVisibility(origin == null ? View.INVISIBLE : View.VISIBLE);
        all.setVisibility(situation.places().isEmpty() ? View.GONE : View.VISIBLE);
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
                fix,
                situation.exercise() == null ? null : situation.exercise().sitePlan()));
        askAgainOnceConnected();
        showKept();
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

    private void askAgainOnceConnected() {
        boolean now = stage.snapshot().connection().way() != Connection.Way.OFFLINE;
        if (now && !wasConnected) {
            field().lookUp(map::askAgain);
        }
        wasConnected = now;
    }

    @Override
    public void tick() {
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
        String missing = stage.screenServices().whereabouts().missing();
        return missing != null || fix == null
                ? t(missing == null ? "phone.position.searching" : missing)
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
        openList(false);
        show(stage.situation());
    }

    private View row(Row row) {
        LinearLayout line = widgets.column(0);
        line.setMinimumHeight(widgets.dp(56));
        line.setGravity(Gravity.CENTER_VERTICAL);
        line.setPadding(widgets.dp(12), widgets.dp(6), widgets.dp(12), widgets.dp(6));
        line.setBackground(widgets.tappable(
                widgets.box(row.isSelected() ? widgets.palette.accentWash() : widgets.palette.paper(), 0, 0)));
        line.addView(
                widgets.content(
                        row.place().name().text(),
                        row.place().name().language(),
                        row.isSelected() ? Widgets.Size.STRONG : Widgets.Size.BODY),
                Widgets.wide());
        if (row.away() != null) {
            line.addView(widgets.hint(row.away()), Widgets.wide());
        }
        line.setFocusable(true);
        line.setSelected(row.isSelected());
        line.setOnClickListener(view -> select(row.place().id()));
        return line;
    }
}
