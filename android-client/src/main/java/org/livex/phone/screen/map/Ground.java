package org.livex.phone.screen.map;

import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.graphics.Matrix;
import android.graphics.Paint;
import android.graphics.RectF;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.SitePlan;
import org.livex.phone.model.Tile;
import org.livex.phone.model.read.GeoPoint;

/** Draws what lies below all else: the operator's map, and the host's own plan upon it. */
final class Ground {
    /** Neighbours overlap by a hair: between them nothing shines through. */
    private static final float SEAM = 0.5f;

    private final Camera camera;
    private final MapTiles tiles;
    private final Function<SitePlan, @Nullable Bitmap> plans;
    private final Paint paint = new Paint(Paint.FILTER_BITMAP_FLAG | Paint.ANTI_ALIAS_FLAG);

    Ground(Camera camera, MapTiles tiles, Function<SitePlan, @Nullable Bitmap> plans) {
        this.camera = camera;
        this.tiles = tiles;
        this.plans = plans;
    }

    void paint(Canvas canvas, Sheet sheet) {
        for (Tile tile : tiles.seenBy(camera, sheet.origin())) {
            Bitmap picture = tiles.picture(tile);
            if (picture != null) {
                canvas.drawBitmap(picture, null, frame(sheet, tile), paint);
            }
        }
        SitePlan plan = sheet.plan();
        Bitmap drawn = plan == null ? null : plans.apply(plan);
        if (plan != null && drawn != null) {
            canvas.drawBitmap(drawn, laid(sheet, plan, drawn), paint);
        }
    }

    private RectF frame(Sheet sheet, Tile tile) {
        GeoPoint from = tile.northWest();
        GeoPoint to = tile.southEast();
        return new RectF(x(sheet, from), y(sheet, from), x(sheet, to) + SEAM, y(sheet, to) + SEAM);
    }

    private Matrix laid(Sheet sheet, SitePlan plan, Bitmap drawn) {
        float[] of = {0, 0, drawn.getWidth(), 0, 0, drawn.getHeight()};
        float[] at = {
            x(sheet, plan.topLeft()), y(sheet, plan.topLeft()),
            x(sheet, plan.topRight()), y(sheet, plan.topRight()),
            x(sheet, plan.bottomLeft()), y(sheet, plan.bottomLeft())
        };
        Matrix matrix = new Matrix();
        matrix.setPolyToPoly(of, 0, at, 0, 3);
        return matrix;
    }

    private float x(Sheet sheet, GeoPoint point) {
        return camera.x(sheet.east(point));
    }

    private float y(Sheet sheet, GeoPoint point) {
        return camera.y(sheet.north(point));
    }
}
