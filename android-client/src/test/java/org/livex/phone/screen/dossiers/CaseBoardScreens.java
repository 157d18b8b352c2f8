package org.livex.phone.screen.dossiers;

import android.view.View;
import android.widget.TextView;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.json.JSONObject;
import org.livex.phone.R;
import org.livex.phone.screen.DemoItems;
import org.livex.phone.screen.Gallery;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stager;
import org.livex.phone.screen.Views;

/** What a team says of one whom it registered, as {@link Gallery} draws it. */
public final class CaseBoardScreens {
    static final String PHOTO = "3f0a5c4f8f7c1d0e2b9a6d5e4c3b2a190807f6e5d4c3b2a1908f7e6d5c4b3a29";

    private CaseBoardScreens() {}

    public static Map<String, Consumer<Stager>> all(String language) {
        Map<String, Consumer<Stager>> screens = new LinkedHashMap<>();
        screens.put("board", stager -> to(stager, language, "p-1", "common.links"));
        screens.put("board-questions", stager -> to(stager, language, "p-1", "common.open-questions"));
        screens.put("board-evidence", stager -> {
            to(stager, language, "p-1", "common.case-board.talked");
            String reports = stager.activity().words().text("common.case-board.reports");
            stager.button(reports + ": " + stager.activity().words().formats.number(2))
                    .performClick();
            stager.settle();
            toView(stager, "common.case-board.talked");
        });
        screens.put("board-joined", stager -> {
            stager.show(joined(language));
            stager.go(Route.to(Route.Screen.DOSSIER, "p-1"));
            toView(stager, "common.links");
        });
        screens.put("board-with-whom", stager -> {
            to(stager, language, "p-1", "phone.link.add");
            tap(stager, "phone.link.add");
            toView(stager, "phone.link.add");
        });
        screens.put("board-how", stager -> {
            LineDraft draft = LineDraft.ofLink(stager.activity(), "p-1");
            draft.choose(new LineDraft.Ends("p-1", "p-2"));
            to(stager, language, "p-1", "phone.link.add");
        });
        screens.put("board-asking", stager -> {
            to(stager, language, "p-1", "phone.question.add");
            tap(stager, "phone.question.add");
            tap(stager, "common.add");
            toView(stager, "phone.question.add");
        });
        screens.put("board-refused", stager -> {
            stager.show(board(language)
                    .refused("019c-8", link("l-9", "p-1", "p-2", "drives", "Ночью", "11:00"), "unknown-dossier"));
            stager.go(Route.to(Route.Screen.DOSSIERS));
        });
        return screens;
    }

    /** One whom the team held for two, with what it said between the two. */
    public static DemoItems joined(String language) {
        return DossierScreens.registered(language)
                .put(line("link", "l-4", 49, said("NGO Alfa-4", linking("p-3", "p-1", "controls", "", true, "10:15"))));
    }

    private static void to(Stager stager, String language, String id, String key) {
        stager.show(board(language));
        stager.go(Route.to(Route.Screen.DOSSIER, id));
        toView(stager, key);
    }

    private static void tap(Stager stager, String key) {
        stager.button(stager.activity().words().text(key)).performClick();
        stager.settle();
    }

    /** So that it stands on top. */
    private static void toView(Stager stager, String key) {
        String words = stager.activity().words().text(key);
        View found = stager.shown(view ->
                        view instanceof TextView text && Views.read(text).equals(words))
                .get(0);
        View scroll = stager.activity().findViewById(R.id.scroll);
        int[] at = new int[2];
        int[] top = new int[2];
        found.getLocationInWindow(at);
        scroll.getLocationInWindow(top);
        scroll.scrollBy(0, at[1] - top[1]);
        stager.settle();
    }

