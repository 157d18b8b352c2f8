package org.livex.phone.screen;

import java.util.List;
import org.livex.phone.sync.NotSaved;
import org.livex.phone.words.LanguageChoice;

/** A choice of languages takes effect here at once, and reaches the server as soon as it can. */
final class ReadingLanguages {
    private ReadingLanguages() {}

    static void chooseBoth(Stage stage, String language) {
        stage.desk().languages().chooseBoth(language);
        tell(stage);
    }

    static void chooseContent(Stage stage, List<String> languages) {
        stage.desk().languages().chooseContent(languages);
        tell(stage);
    }

    private static void tell(Stage stage) {
        LanguageChoice languages = stage.desk().languages();
        try {
            stage.desk().participation().readIn(languages.content());
        } catch (NotSaved e) {
            stage.tell(languages.words().text("phone.not-saved"), true);
        }
    }
}
