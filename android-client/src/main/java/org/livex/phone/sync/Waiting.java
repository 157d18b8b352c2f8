package org.livex.phone.sync;

import org.json.JSONObject;

/**
 * Done here, not confirmed by the server yet.
 *
 * @param command whole, as it is sent, with {@code id} and {@code type}
 */
public record Waiting(String id, String type, JSONObject command) {}
