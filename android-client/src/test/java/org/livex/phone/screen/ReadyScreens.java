package org.livex.phone.screen;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** What a person does before STARTEX and when they go home, as {@link Gallery} draws it. */
final class ReadyScreens {
    static final String HERE = "{'type':'attend','attendance':'here','takenAt':'2026-11-24T07:29:00.000Z'}";

    private ReadyScreens() {}

    static Map<String, Consumer<Stager>> all(String language) {
        Map<String, Consumer<Stager>> screens = new LinkedHashMap<>();
        screens.put("ready-card", stager -> {
            stager.show(items(language, "planned"));
            stager.go(Route.to(Route.Screen.INBOX));
        });
        screens.put("ready", stager -> {
            stager.show(items(language, "planned"));
            stager.go(Route.to(Route.Screen.READY));
        });
        screens.put("ready-rules", stager -> {
            stager.show(items(language, "planned"));
            stager.go(Route.to(Route.Screen.ENTRY, "rules"));
        });
        screens.put("ready-to-leave", stager -> {
            stager.show(items(language, "ended").waiting("019a-1", HERE));
            stager.go(Route.to(Route.Screen.READY));
        });
        for (int i = 0; i < 5; i++) {
            int step = i;
            screens.put("practice-" + (i + 1), stager -> {
                stager.show(items(language, "planned"));
                stager.activity().drafts().practiceStep = step;
                stager.go(Route.to(Route.Screen.PRACTICE));
            });
        }
        return screens;
    }

    static DemoItems items(String language, String phase) {
        DemoItems items = new DemoItems(language);
        return items.put("{'kind':'clock','id':'clock','phase':'" + phase
                        + "','speed':1,'exerciseTime':'D1 09:00:00','at':'2026-11-24T07:20:00.000Z'}")
                .put("{'kind':'world-entry','id':'rules','subject':{'type':'conduct'},'revision':2,'title':"
                        + items.text("Rules of conduct", "Правила поведения", "قواعد السلوك") + ",'body':"
                        + items.text(
                                "**STOP means stop.** Nobody is hit, tied or locked in.",
                                "**«СТОП» значит «стоп».** Никого не бьют, не связывают и не запирают.",
                                "**«توقف» تعني توقف.** لا يُضرب أحد ولا يُقيّد ولا يُحبس.")
                        + "}");
    }

    /** @param more further fields, each with a comma before it */
    static String readiness(String person, String briefings, String practised, String more) {
        return "{'kind':'readiness','id':'" + person + "','seq':9,'briefings':[" + briefings + "],'practised':["
                + practised + "]" + more + "}";
    }
}
