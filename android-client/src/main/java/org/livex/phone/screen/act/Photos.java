package org.livex.phone.screen.act;

import android.graphics.Bitmap;
import android.graphics.BitmapFactory;
import android.graphics.Canvas;
import android.graphics.Color;
import android.graphics.ColorSpace;
import android.graphics.Matrix;
import android.graphics.Paint;
import android.graphics.RectF;
import android.media.ExifInterface;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Pictures encoded anew: upright, no larger than anybody needs, and without a word of where or with what they were taken. */
public final class Photos {
    private static final int LONGEST_SIDE = 2_048;
    private static final int QUALITY = 85;

    private Photos() {}

    /** Opens the same bytes each time. */
    public interface Source {
        @Nullable InputStream open() throws IOException;
    }

    /**
     * As JPEG.
     *
     * @throws IOException it is no picture that this phone can read
     */
    static byte[] bare(Source source) throws IOException {
        Bitmap picture = decoded(source, LONGEST_SIDE);
        Matrix upright = upright(source);
        float longer = Math.max(picture.getWidth(), picture.getHeight());
        float scale = Math.min(1, LONGEST_SIDE / longer);
        upright.postScale(scale, scale);
        RectF frame = new RectF(0, 0, picture.getWidth(), picture.getHeight());
        upright.mapRect(frame);
        upright.postTranslate(-frame.left, -frame.top);
        Bitmap bare = Bitmap.createBitmap(side(frame.width()), side(frame.height()), Bitmap.Config.ARGB_8888);
        Canvas canvas = new Canvas(bare);
        // JPEG has no transparency, and would make it black.
        canvas.drawColor(Color.WHITE);
        canvas.drawBitmap(picture, upright, new Paint(Paint.FILTER_BITMAP_FLAG));
        picture.recycle();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        boolean isEncoded = bare.compress(Bitmap.CompressFormat.JPEG, QUALITY, jpeg);
        bare.recycle();
        if (!isEncoded) {
            throw new IOException("not encoded");
        }
        return jpeg.toByteArray();
    }

    /** Its longer side is at least {@code side} long, or as long as it was, and less than twice that. */
    public static Bitmap decoded(Source source, int side) throws IOException {
        BitmapFactory.Options options = new BitmapFactory.Options();
        options.inJustDecodeBounds = true;
        decode(source, options);
        int longer = Math.max(options.outWidth, options.outHeight);
        if (longer <= 0) {
            throw new IOException("no picture");
        }
        options.inJustDecodeBounds = false;
        options.inPreferredColorSpace = ColorSpace.get(ColorSpace.Named.SRGB);
        options.inSampleSize = Math.max(1, Integer.highestOneBit(longer / side));
        Bitmap picture = decode(source, options);
        if (picture == null) {
            throw new IOException("no picture");
        }
        return picture;
    }

    private static @Nullable Bitmap decode(Source source, BitmapFactory.Options options) throws IOException {
        try (InputStream in = opened(source)) {
            return BitmapFactory.decodeStream(in, null, options);
        }
    }

    private static InputStream opened(Source source) throws IOException {
        InputStream in = source.open();
        if (in == null) {
            throw new IOException("gone");
        }
        return in;
    }

    private static int side(float length) {
        return Math.max(1, Math.round(length));
    }

    private static Matrix upright(Source source) throws IOException {
        Matrix matrix = new Matrix();
        switch (orientation(source)) {
            case ExifInterface.ORIENTATION_FLIP_HORIZONTAL -> matrix.setScale(-1, 1);
            case ExifInterface.ORIENTATION_ROTATE_180 -> matrix.setRotate(180);
            case ExifInterface.ORIENTATION_FLIP_VERTICAL -> matrix.setScale(1, -1);
            case ExifInterface.ORIENTATION_TRANSPOSE -> {
                matrix.setRotate(90);
                matrix.postScale(-1, 1);
            }
            case ExifInterface.ORIENTATION_ROTATE_90 -> matrix.setRotate(90);
            case ExifInterface.ORIENTATION_TRANSVERSE -> {
                matrix.setRotate(-90);
                matrix.postScale(-1, 1);
            }
            case ExifInterface.ORIENTATION_ROTATE_270 -> matrix.setRotate(270);
            default -> {}
        }
        return matrix;
    }

    private static int orientation(Source source) throws IOException {
        try (InputStream in = opened(source)) {
            return new ExifInterface(in)
                    .getAttributeInt(ExifInterface.TAG_ORIENTATION, ExifInterface.ORIENTATION_NORMAL);
        }
    }
}
