package org.livex.phone.screen.act;

import android.content.Context;
import android.media.AudioRecordingConfiguration;
import android.media.MediaRecorder;
import android.os.Build;
import android.os.SystemClock;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.livex.phone.NewerAndroid;

/**
 * Sound from the microphone, until it is stopped: AAC in ADTS. In an MP4, Android would write which version of it made the
 * file, and the server would refuse that.
 */
public final class Recording {
    public static final long LONGEST_MILLIS = 5 * 60_000;
    private static final String NAME = "recording-";
    /** Differs between processes: what another one left is nobody's. */
    private static final String OWN = NAME + UUID.randomUUID() + "-";

    /** One may begin while the one before is still being kept. */
    private static final AtomicInteger BEGUN = new AtomicInteger();

    private static final int BITS_PER_SECOND = 48_000;
    private static final int SAMPLES_PER_SECOND = 44_100;

    private final MediaRecorder recorder;
    private final File file;
    private final long since = SystemClock.elapsedRealtime();

    private Recording(MediaRecorder recorder, File file) {
        this.recorder = recorder;
        this.file = file;
    }

    /**
     * Begins a recording.
     *
     * @throws IOException there is no microphone, or somebody else has it
     */
    @SuppressWarnings("deprecation") // The other constructor came with Android 12.
    public static Recording start(Context context) throws IOException {
        BEGUN.incrementAndGet();
        File file = latest(context);
        MediaRecorder recorder = new MediaRecorder();
        try {
            recorder.setAudioSource(MediaRecorder.AudioSource.MIC);
            recorder.setOutputFormat(MediaRecorder.OutputFormat.AAC_ADTS);
            recorder.setAudioEncoder(MediaRecorder.AudioEncoder.AAC);
            recorder.setAudioChannels(1);
            recorder.setAudioSamplingRate(SAMPLES_PER_SECOND);
            recorder.setAudioEncodingBitRate(BITS_PER_SECOND);
            recorder.setOutputFile(file);
            recorder.prepare();
            recorder.start();
            return new Recording(recorder, file);
        } catch (IOException | RuntimeException e) {
            recorder.release();
            Files.deleteIfExists(file.toPath());
            throw new IOException(e);
        }
    }

    public static File latest(Context context) {
        return new File(context.getCacheDir(), OWN + BEGUN.get());
    }

    /** Deletes what processes left that died: plain bytes. */
    static void sweep(Context context) {
        File[] left = context.getCacheDir().listFiles((folder, name) -> name.startsWith(NAME) && !name.startsWith(OWN));
        for (File file : left == null ? new File[0] : left) {
            // What stays is in the cache: the system takes it when it needs the room.
            file.delete();
        }
    }

    public long millis() {
        return SystemClock.elapsedRealtime() - since;
    }

    /** Another app has the microphone, or Android's switch is off: all that is heard is silence. */
    @NewerAndroid(29)
    public boolean isSilenced() {
        if (Build.VERSION.SDK_INT < 29) {
            return false;
        }
        try {
            AudioRecordingConfiguration now = recorder.getActiveRecordingConfiguration();
            return now != null && now.isClientSilenced();
        } catch (RuntimeException noAnswer) {
            // Android looks into the answer of its sound service before it looks whether there is one.
            return false;
        }
    }

    /**
     * Plain bytes on disk until then, and away with them.
     *
     * @throws IOException nothing was heard
     */
    public byte[] stop() throws IOException {
        try {
            recorder.stop();
            return Files.readAllBytes(file.toPath());
        } catch (RuntimeException nothing) {
            throw new IOException(nothing);
        } finally {
            recorder.release();
            Files.deleteIfExists(file.toPath());
        }
    }
}
