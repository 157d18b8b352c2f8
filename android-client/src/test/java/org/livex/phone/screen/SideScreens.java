package org.livex.phone.screen;

import android.graphics.Rect;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.livex.phone.R;
import org.livex.phone.screen.settings.LanguagePage;

/** Two languages beside each other, as {@link Gallery} draws them. */
final class SideScreens {
    private SideScreens() {}

    static Map<String, Consumer<Stager>> all(String language) {
        Map<String, Consumer<Stager>> screens = new LinkedHashMap<>();
        screens.put("message-sides", stager -> {
            both(stager, language);
            stager.go(Route.to(Route.Screen.MESSAGE, "bs-01"));
            toTheChoice(stager);
        });
        screens.put("message-sides-not-here", stager -> {
            stager.app.languages().chooseSecond("tr");
            stager.go(Route.to(Route.Screen.MESSAGE, "ex-02"));
        });
        screens.put("role-sides", stager -> {
            both(stager, language);
            stager.go(Route.to(Route.Screen.ROLE));
            toTheChoice(stager);
        });
        screens.put("language-second", stager -> {
            both(stager, language);
            stager.go(Route.to(Route.Screen.LANGUAGE, LanguagePage.SECOND));
        });
        return screens;
    }

    /** It stands at the end of what is seen. */
    private static void toTheChoice(Stager stager) {
        View scroll = stager.activity().findViewById(R.id.scroll);
        String label = stager.activity().words().text("phone.second.label");
        View choice = stager.shown(view ->
                        view instanceof TextView text && Views.read(text).equals(label))
                .get(0);
        Rect seen = new Rect();
        choice.getDrawingRect(seen);
        ((ViewGroup) scroll).offsetDescendantRectToMyCoords(choice, seen);
        scroll.scrollTo(0, seen.bottom + 100 - scroll.getHeight());
        stager.settle();
    }

    /** In Arabic, for whoever reads Arabic in Russian. */
    static void both(Stager stager, String language) {
        boolean isArabic = language.equals("ar");
        String other = isArabic ? "ru" : "ar";
        stager.app.languages().chooseSecond(other);
        stager.app.fake.second.came(
                other,
                "{'kind':'inject','id':'bs-01','body':{'language':'" + other + "','text':'"
                        + (isArabic
                                ? "«Имени не назову. Люди там работают в мокрой обуви от темна до темна»."
                                : "«لن أذكر اسمي. الرجال هناك يعملون بأحذية مبللة من الظلام إلى الظلام.»")
                        + "'}}");
        stager.app.fake.second.came(
                other,
                "{'kind':'role-card','id':'lead','body':{'language':'" + other + "','marks':['draft'],'text':'"
                        + (isArabic
                                ? "Вы ведёте **расследование** своей группы.\\n\\n- Фургон видели дважды."
                                : "أنت تقود **تحقيق** فريقك.\\n\\n- شوهدت الشاحنة مرتين.")
                        + "'}}");
    }
}
