package org.livex.phone.screen;

import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.graphics.Color;
import android.graphics.Paint;
import android.media.ExifInterface;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A photo as phones take it: it says where, with what, and which side is up. Red at the left, blue at the right. */
public final class ExifPicture {
    private ExifPicture() {}

    public static byte[] jpeg(int width, int height, int orientation) {
        Bitmap picture = Bitmap.createBitmap(width, height, Bitmap.Config.ARGB_8888);
        Canvas canvas = new Canvas(picture);
        canvas.drawColor(Color.BLUE);
        Paint red = new Paint();
        red.setColor(Color.RED);
        canvas.drawRect(0, 0, width / 2f, height, red);
        try {
            Path file = Files.createTempFile("photo", ".jpg");
            try (OutputStream out = Files.newOutputStream(file)) {
                picture.compress(Bitmap.CompressFormat.JPEG, 90, out);
            }
            ExifInterface exif = new ExifInterface(file.toString());
            exif.setAttribute(ExifInterface.TAG_GPS_LATITUDE, "45/1,35/1,3300/100");
            exif.setAttribute(ExifInterface.TAG_GPS_LATITUDE_REF, "N");
            exif.setAttribute(ExifInterface.TAG_GPS_LONGITUDE, "11/1,36/1,1400/100");
            exif.setAttribute(ExifInterface.TAG_GPS_LONGITUDE_REF, "E");
            exif.setAttribute(ExifInterface.TAG_MODEL, "Spyglass");
            exif.setAttribute(ExifInterface.TAG_ORIENTATION, Integer.toString(orientation));
            exif.saveAttributes();
            byte[] jpeg = Files.readAllBytes(file);
            Files.delete(file);
            return jpeg;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
