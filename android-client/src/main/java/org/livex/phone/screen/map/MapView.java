package org.livex.phone.screen.map;

import android.annotation.SuppressLint;
import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.graphics.Paint;
import android.text.TextPaint;
import android.text.TextUtils;
import android.view.GestureDetector;
import android.view.KeyEvent;
import android.view.MotionEvent;
import android.view.ScaleGestureDetector;
import android.view.View;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Basemap;
import org.livex.phone.model.Place;
import org.livex.phone.model.SitePlan;
import org.livex.phone.model.read.GeoPoint;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.sync.map.FieldMap;

/** The sheet under a finger. Whoever cannot see it has the list of places below it. */
@SuppressLint("ViewConstructor")
public final class MapView extends View {
    private static final double STEP = 1.6;
    private static final float SCALE_DP = 60;
    private static final float NEAR_ENOUGH_DP = 28;
    private static final double CLOSEST_FIRST_LOOK_METRES = 200;
    private static final double DEFAULT_RADIUS_METRES = 1_000;
    private static final double CLOSE_UP_METRES = 150;

    private final Widgets widgets;
    private final Camera camera = new Camera();
    private final Painter painter;
    private final DoubleFunction<String> length;
    private final Paint scalePaint = new Paint(Paint.ANTI_ALIAS_FLAG);
    private final GestureDetector fingers;
    private final ScaleGestureDetector pinch;
    private final FieldMap map;
    private final MapTiles tiles;
    private @Nullable Sheet sheet;
    private boolean fitted;

    /**
     * What it shows besides what is on it.
     *
     * @param plans the picture of a plan, null while it is not here
     */
    public record Below(FieldMap map, Function<SitePlan, @Nullable Bitmap> plans) {}

    /** With what writes a length in metres, and what hears of a tap on a place. */
    public MapView(Widgets widgets, Below below, DoubleFunction<String> length, Consumer<String> tapped) {
        super(widgets.context);
        this.widgets = widgets;
        this.length = length;
        map = below.map();
        tiles = new MapTiles(map, this::invalidate);
        painter = new Painter(widgets, camera, new Ground(camera, tiles, below.plans()));
        setFocusable(true);
        setContentDescription(widgets.words.text("phone.map.label"));
        fingers = new GestureDetector(widgets.context, new GestureDetector.SimpleOnGestureListener() {
            @Override
            public boolean onDown(MotionEvent event) {
                return true;
            }

            @Override
            public boolean onScroll(@Nullable MotionEvent from, MotionEvent to, float dx, float dy) {
                camera.pan(-dx, -dy);
                invalidate();
                return true;
            }

            @Override
            public boolean onDoubleTap(MotionEvent event) {
                camera.zoom(STEP, event.getX(), event.getY());
                invalidate();
                return true;
            }

            @Override
            public boolean onSingleTapConfirmed(MotionEvent event) {
                String place = nearest(event.getX(), event.getY());
                if (place != null) {
                    tapped.accept(place);
                }
                return true;
            }
        });
        pinch = new ScaleGestureDetector(widgets.context, new ScaleGestureDetector.SimpleOnScaleGestureListener() {
            @Override
            public boolean onScale(ScaleGestureDetector detector) {
                camera.zoom(detector.getScaleFactor(), detector.getFocusX(), detector.getFocusY());
                invalidate();
                return true;
            }
        });
    }

    public void show(Sheet next) {
        boolean selects =
                next.selected() != null && (sheet == null || !next.selected().equals(sheet.selected()));
        sheet = next;
        if (fitted && selects) {
            showSelected(next);
        }
        invalidate();
    }

    /** What of the map was not to be had may be by now. */
    public void askAgain() {
        tiles.again();
    }

    public void zoom(boolean closer) {
        camera.zoom(closer ? STEP : 1 / STEP, camera.width / 2f, camera.height / 2f);
        invalidate();
    }

    public void showAll() {
        if (sheet != null && sheet.area() != null) {
            GeoPoint centre = sheet.area().centre();
            camera.fit(sheet.east(centre), sheet.north(centre), sheet.area().radiusMetres());
        } else if (sheet != null) {
            camera.fit(0, 0, DEFAULT_RADIUS_METRES);
        }
        invalidate();
    }

    public void showMe() {
        if (sheet != null && sheet.me() != null) {
            goTo(sheet, Sheet.pointOf(sheet.me()));
        }
    }

    private void goTo(Sheet on, GeoPoint point) {
        double before = camera.metresPerPixel;
        camera.fit(on.east(point), on.north(point), CLOSE_UP_METRES);
        camera.metresPerPixel = Math.min(before, camera.metresPerPixel);
        invalidate();
    }

    private void showSelected(Sheet on) {
        for (Place place : on.places()) {
            if (place.id().equals(on.selected())) {
                goTo(on, place.point());
            }
        }
    }

