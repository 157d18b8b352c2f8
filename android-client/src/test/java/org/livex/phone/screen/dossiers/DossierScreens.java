package org.livex.phone.screen.dossiers;

import android.graphics.Rect;
import android.view.View;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.json.JSONObject;
import org.livex.phone.R;
import org.livex.phone.screen.DemoItems;
import org.livex.phone.screen.Gallery;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stager;
import org.livex.phone.screen.library.PaperScreens;

/** People and things that a team registered, as {@link Gallery} draws them. */
public final class DossierScreens {
    private DossierScreens() {}

    public static Map<String, Consumer<Stager>> all(String language) {
        Map<String, Consumer<Stager>> screens = new LinkedHashMap<>();
        screens.put("dossiers-none", stager -> {
            stager.go(Route.to(Route.Screen.DOSSIERS));
            stager.button(stager.activity().words().text("phone.dossier.register"))
                    .performClick();
            stager.settle();
            stager.activity().findViewById(R.id.register).performClick();
        });
        screens.put("dossiers", stager -> {
            stager.show(registered(language));
            stager.go(Route.to(Route.Screen.DOSSIERS));
        });
        screens.put("dossiers-end", stager -> {
            stager.show(registered(language));
            stager.go(Route.to(Route.Screen.DOSSIERS));
            PaperScreens.toTheEnd(stager);
        });
        screens.put("dossier", stager -> {
            stager.show(registered(language));
            stager.go(Route.to(Route.Screen.DOSSIER, "p-1"));
        });
        screens.put("dossier-amending", stager -> {
            stager.show(registered(language));
            stager.go(Route.to(Route.Screen.DOSSIER, "p-2"));
            stager.button(stager.activity().words().text("phone.dossier.amend")).performClick();
            stager.settle();
            PaperScreens.toTheEnd(stager);
        });
        screens.put("dossier-join", stager -> asked(stager, language, "p-1"));
        screens.put("dossier-join-thing", stager -> asked(stager, language, "p-2"));
        screens.put("dossier-joined", stager -> {
            stager.show(registered(language));
            stager.go(Route.to(Route.Screen.DOSSIER, "p-3"));
        });
        screens.put("form-dossier", stager -> {
            stager.show(registered(language).put(interviewed(new DemoItems(language))));
            stager.activity().drafts().report().choose("met");
            DossierDraft.ofNew(stager.activity(), "report met with").write(DossierDraft.NAME, "I. K.");
            stager.go(Route.to(Route.Screen.ACT));
            stager.settle();
            View register = stager.activity().findViewById(R.id.register);
            register.requestRectangleOnScreen(new Rect(0, -200, register.getWidth(), register.getHeight()), true);
        });
        return screens;
    }

    /** Whether it is the same as the driver. */
    private static void asked(Stager stager, String language, String id) {
        stager.show(registered(language));
        stager.go(Route.to(Route.Screen.DOSSIER, id));
        String driver = new DemoItems(language).in("The driver", "Водитель", "السائق");
        stager.button("\u2068" + driver + "\u2069 · "
                        + stager.activity().words().text("common.dossier.kind.suspect"))
                .performClick();
        // A frame later it has its place.
        stager.wait(Duration.ofMillis(100));
    }

    /** What asks whom a report is about. */
    static String interviewed(DemoItems items) {
        return "{'kind':'action-kind','id':'met','label':" + items.text("Met somebody", "Встреча", "التقيت بشخص")
                + ",'ofRole':true,'fields':[{'id':'with','type':'dossier','required':true,"
                + "'kinds':['victim','suspect','witness','child'],'label':"
                + items.text(
                        "With whom, as they want to be called",
                        "С кем (как просят называть)",
                        "مع من، بالاسم الذي يريده")
                + "}]}";
    }

    public static DemoItems registered(String language) {
        DemoItems items = new DemoItems(language);
        String red = items.in(
                "Speaks Romanian, wears a red scarf. Will talk, but only after she has called her sister, and not in the hall.",
                "Говорит по-румынски, в красном шарфе. Готова говорить, но только после звонка сестре и не в боксе.",
                "تتكلم الرومانية، ترتدي وشاحاً أحمر. ستتحدث، لكن بعد أن تتصل بأختها فقط، وليس في المبنى.");
        return items.put(item(
                        "p-1",
                        40,
                        "",
                        version("Investigator Alfa-1", "victim", "Irina", red) + ","
                                + version(
                                        "Prosecutor Alfa-3",
                                        "witness",
                                        items.in("Irina K.", "Ирина К.", "إيرينا ك."),
                                        red)))
                .put(item("p-2", 41, "", version("NGO Alfa-4", "vehicle", "AB 123 CD", "")))
                .put(item("p-3", 42, "'into':'p-1',", version("Finance Alfa-2", "victim", "I. K.", "")))
                .put(item("p-4", 43, "", version("Finance Alfa-2", "phone", "+379 0555 0101", "")))
                .offline()
                .waiting("019b-1", open("p-5", "suspect", items.in("The driver", "Водитель", "السائق")))
                .refused("019b-2", open("p-6", "account", "IT60 X054 2811 1010 0000 0123 456"), "too-many");
    }

    public static String item(String id, int seq, String more, String versions) {
        return "{'kind':'dossier','id':'" + id + "','seq':" + seq + ",'team':'team-alfa'," + more + "'versions':["
                + versions + "]}";
    }

    public static String version(String callName, String as, String name, String note) {
        return "{'person':'x','callName':'" + callName + "','as':'" + as + "','name':" + JSONObject.quote(name)
                + ",'note':" + JSONObject.quote(note)
                + ",'takenAt':'2026-11-24T09:20:00.000Z','recordedAt':'2026-11-24T09:20:04.120Z'}";
    }

    static String open(String id, String as, String name) {
        return "{'type':'open-dossier','dossier':'" + id + "','team':'team-alfa','described':{'as':'" + as + "','name':"
                + JSONObject.quote(name) + ",'note':'','takenAt':'2026-11-24T09:25:00.000Z'}}";
    }
}
