package org.livex.phone.model;

import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.Reader;

/**
 * Whom I play, what I know, and what I must keep to myself.
 *
 * @param body Markdown
 */
public record RoleCard(
        String id,
        LocalText title,
        LocalText body,
        @Nullable LocalText mustNotSay) {
    static RoleCard of(JSONObject json, Reader reader) throws JSONException {
        return new RoleCard(
                json.getString("id"),
                reader.text(json, "title"),
                reader.text(json, "body"),
                reader.optText(json, "mustNotSay"));
    }
}
