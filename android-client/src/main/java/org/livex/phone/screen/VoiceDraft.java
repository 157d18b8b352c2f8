package org.livex.phone.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.VoiceMessage;
import org.livex.phone.sync.Attached;
import org.livex.phone.sync.Attachments;

/** What was recorded for one channel and is not sent: it outlives the process, and its bytes lie with the other files. */
public final class VoiceDraft {
    /** Of all channels, so that no report takes one of these for its own. */
    private static final String ALL = "voices not sent";

    private static final String NAME = "voice to ";

    private final Unfinished unfinished;
    private final Attachments attachments;
    private final String name;

    VoiceDraft(Stage stage, String channel) {
        this.unfinished = stage.screenServices().unfinished();
        this.attachments = stage.screenServices().attachments();
        this.name = NAME + channel;
    }

    /** Whether something was recorded for a channel and is not sent. */
    public static boolean isThere(Stage stage, String channel) {
        return new VoiceDraft(stage, channel).now() != null;
    }

    /** Those for which something was recorded that is not sent. */
    public static List<String> channels(Stage stage) {
        JSONObject all = all(stage.screenServices().unfinished());
        List<String> channels = new ArrayList<>();
        all.keys().forEachRemaining(sha256 -> {
            String channel = all.optString(sha256).substring(NAME.length());
            if (isThere(stage, channel)) {
                channels.add(channel);
            }
        });
        return channels;
    }

    /** A recording of whatever channel. */
    static boolean has(Unfinished unfinished, String sha256) {
        return all(unfinished).has(sha256);
    }

    /** By which it is said. */
    public String name() {
        return name;
    }

    /** Null: there is none. */
    public @Nullable VoiceMessage now() {
        String kept = unfinished.read(name);
        try {
            VoiceMessage voice = kept.isEmpty() ? null : VoiceMessage.read(new JSONObject(kept));
            Attached file = voice == null ? null : attachments.attached().get(voice.sha256());
            return file != null && file.state() == Attached.State.DRAFT ? voice : null;
        } catch (JSONException damaged) {
            return null;
        }
    }

    /** On disk at once. */
    void keep(VoiceMessage voice) {
        note(voice.sha256(), true);
        unfinished.write(name, voice.json().toString());
        unfinished.keep();
    }

    /** What {@link Unfinished} has once one that was said is the draft again. */
    public Map<String, String> as(VoiceMessage voice) {
        return Map.of(name, voice.json().toString(), ALL, noted(voice.sha256(), true));
    }

    /** Neither words nor bytes stay. */
    void drop(VoiceMessage voice) {
        unfinished.forget(name);
        attachments.discard(voice.sha256());
        note(voice.sha256(), false);
    }

    /** It goes its own way now. */
    public void said(VoiceMessage voice) {
        unfinished.forget(name);
        note(voice.sha256(), false);
    }

    private void note(String sha256, boolean isHere) {
        unfinished.write(ALL, noted(sha256, isHere));
    }

    private String noted(String sha256, boolean isHere) {
        JSONObject all = all(unfinished);
        try {
            all.put(sha256, isHere ? name : null);
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
        return all.length() == 0 ? "" : all.toString();
    }

    private static JSONObject all(Unfinished unfinished) {
        String kept = unfinished.read(ALL);
        try {
            return kept.isEmpty() ? new JSONObject() : new JSONObject(kept);
        } catch (JSONException damaged) {
            return new JSONObject();
        }
    }
}