    @Override
    protected void onSizeChanged(int width, int height, int oldWidth, int oldHeight) {
        camera.width = Math.max(1, width);
        camera.height = Math.max(1, height);
    }

    /** Where things happen, which is often a small part of the area. */
    private void firstLook(Sheet on) {
        if (on.places().isEmpty()) {
            showAll();
            return;
        }
        double west = Double.MAX_VALUE;
        double east = -Double.MAX_VALUE;
        double south = Double.MAX_VALUE;
        double north = -Double.MAX_VALUE;
        for (Place place : on.places()) {
            west = Math.min(west, on.east(place.point()));
            east = Math.max(east, on.east(place.point()));
            south = Math.min(south, on.north(place.point()));
            north = Math.max(north, on.north(place.point()));
        }
        double reach = Math.hypot(east - west, north - south) / 2;
        camera.fit((west + east) / 2, (south + north) / 2, Math.max(CLOSEST_FIRST_LOOK_METRES, 1.1 * reach));
        showSelected(on);
    }

    @Override
    protected void onDraw(Canvas canvas) {
        if (sheet == null) {
            return;
        }
        if (!fitted) {
            fitted = true;
            firstLook(sheet);
        }
        painter.paint(canvas, sheet);
        drawScale(canvas);
        drawThanks(canvas);
    }

    /** To whom the map is owed, which has to be shown. */
    private void drawThanks(Canvas canvas) {
        Basemap about = map.about();
        if (about == null || about.attribution().isEmpty()) {
            return;
        }
        TextPaint ink = new TextPaint(Paint.ANTI_ALIAS_FLAG);
        ink.setTextSize(widgets.chrome(11));
        float room = getWidth() - widgets.dp(2 * 16);
        String words = TextUtils.ellipsize(about.attribution(), ink, room, TextUtils.TruncateAt.END)
                .toString();
        float left = (getWidth() - ink.measureText(words)) / 2;
        float baseline = getHeight() - widgets.dp(3);
        ink.setStyle(Paint.Style.STROKE);
        ink.setStrokeWidth(widgets.dp(3));
        ink.setColor(widgets.palette.paper());
        canvas.drawText(words, left, baseline, ink);
        ink.setStyle(Paint.Style.FILL);
        ink.setColor(widgets.palette.ink());
        canvas.drawText(words, left, baseline, ink);
    }

    private void drawScale(Canvas canvas) {
        double metres = Camera.roundLength(widgets.dp(SCALE_DP) * camera.metresPerPixel);
        float width = (float) (metres / camera.metresPerPixel);
        float left = widgets.dp(12);
        float bottom = getHeight() - widgets.dp(20);
        scalePaint.setColor(widgets.palette.ink());
        scalePaint.setStrokeWidth(widgets.dp(2));
        canvas.drawLine(left, bottom, left + width, bottom, scalePaint);
        canvas.drawLine(left, bottom - widgets.dp(6), left, bottom, scalePaint);
        canvas.drawLine(left + width, bottom - widgets.dp(6), left + width, bottom, scalePaint);
        scalePaint.setTextSize(widgets.chrome(13));
        canvas.drawText(length.apply(metres), left + widgets.dp(2), bottom - widgets.dp(9), scalePaint);
    }

    private @Nullable String nearest(float x, float y) {
        String nearest = null;
        double best = widgets.dp(NEAR_ENOUGH_DP);
        Sheet on = sheet;
        if (on == null) {
            return null;
        }
        for (Place place : on.places()) {
            double away = Math.hypot(camera.x(on.east(place.point())) - x, camera.y(on.north(place.point())) - y);
            if (away < best) {
                best = away;
                nearest = place.id();
            }
        }
        return nearest;
    }

    @Override
    @SuppressLint("ClickableViewAccessibility") // The list below says the same to whoever cannot touch a map.
    public boolean onTouchEvent(MotionEvent event) {
        getParent().requestDisallowInterceptTouchEvent(true);
        pinch.onTouchEvent(event);
        if (!pinch.isInProgress()) {
            fingers.onTouchEvent(event);
        }
        return true;
    }

    @Override
    public boolean onKeyDown(int key, KeyEvent event) {
        int step = widgets.dp(48);
        switch (key) {
            case KeyEvent.KEYCODE_DPAD_LEFT -> camera.pan(step, 0);
            case KeyEvent.KEYCODE_DPAD_RIGHT -> camera.pan(-step, 0);
            case KeyEvent.KEYCODE_DPAD_UP -> camera.pan(0, step);
            case KeyEvent.KEYCODE_DPAD_DOWN -> camera.pan(0, -step);
            case KeyEvent.KEYCODE_PLUS, KeyEvent.KEYCODE_NUMPAD_ADD -> zoom(true);
            case KeyEvent.KEYCODE_MINUS, KeyEvent.KEYCODE_NUMPAD_SUBTRACT -> zoom(false);
            default -> {
                return super.onKeyDown(key, event);
            }
        }
        invalidate();
        return true;
    }
}
