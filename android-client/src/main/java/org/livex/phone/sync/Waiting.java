package org.livex.phone.sync;

import org.json.JSONObject;

/**
 * Done here, not confirmed by the server yet.
 *
 * @param command whole, as it is sent, with {@code id} and {@code type}
 * @param isUnsent it has certainly not left this phone, and can be taken back
 */
public record Waiting(String id, String type, JSONObject command, boolean isUnsent) {}
