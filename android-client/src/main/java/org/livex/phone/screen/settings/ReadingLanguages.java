package org.livex.phone.screen.settings;

import java.util.List;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.livex.phone.screen.Stage;
import org.livex.phone.sync.NotSaved;
import org.livex.phone.words.LanguageChoice;

/** What is read in takes effect here at once. The server is told of the person's own order, and of no visit. */
final class ReadingLanguages {
    private ReadingLanguages() {}

    static void visit(Stage stage, String language) {
        stage.screenServices().languages().visit(language);
        read(stage);
    }

    static void comeBack(Stage stage, String language, String visited) {
        stage.screenServices().languages().comeBack(language, visited);
        read(stage);
    }

    static void chooseOrder(Stage stage, List<String> languages) {
        LanguageChoice choice = stage.screenServices().languages();
        choice.chooseOrder(languages);
        if (stage.snapshot().joined() != null) {
            try {
                stage.act("choose-languages", new JSONObject().put("languages", new JSONArray(choice.order())));
            } catch (JSONException e) {
                throw new IllegalStateException(e);
            }
        }
        read(stage);
    }

    private static void read(Stage stage) {
        LanguageChoice languages = stage.screenServices().languages();
        try {
            stage.screenServices().participation().readIn(languages.content());
        } catch (NotSaved e) {
            stage.tell(languages.words().text("phone.not-saved"), true);
        }
    }
}
