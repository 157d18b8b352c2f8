package org.livex.phone.screen;

import android.Manifest;
import android.content.pm.PackageManager;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.VoiceMessage;
import org.livex.phone.screen.act.Capture;
import org.livex.phone.screen.act.Recording;
import org.livex.phone.sync.NotSaved;

/** Records what somebody says into a channel. Whatever ends it, what was heard is kept as the channel's draft. */
public final class VoiceRecorder {
    public static final int MICROPHONE = 21;

    private final Stage stage;
    private final VoiceDraft draft;
    private final SoundFocus focus;
    private @Nullable Recording recording;
    private String since = "";

    /** @param interrupted somebody calls, or another app wants to be heard */
    VoiceRecorder(Stage stage, VoiceDraft draft, Runnable interrupted) {
        this.stage = stage;
        this.draft = draft;
        this.focus = SoundFocus.toHear(stage.activity(), interrupted);
    }

    boolean isAllowed() {
        return stage.activity().checkSelfPermission(Manifest.permission.RECORD_AUDIO)
                == PackageManager.PERMISSION_GRANTED;
    }

    /** Also where it is allowed already: the answer comes by the page. */
    void ask() {
        stage.askPermission(Manifest.permission.RECORD_AUDIO, MICROPHONE);
    }

    boolean isRecording() {
        return recording != null;
    }

    long millis() {
        return recording == null ? 0 : recording.millis();
    }

    /** False: it does not, and the person has been told so. */
    boolean start() {
        if (!focus.take()) {
            tellNothingHeard();
            return false;
        }
        try {
            since = ReportJson.written(stage.desk().clock().instant());
            recording = Recording.start(stage.activity());
            return true;
        } catch (IOException taken) {
            focus.giveBack();
            tellNothingHeard();
            return false;
        }
    }

    /** What was heard, as the draft. Null: nothing was recorded, or could be kept, and the person has been told so. */
    @Nullable VoiceMessage stop() {
        Recording heard = recording;
        if (heard == null) {
            return null;
        }
        long millis = heard.millis();
        boolean isSilenced = heard.isSilenced();
        byte[] bytes = ended(heard);
        if (bytes.length == 0 || isSilenced) {
            tellNothingHeard();
            return null;
        }
        try {
            String sha256 = stage.desk().attachments().keep(bytes, Capture.SOUND);
            VoiceMessage voice = VoiceMessage.recorded(sha256, Capture.SOUND, bytes.length, since, millis);
            draft.keep(voice);
            return voice;
        } catch (NotSaved full) {
            stage.tell(stage.words().text("phone.not-saved"), true);
            return null;
        }
    }

    /** Nobody meant to say anything. */
    void discard() {
        Recording heard = recording;
        if (heard != null) {
            ended(heard);
        }
    }

    /** Empty: nothing was heard. */
    private byte[] ended(Recording heard) {
        recording = null;
        try {
            return heard.stop();
        } catch (IOException nothing) {
            return new byte[0];
        } finally {
            focus.giveBack();
        }
    }

    void tellNothingHeard() {
        stage.tell(stage.words().text("phone.voice.no-microphone"), true);
    }
}
