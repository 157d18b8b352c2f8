package org.livex.phone.screen.form;

import android.content.Context;
import android.content.res.Configuration;
import android.view.ContextThemeWrapper;
import java.util.Locale;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;

/** Makes Android's own dialogs speak the person's language, and not the phone's. */
final class OwnLanguage {
    private OwnLanguage() {}

    static Context dialogs(Stage stage) {
        Widgets widgets = stage.widgets();
        ContextThemeWrapper context = new ContextThemeWrapper(
                stage.activity(),
                widgets.palette.isDark()
                        ? android.R.style.Theme_Material_Dialog
                        : android.R.style.Theme_Material_Light_Dialog);
        Configuration own = new Configuration();
        // Nothing but the language: what is zero here stays as the phone has it.
        own.fontScale = 0;
        Locale locale = Locale.forLanguageTag(widgets.words.language);
        own.setLocale(locale);
        own.setLayoutDirection(locale);
        context.applyOverrideConfiguration(own);
        return context;
    }
}
