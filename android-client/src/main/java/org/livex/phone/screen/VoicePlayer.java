package org.livex.phone.screen;

import android.media.MediaPlayer;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.VoiceMessage;

/** Plays one voice at a time, from this phone's own store; whoever calls or rings silences it. */
public final class VoicePlayer {
    private final Stage stage;
    private final SoundFocus focus;
    private final Runnable changed;
    private final Runnable interrupted;
    private @Nullable MediaPlayer player;
    private String sha256 = "";
    private boolean isReady;
    private boolean isPlaying;

    /**
     * @param changed another voice plays, or none
     * @param interrupted by something else that is to be heard
     */
    public VoicePlayer(Stage stage, Runnable changed, Runnable interrupted) {
        this.stage = stage;
        this.changed = changed;
        this.interrupted = interrupted;
        this.focus = SoundFocus.toBeHeard(stage.activity(), this::silenced);
    }

    boolean isPlaying() {
        return isPlaying;
    }

    public boolean isPlaying(VoiceMessage voice) {
        return isPlaying && sha256.equals(voice.sha256());
    }

    /** How far it is; 0: it was not begun. */
    long millis(VoiceMessage voice) {
        MediaPlayer begun = begun(voice);
        return begun == null ? 0 : begun.getCurrentPosition();
    }

    /** Null: it was not. */
    private @Nullable MediaPlayer begun(VoiceMessage voice) {
        return isReady && sha256.equals(voice.sha256()) ? player : null;
    }

    /** From where it was paused, if it was. */
    void toggle(VoiceMessage voice) {
        if (isPlaying(voice)) {
            pause();
        } else if (!play(voice)) {
            boolean isHere = stage.desk().attachments().attached().containsKey(voice.sha256());
            stage.tell(stage.words().text(isHere ? "phone.voice.not-now" : "phone.voice.not-here"), true);
        }
    }

    /** False: it is not on this phone, or somebody is on the phone. */
    boolean play(VoiceMessage voice) {
        MediaPlayer paused = begun(voice);
        if (paused != null) {
            return goOn(paused);
        }
        byte[] bytes = stage.desk().attachments().bytes(voice.sha256());
        if (bytes == null || !focus.take()) {
            return false;
        }
        release();
        begin(voice.sha256(), bytes);
        changed.run();
        return true;
    }

    private boolean goOn(MediaPlayer paused) {
        if (!focus.take()) {
            return false;
        }
        isPlaying = true;
        paused.start();
        changed.run();
        return true;
    }

    private void begin(String wanted, byte[] bytes) {
        MediaPlayer next = new MediaPlayer();
        player = next;
        sha256 = wanted;
        isPlaying = true;
        next.setAudioAttributes(SoundFocus.SPEECH);
        next.setOnPreparedListener(prepared -> {
            isReady = prepared.equals(player);
            if (isReady && isPlaying) {
                prepared.start();
            }
        });
        next.setOnCompletionListener(ended -> stop());
        next.setOnErrorListener((failed, what, extra) -> {
            stop();
            stage.tell(stage.words().text("phone.voice.broken"), true);
            return true;
        });
        next.setDataSource(new SoundInMemory(bytes));
        next.prepareAsync();
    }

    private void silenced() {
        pause();
        interrupted.run();
    }

    private void pause() {
        if (!isPlaying) {
            return;
        }
        isPlaying = false;
        if (player != null && isReady) {
            player.pause();
        }
        focus.giveBack();
        changed.run();
    }

    /** Nothing is heard any more. */
    public void stop() {
        if (player != null) {
            release();
            focus.giveBack();
            changed.run();
        }
    }

    private void release() {
        if (player != null) {
            player.release();
        }
        player = null;
        sha256 = "";
        isReady = false;
        isPlaying = false;
    }
}
