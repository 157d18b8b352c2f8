package org.livex.phone.screen.watch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.livex.phone.screen.DemoItems;
import org.livex.phone.screen.ExifPicture;
import org.livex.phone.screen.Gallery;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stager;
import org.livex.phone.screen.act.Capture;
import org.livex.phone.screen.library.PaperScreens;
import org.livex.phone.sync.NotSaved;
import org.livex.phone.words.Words;

/** What evaluators see, and whoever gets their feedback, as {@link Gallery} draws it. */
public final class WatchScreens {
    private static final String TO_CONSENT = "interview/consent/team/alfa";

    private WatchScreens() {}

    public static Map<String, Consumer<Stager>> all(String language) {
        Map<String, Consumer<Stager>> screens = new LinkedHashMap<>();
        screens.put("watch", stager -> stager.show(WatchItems.rated(language)));
        screens.put("watch-phases", stager -> stager.show(WatchItems.inPhases(language)));
        screens.put("watch-phases-end", stager -> {
            stager.show(WatchItems.inPhases(language));
            String search =
                    read(language, "Going in and searching the house", "Вход и обыск дома", "دخول المنزل وتفتيشه");
            String hearings = read(language, "Hearings", "Допросы", "جلسات الاستماع");
            Words words = stager.activity().words();
            for (String fold : List.of(Words.isolated(search), words.text("phone.watch.whom-in", "phase", hearings))) {
                stager.button(fold).performClick();
                stager.settle();
            }
            PaperScreens.toTheEnd(stager);
        });
        screens.put("watch-nobody", stager -> stager.show(WatchItems.idle(language)));
        screens.put("watch-rated", stager -> {
            stager.show(written(language));
            stager.button(stager.activity().words().text("phone.watch.guidance"))
                    .performClick();
            stager.settle();
            down(stager, 330);
        });
        screens.put("watch-refused", stager -> {
            stager.show(WatchItems.rated(language)
                    .offline()
                    .refused(
                            "019b-9",
                            WatchItems.rate("interview", "consent", "performed", WatchItems.NOTE),
                            "unknown-guide-item"));
        });
        screens.put("watch-without-guide", stager -> {
            stager.show(WatchItems.rated(language));
            stager.app.unfinished().write("watched", "person/inv-02");
            stager.show(WatchItems.rated(language).waiting("019b-1", WatchItems.MARKED));
        });
        screens.put("rate", stager -> {
            stager.show(written(language));
            stager.go(Route.to(Route.Screen.RATE, TO_CONSENT));
        });
        screens.put("notes", stager -> {
            stager.show(WatchItems.rated(language));
            stager.go(Route.to(Route.Screen.NOTES));
        });
        screens.put("notes-photo", stager -> {
            stager.show(WatchItems.rated(language));
            stager.activity().drafts().observation().write(WatchItems.NOTE);
            stager.activity().drafts().observation().isAbout("team/alfa");
            photo(stager);
            stager.go(Route.to(Route.Screen.NOTES));
        });
        screens.put("notes-end", stager -> {
            stager.show(written(language));
            stager.go(Route.to(Route.Screen.NOTES));
            PaperScreens.toTheEnd(stager);
        });
        screens.put("notes-objective", stager -> {
            stager.show(WatchItems.rated(language));
            stager.go(Route.to(Route.Screen.CHOOSE, ObservationDraft.OBJECTIVE));
        });
        screens.put("moment", stager -> {
            stager.show(written(language));
            stager.go(Route.to(Route.Screen.MOMENT, "m-0"));
        });
        screens.put("give-feedback", stager -> {
            stager.show(WatchItems.rated(language));
            stager.go(Route.to(Route.Screen.GIVE_FEEDBACK));
        });
        screens.put("feedback", stager -> {
            stager.show(given(language, false));
            stager.go(Route.to(Route.Screen.FEEDBACK));
        });
        screens.put("feedback-inbox", stager -> stager.show(given(language, false)));
        screens.put("feedback-role", stager -> {
            stager.show(given(language, true));
            stager.go(Route.to(Route.Screen.ROLE));
        });
        return screens;
    }

    /** A player who was told something. */
    static DemoItems given(String language, boolean isSeen) {
        DemoItems items = new DemoItems(language);
        return items.put("{'kind':'feedback','id':'f-1','seq':70,'text':"
                + items.text("You listened well.", "Вы хорошо слушали.", "لقد أصغيت جيداً.")
                + ",'at':'D2 09:10:00','seen':" + isSeen + ",'givenAt':'2026-11-24T09:10:00.000Z'}");
    }

    /** An evaluator has the texts as their authors wrote them, and reads English where there is no own one. */
    private static String read(String language, String english, String russian, String arabic) {
        return switch (language) {
            case "ru" -> russian;
            case "ar" -> arabic;
            default -> english;
        };
    }

    /** With something that waits. */
    private static DemoItems written(String language) {
        return WatchItems.rated(language)
                .offline()
                .waiting("019b-1", WatchItems.rate("interview", "consent", "some-challenges", WatchItems.NOTE))
                .waiting("019b-2", WatchItems.MARKED)
                .waiting(
                        "019b-3",
                        "{'type':'record-observation','observation':'o-9','about':'person/inv-02','evidence':{'note':'"
                                + WatchItems.NOTE + "','takenAt':'2026-11-24T09:31:00.000Z'}}");
    }

    private static void photo(Stager stager) {
        try {
            stager.app.fake.files.keep(ExifPicture.jpeg(300, 200, 1), Capture.PHOTO);
        } catch (NotSaved e) {
            throw new AssertionError(e);
        }
    }

    private static void down(Stager stager, int by) {
        stager.activity().findViewById(org.livex.phone.R.id.scroll).scrollTo(0, by);
        stager.settle();
    }
}
