package org.livex.phone.screen.talk;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.livex.phone.model.Received;
import org.livex.phone.screen.DemoItems;
import org.livex.phone.screen.Gallery;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stager;
import org.livex.phone.screen.library.PaperScreens;
import org.livex.phone.sync.Names;

/** Conversations, as {@link Gallery} draws them. */
public final class TalkScreens {
    public static final String TEAM = "team/team-alfa";
    public static final String CONTROL = "control/inv-01";

    private TalkScreens() {}

    public static Map<String, Consumer<Stager>> all(String language) {
        Map<String, Consumer<Stager>> screens = new LinkedHashMap<>();
        screens.put("talk", stager -> {
            stager.show(talk(language));
            stager.go(Route.to(Route.Screen.TALK));
        });
        screens.put("talk-begin", stager -> {
            stager.show(talk(language));
            stager.go(Route.to(Route.Screen.TALK));
            PaperScreens.tap(stager, "common.chat.begin");
            PaperScreens.toTheEnd(stager);
        });
        screens.put("talk-found", stager -> {
            stager.app.fake.names = new Names(
                    List.of(
                            Received.json("{'kind':'person','id':'rp-07','callName':'Щукин'}"),
                            Received.json("{'kind':'place','id':'car-wash','name':"
                                    + new DemoItems(language)
                                            .text("Lumen car wash", "Автомойка Lumen", "مغسل سيارات Lumen")
                                    + "}"),
                            Received.json("{'kind':'agency','id':'un','name':{'text':'The UN','language':'en'}}")),
                    true);
            stager.show(talk(language));
            stager.go(Route.to(Route.Screen.TALK));
            stager.fields().get(0).setText("Shchukin");
            stager.wait(Duration.ofSeconds(1));
            PaperScreens.toTheEnd(stager);
        });
        screens.put("channel", stager -> {
            stager.show(waiting(language));
            stager.go(Route.to(Route.Screen.CHANNEL, TEAM));
        });
        screens.put("channel-persona", stager -> {
            stager.show(talk(language));
            stager.go(Route.to(Route.Screen.CHANNEL, CONTROL));
        });
        screens.put("channel-none", stager -> stager.go(Route.to(Route.Screen.CHANNEL, "direct/inv-01~ngo-01")));
        screens.put("channel-long", stager -> {
            stager.show(longTalk(language));
            stager.go(Route.to(Route.Screen.CHANNEL, TEAM));
        });
        return screens;
    }

    /** A team, a case, control and a mediator: three lines are new. */
    public static DemoItems talk(String language) {
        DemoItems items = new DemoItems(language);
        String name = items.text("Team Alfa", "Группа «Альфа»", "فريق ألفا");
        String aCase = items.text("The seven hours", "Семь часов", "سبع ساعات");
        items.put("{'kind':'channel','id':'" + TEAM + "','seq':4,'type':'team','name':" + name + "}");
        items.put("{'kind':'channel','id':'storyline/seven','seq':5,'type':'storyline','name':" + aCase + "}");
        items.put("{'kind':'channel','id':'function/player','seq':6,'type':'function'}");
        items.put("{'kind':'channel','id':'direct/inv-01~med-01','seq':7,'type':'direct','with':"
                + "{'id':'med-01','callName':'Mediator Alfa-7','function':'cultural-mediator'}}");
        line(items, "m-1", 61, TEAM, from("ngo-01", "NGO Alfa-4"), gate(items), "09:20:00");
        line(
                items,
                "m-2",
                62,
                TEAM,
                from("inv-01", "Investigator Alfa-1"),
                items.text("We are on our way", "Мы едем", "نحن في الطريق"),
                "09:21:00");
        line(items, "m-3", 63, CONTROL, hotline(items), again(items), "09:25:00");
        line(
                items,
                "m-4",
                64,
                "direct/inv-01~med-01",
                from("med-01", "Mediator Alfa-7"),
                "{'text':'أنا عند الباب','language':'ar','marks':['untranslated']}",
                "09:26:00");
        return items;
    }

    static DemoItems waiting(String language) {
        return talk(language)
                .offline()
                .unsent("019a-1", post("m-8", TEAM, "A blue van"))
                .refused("019a-2", post("m-9", TEAM, "Two vans"), "too-fast");
    }

    /** So many lines that there are others before them. */
    public static DemoItems longTalk(String language) {
        DemoItems items = talk(language);
        for (int i = 0; i < 60; i++) {
            line(items, "old-" + i, 100 + i, TEAM, from("ngo-01", "NGO Alfa-4"), gate(items), "09:27:00");
        }
        return items;
    }

    public static String post(String message, String channel, String body) {
        return "{'type':'post-message','message':'" + message + "','channel':'" + channel + "','body':'" + body
                + "','language':'en','takenAt':'2026-11-24T09:30:30.000Z'}";
    }

    public static String message(String id, long seq, String channel, String who, String text, String time) {
        return "{'kind':'message','id':'" + id + "','seq':" + seq + ",'channel':'" + channel + "'," + who + ",'text':"
                + text + ",'at':'D2 " + time + "','sentAt':'2026-11-24T" + time + ".000Z','takenAt':'2026-11-24T" + time
                + ".000Z'}";
    }

    public static String from(String id, String callName) {
        return "'from':{'id':'" + id + "','callName':'" + callName + "','function':'player'}";
    }

    private static void line(
            DemoItems items, String id, long seq, String channel, String who, String text, String time) {
        items.put(message(id, seq, channel, who, text, time));
    }

    private static String hotline(DemoItems items) {
        return "'as':{'id':'hotline','name':" + items.text("Hotline", "Горячая линия", "الخط الساخن") + "}";
    }

    private static String gate(DemoItems items) {
        return items.text(
                "The van is at the gate, plate 34-KM", "Фургон у ворот, номер 34-КМ", "الشاحنة عند البوابة، رقم 34-KM");
    }

    private static String again(DemoItems items) {
        return items.text(
                "She called again. She is at the car wash.",
                "Она звонила снова. Она на автомойке.",
                "اتصلت مرة أخرى. إنها في مغسل السيارات.");
    }
}
