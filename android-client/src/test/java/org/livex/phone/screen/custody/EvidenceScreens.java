package org.livex.phone.screen.custody;

import java.util.LinkedHashMap;
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

/** Evidence and its chains of custody, as {@link Gallery} draws them. */
public final class EvidenceScreens {
    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private EvidenceScreens() {}

    public static Map<String, Consumer<Stager>> all(String language) {
        Map<String, Consumer<Stager>> screens = new LinkedHashMap<>();
        screens.put("evidence-none", stager -> stager.go(Route.to(Route.Screen.EVIDENCE)));
        screens.put("evidence-taking", stager -> {
            stager.show(reported(language));
            CustodyDraft draft = CustodyDraft.of(stager.activity(), "");
            draft.comesOf(stager.activity().situation().reports().get(0));
            stager.go(Route.to(Route.Screen.EVIDENCE));
            stager.activity().findViewById(R.id.primary).performClick();
        });
        screens.put("evidence-file", stager -> {
            stager.show(reported(language));
            stager.go(CustodyDraft.of(stager.activity(), "").choosing(CustodyDraft.FILE));
        });
        screens.put("evidence-to-confirm", stager -> {
            stager.show(chain(language));
            stager.go(Route.to(Route.Screen.EVIDENCE));
        });
        screens.put("evidence-waits", stager -> {
            stager.show(waiting(language));
            stager.go(Route.to(Route.Screen.EVIDENCE));
            PaperScreens.toTheEnd(stager);
        });
        screens.put("evidence-ended", stager -> {
            stager.show(chain(language)
                    .put("{'kind':'clock','id':'clock','phase':'ended','speed':1,'exerciseTime':'D2 09:30:00',"
                            + "'at':'2026-11-24T09:20:00.000Z','startedAt':'2026-11-24T09:08:00.000Z',"
                            + "'endedAt':'2026-11-24T09:20:00.000Z'}"));
            stager.go(Route.to(Route.Screen.EVIDENCE));
        });
        screens.put("custody-new", stager -> {
            stager.show(chain(language));
            stager.go(Route.to(Route.Screen.CUSTODY, "ev-1"));
            stager.activity().findViewById(R.id.primary).performClick();
        });
        screens.put("custody-handing-over", stager -> form(stager, language, "handed-over"));
        screens.put("custody-opening", stager -> form(stager, language, "opened"));
        screens.put("custody-to", stager -> {
            stager.show(chain(language));
            stager.go(CustodyDraft.of(stager.activity(), "ev-1").choosing(CustodyDraft.TO));
        });
        screens.put("custody-correcting", stager -> {
            stager.show(chain(language));
            stager.go(Route.to(Route.Screen.CUSTODY, CustodyDraft.correcting("ev-1", "ce-1")));
        });
        return screens;
    }

    private static void form(Stager stager, String language, String step) {
        stager.show(chain(language));
        CustodyDraft draft = CustodyDraft.of(stager.activity(), "ev-1");
        draft.write(CustodyDraft.STEP, step);
        draft.write(CustodyDraft.TO, "ngo-01");
        stager.go(Route.to(Route.Screen.CUSTODY, "ev-1"));
        PaperScreens.toTheEnd(stager);
    }

    /** Taken and sealed by me, handed over to me by somebody who did not hold it. */
    static DemoItems chain(String language) {
        DemoItems items = new DemoItems(language);
        String description =
                items.in("A passport, red, number 4711", "Паспорт, красный, номер 4711", "جواز سفر أحمر، رقمه 4711");
        return items.put(Received.golden("evidence")
                .toString()
                .replace("A passport, red, number 4711", description)
                .replace("\"to\":\"pro-01\"", "\"to\":\"inv-01\"")
                .replace("Prosecutor Alfa-1", "Investigator Alfa-1"));
    }

    /** My report with two photos: one of them is hidden. */
    static DemoItems reported(String language) {
        DemoItems items = new DemoItems(language);
        return items.put(
                "{'kind':'action','id':'019b1b2c-3d4e-7f50-8a61-000000000009','action':{'kind':'observed','note':"
                        + JSONObject.quote(items.in("In the back room", "В задней комнате", "في الغرفة الخلفية"))
                        + ",'attachments':[{'sha256':'" + HASH + "','type':'image/jpeg','bytes':9,'consent':false},"
                        + "{'sha256':'" + HASH.replace('9', '8') + "','type':'image/jpeg','bytes':9,'consent':false}],"
                        + "'takenAt':'2026-11-24T09:12:00.000Z'},'hidden':['" + HASH.replace('9', '8')
                        + "'],'at':'D2 09:12:00','recordedAt':'2026-11-24T09:12:01.000Z'}");
    }

    /** What was taken and handed over off line, and what the server refused. */
    static DemoItems waiting(String language) {
        return chain(language)
                .offline()
                .waiting(
                        "019b-1",
                        "{'type':'take-evidence','evidence':'ev-9','taken':{'description':'Notebook','told':{"
                                + "'where':'Car wash','takenAt':'2026-11-24T09:20:00.000Z'}}}")
                .waiting("019b-2", note("ev-9", "ce-9", "'step':'handed-over','to':'ngo-01','note':''"))
                .refused("019b-3", note("ev-1", "ce-8", "'step':'sealed','seal':'A 18','note':'Again'"), "too-many");
    }

    /** @param noted without when it was done */
    static String note(String evidence, String entry, String noted) {
        return "{'type':'note-custody','evidence':'" + evidence + "','entry':'" + entry + "','noted':{" + noted
                + ",'told':{'takenAt':'2026-11-24T09:25:00.000Z'}}}";
    }
}
