package org.livex.phone.screen.library;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.livex.phone.screen.DemoItems;
import org.livex.phone.screen.Gallery;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stager;

/** What a phase asks of somebody, as {@link Gallery} draws it. */
public final class DutyScreens {
    static final String TICK = "{'type':'tick-duty','tick':'t-1','duty':'one-voice','team':'team-alfa',"
            + "'takenAt':'2026-11-24T09:31:00.000Z'}";

    private DutyScreens() {}

    public static Map<String, Consumer<Stager>> all(String language) {
        Map<String, Consumer<Stager>> screens = new LinkedHashMap<>();
        screens.put("duties", stager -> {
            stager.show(duties(language));
            stager.go(Route.to(Route.Screen.DUTIES));
        });
        screens.put("duties-ticked", stager -> {
            stager.show(duties(language).offline().waiting("019a-1", TICK));
            stager.go(Route.to(Route.Screen.DUTIES));
        });
        screens.put("duties-taken-back", stager -> {
            stager.show(duties(language)
                    .put(tick(
                            "t-1",
                            "Prosecutor Alfa-3",
                            ",'takenBack':{'person':'inv-01','callName':'Investigator Alfa-1',"
                                    + "'takenAt':'2026-11-24T09:25:00.000Z','at':'D1 09:25:00',"
                                    + "'recordedAt':'2026-11-24T09:25:00.000Z'}")));
            stager.go(Route.to(Route.Screen.DUTIES));
        });
        return screens;
    }

    static DemoItems duties(String language) {
        DemoItems items = new DemoItems(language);
        return items.put("{'kind':'duty','id':'one-voice','text':"
                        + items.text("Say who speaks", "Решите, кто говорит", "حددوا من يتحدث")
                        + ",'why':{'text':'Whoever is asked again is harmed again','language':'en'},'weight':'duty',"
                        + "'bearer':'team','teams':['team-alfa'],'until':'D2 18:00:00','at':'D1 09:00:00',"
                        + "'openedAt':'2026-11-24T09:00:00.000Z'}")
                .put("{'kind':'duty','id':'risk','text':"
                        + items.text("Assess the risk", "Оцените риск", "قيّم الخطر")
                        + ",'weight':'consider','bearer':'person','teams':[],'until':'D1 18:00:00','at':'D1 09:00:00',"
                        + "'openedAt':'2026-11-24T09:00:00.000Z'}");
    }

    /** @param more further fields, each with a comma before it */
    static String tick(String id, String callName, String more) {
        return "{'kind':'duty-tick','id':'" + id + "','seq':9,'duty':'one-voice','team':'team-alfa','person':'pro-01',"
                + "'callName':'" + callName + "','takenAt':'2026-11-24T09:20:00.000Z','at':'D1 09:20:00',"
                + "'recordedAt':'2026-11-24T09:20:00.000Z'" + more + "}";
    }
}
