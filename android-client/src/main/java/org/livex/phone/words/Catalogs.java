package org.livex.phone.words;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.json.JSONException;
import org.json.JSONObject;

/** The words of all shipped languages, each read when somebody first wants it. */
public final class Catalogs {
    /** Where a language's file comes from: the app's assets. */
    public interface Source {
        InputStream open(String file) throws IOException;
    }

    private final Source source;
    private final Map<String, Words> read = new ConcurrentHashMap<>();

    public Catalogs(Source source) {
        this.source = source;
    }

    /** Of the shipped language that serves best whoever wants these, best first. */
    public Words wordsFor(List<String> wanted) {
        return words(Languages.forInterface(wanted));
    }

    /** Throws IllegalStateException if the app was built without the language's catalog. */
    Words words(String shipped) {
        return read.computeIfAbsent(shipped, language -> new Words(language, messages(language)));
    }

    private Map<String, String> messages(String language) {
        try (InputStream file = source.open(language + ".json")) {
            JSONObject json = new JSONObject(new String(bytes(file), StandardCharsets.UTF_8));
            Map<String, String> messages = new HashMap<>();
            for (Iterator<String> keys = json.keys(); keys.hasNext(); ) {
                String key = keys.next();
                messages.put(key, json.getString(key));
            }
            return messages;
        } catch (IOException | JSONException e) {
            throw new IllegalStateException("no catalog of " + language, e);
        }
    }

    private static byte[] bytes(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[16_384];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            all.write(buffer, 0, count);
        }
        return all.toByteArray();
    }
}
