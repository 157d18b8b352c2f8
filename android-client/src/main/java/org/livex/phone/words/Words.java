package org.livex.phone.words;

import android.icu.text.MessageFormat;
import android.icu.util.ULocale;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.json.JSONArray;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/** The interface's words in one language. */
public final class Words {
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';
    private static final Pattern LIMIT = Pattern.compile("\\d{1,9}");

    public final String language;
    public final Formats formats;
    private final Map<String, String> messages;
    private final Map<String, MessageFormat> compiled = new ConcurrentHashMap<>();

    Words(String language, Map<String, String> messages) {
        this.language = language;
        this.formats = new Formats(language);
        this.messages = messages;
    }

    public boolean isRightToLeft() {
        return Languages.isRightToLeft(language);
    }

    /** From what is read first to what is read after it. */
    public String onward() {
        return isRightToLeft() ? "←" : "→";
    }

    /** No native speaker has checked this language's catalog yet. */
    public boolean isDraft() {
        return "draft".equals(messages.get("catalog.state"));
    }

    /** Throws IllegalArgumentException if there is no such key: a test holds that there is. */
    public String text(String key) {
        return text(key, Map.of());
    }

    public String text(String key, String name, Object value) {
        return text(key, Map.of(name, value));
    }

    /**
     * Texts among the arguments are names, times and numbers of any script: each is isolated, so that it does not turn the
     * order of the words around it. What a plural counts is a number.
     */
    public String text(String key, Map<String, ?> arguments) {
        String text = textOrNull(key, arguments);
        if (text == null) {
            throw new IllegalArgumentException("no message has the key " + key);
        }
        return text;
    }

    /** For a word that a newer server may have and this app not: the word itself then. */
    public String known(String prefix, String word) {
        String text = textOrNull(prefix + word, Map.of());
        return text == null ? word : text;
    }

    /** The server's reason in the person's words. */
    public String problem(String code, JSONObject parameters) {
        Map<String, Object> arguments = argumentsOf(parameters);
        JSONArray findings = parameters.optJSONArray("findings");
        arguments.putIfAbsent("count", findings == null ? 0 : findings.length());
        arguments.putIfAbsent("field", "");
        arguments.put("most", limit(arguments.getOrDefault("most", "none").toString()));
        String text = textOrNull("problem." + code, arguments);
        return text == null ? text("problem.unknown") : text;
    }

    /** In figures of the language. */
    private String limit(String most) {
        return LIMIT.matcher(most).matches() ? formats.number((double) Long.parseLong(most)) : most;
    }

    /** What the server says of a translation, in the person's words. */
    public String remark(String kind, JSONObject parameters) {
        String text = textOrNull("common.remark." + kind, argumentsOf(parameters));
        return text == null ? text("common.remark.unknown") : text;
    }

    private static Map<String, Object> argumentsOf(JSONObject parameters) {
        Map<String, Object> arguments = new HashMap<>();
        for (Iterator<String> names = parameters.keys(); names.hasNext(); ) {
            String name = names.next();
            Object value = parameters.opt(name);
            if (value instanceof String || value instanceof Number) {
                arguments.put(name, value);
            }
        }
        return arguments;
    }

    public String problem(String code) {
        return problem(code, new JSONObject());
    }

    /** A name or a number in the middle of a text of another direction. */
    public static String isolated(String text) {
        return FIRST_STRONG_ISOLATE + text + POP_DIRECTIONAL_ISOLATE;
    }

    private @Nullable String textOrNull(String key, Map<String, ?> arguments) {
        String message = messages.get(key);
        if (message == null || message.indexOf('{') < 0) {
            return message;
        }
        Map<String, Object> isolated = new HashMap<>();
        for (Map.Entry<String, ?> argument : arguments.entrySet()) {
            Object value = argument.getValue();
            // What a message selects by is compared letter by letter, and never drawn.
            boolean isDrawn = value instanceof String && !message.contains("{" + argument.getKey() + ", select");
            isolated.put(argument.getKey(), isDrawn ? isolated((String) value) : value);
        }
        MessageFormat format =
                compiled.computeIfAbsent(key, it -> new MessageFormat(message, ULocale.forLanguageTag(language)));
        // MessageFormat is not for several threads at once, and notifications are made on another one.
        synchronized (format) {
            return format.format(isolated);
        }
    }
}
