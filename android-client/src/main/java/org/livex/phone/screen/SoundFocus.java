package org.livex.phone.screen;

import android.content.Context;
import android.media.AudioAttributes;
import android.media.AudioFocusRequest;
import android.media.AudioManager;

/** This app's turn to be heard or to hear. A call, an alarm or another app takes it away. */
final class SoundFocus {
    static final AudioAttributes SPEECH = new AudioAttributes.Builder()
            .setUsage(AudioAttributes.USAGE_MEDIA)
            .setContentType(AudioAttributes.CONTENT_TYPE_SPEECH)
            .build();

    private final AudioManager sound;
    private final AudioFocusRequest request;

    private SoundFocus(Context context, int gain, Runnable lost) {
        sound = context.getSystemService(AudioManager.class);
        request = new AudioFocusRequest.Builder(gain)
                .setAudioAttributes(SPEECH)
                .setWillPauseWhenDucked(true)
                .setOnAudioFocusChangeListener(change -> {
                    if (change < 0) {
                        lost.run();
                    }
                })
                .build();
    }

    /** For a microphone that nothing else is to be heard in. */
    static SoundFocus toHear(Context context, Runnable lost) {
        return new SoundFocus(context, AudioManager.AUDIOFOCUS_GAIN_TRANSIENT_EXCLUSIVE, lost);
    }

    /** Music waits meanwhile. */
    static SoundFocus toBeHeard(Context context, Runnable lost) {
        return new SoundFocus(context, AudioManager.AUDIOFOCUS_GAIN_TRANSIENT, lost);
    }

    /** False: somebody is on the phone, or an alarm rings. */
    boolean take() {
        return sound.requestAudioFocus(request) == AudioManager.AUDIOFOCUS_REQUEST_GRANTED;
    }

    void giveBack() {
        sound.abandonAudioFocusRequest(request);
    }

    /** The person wants to hear nothing that they did not ask for. */
    static boolean isSilent(Context context) {
        return context.getSystemService(AudioManager.class).getRingerMode() != AudioManager.RINGER_MODE_NORMAL;
    }
}
