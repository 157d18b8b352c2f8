package org.livex.phone.screen;

import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.graphics.Color;
import android.graphics.Paint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.livex.phone.R;
import org.livex.phone.model.Basemap;
import org.livex.phone.model.Exercise;
import org.livex.phone.model.Tile;
import org.livex.phone.model.read.GeoPoint;
import org.livex.phone.sync.map.FieldMap;

/** The map with the operator's tiles below and the demo's own plan upon them. */
final class MapScreens {
    static final Exercise.Area AREA = new Exercise.Area(new GeoPoint(45.59, 11.60), 3_000);
    private static final Basemap GROUND = new Basemap("© The surveyors", 10, 16, "v1", -180, -85, 180, 85);
    private static final Path DEMO = Path.of("../ops/demo/files");

    private MapScreens() {}

    static void withPlan(Stager stager, String language) {
        ground(stager);
        stager.app.fake.map.standing = new FieldMap.Standing(120, 3 * 1024 * 1024, 0, 0, false);
        lay(stager, language);
        stager.go(Route.to(Route.Screen.MAP));
    }

    static void beingKept(Stager stager) {
        ground(stager);
        stager.app.fake.map.standing = new FieldMap.Standing(17, 400_000, 17, 130, false);
        stager.go(Route.to(Route.Screen.MAP));
        stager.tap(stager.activity().findViewById(R.id.places));
    }

    static void ground(Stager stager) {
        FakeFieldMap map = stager.app.fake.map;
        map.about = GROUND;
        for (Tile tile : GROUND.around(AREA, FieldMap.MOST_TILES)) {
            map.pictures.put(tile, picture(tile));
        }
    }

    /** The demo's own plan is on the phone. */
    static void lay(Stager stager, String language) {
        try (Stream<Path> files = Files.list(DEMO)) {
            byte[] picture = Files.readAllBytes(files.findFirst().orElseThrow());
            String sha256 = stager.app.fake.files.keep(picture, "image/png");
            stager.show(new DemoItems(language)
                    .put("{'kind':'exercise','id':'exercise','name':{'text':'Roads to Arelle','language':'en'},"
                            + "'languages':['en'],'days':[{'from':'D2 09:00:00','to':'D2 18:00:00'}],'nights':'stop',"
                            + "'area':{'centre':{'latitude':45.59,'longitude':11.6},'radiusMetres':3000},"
                            + "'sitePlan':{'picture':{'sha256':'" + sha256 + "','type':'image/png','bytes':9},"
                            + "'width':1200,'height':1200,'pins':[]},'sitePlanAt':{"
                            + "'topLeft':{'latitude':45.6035,'longitude':11.5885},"
                            + "'topRight':{'latitude':45.6035,'longitude':11.6185},"
                            + "'bottomLeft':{'latitude':45.5825,'longitude':11.5885}}}"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] picture(Tile tile) {
        Bitmap bitmap = Bitmap.createBitmap(64, 64, Bitmap.Config.ARGB_8888);
        Canvas canvas = new Canvas(bitmap);
        List<Integer> greens = List.of(0xFFDDE8D0, 0xFFE8EEDD);
        canvas.drawColor(greens.get((tile.column() + tile.row()) % 2));
        Paint line = new Paint();
        line.setColor(Color.GRAY);
        canvas.drawLine(0, 32, 64, 32, line);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        bitmap.compress(Bitmap.CompressFormat.PNG, 100, png);
        return png.toByteArray();
    }
}
