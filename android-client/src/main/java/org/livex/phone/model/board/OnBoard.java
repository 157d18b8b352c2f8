package org.livex.phone.model.board;

import org.json.JSONObject;

/** What a team says on its board of whom and what it registered. */
public sealed interface OnBoard permits Linking, OpenQuestion {
    /** Which says it. */
    String command();

    /** The field of that command that has the line's id. */
    String named();

    /** As the protocol writes it. */
    JSONObject said(String takenAt);
}
