package org.livex.phone.screen;

import android.media.MediaPlayer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.VoiceMessage;
import org.livex.phone.sync.Attachments;

/** Plays one voice at a time, from this phone's own store; whoever calls or rings silences it. */
public final class VoicePlayer {
    private final Stage stage;
    private final SoundFocus focus;
    private final Runnable changed;
    private final Runnable interrupted;
    private final Consumer<VoiceMessage> ended;
    private @Nullable MediaPlayer player;
    private @Nullable VoiceMessage voice;
    private boolean isReady;
    private boolean isPlaying;
    /** Whoever is heard was interrupted by somebody who talks here. */
    private boolean isInterrupted;
    /** Somebody paused it by a tap, and wants quiet. */
    private boolean isHeld;

    /**
     * @param changed another voice plays, or none
     * @param interrupted by something else that is to be heard
     * @param ended hears of what was heard to its end
     */
    public VoicePlayer(Stage stage, Runnable changed, Runnable interrupted, Consumer<VoiceMessage> ended) {
        this.stage = stage;
        this.changed = changed;
        this.interrupted = interrupted;
        this.ended = ended;
        this.focus = SoundFocus.toBeHeard(stage.activity(), this::silenced);
    }

    boolean isPlaying() {
        return isPlaying;
    }

    public boolean isPlaying(VoiceMessage voice) {
        return isPlaying && isOf(voice);
    }

    /** Nothing else begins by itself: somebody talks here, or paused what was heard. */
    boolean keepsQuiet() {
        return isInterrupted || isHeld;
    }

    /** What is played or paused; null: nothing is. */
    @Nullable VoiceMessage current() {
        return voice;
    }

    private boolean isOf(VoiceMessage other) {
        VoiceMessage now = voice;
        return now != null && now.sha256().equals(other.sha256());
    }

    /** How far it is; 0: it was not begun. */
    long millis(VoiceMessage voice) {
        MediaPlayer begun = begun(voice);
        return begun == null ? 0 : begun.getCurrentPosition();
    }

    /** Null: it was not. */
    private @Nullable MediaPlayer begun(VoiceMessage one) {
        return isReady && isOf(one) ? player : null;
    }

    /** From where it was paused, if it was. */
    void toggle(VoiceMessage voice) {
        if (isPlaying(voice)) {
            isHeld = true;
            pause();
        } else if (!play(voice)) {
            boolean isHere = stage.screenServices().attachments().attached().containsKey(voice.sha256());
            stage.tell(stage.words().text(isHere ? "phone.voice.not-now" : notHere(voice)), true);
        }
    }

    /** Why one cannot be heard yet: a key of the catalog. */
    public static String notHere(VoiceMessage voice) {
        if (voice.refusedAs() != null) {
            return "phone.voice.not-delivered";
        }
        return voice.isReceived() ? "phone.voice.not-on-phone" : "phone.voice.not-here";
    }

    /** False: it is not on this phone, or somebody is on the phone. */
    boolean play(VoiceMessage voice) {
        MediaPlayer paused = begun(voice);
        if (paused != null) {
            return goOn(paused);
        }
        Attachments files = stage.screenServices().attachments();
        if (!files.attached().containsKey(voice.sha256()) || !focus.take()) {
            return false;
        }
        release();
        this.voice = voice;
        isPlaying = true;
        stage.screenServices().workshop().<byte[]>make(() -> files.bytes(voice.sha256()), bytes -> begin(voice, bytes));
        changed.run();
        return true;
    }

    private boolean goOn(MediaPlayer paused) {
        if (!focus.take()) {
            return false;
        }
        isInterrupted = false;
        isHeld = false;
        isPlaying = true;
        paused.start();
        changed.run();
        return true;
    }

    /** Unless another one is wanted by now. */
    private void begin(VoiceMessage wanted, byte @Nullable [] bytes) {
        if (!isOf(wanted) || player != null) {
            return;
        }
        if (bytes == null) {
            stop();
            stage.tell(stage.words().text("phone.voice.not-now"), true);
            return;
        }
        MediaPlayer next = new MediaPlayer();
        player = next;
        next.setAudioAttributes(SoundFocus.SPEECH);
        next.setOnPreparedListener(prepared -> {
            isReady = prepared.equals(player);
            if (isReady && isPlaying) {
                prepared.start();
            }
        });
        next.setOnCompletionListener(completed -> {
            ended.accept(wanted);
            stop();
        });
        next.setOnErrorListener((failed, what, extra) -> {
            stop();
            stage.tell(stage.words().text("phone.voice.broken"), true);
            return true;
        });
        next.setDataSource(new SoundInMemory(bytes));
        next.prepareAsync();
    }

    /** Somebody talks here: it goes on afterwards, from where it was. */
    void interrupt() {
        isInterrupted = isPlaying;
        pause();
    }

    /** What was interrupted, unless somebody is on the phone by now. */
    void goOn() {
        if (!isInterrupted || voice == null) {
            return;
        }
        isInterrupted = false;
        MediaPlayer paused = player;
        if (isReady && paused != null) {
            goOn(paused);
        } else if (focus.take()) {
            // It begins as soon as it is ready.
            isPlaying = true;
            changed.run();
        }
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
        if (voice != null) {
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
        voice = null;
        isReady = false;
        isPlaying = false;
        isInterrupted = false;
        isHeld = false;
    }
}
