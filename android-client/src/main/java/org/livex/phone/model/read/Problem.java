package org.livex.phone.model.read;

import org.json.JSONObject;

/**
 * Why the server said no.
 *
 * @param code as in the catalog behind {@code problem.}
 * @param parameters fill in its words
 */
public record Problem(String code, JSONObject parameters) {}
