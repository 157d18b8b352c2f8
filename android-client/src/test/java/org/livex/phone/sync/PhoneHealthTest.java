package org.livex.phone.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;

@RunWith(RobolectricTestRunner.class)
public class PhoneHealthTest {
    private static final Path REQUEST = Path.of("..", "docs", "protocol", "messages", "sync-request.json");

    @Test
    public void a_phone_says_how_it_is_as_the_protocol_has_it() throws IOException, JSONException {
        PhoneHealth health = new PhoneHealth(
                0.63,
                false,
                false,
                true,
                false,
                "android 1.0",
                "Android 14",
                new PhoneHealth.Allowed(true, true, false, PhoneHealth.Precision.PRECISE, true, false));

        JSONObject shown = new JSONObject(Files.readString(REQUEST)).getJSONObject("phone");

        assertThat(health.json(2).toString()).isEqualTo(shown.toString());
    }
}
