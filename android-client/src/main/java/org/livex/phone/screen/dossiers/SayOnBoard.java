package org.livex.phone.screen.dossiers;

import org.json.JSONException;
import org.json.JSONObject;
import org.livex.phone.model.board.OnBoard;
import org.livex.phone.screen.ReportJson;
import org.livex.phone.screen.Stage;

/** Says a line of the board, with the time of the phone's clock. */
final class SayOnBoard {
    private SayOnBoard() {}

    /**
     * False: it was not kept, and the person has been told so.
     *
     * @param id of the line
     */
    static boolean say(Stage stage, String id, OnBoard line, String... drafts) {
        try {
            String now = ReportJson.written(stage.screenServices().clock().instant());
            JSONObject fields = new JSONObject().put(line.named(), id).put("said", line.said(now));
            boolean isKept = stage.act(line.command(), fields, drafts);
            if (isKept) {
                stage.tell(stage.words().text("phone.link.saved"), false);
            }
            return isKept;
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }
}
