package org.livex.phone.screen.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.media.MediaRecorder;
import java.nio.file.Files;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.screen.DemoApp;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowMediaRecorder;
import org.robolectric.util.ReflectionHelpers;

/** What the server takes: sound that does not say which phone made it. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class RecordingTest {
    @Test
    public void it_is_aac_in_adts_from_the_microphone_and_nothing_plain_stays() throws Exception {
        DemoApp app = DemoApp.current();
        Recording recording = Recording.start(app);
        MediaRecorder recorder = ReflectionHelpers.getField(recording, "recorder");
        ShadowMediaRecorder set = shadowOf(recorder);

        assertThat(set.getOutputFormat()).isEqualTo(MediaRecorder.OutputFormat.AAC_ADTS);
        assertThat(set.getAudioEncoder()).isEqualTo(MediaRecorder.AudioEncoder.AAC);
        assertThat(set.getAudioSource()).isEqualTo(MediaRecorder.AudioSource.MIC);
        Files.writeString(Recording.latest(app).toPath(), "heard");
        assertThat(recording.stop()).asString().isEqualTo("heard");
        assertThat(Recording.latest(app)).doesNotExist();
        assertThat(set.getState()).isEqualTo(ShadowMediaRecorder.STATE_RELEASED);
    }
}
