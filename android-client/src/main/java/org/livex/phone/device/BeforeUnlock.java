package org.livex.phone.device;

import android.app.KeyguardManager;
import android.content.Context;
import android.content.SharedPreferences;
import android.os.UserManager;
import java.util.List;
import org.livex.phone.words.Catalogs;
import org.livex.phone.words.Words;

/**
 * What the app can do between a restart of the phone and its first unlock: ask for that unlock. Everything else that it keeps is closed
 * until then, and nothing of the exercise lies here: in which language to ask, and how loudly.
 */
final class BeforeUnlock {
    private static final String FILE = "before-unlock";
    private static final String LANGUAGE = "language";
    private static final String LOUD = "loud";

    private final Context context;
    private final SharedPreferences open;

    BeforeUnlock(Context context) {
        this.context = context;
        // Readable before the first unlock, as the name does not say.
        this.open = context.createDeviceProtectedStorageContext().getSharedPreferences(FILE, Context.MODE_PRIVATE);
    }

    /** From now on it asks, or does not: whoever has no part in anything is asked for nothing, and neither is anybody after ENDEX. */
    void keep(Duty duty, String language) {
        String asksIn = duty.catchUp() == Duty.CatchUp.OFTEN ? language : "";
        if (asksIn.equals(asksIn()) && duty.connected() == open.getBoolean(LOUD, false)) {
            return;
        }
        if (asksIn.isEmpty()) {
            open.edit().clear().apply();
        } else {
            open.edit()
                    .putString(LANGUAGE, asksIn)
                    .putBoolean(LOUD, duty.connected())
                    .apply();
        }
    }

    /** The phone was started. */
    void ask() {
        String language = asksIn();
        boolean isUnlocked = context.getSystemService(UserManager.class).isUserUnlocked();
        if (language.isEmpty()
                || isUnlocked
                || !context.getSystemService(KeyguardManager.class).isDeviceSecure()) {
            return;
        }
        Words words = new Catalogs(file -> context.getAssets().open("catalogs/" + file)).wordsFor(List.of(language));
        new Notices(context, () -> words).unlock(open.getBoolean(LOUD, false));
    }

    private String asksIn() {
        String language = open.getString(LANGUAGE, "");
        return language == null ? "" : language;
    }
}
