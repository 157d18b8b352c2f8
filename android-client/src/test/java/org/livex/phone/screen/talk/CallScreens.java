package org.livex.phone.screen.talk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.livex.phone.R;
import org.livex.phone.screen.DemoItems;
import org.livex.phone.screen.Gallery;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stager;
import org.livex.phone.screen.library.PaperScreens;

/** Calls for mediators, as {@link Gallery} draws them. */
public final class CallScreens {
    public static final String CALL = "019a-call";
    /** Who comes to a call. */
    public static final String MEDIATOR =
            ",'mediator':{'id':'med-02','callName':'Mediator Bravo-7','function':'cultural-mediator'}";

    private static final String BEGUN = MEDIATOR + ",'startedAt':'2026-11-24T09:31:00.000Z'";
    private static final String ENDED = ",'endedAt':'2026-11-24T09:52:00.000Z'";

    public static final String WITHHELD =
            "{'kind':'inject','id':'vl-01','type':'message','mediatorNeeded':{'languages':['fa','ar']},"
                    + "'mustAcknowledge':false,'at':'D2 09:29:00','sentAt':'2026-11-24T09:29:00.000Z',"
                    + "'late':false,'revision':1}";
    static final String ASK = "{'type':'ask-for-mediator','mediation':'" + CALL
            + "','request':{'languages':['fa','en'],'scene':'A father and his son at the gate','place':'car-wash',"
            + "'gender':'man','inject':'vl-01'},'takenAt':'2026-11-24T09:30:00.000Z'}";

    private CallScreens() {}

    public static Map<String, Consumer<Stager>> all(String language) {
        Map<String, Consumer<Stager>> screens = new LinkedHashMap<>();
        screens.put("ask", stager -> {
            stager.show(new DemoItems(language).put(WITHHELD));
            stager.go(Route.to(Route.Screen.ASK, "vl-01"));
        });
        screens.put("ask-wrong", stager -> {
            stager.go(Route.to(Route.Screen.ASK));
            stager.activity().findViewById(R.id.page).findViewById(R.id.primary).performClick();
            stager.settle();
        });
        screens.put("ask-end", stager -> {
            stager.go(Route.to(Route.Screen.ASK));
            PaperScreens.toTheEnd(stager);
        });
        screens.put("ask-language", stager -> stager.go(Route.to(Route.Screen.CHOOSE, "THEIRS ")));
        screens.put("calls", stager -> {
            stager.show(new DemoItems(language)
                    .waiting("019a-1", ASK)
                    .put(call(language, "c-2", "requester", "nobody-free", ""))
                    .put(call(language, "c-3", "requester", "ended", "")));
            stager.go(Route.to(Route.Screen.TALK));
        });
        screens.put("calls-none", stager -> stager.go(Route.to(Route.Screen.TALK)));
        screens.put("mediation-unsent", stager -> {
            stager.show(new DemoItems(language).offline().waiting("019a-1", ASK));
            stager.go(Route.to(Route.Screen.MEDIATION, CALL));
        });
        screens.put("mediation-refused", stager -> {
            stager.show(new DemoItems(language).refused("019a-1", ASK, "unknown-place"));
            stager.go(Route.to(Route.Screen.MEDIATION, CALL));
        });
        screens.put("mediation-calling", stager -> {
            stager.show(new DemoItems(language).put(call(language, CALL, "requester", "calling", ",'calling':2")));
            stager.go(Route.to(Route.Screen.MEDIATION, CALL));
        });
        screens.put("mediation-accepted", stager -> {
            stager.show(new DemoItems(language).put(call(language, CALL, "requester", "accepted", MEDIATOR)));
            stager.go(Route.to(Route.Screen.MEDIATION, CALL));
        });
        screens.put("calls-mediator", stager -> {
            stager.show(mediator(language).put(call(language, CALL, "called", "calling", "")));
            stager.go(Route.to(Route.Screen.TALK));
        });
        screens.put(
                "inbox-called",
                stager -> stager.show(
                        mediator(language).without("inject").put(call(language, CALL, "called", "calling", ""))));
        screens.put("mediation-called", stager -> {
            stager.show(mediator(language).put(call(language, CALL, "called", "calling", "")));
            stager.go(Route.to(Route.Screen.MEDIATION, CALL));
        });
        screens.put("mediation-coming", stager -> {
            stager.show(mediator(language).put(call(language, CALL, "mediator", "accepted", MEDIATOR)));
            stager.go(Route.to(Route.Screen.MEDIATION, CALL));
            PaperScreens.toTheEnd(stager);
        });
        screens.put(
                "inbox-coming",
                stager -> stager.show(mediator(language).put(call(language, CALL, "mediator", "accepted", MEDIATOR))));
        screens.put("mediation-not-done", stager -> {
            stager.show(mediator(language).put(call(language, CALL, "mediator", "accepted", MEDIATOR)));
            stager.go(Route.to(Route.Screen.MEDIATION, CALL));
            PaperScreens.tap(stager, "common.mediation.start");
        });
        screens.put("mediation-going-on", stager -> {
            stager.show(mediator(language).put(call(language, CALL, "mediator", "started", BEGUN)));
            stager.go(Route.to(Route.Screen.MEDIATION, CALL));
        });
        screens.put("calls-ended", stager -> {
            stager.show(mediator(language).put(call(language, CALL, "mediator", "ended", BEGUN + ENDED)));
            stager.go(Route.to(Route.Screen.TALK));
        });
        screens.put("session-end", stager -> {
            stager.show(mediator(language).put(call(language, CALL, "mediator", "started", MEDIATOR)));
            stager.go(Route.to(Route.Screen.END_SESSION, CALL));
        });
        return screens;
    }

    /** The phone of one. */
    public static DemoItems mediator(String language) {
        return new DemoItems(language)
                .put("{'kind':'me','id':'inv-01','callName':'Mediator Bravo-7','function':'cultural-mediator',"
                        + "'languages':['" + language + "','fa'],'roleCard':'lead','consents':['position'],"
                        + "'availability':'free'}");
    }

    public static String call(String language, String id, String role, String state, String more) {
        DemoItems words = new DemoItems(language);
        return "{'kind':'mediation','id':'" + id + "','seq':60,'role':'" + role + "','state':'" + state
                + "','languages':['fa','" + language + "'],'ring':" + (state.equals("calling") && role.equals("called"))
                + ",'at':'D2 09:30:00','takenAt':'2026-11-24T09:30:00.000Z','askedAt':'2026-11-24T09:30:00.000Z','genderRequested':'man','scene':'"
                + words.in("A father and his son at the gate", "Отец с сыном у ворот", "أب وابنه عند البوابة")
                + "','place':{'id':'car-wash','name':"
                + words.text("Lumen car wash", "Автомойка Lumen", "مغسل سيارات Lumen")
                + "},'requester':{'id':'inv-01','callName':'Investigator Alfa-1','function':'player'}" + more + "}";
    }
}
