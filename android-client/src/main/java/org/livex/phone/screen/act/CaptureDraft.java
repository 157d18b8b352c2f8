package org.livex.phone.screen.act;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.livex.phone.screen.Unfinished;

/** Something that is being written with photos and recordings: kept as it is typed. For the screens' thread. */
public abstract class CaptureDraft {
    /** Pictures that are being encoded and are not among the captures yet. */
    public int reading;

    private final String owner;
    private final List<Capture> captures = new ArrayList<>();

    public CaptureDraft(Unfinished unfinished, JSONObject kept) throws JSONException {
        this.owner = unfinished.owner();
        JSONArray files = kept.optJSONArray("captures");
        for (int i = 0; files != null && i < files.length(); i++) {
            captures.add(Capture.read(files.getString(i)));
        }
    }

    /** Makes a draft of what was kept. */
    public interface Reader<T> {
        T read(Unfinished unfinished, JSONObject kept) throws JSONException;
    }

    /** An empty one where nothing was kept, or nothing that can be read. */
    public static <T> T read(Unfinished unfinished, String name, Reader<T> reader) {
        try {
            String kept = unfinished.read(name);
            return reader.read(unfinished, kept.isEmpty() ? new JSONObject() : new JSONObject(kept));
        } catch (JSONException damaged) {
            return empty(unfinished, reader);
        }
    }

    private static <T> T empty(Unfinished unfinished, Reader<T> reader) {
        try {
            return reader.read(unfinished, new JSONObject());
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of all that is in it. */
    public abstract void keep();

    /** Whoever joins next on this phone writes their own. */
    public boolean isOf(String writer) {
        return owner.equals(writer);
    }

    public List<Capture> captures() {
        return Collections.unmodifiableList(captures);
    }

    void add(Capture capture) {
        captures.add(capture);
        keep();
    }

    public void answer(Capture capture, boolean agreed) {
        captures.replaceAll(one -> one.sha256().equals(capture.sha256()) ? one.answered(agreed) : one);
        keep();
    }

    void name(Capture capture, String person, boolean isIn) {
        captures.replaceAll(one -> one.sha256().equals(capture.sha256()) ? one.naming(person, isIn) : one);
        keep();
    }

    void remove(Capture capture) {
        captures.removeIf(one -> one.sha256().equals(capture.sha256()));
        keep();
    }

    public boolean has(String sha256) {
        return captures.stream().anyMatch(one -> one.sha256().equals(sha256));
    }

    public void capturesSaid() {
        captures.clear();
    }

    public JSONArray capturesJson() throws JSONException {
        JSONArray files = new JSONArray();
        for (Capture capture : captures) {
            files.put(capture.json().toString());
        }
        return files;
    }
}
