package org.livex.phone.sync;

import java.util.Locale;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * What control may know of the phone itself, to help whoever cannot be reached; see docs/protocol.md, "Sync".
 *
 * @param battery 0 to 1; null if the phone does not say
 * @param powerSaving the phone's battery saver is on
 * @param unrestricted the system lets the app run in the background
 * @param lowMemory a weak phone, on which the system stops apps early
 * @param app name and version, such as {@code android 1.0}
 * @param system such as {@code Android 14}
 */
public record PhoneHealth(
        @Nullable Double battery,
        @Nullable Boolean charging,
        boolean powerSaving,
        boolean unrestricted,
        boolean lowMemory,
        String app,
        String system,
        Allowed allowed) {

    /**
     * What the person lets the app do.
     *
     * @param alarms to ring at an exact time
     */
    public record Allowed(
            boolean notifications,
            boolean alarms,
            boolean fullScreen,
            Precision position,
            boolean camera,
            boolean microphone) {}

    /** How exactly the app may know where the phone is. */
    public enum Precision {
        PRECISE,
        APPROXIMATE,
        NONE
    }

    /** @param queue how many commands wait on this phone */
    JSONObject json(int queue) {
        return Json.object()
                .put("battery", battery)
                .put("charging", charging)
                .put("powerSaving", powerSaving)
                .put("unrestricted", unrestricted)
                .put("lowMemory", lowMemory)
                .put("queue", queue)
                .put("app", app)
                .put("system", system)
                .put(
                        "allowed",
                        Json.object()
                                .put("notifications", allowed.notifications)
                                .put("alarms", allowed.alarms)
                                .put("fullScreen", allowed.fullScreen)
                                .put("position", allowed.position.name().toLowerCase(Locale.ROOT))
                                .put("camera", allowed.camera)
                                .put("microphone", allowed.microphone)
                                .done())
                .done();
    }
}
