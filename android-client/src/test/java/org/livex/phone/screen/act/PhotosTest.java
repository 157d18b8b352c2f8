package org.livex.phone.screen.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import android.graphics.Bitmap;
import android.graphics.BitmapFactory;
import android.graphics.Color;
import android.media.ExifInterface;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.screen.DemoApp;
import org.livex.phone.screen.ExifPicture;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class PhotosTest {
    @Test
    public void where_and_with_what_a_photo_was_taken_does_not_leave_the_phone() throws IOException {
        byte[] taken = ExifPicture.jpeg(300, 200, ExifInterface.ORIENTATION_ROTATE_90);
        assertThat(new ExifInterface(new ByteArrayInputStream(taken)).getLatLong(new float[2]))
                .isTrue();
        assertThat(latin(taken)).contains("Exif").contains("Spyglass");

        byte[] bare = Photos.bare(() -> new ByteArrayInputStream(taken));

        assertThat(new ExifInterface(new ByteArrayInputStream(bare)).getLatLong(new float[2]))
                .isFalse();
        assertThat(latin(bare)).doesNotContain("Exif").doesNotContain("Spyglass");
    }

    @Test
    public void a_photo_that_was_taken_with_the_phone_upright_is_upright() throws IOException {
        byte[] taken = ExifPicture.jpeg(300, 200, ExifInterface.ORIENTATION_ROTATE_90);

        Bitmap bare = read(Photos.bare(() -> new ByteArrayInputStream(taken)));

        assertThat(bare.getWidth()).isEqualTo(200);
        assertThat(bare.getHeight()).isEqualTo(300);
        // What was at the left is above.
        assertThat(Color.red(bare.getPixel(100, 10))).isGreaterThan(200);
        assertThat(Color.red(bare.getPixel(100, 290))).isLessThan(60);
    }

    @Test
    public void a_large_photo_becomes_2048_pixels_long_and_a_small_one_stays() throws IOException {
        byte[] large = ExifPicture.jpeg(4_500, 900, ExifInterface.ORIENTATION_NORMAL);
        byte[] small = ExifPicture.jpeg(40, 30, ExifInterface.ORIENTATION_NORMAL);

        assertThat(read(Photos.bare(() -> new ByteArrayInputStream(large))).getWidth())
                .isEqualTo(2_048);
        assertThat(read(Photos.bare(() -> new ByteArrayInputStream(small))).getWidth())
                .isEqualTo(40);
    }

    @Test
    public void what_is_no_picture_is_not_taken_for_one() {
        byte[] text = "no picture".getBytes(StandardCharsets.UTF_8);
        InputStream gone = null;

        assertThatThrownBy(() -> Photos.bare(() -> new ByteArrayInputStream(text)))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Photos.bare(() -> gone)).isInstanceOf(IOException.class);
    }

    private static Bitmap read(byte[] jpeg) {
        return BitmapFactory.decodeByteArray(jpeg, 0, jpeg.length);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
