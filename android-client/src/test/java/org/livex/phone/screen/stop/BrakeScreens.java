package org.livex.phone.screen.stop;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.livex.phone.screen.DemoItems;
import org.livex.phone.screen.Gallery;
import org.livex.phone.screen.Stager;
import org.livex.phone.screen.watch.WatchItems;

/** Silent brakes, as {@link Gallery} draws them: what whoever pulled one sees, and what whoever hears one does. */
public final class BrakeScreens {
    public static final String PULL = "{'type':'pull-brake','takenAt':'2026-11-24T09:31:00.000Z'}";
    static final String COMING = "{'type':'answer-brake','person':'rp-01','answer':'coming','pull':9}";

    /** As control has it, after this officer has said that they stopped. */
    static final String STOPPED = "{'kind':'red-stop','id':'red-stop','active':true,'calledBy':'ngo-01','reason':'',"
            + "'calledAt':'2026-11-24T09:31:00.000Z','confirmed':['inv-01']}";

    private BrakeScreens() {}

    public static Map<String, Consumer<Stager>> all(String language) {
        Map<String, Consumer<Stager>> screens = new LinkedHashMap<>();
        screens.put(
                "brake-pulled-offline",
                stager -> stager.show(new DemoItems(language).offline().waiting("019a-1", PULL)));
        screens.put("brake-answered", stager -> stager.show(new DemoItems(language).put(own(true))));
        screens.put("brake-heard", stager -> stager.show(heard(language, "")));
        screens.put(
                "brake-heard-coming",
                stager -> stager.show(heard(language, said("safety-02", "Safety Officer 2", "scene-ended"))
                        .waiting("019a-1", COMING)));
        screens.put(
                "brake-heard-stopped",
                stager -> stager.show(heard(language, said("inv-01", "Safety Officer", "coming"))
                        .put(STOPPED)));
        return screens;
    }

    /** At a safety officer, who has control's items. */
    public static DemoItems heard(String language, String answers) {
        DemoItems items = WatchItems.idle(language);
        String pull = "{'at':'D2 09:28:00','sentAt':'2026-11-24T09:28:00.000Z','takenAt':'2026-11-24T09:28:00.000Z'}";
        return items.put(
                        "{'kind':'me','id':'inv-01','callName':'Safety Officer','function':'safety-officer','teams':[],"
                                + "'languages':['" + language + "','en'],'consents':['position']}")
                .put("{'kind':'brake','id':'rp-01','seq':9,'mine':false,'open':true,'person':'rp-01',"
                        + "'callName':'Role Player Marta','pulls':2,'pull':9,'pulled':" + pull + ",'pulledLast':" + pull
                        + ",'scene':'x','title':"
                        + items.text("Afraid at the car wash", "Страх на автомойке", "خوف في مغسل السيارات")
                        + ",'place':" + items.text("Lumen car wash", "Автомойка Lumen", "مغسل سيارات Lumen")
                        + ",'answers':[" + answers + "]}");
    }

    public static String own(boolean isHeard) {
        return "{'kind':'brake','id':'inv-01','seq':9,'mine':true,'open':true,'heard':" + isHeard + "}";
    }

    static String said(String by, String callName, String answer) {
        return "{'by':'" + by + "','callName':'" + callName + "','answer':'" + answer
                + "','pull':9,'at':'2026-11-24T09:29:00.000Z'}";
    }
}
