package org.livex.room;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * A refusal, thrown by the edge and rendered as {@code application/problem+json} (RFC 9457). The code is stable;
 * clients have words for it in every language. Parameters never hold personal data.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Map<String, String> parameters;

    /** Who made a mistake is told which: a 400 has {@code problem}. */
    public Problem(int status, String code, Map<String, String> parameters) {
        super(code, null, false, false);
        if (status == 400 && !parameters.containsKey("problem")) {
            throw new IllegalArgumentException(code + " does not say what is wrong");
        }
        this.status = status;
        this.code = code;
        this.parameters = Map.copyOf(parameters);
    }

    public static Problem of(int status, String code) {
        return new Problem(status, code, Map.of());
    }

    public static Problem malformed(String code, String problem) {
        return new Problem(400, code, Map.of("problem", problem));
    }

    public static Problem field(String field, String problem) {
        return new Problem(400, "malformed-field", Map.of("field", field, "problem", problem));
    }

    public Problem with(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(parameters);
        all.putAll(more);
        return new Problem(status, code, all);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Map<String, String> parameters() {
        return parameters;
    }

    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("type", "/problems/" + code)
                .put("title", code.replace('-', ' '))
                .put("status", status)
                .put("code", code);
        ObjectNode named = json.putObject("parameters");
        new TreeMap<>(parameters).forEach(named::put);
        return json;
    }
}
