package org.livex.phone.screen;

import android.Manifest;
import android.content.pm.PackageManager;
import java.io.IOException;
import java.util.function.Consumer;
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
    private boolean isKeeping;

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

    /** What was heard is on its way into the draft. */
    boolean isKeeping() {
        return isKeeping;
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
            since = ReportJson.written(stage.screenServices().clock().instant());
            recording = Recording.start(stage.activity());
            return true;
        } catch (IOException taken) {
            focus.giveBack();
            tellNothingHeard();
            return false;
        }
    }

    /**
     * Ends it; what was heard lies in the draft a moment later, since to encrypt five minutes takes its time.
     *
     * @param then gets it; null: nothing was recorded, or could be kept, and the person has been told so
     */
    void stop(Consumer<@Nullable VoiceMessage> then) {
        Recording heard = recording;
        if (heard == null) {
            then.accept(null);
            return;
        }
        long millis = heard.millis();
        boolean isSilenced = heard.isSilenced();
        String began = since;
        recording = null;
        isKeeping = true;
        stage.screenServices().workshop().<Kept>make(() -> kept(heard, isSilenced, began, millis), kept -> {
            isKeeping = false;
            focus.giveBack();
            VoiceMessage voice = kept == null ? null : kept.voice();
            if (voice != null) {
                draft.keep(voice);
            } else if (kept != null && kept.isFull()) {
                stage.tell(stage.words().text("phone.not-saved"), true);
            } else {
                tellNothingHeard();
            }
            then.accept(voice);
        });
    }

    /** What became of a recording. */
    private record Kept(@Nullable VoiceMessage voice, boolean isFull) {}

    private Kept kept(Recording heard, boolean isSilenced, String began, long millis) {
        try {
            byte[] bytes = heard.stop();
            if (bytes.length == 0 || isSilenced) {
                return new Kept(null, false);
            }
            String sha256 = stage.screenServices().attachments().keep(bytes, Capture.SOUND);
            return new Kept(VoiceMessage.recorded(sha256, Capture.SOUND, bytes.length, began, millis), false);
        } catch (NotSaved full) {
            return new Kept(null, true);
        } catch (IOException nothing) {
            return new Kept(null, false);
        }
    }

    /** Nobody meant to say anything. */
    void discard() {
        Recording heard = recording;
        recording = null;
        if (heard == null) {
            return;
        }
        stage.screenServices().workshop().work(() -> endUnheard(heard), focus::giveBack);
    }

    private static void endUnheard(Recording heard) {
        try {
            heard.stop();
        } catch (IOException nothing) {
            // Nothing was heard: that is what is wanted.
        }
    }

    void tellNothingHeard() {
        stage.tell(stage.words().text("phone.voice.no-microphone"), true);
    }
}
