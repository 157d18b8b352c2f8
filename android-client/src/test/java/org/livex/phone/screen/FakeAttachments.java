package org.livex.phone.screen;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okio.ByteString;
import org.json.JSONArray;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.sync.Attached;
import org.livex.phone.sync.Attachments;
import org.livex.phone.sync.NotSaved;

/** Files in memory, as the engine keeps them on disk. */
public final class FakeAttachments implements Attachments {
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Map<String, Attached> attached = new LinkedHashMap<>();
    public volatile boolean isFull;
    /** What was asked for besides. */
    final List<String> fetched = new ArrayList<>();
    /** How often bytes were asked for. */
    int readings;

    @Override
    public synchronized String keep(byte[] bytes, String type) throws NotSaved {
        if (isFull) {
            throw new NotSaved("full", new IllegalStateException());
        }
        String sha256 = ByteString.of(bytes).sha256().hex();
        files.put(sha256, bytes);
        put(sha256, type, bytes.length, Attached.State.DRAFT, null);
        return sha256;
    }

    @Override
    public synchronized byte @Nullable [] bytes(String sha256) {
        readings++;
        return files.get(sha256);
    }

    @Override
    public synchronized void discard(String sha256) {
        files.remove(sha256);
        Attached known = attached.remove(sha256);
        if (known != null && known.state() == Attached.State.REFUSED) {
            put(sha256, known.type(), known.bytes(), Attached.State.REMOVED, null);
        }
    }

    @Override
    public synchronized void bringAgain(String sha256) {
        name(sha256);
    }

    @Override
    public void fetch(String sha256, String type, long bytes) {
        fetched.add(sha256);
    }

    @Override
    public synchronized Map<String, Attached> attached() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(attached));
    }

    public synchronized void refuse(String sha256, String code) {
        put(sha256, "image/jpeg", 1, Attached.State.REFUSED, code);
    }

    synchronized void named(JSONObject command) {
        JSONObject voice = command.optJSONObject("voice");
        if (voice != null) {
            name(voice.optString("sha256"));
        }
        JSONObject action = command.optJSONObject("action");
        JSONObject seen = action == null ? command.optJSONObject("evidence") : action;
        JSONArray all = seen == null ? null : seen.optJSONArray("attachments");
        for (int i = 0; all != null && i < all.length(); i++) {
            name(all.optJSONObject(i).optString("sha256"));
        }
    }

    synchronized void freed(JSONObject command) {
        JSONObject voice = command.optJSONObject("voice");
        Attached known = voice == null ? null : attached.get(voice.optString("sha256"));
        if (known != null) {
            put(known.sha256(), known.type(), known.bytes(), Attached.State.DRAFT, null);
        }
    }

    private void name(String sha256) {
        Attached known = attached.get(sha256);
        if (known != null) {
            put(sha256, known.type(), known.bytes(), Attached.State.TO_BRING, null);
        }
    }

    private void put(String sha256, String type, long bytes, Attached.State state, @Nullable String refusedBy) {
        attached.put(sha256, new Attached(sha256, type, bytes, 0, state, "", refusedBy));
    }
}
