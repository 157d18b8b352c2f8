package org.livex.phone.screen.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.json.JSONObject;
import org.livex.phone.R;
import org.livex.phone.model.Received;
import org.livex.phone.screen.DemoItems;
import org.livex.phone.screen.Gallery;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stager;
import org.livex.phone.screen.library.PaperScreens;
import org.livex.phone.screen.talk.CallScreens;
import org.livex.phone.screen.talk.TalkScreens;
import org.livex.phone.sync.Help;
import org.livex.phone.sync.Remark;

/** The translation desk, as {@link Gallery} draws it. */
public final class DeskScreens {
    static final String STALE = "inject/x-2/body~ru";
    static final String MISSING = "inject/x-4/body~ar";
    static final String REVIEW = "inject/x-5/body~ru";
    static final String SOURCE = "Call +379 0555 0101 before 14:30.";
    static final String WRITTEN = "Позвоните +379 0555 0101 до 14:30.";

    private DeskScreens() {}

    public static Map<String, Consumer<Stager>> all(String language) {
        Map<String, Consumer<Stager>> screens = new LinkedHashMap<>();
        screens.put("talk-mediator", stager -> {
            stager.show(desk(language));
            stager.go(Route.to(Route.Screen.TALK));
        });
        screens.put("inbox-wanted", stager -> stager.show(desk(language)));
        screens.put("desk", stager -> {
            stager.show(desk(language));
            stager.go(Route.to(Route.Screen.DESK));
        });
        screens.put("desk-none", stager -> {
            stager.show(CallScreens.mediator(language));
            stager.go(Route.to(Route.Screen.DESK));
        });
        screens.put("translation-stale", stager -> open(stager, language, STALE));
        screens.put("translation-missing", stager -> open(stager, language, MISSING));
        screens.put("translation-gone", stager -> open(stager, language, "inject/none/body~ru"));
        screens.put("translation-review", stager -> open(stager, language, REVIEW));
        screens.put("translation-return", stager -> {
            open(stager, language, REVIEW);
            PaperScreens.tap(stager, "common.desk.return");
        });
        screens.put("translation-doubts", stager -> {
            stager.app.fake.remarks = List.of(lost());
            open(stager, language, REVIEW);
            stager.activity().findViewById(R.id.primary).performClick();
        });
        screens.put("translation-unchecked", stager -> {
            stager.app.fake.remarks = null;
            open(stager, language, REVIEW);
            stager.activity().findViewById(R.id.primary).performClick();
        });
        screens.put("translation-refused", stager -> {
            stager.show(desk(language)
                    .refused(
                            "019a-1",
                            "{'type':'translate-text','text':'inject/x-4/body','language':'ar','body':'اتصل',"
                                    + "'state':'needs-review','basedOn':1,'replaces':0}",
                            "revision-outdated"));
            stager.go(Route.to(Route.Screen.TRANSLATION, MISSING));
        });
        screens.put("channel-mediator", stager -> {
            stager.show(talk(language));
            stager.go(Route.to(Route.Screen.CHANNEL, TalkScreens.TEAM));
        });
        screens.put("translate-line", stager -> {
            stager.show(talk(language));
            stager.go(Route.to(Route.Screen.TRANSLATE_LINE, TalkScreens.TEAM + " m-1"));
        });
        screens.put("translation-help", stager -> {
            stager.app.fake.help = new Help(
                    List.of(
                            new Help.Term("hotline", false, "الخط الساخن", true, List.of("الهاتف")),
                            new Help.Term("Kestria", true, null, false, List.of())),
                    List.of("LV-07", "+379 0555 0101"),
                    List.of(new Help.Remembered(87, "Call at once.", "اتصل فوراً.")),
                    true);
            open(stager, language, MISSING);
            PaperScreens.toTheEnd(stager);
        });
        return screens;
    }

    static Remark lost() {
        return new Remark("number-changed", true, Received.json("{'number':'14:30'}"));
    }

    /** Of a mediator: one text whose original changed, one that nobody translated, one of a colleague's to check. */
    static DemoItems desk(String language) {
        String written = ",'version':{'text':" + JSONObject.quote(WRITTEN)
                + ",'state':'needs-review','sourceRevision':1,'number':3,'at':'2026-11-24T09:20:00.000Z',"
                + "'translator':{'id':'med-09','callName':'Mediator 9'}}";
        String before = ",'previousSource':{'text':" + JSONObject.quote(SOURCE) + ",'revision':1},"
                + "'waitingUntil':'2026-11-24T09:36:00.000Z'";
        return CallScreens.mediator(language)
                .put(text(STALE, "stale", SOURCE + " Ask for Lt. Moreau.", before + written))
                .put(text(MISSING, "missing", SOURCE, ""))
                .put(text(REVIEW, "needs-review", SOURCE, written));
    }

    /** What a mediator reads of a team. */
    public static DemoItems talk(String language) {
        return CallScreens.mediator(language)
                .put("{'kind':'channel','id':'team/team-alfa','seq':4,'type':'team',"
                        + "'name':{'text':'Alfa','language':'en'}}")
                .put(TalkScreens.message(
                        "m-1",
                        61,
                        TalkScreens.TEAM,
                        TalkScreens.from("ngo-01", "NGO Alfa-4"),
                        "{'text':'We go','language':'en'}",
                        "09:20:00"));
    }

    private static void open(Stager stager, String language, String task) {
        stager.show(desk(language));
        stager.go(Route.to(Route.Screen.TRANSLATION, task));
    }

    private static String text(String id, String state, String source, String more) {
        String[] name = id.split("~", -1);
        return "{'kind':'translation','id':'" + id + "','seq':40,'text':'" + name[0] + "','language':'" + name[1]
                + "','state':'" + state + "','source':{'text':" + JSONObject.quote(source)
                + ",'language':'en','revision':1},'context':{'number':'9.01','type':'message',"
                + "'audience':{'everyone':false,'people':2,'functions':['player'],'groups':[]}}" + more + "}";
    }
}
