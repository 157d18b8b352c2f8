package org.livex.phone.sync;

import org.json.JSONObject;

/**
 * Done here and refused by the server. It is shown until it is dismissed, and never sent again.
 *
 * @param command whole, as it was sent
 * @param code its words are the catalog's {@code problem.<code>}, filled in with {@code parameters}
 */
public record Refused(String id, String type, JSONObject command, String code, JSONObject parameters) {}
