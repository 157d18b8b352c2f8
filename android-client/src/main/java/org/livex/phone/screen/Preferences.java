package org.livex.phone.screen;

import android.app.Activity;
import android.content.Context;
import android.content.SharedPreferences;
import android.content.res.Configuration;
import android.view.ContextThemeWrapper;
import java.util.Locale;
import org.livex.phone.screen.look.Palette;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.words.LanguageChoice;
import org.livex.phone.words.Words;

/** What a person set on this phone. Nothing of the exercise: it is not encrypted. */
public final class Preferences implements LanguageChoice.Kept {
    public enum Theme {
        AUTO,
        LIGHT,
        DARK;

        /** As in the catalog behind {@code phone.settings.theme.}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String THEME = "theme";
    private static final String ONE_QUESTION = "form.one-question";
    private static final String POCKET = "pocket.led";
    private static final String CONSENT_ANSWERED = "consent.answered-by";

    private final SharedPreferences kept;

    public Preferences(Context context) {
        kept = context.getSharedPreferences("livex", Context.MODE_PRIVATE);
    }

    @Override
    public String get(String name, String otherwise) {
        String value = kept.getString(name, otherwise);
        return value == null ? otherwise : value;
    }

    @Override
    public void put(String name, String value) {
        kept.edit().putString(name, value).apply();
    }

    public Theme theme() {
        return Theme.valueOf(get(THEME, Theme.AUTO.name()));
    }

    public void choose(Theme theme) {
        put(THEME, theme.name());
    }

    /** Of a form, at a time. */
    public boolean isOneQuestion() {
        return Boolean.parseBoolean(get(ONE_QUESTION, "false"));
    }

    public void likesOneQuestion(boolean likes) {
        put(ONE_QUESTION, Boolean.toString(likes));
    }

    Palette palette(Configuration phone) {
        boolean night = (phone.uiMode & Configuration.UI_MODE_NIGHT_MASK) == Configuration.UI_MODE_NIGHT_YES;
        return switch (theme()) {
            case AUTO -> night ? Palette.DARK : Palette.LIGHT;
            case LIGHT -> Palette.LIGHT;
            case DARK -> Palette.DARK;
        };
    }

    /** In the theme that is chosen, or else the phone's own. */
    Widgets look(Activity activity, Words words) {
        Palette palette = palette(activity.getResources().getConfiguration());
        int theme = palette.isDark()
                ? android.R.style.Theme_Material_NoActionBar
                : android.R.style.Theme_Material_Light_NoActionBar;
        return new Widgets(new ContextThemeWrapper(activity, theme), palette, words);
    }

    /** Once for each person on this phone: whether they want to share their position. */
    boolean isConsentAnswered(String person) {
        return get(CONSENT_ANSWERED, "").equals(person);
    }

    /** Whether this person was shown once what their phone would keep from a pocket. */
    public boolean wasLedToPocket(String person) {
        return get(POCKET, "").equals(person);
    }

    public void ledToPocket(String person) {
        put(POCKET, person);
    }

    public void consentAnswered(String person) {
        put(CONSENT_ANSWERED, person);
    }
}