    public static DemoItems board(String language) {
        DemoItems items = DossierScreens.registered(language);
        String night = items.in("At night, from the car wash", "Ночью, с автомойки", "ليلاً، من مغسل السيارات");
        String own = items.in(
                "was brought here in, as she says, from the bus station, in",
                "по её словам, её привезли сюда с автовокзала в",
                "أُحضرت إلى هنا، كما تقول، من محطة الحافلات في");
        return items.put(DossierScreens.item(
                        "p-1",
                        40,
                        "'reports':[" + report(items, "interviewed", "10:02", "'talk':{'mediator':true},") + ","
                                + report(items, "observed", "10:40", "") + "],",
                        DossierScreens.version(
                                "Prosecutor Alfa-3",
                                "witness",
                                items.in("Irina K.", "Ирина К.", "إيرينا ك."),
                                items.in("A red scarf", "Красный шарф", "وشاح أحمر"))))
                .put(line("link", "l-1", 50, said("NGO Alfa-4", linking("p-1", "p-2", "uses", "", true, "10:20"))))
                .put(line(
                        "link",
                        "l-2",
                        51,
                        said("NGO Alfa-4", linking("p-2", "p-1", "drives", night, true, "10:25")) + ","
                                + said("Finance Alfa-2", linking("p-1", "p-2", "other", own, false, "10:30"))))
                .put(line(
                        "open-question",
                        "q-1",
                        52,
                        said(
                                "NGO Alfa-4",
                                asking(
                                        items.in(
                                                "Who pays for the room?",
                                                "Кто платит за комнату?",
                                                "من يدفع إيجار الغرفة؟"),
                                        "",
                                        "10:41"))))
                .put(line(
                        "open-question",
                        "q-2",
                        53,
                        said("NGO Alfa-4", asking("+379 0555 0101?", "", "10:42")) + ","
                                + said(
                                        "Finance Alfa-2",
                                        asking(
                                                "+379 0555 0101?",
                                                items.in("The driver’s", "Водителя", "رقم السائق"),
                                                "10:45"))))
                .waiting("019c-1", link("l-3", "p-5", "p-1", "works-for", "", "09:30"));
    }

    public static String line(String kind, String id, int seq, String versions) {
        return "{'kind':'" + kind + "','id':'" + id + "','seq':" + seq + ",'team':'team-alfa','versions':[" + versions
                + "]}";
    }

    public static String said(String callName, String what) {
        return "{'person':'x','callName':'" + callName + "','recordedAt':'2026-11-24T11:00:00.000Z'," + what + "}";
    }

    public static String linking(String from, String to, String as, String words, boolean holds, String time) {
        return "'from':'" + from + "','to':'" + to + "','word':{'as':'" + as + "','words':" + JSONObject.quote(words)
                + "},'holds':" + holds + ",'takenAt':'2026-11-24T" + time + ":00.000Z'";
    }

    public static String asking(String text, String answer, String time) {
        return "'about':'p-1','text':" + JSONObject.quote(text) + ",'answer':" + JSONObject.quote(answer)
                + ",'takenAt':'2026-11-24T" + time + ":00.000Z'";
    }

    public static String link(String id, String from, String to, String as, String words, String time) {
        return "{'type':'write-link','link':'" + id + "','said':{" + linking(from, to, as, words, true, time) + "}}";
    }

    /** @param more its talk, with a comma after it; or nothing */
    private static String report(DemoItems items, String kind, String time, String more) {
        return "{'person':'inv-01','callName':'Investigator Alfa-1','action':'" + kind + "','label':"
                + items.text("Interviewed somebody", "Опрос проведён", "قابل شخصاً") + ",'note':"
                + JSONObject.quote(
                        items.in("She wants to call her sister", "Хочет позвонить сестре", "تريد الاتصال بأختها"))
                + "," + more + "'files':[{'sha256':'" + PHOTO + "','type':'image/jpeg','bytes':348112,"
                + "'takenAt':'2026-11-24T10:01:40.000Z','consent':false}],'received':{'" + PHOTO
                + "':'2026-11-24T10:02:14.101Z'},'at':'D1 " + time + ":00.000','takenAt':'2026-11-24T" + time
                + ":00.000Z','recordedAt':'2026-11-24T" + time + ":04.120Z'}";
    }
}
