package org.livex.phone.screen.form;

import android.content.Context;
import android.content.res.Configuration;
import android.view.ContextThemeWrapper;
import java.util.Locale;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Look;

/** Makes Android's own dialogs speak the person's language, and not the phone's. */
final class OwnLanguage {
    private OwnLanguage() {}

    static Context dialogs(Stage stage) {
        Look look = stage.look();
        ContextThemeWrapper context = new ContextThemeWrapper(
                stage.activity(),
                look.palette.isDark()
                        ? android.R.style.Theme_Material_Dialog
                        : android.R.style.Theme_Material_Light_Dialog);
        Configuration own = new Configuration();
        // Nothing but the language: what is zero here stays as the phone has it.
        own.fontScale = 0;
        Locale locale = Locale.forLanguageTag(look.words.language);
        own.setLocale(locale);
        own.setLayoutDirection(locale);
        context.applyOverrideConfiguration(own);
        return context;
    }
}
