package org.livex.phone.screen.talk;

import java.util.ArrayList;
import java.util.List;
import org.json.JSONException;
import org.json.JSONObject;
import org.livex.phone.screen.Unfinished;

/** What is being written into conversations and is not sent, by channel: the list of them names it once one was left. */
final class BegunWords {
    private static final String NAME = "message to ";

    /** The channels in which something was begun; some of them may have been sent or emptied since. */
    private static final String ALL = "messages not sent";

    private final Unfinished unfinished;

    BegunWords(Unfinished unfinished) {
        this.unfinished = unfinished;
    }

    /** Under which it lies with what is unfinished. */
    static String name(String channel) {
        return NAME + channel;
    }

    /** Empty: nothing was begun. */
    String read(String channel) {
        return unfinished.read(name(channel));
    }

    void write(String channel, String words) {
        unfinished.write(name(channel), words);
        if (!words.trim().isEmpty() && !all().has(channel)) {
            unfinished.write(ALL, with(channel).toString());
        }
    }

    /** Those in which something is begun just now. */
    List<String> channels() {
        List<String> begun = new ArrayList<>();
        all().keys().forEachRemaining(channel -> {
            if (!read(channel).trim().isEmpty()) {
                begun.add(channel);
            }
        });
        return begun;
    }

    private JSONObject with(String channel) {
        try {
            JSONObject next = new JSONObject().put(channel, true);
            for (String known : channels()) {
                next.put(known, true);
            }
            return next;
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    private JSONObject all() {
        String kept = unfinished.read(ALL);
        try {
            return kept.isEmpty() ? new JSONObject() : new JSONObject(kept);
        } catch (JSONException damaged) {
            return new JSONObject();
        }
    }
}
