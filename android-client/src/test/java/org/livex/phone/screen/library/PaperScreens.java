package org.livex.phone.screen.library;

import android.view.View;
import android.widget.Button;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.livex.phone.R;
import org.livex.phone.screen.DemoItems;
import org.livex.phone.screen.DemoPapers;
import org.livex.phone.screen.Gallery;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stager;
import org.livex.phone.screen.Views;

/** Requests, scenes, the world and documents, as {@link Gallery} draws them. */
public final class PaperScreens {
    private static final String FILE = "{'type':'file-request','request':'019a-r','filing':{'form':'search-warrant',"
            + "'values':{'address':'Mill Lane 12','what':'dwelling'},'ground':'cpc-41'},"
            + "'takenAt':'2026-11-24T09:31:00.000Z'}";
    private static final String START = "{'type':'start-task','inject':'bs-02','takenAt':'2026-11-24T09:19:00.000Z'}";

    private PaperScreens() {}

    public static Map<String, Consumer<Stager>> all(String language) {
        Map<String, Consumer<Stager>> screens = new LinkedHashMap<>();
        screens.put("requests", stager -> {
            stager.show(new DemoItems(language).offline().waiting("019a-1", FILE));
            stager.go(Route.to(Route.Screen.REQUESTS));
        });
        screens.put("requests-none", stager -> {
            stager.show(new DemoItems(language).without("request").without("request-form"));
            stager.go(Route.to(Route.Screen.REQUESTS));
        });
        screens.put("request-form", PaperScreens::form);
        screens.put("request-form-wrong", stager -> {
            form(stager);
            stager.activity().findViewById(R.id.page).findViewById(R.id.primary).performClick();
            stager.settle();
            stager.activity().findViewById(R.id.scroll).scrollTo(0, 0);
        });
        screens.put("request-form-end", stager -> {
            form(stager);
            stager.activity().findViewById(R.id.page).findViewById(R.id.primary).performClick();
            stager.settle();
            toTheEnd(stager);
        });
        screens.put("request-answered", stager -> stager.go(Route.to(Route.Screen.REQUEST, DemoPapers.ANSWERED)));
        screens.put("request-asked-back", stager -> stager.go(Route.to(Route.Screen.REQUEST, DemoPapers.ASKED_BACK)));
        screens.put("request-refused", stager -> {
            stager.show(new DemoItems(language).refused("019a-1", FILE, "request-field-missing"));
            stager.go(Route.to(Route.Screen.REQUEST, "019a-r"));
        });
        screens.put("role-scenes", stager -> {
            stager.show(DemoPapers.scene(new DemoItems(language)).waiting("019a-1", START));
            stager.go(Route.to(Route.Screen.ROLE));
        });
        screens.put("scene", stager -> {
            stager.show(DemoPapers.scene(new DemoItems(language)));
            stager.go(Route.to(Route.Screen.MESSAGE, DemoPapers.SCENE));
            toTheEnd(stager);
        });
        screens.put("scene-running", stager -> {
            stager.show(DemoPapers.scene(new DemoItems(language)).offline().waiting("019a-1", START));
            stager.go(Route.to(Route.Screen.MESSAGE, DemoPapers.SCENE));
            tap(stager, "common.task.cannot");
            toTheEnd(stager);
        });
        screens.put("library", stager -> stager.go(Route.to(Route.Screen.LIBRARY)));
        screens.put("library-nothing", stager -> {
            stager.activity().drafts().search = "0000";
            stager.go(Route.to(Route.Screen.LIBRARY));
        });
        screens.put("entry", stager -> stager.go(Route.to(Route.Screen.ENTRY, "van")));
        screens.put("released", stager -> stager.go(Route.to(Route.Screen.RELEASED, "contract")));
        return screens;
    }

    private static void form(Stager stager) {
        stager.app.unfinished().clear();
        stager.app.fake.notebook.pages.clear();
        stager.go(Route.to(Route.Screen.REQUEST_FORM, "search-warrant"));
    }

    public static void toTheEnd(Stager stager) {
        View scroll = stager.activity().findViewById(R.id.scroll);
        scroll.scrollTo(0, 100_000);
        stager.settle();
    }

    public static void tap(Stager stager, String key) {
        button(stager, stager.activity().words().text(key)).performClick();
        stager.settle();
    }

    /** The last one of this name. */
    public static Button button(Stager stager, String label) {
        return (Button) stager
                .shown(view ->
                        view instanceof Button button && Views.read(button).equals(label))
                .stream()
                .reduce((first, last) -> last)
                .orElseThrow();
    }
}
