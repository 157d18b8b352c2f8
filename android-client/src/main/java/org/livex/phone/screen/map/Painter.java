package org.livex.phone.screen.map;

import android.graphics.Canvas;
import android.graphics.DashPathEffect;
import android.graphics.Paint;
import android.graphics.RectF;
import android.graphics.Typeface;
import java.util.ArrayList;
import java.util.List;
import org.livex.phone.model.Place;
import org.livex.phone.screen.look.Palette;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.sync.Fix;

/** Draws the sheet as far as the camera sees it. */
final class Painter {
    private static final float GRID_DP = 70;
    private static final float DOT_DP = 6;
    private static final float GAP_DP = 3;

    private final Widgets widgets;
    private final Palette ink;
    private final Camera camera;
    private final Ground ground;
    private final Paint paint = new Paint(Paint.ANTI_ALIAS_FLAG);

    Painter(Widgets widgets, Camera camera, Ground ground) {
        this.widgets = widgets;
        this.ink = widgets.palette;
        this.camera = camera;
        this.ground = ground;
        paint.setTextSize(widgets.chrome(14));
    }

    void paint(Canvas canvas, Sheet sheet) {
        canvas.drawColor(ink.paper());
        ground.paint(canvas, sheet);
        grid(canvas);
        if (sheet.area() != null) {
            stroke(ink.ink(), 2);
            paint.setPathEffect(new DashPathEffect(new float[] {widgets.dp(10), widgets.dp(6)}, 0));
            canvas.drawCircle(
                    camera.x(sheet.east(sheet.area().centre())),
                    camera.y(sheet.north(sheet.area().centre())),
                    pixels(sheet.area().radiusMetres()),
                    paint);
            paint.setPathEffect(null);
        }
        if (sheet.me() != null) {
            accuracy(canvas, sheet, sheet.me());
        }
        places(canvas, sheet);
        if (sheet.me() != null) {
            float x = camera.x(sheet.east(Sheet.pointOf(sheet.me())));
            float y = camera.y(sheet.north(Sheet.pointOf(sheet.me())));
            fill(ink.paper());
            canvas.drawCircle(x, y, widgets.dp(DOT_DP + 5), paint);
            fill(ink.info());
            canvas.drawCircle(x, y, widgets.dp(DOT_DP + 2), paint);
        }
    }

    private float pixels(double metres) {
        return (float) (metres / camera.metresPerPixel);
    }

    private void fill(int color) {
        paint.setStyle(Paint.Style.FILL);
        paint.setColor(color);
    }

    private void stroke(int color, float widthDp) {
        paint.setStyle(Paint.Style.STROKE);
        paint.setColor(color);
        paint.setStrokeWidth(widgets.dp(widthDp));
    }

    private void grid(Canvas canvas) {
        double step = Camera.roundLength(widgets.dp(GRID_DP) * camera.metresPerPixel);
        stroke(ink.line(), 1);
        double eastEnd = camera.eastAt(camera.width);
        for (double east = Math.ceil(camera.eastAt(0) / step) * step; east <= eastEnd; east += step) {
            canvas.drawLine(camera.x(east), 0, camera.x(east), camera.height, paint);
        }
        double northEnd = camera.northAt(0);
        for (double north = Math.ceil(camera.northAt(camera.height) / step) * step; north <= northEnd; north += step) {
            canvas.drawLine(0, camera.y(north), camera.width, camera.y(north), paint);
        }
    }

    private void accuracy(Canvas canvas, Sheet sheet, Fix me) {
        float x = camera.x(sheet.east(Sheet.pointOf(me)));
        float y = camera.y(sheet.north(Sheet.pointOf(me)));
        float radius = Math.max(widgets.dp(DOT_DP + 4), pixels(me.accuracyMetres()));
        fill((ink.info() & 0xFFFFFF) | 0x33000000);
        canvas.drawCircle(x, y, radius, paint);
        stroke(ink.info(), 1.5f);
        canvas.drawCircle(x, y, radius, paint);
    }

    private void places(Canvas canvas, Sheet sheet) {
        List<Place> order = new ArrayList<>(sheet.places());
        // The selected one comes first, so that its name is never the one that finds no room.
        order.sort((a, b) -> Boolean.compare(b.id().equals(sheet.selected()), a.id().equals(sheet.selected())));
        List<RectF> taken = new ArrayList<>();
        float dot = widgets.dp(DOT_DP);
        for (Place place : order) {
            float x = camera.x(sheet.east(place.point()));
            float y = camera.y(sheet.north(place.point()));
            if (pixels(place.radiusMetres()) > dot) {
                fill((ink.accent() & 0xFFFFFF) | 0x26000000);
                canvas.drawCircle(x, y, pixels(place.radiusMetres()), paint);
            }
            float edge = widgets.dp(2);
            fill(ink.paper());
            canvas.drawRect(x - dot - edge, y - dot - edge, x + dot + edge, y + dot + edge, paint);
            fill(place.id().equals(sheet.selected()) ? ink.ink() : ink.accent());
            canvas.drawRect(x - dot, y - dot, x + dot, y + dot, paint);
            taken.add(new RectF(x - dot, y - dot, x + dot, y + dot));
        }
        for (Place place : order) {
            label(canvas, sheet, place, taken);
        }
    }

    /** Below, above, right or left of its mark, wherever there is room; else not at all until somebody zooms in. */
    private void label(Canvas canvas, Sheet sheet, Place place, List<RectF> taken) {
        boolean isSelected = place.id().equals(sheet.selected());
        paint.setTypeface(isSelected ? Typeface.DEFAULT_BOLD : Typeface.DEFAULT);
        String name = place.name().text();
        float x = camera.x(sheet.east(place.point()));
        float y = camera.y(sheet.north(place.point()));
        float width = paint.measureText(name);
        float height = paint.getTextSize() * 1.3f;
        float away = widgets.dp(DOT_DP + GAP_DP);
        float[][] corners = {
            {x - width / 2, y + away},
            {x - width / 2, y - away - height},
            {x + away, y - height / 2},
            {x - away - width, y - height / 2}
        };
        RectF best = null;
        for (float[] corner : corners) {
            RectF candidate = new RectF(corner[0], corner[1], corner[0] + width, corner[1] + height);
            boolean isFree = taken.stream().noneMatch(other -> RectF.intersects(candidate, other));
            boolean isSeen = candidate.left >= 0 && candidate.right <= camera.width;
            if (isFree && (best == null || (isSeen && best.left < 0) || (isSeen && best.right > camera.width))) {
                best = candidate;
            }
        }
        if (best == null) {
            return;
        }
        taken.add(best);
        float baseline = best.top + paint.getTextSize();
        stroke(ink.paper(), 4);
        paint.setStrokeJoin(Paint.Join.ROUND);
        canvas.drawText(name, best.left, baseline, paint);
        fill(ink.ink());
        canvas.drawText(name, best.left, baseline, paint);
    }
}
