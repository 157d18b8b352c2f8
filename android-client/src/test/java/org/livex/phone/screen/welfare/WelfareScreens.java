package org.livex.phone.screen.welfare;

import android.graphics.Rect;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.livex.phone.R;
import org.livex.phone.screen.DemoItems;
import org.livex.phone.screen.DemoPapers;
import org.livex.phone.screen.Gallery;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stager;
import org.livex.phone.screen.library.PaperScreens;

/** How a role player is looked after, as {@link Gallery} draws it. */
public final class WelfareScreens {
    static final String OPT_OUT = "{'type':'opt-out','scene':'bs-02','takenAt':'2026-11-24T09:19:00.000Z'}";
    static final String FINISH = "{'type':'finish-task','inject':'bs-02','takenAt':'2026-11-24T09:29:00.000Z'}";
    static final String CHECK_IN = "{'type':'check-in','scene':'bs-02','side':'before','face':'so-so',"
            + "'word':'Slept badly','takenAt':'2026-11-24T09:18:00.000Z'}";

    private WelfareScreens() {}

    public static Map<String, Consumer<Stager>> all(String language) {
        Map<String, Consumer<Stager>> screens = new LinkedHashMap<>();
        screens.put("welfare", stager -> {
            stager.show(items(language));
            stager.go(Route.to(Route.Screen.WELFARE));
        });
        screens.put("welfare-refused", stager -> {
            stager.show(
                    items(language).refused("019a-1", "{'type':'opt-out-of-theme','theme':'violence'}", "not-allowed"));
            stager.go(Route.to(Route.Screen.WELFARE));
        });
        screens.put("scene-stop-phrase", stager -> {
            scene(stager, items(language).waiting("019a-1", CHECK_IN));
        });
        screens.put("scene-check-in", stager -> {
            scene(stager, items(language).waiting("019a-1", CHECK_IN));
            PaperScreens.toTheEnd(stager);
        });
        screens.put("scene-opted-out", stager -> {
            scene(stager, items(language).offline().waiting("019a-1", OPT_OUT));
        });
        screens.put("scene-de-role", stager -> {
            scene(stager, items(language).waiting("019a-1", FINISH));
            PaperScreens.toTheEnd(stager);
        });
        return screens;
    }

    /** I am a role player, and was in the scene for longer than planned. */
    public static DemoItems items(String language) {
        DemoItems items = DemoPapers.scene(new DemoItems(language));
        return items.put("{'kind':'me','id':'inv-01','callName':'Role Player Marta','function':'role-player',"
                        + "'languages':['en'],'consents':[]}")
                .put("{'kind':'welfare','id':'inv-01','mine':true,'checkIns':[{'side':'before','face':'well',"
                        + "'takenAt':'2026-11-24T07:30:00.000Z','at':'D2 07:30:00'}],'scenes':[{'scene':'bs-02',"
                        + "'seconds':2880,'limitSeconds':2700,'limitReachedAt':'2026-11-24T09:15:00.000Z'}],"
                        + "'day':{'date':'2026-11-24','seconds':9120,'limitSeconds':7200,"
                        + "'limitReachedAt':'2026-11-24T09:00:00.000Z'},'themes':[{'id':'violence','optedOut':false,"
                        + "'text':"
                        + items.text("Violence and threats", "Насилие и угрозы", "العنف والتهديد")
                        + "},{'id':'captivity','optedOut':true,'text':"
                        + items.text("Being locked in", "Удержание против воли", "الاحتجاز قسراً")
                        + "},{'id':'gone','optedOut':true}],'optedOut':[],'deRole':{'scene':'bs-02','steps':[{'id':'name',"
                        + "'taken':true,'text':"
                        + items.text(
                                "Say your own name aloud, and that the scene is over.",
                                "Назовите вслух своё имя и скажите, что сцена окончена.",
                                "قل اسمك بصوت عالٍ، وأن المشهد انتهى.")
                        + "},{'id':'water','taken':false,'text':"
                        + items.text(
                                "Drink some water and walk a few steps outside.",
                                "Выпейте воды и пройдитесь по улице.",
                                "اشرب الماء وامشِ قليلاً في الخارج.")
                        + "}]}}");
    }

    private static void scene(Stager stager, DemoItems items) {
        stager.show(items);
        stager.go(Route.to(Route.Screen.MESSAGE, DemoPapers.SCENE));
        stager.settle();
        stager.activity().findViewById(R.id.in_role).requestRectangleOnScreen(new Rect(0, -400, 1, 1));
    }
}
