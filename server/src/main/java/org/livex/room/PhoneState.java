package org.livex.room;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Texts;
import org.livex.exercise.words.WholeText;

/**
 * How a phone is, for control's eyes. A courtesy: each part that is strange is passed over by itself, for it must not keep
 * a person's actions from arriving.
 *
 * @param battery 0 to 1
 * @param powerSaving the phone's battery saver is on, which holds everything back
 * @param unrestricted the system lets the app run in the background
 * @param lowMemory a weak phone, on which the system stops apps early
 * @param queue commands that still wait on it
 * @param app name and version
 * @param system such as {@code Android 14}
 */
public record PhoneState(
        @Nullable Double battery,
        @Nullable Boolean charging,
        @Nullable Boolean powerSaving,
        @Nullable Boolean unrestricted,
        @Nullable Boolean lowMemory,
        @Nullable Integer queue,
        @Nullable String app,
        @Nullable String system,
        @Nullable Allowed allowed) {
    private static final int LONGEST_WORD = 40;
    private static final Set<String> PRECISIONS = Set.of("precise", "approximate", "none");

    /**
     * What the person lets the app do, as far as the phone says.
     *
     * @param alarms to ring at an exact time
     * @param position how exactly the app may know where the phone is: one of {@link #PRECISIONS}
     */
    record Allowed(
            @Nullable Boolean notifications,
            @Nullable Boolean alarms,
            @Nullable Boolean fullScreen,
            @Nullable String position,
            @Nullable Boolean camera,
            @Nullable Boolean microphone) {}

    static PhoneState read(JsonNode json) {
        return new PhoneState(
                fraction(json.path("battery")),
                flag(json, "charging"),
                flag(json, "powerSaving"),
                flag(json, "unrestricted"),
                flag(json, "lowMemory"),
                count(json.path("queue")),
                word(json.path("app")),
                word(json.path("system")),
                json.path("allowed").isObject() ? allowed(json.path("allowed")) : null);
    }

    private static Allowed allowed(JsonNode json) {
        return new Allowed(
                flag(json, "notifications"),
                flag(json, "alarms"),
                flag(json, "fullScreen"),
                precision(json.path("position")),
                flag(json, "camera"),
                flag(json, "microphone"));
    }

    private static @Nullable Boolean flag(JsonNode json, String name) {
        return json.path(name).isBoolean() ? json.path(name).booleanValue() : null;
    }

    private static @Nullable Double fraction(JsonNode json) {
        double value = json.doubleValue();
        return json.isNumber() && value >= 0 && value <= 1 ? value : null;
    }

    private static @Nullable Integer count(JsonNode json) {
        return json.isIntegralNumber() && json.canConvertToInt() && json.intValue() >= 0 ? json.intValue() : null;
    }

    private static @Nullable String word(JsonNode json) {
        boolean isWord = json.isTextual()
                && Texts.length(json.textValue()) <= LONGEST_WORD
                && WholeText.isWhole(json.textValue());
        return isWord ? json.textValue() : null;
    }

    private static @Nullable String precision(JsonNode json) {
        return PRECISIONS.contains(json.asText()) ? json.asText() : null;
    }
}
