package org.livex.phone.screen;

import android.view.View;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.livex.phone.R;
import org.livex.phone.device.HealthTrouble;
import org.livex.phone.screen.act.Capture;
import org.livex.phone.screen.act.ReportDraft;
import org.livex.phone.screen.custody.EvidenceScreens;
import org.livex.phone.screen.desk.DeskScreens;
import org.livex.phone.screen.dossiers.CaseBoardScreens;
import org.livex.phone.screen.dossiers.DossierScreens;
import org.livex.phone.screen.join.ScannerOnStage;
import org.livex.phone.screen.library.DocumentPageTest;
import org.livex.phone.screen.library.DutyScreens;
import org.livex.phone.screen.library.PaperScreens;
import org.livex.phone.screen.paper.PdfFile;
import org.livex.phone.screen.stop.BrakeScreens;
import org.livex.phone.screen.surveys.SurveyScreens;
import org.livex.phone.screen.talk.CallScreens;
import org.livex.phone.screen.talk.TalkScreens;
import org.livex.phone.screen.watch.WatchScreens;
import org.livex.phone.screen.welfare.WelfareScreens;
import org.livex.phone.sync.Connection;
import org.livex.phone.sync.Fix;
import org.livex.phone.sync.JoinLink;
import org.livex.phone.sync.NotSaved;
import org.livex.phone.sync.Trouble;
import org.livex.phone.words.Words;

/**
 * Every screen as people see it: what can be said of a picture without looking, that nothing is cut off, nothing is off the
 * screen, and everything to tap is large enough for a thumb. To be looked at too: {@code -Dpictures=FOLDER} keeps them.
 */
public final class Gallery {
    static final JoinLink OPENED = new JoinLink("https://192.168.1.20:8443", "ABCD-EFGH", "q".repeat(43));

    private static final String ACTION =
            "{'type':'record-action','action':{'kind':'interviewed','note':'','takenAt':'2026-11-24T09:31:00.000Z'}}";

    public record Phone(String name, int width, int height, boolean night, float letters) {}

    /** Large letters on little room. */
    public static final Phone TIGHTEST = new Phone("small-dark-200", 320, 568, true, 2);

    public static final Phone SMALL = new Phone("small-light-100", 320, 568, false, 1);

    public static final Phone TABLET = new Phone("tablet", 800, 1280, false, 1);
    public static final Phone TABLET_ON_ITS_SIDE = new Phone("tablet-on-its-side", 1280, 800, false, 1);

    private static final List<Phone> PHONES = List.of(
            SMALL,
            TIGHTEST,
            new Phone("large-dark-100", 412, 915, true, 1),
            new Phone("large-light-200", 412, 915, false, 2));

    private Gallery() {}

    public static List<String> faults(String language) throws IOException {
        List<String> faults = new ArrayList<>();
        for (Phone phone : PHONES) {
            faults.addAll(faults(language, phone));
        }
        return faults;
    }

    public static List<String> faults(String language, Phone phone) throws IOException {
        List<String> faults = new ArrayList<>();
        prepare(phone);
        drawScanner(language, phone, faults);
        draw(language, phone, screens(language), faults);
        return faults;
    }

    /** Of these screens alone. */
    public static List<String> faults(String language, Phone phone, Collection<String> names) throws IOException {
        List<String> faults = new ArrayList<>();
        Map<String, Consumer<Stager>> screens = screens(language);
        if (!screens.keySet().containsAll(names)) {
            throw new IllegalArgumentException("not all of these are screens: " + names);
        }
        screens.keySet().retainAll(names);
        prepare(phone);
        draw(language, phone, screens, faults);
        return faults;
    }

    private static void prepare(Phone phone) {
        Stager.phone(phone.width(), phone.height(), phone.night(), phone.letters());
        DemoApp.current().fix = new Fix(45.5925, 11.6040, 14, java.time.Instant.parse("2026-11-24T09:31:00.000Z"));
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    private static void draw(String language, Phone phone, Map<String, Consumer<Stager>> screens, List<String> faults)
            throws IOException {
        try (Stager stager = Stager.open(language, new DemoItems(language).snapshot())) {
            for (Map.Entry<String, Consumer<Stager>> screen : screens.entrySet()) {
                stager.begin(new DemoItems(language));
                screen.getValue().accept(stager);
                stager.settle();
                look(stager.root(), screen.getKey() + "-" + language + "-" + phone.name(), faults);
            }
        }
    }

    private static void drawScanner(String language, Phone phone, List<String> faults) throws IOException {
        for (boolean isAllowed : new boolean[] {true, false}) {
            try (ScannerOnStage scanner = ScannerOnStage.open(language, isAllowed)) {
                String name = (isAllowed ? "scan-" : "scan-refused-") + language + "-" + phone.name();
                look(scanner.root(), name, faults);
            }
        }
    }

    private static void look(View root, String name, List<String> faults) throws IOException {
        Views.draw(root, name);
        Views.faults(root).forEach(fault -> faults.add(name + ": " + fault));
        if (!name.contains("tablet")) {
            Fold.faults(root).forEach(fault -> faults.add(name + ": " + fault));
        }
        Words words = DemoApp.current().languages().words();
        List<String> shown = Views.texts(root);
        if (!shown.contains(words.text("common.exercise")) && !shown.contains(words.text("common.real"))) {
            faults.add(name + ": says neither that it is an exercise nor that it is real");
        }
    }

    static Map<String, Consumer<Stager>> screens(String language) {
        Map<String, Consumer<Stager>> screens = new LinkedHashMap<>();
        screens.put("join", stager -> {
            stager.app.fake.show(FakeParticipation.NOBODY);
            stager.settle();
            stager.activity().findViewById(R.id.primary).performClick();
        });
        for (boolean isTyped : new boolean[] {false, true}) {
            screens.put(isTyped ? "join-typed" : "join-where", stager -> {
                stager.activity().drafts().take(OPENED, OPENED.written());
                if (isTyped) {
                    stager.activity().drafts().takeTyped(OPENED);
                }
                stager.app.fake.show(FakeParticipation.NOBODY);
                stager.settle();
            });
        }
        screens.put("consent", stager -> {
            stager.app.preferences().consentAnswered("");
            stager.show(new DemoItems(language)
                    .put("{'kind':'me','id':'inv-01','callName':'Investigator Alfa-1','function':'player',"
                            + "'languages':['en'],'consents':[]}"));
            stager.app.preferences().consentAnswered("inv-01");
        });
        screens.put("join-not-read", stager -> {
            stager.app.fake.show(FakeParticipation.snapshot(
                    null, Map.of(), List.of(), List.of(), Connection.Way.OFFLINE, null, Set.of(Trouble.NOT_READ)));
            stager.settle();
        });
        screens.put("opening", stager -> {
            stager.app.fake.show(FakeParticipation.snapshot(
                    null, Map.of(), List.of(), List.of(), Connection.Way.OFFLINE, null, Set.of(Trouble.BEING_READ)));
            stager.settle();
        });
        screens.put("inbox", stager -> {});
        screens.put("inbox-silenced", stager -> {
            stager.app.silence = HealthTrouble.NOTIFICATIONS;
            stager.show(new DemoItems(language));
        });
        screens.put(
                "inbox-offline",
                stager -> stager.show(new DemoItems(language)
                        .offline()
                        .without("inject")
                        .waiting("019a-1", ACTION)
                        .refused("019a-2", "{'type':'acknowledge-inject','inject':'x'}", "not-a-recipient")));
        screens.put(
                "inbox-wrong-date",
                stager -> stager.show(new DemoItems(language).offline().troubled(Trouble.WRONG_DATE)));
        screens.put(
                "inbox-unknown-here",
                stager -> stager.show(new DemoItems(language).offline().troubled(Trouble.UNKNOWN_HERE)));
        screens.put("message", stager -> stager.go(Route.to(Route.Screen.MESSAGE, "bs-01")));
        screens.put("message-waits", stager -> {
            stager.go(Route.to(Route.Screen.MESSAGE, "bs-01"));
            stager.show(new DemoItems(language)
                    .offline()
                    .waiting("019a-1", "{'type':'acknowledge-inject','inject':'bs-01'}"));
        });
        screens.put("message-recalled", stager -> stager.go(Route.to(Route.Screen.MESSAGE, "ex-03")));
        screens.put("message-corrected", stager -> {
            stager.show(new DemoItems(language).corrected());
            stager.go(Route.to(Route.Screen.MESSAGE, "ex-02"));
            stager.settle();
            View correction = stager.activity().findViewById(R.id.correction);
            correction.performClick();
        });
        screens.put("message-changed-after-endex", stager -> {
            stager.show(AfterEndItems.changed(language));
            stager.go(Route.to(Route.Screen.MESSAGE, "ex-02"));
        });
        screens.put("message-recalled-after-endex", stager -> {
            stager.show(AfterEndItems.recalled(language));
            stager.go(Route.to(Route.Screen.MESSAGE, "ex-02"));
        });
        for (String id : List.of("ty-call", "ty-paper", "ty-article", "ty-prop", "ty-sms")) {
            screens.put("message-" + id, stager -> {
                stager.show(new DemoItems(language).typed());
                stager.go(Route.to(Route.Screen.MESSAGE, id));
            });
        }
        screens.put("message-withheld", stager -> {
            stager.show(new DemoItems(language).put(CallScreens.WITHHELD));
            stager.go(Route.to(Route.Screen.MESSAGE, "vl-01"));
        });
        screens.put(
                "inbox-news",
                stager -> stager.show(new DemoItems(language).typed().news()));
        screens.put("news", stager -> {
            stager.show(new DemoItems(language).news());
            stager.go(Route.to(Route.Screen.NEWS));
        });
        screens.put("news-none", stager -> {
            stager.show(new DemoItems(language).without("inject"));
            stager.go(Route.to(Route.Screen.NEWS));
        });
        screens.put("comms-check", stager -> stager.show(new DemoItems(language).asked()));
        screens.put("message-document", stager -> {
            document(stager, language);
            stager.go(Route.to(Route.Screen.MESSAGE, "pd-01"));
        });
        screens.put("document", stager -> {
            stager.go(Route.to(Route.Screen.DOCUMENT, document(stager, language)));
            DocumentPageTest.awaitPicture(stager);
        });
        screens.put("role", stager -> stager.go(Route.to(Route.Screen.ROLE)));
        screens.put("act", stager -> {
            stager.activity().drafts().report().choose("interviewed");
            stager.activity().drafts().report().isAbout("bs-01");
            stager.go(Route.to(Route.Screen.ACT));
        });
        screens.put("act-photo", stager -> {
            stager.activity().drafts().report().choose("interviewed");
            stager.go(Route.to(Route.Screen.ACT));
            String photo = attach(stager, ExifPicture.jpeg(300, 200, 1), Capture.PHOTO);
            attach(stager, new byte[] {1}, Capture.SOUND);
            stager.show(new DemoItems(language));
            ReportDraft report = stager.activity().drafts().report();
            report.captures().stream()
                    .filter(one -> one.sha256().equals(photo))
                    .findFirst()
                    .ifPresent(one -> report.answer(one, true));
            stager.activity().findViewById(R.id.primary).performClick();
            stager.settle();
            View scroll = stager.activity().findViewById(R.id.scroll);
            scroll.scrollTo(0, scroll.getHeight());
        });
        screens.put("reports-photo", stager -> {
            String photo = attach(stager, ExifPicture.jpeg(300, 200, 1), Capture.PHOTO);
            stager.show(new DemoItems(language)
                    .waiting(
                            "019b-1",
                            ACTION.replace(
                                    "'note'",
                                    "'attachments':[{'sha256':'" + photo
                                            + "','type':'image/jpeg','consent':false}],'note'")));
            stager.go(Route.to(Route.Screen.REPORTS));
        });
        screens.put("reports", stager -> {
            stager.show(new DemoItems(language).waiting("019b-1", ACTION).refused("019b-2", ACTION, "unknown-place"));
            stager.go(Route.to(Route.Screen.REPORTS));
        });
        screens.put("reports-refused", stager -> {
            String photo = attach(stager, ExifPicture.jpeg(300, 200, 1), Capture.PHOTO);
            stager.app.fake.files.refuse(photo, "file-has-metadata");
            stager.show(new DemoItems(language).put(reported(photo)));
            stager.go(Route.to(Route.Screen.REPORTS));
        });
        screens.put("choose", stager -> stager.go(Route.to(Route.Screen.CHOOSE, ChoosePage.PLACE)));
        screens.put("map", stager -> stager.go(Route.to(Route.Screen.MAP, "car-wash")));
        screens.put("map-with-plan", stager -> MapScreens.withPlan(stager, language));
        screens.put("map-being-kept", MapScreens::beingKept);
        screens.put("settings", stager -> stager.go(Route.to(Route.Screen.SETTINGS)));
        screens.put("language", stager -> stager.go(Route.to(Route.Screen.LANGUAGE)));
        screens.put("leave", stager -> stager.go(Route.to(Route.Screen.LEAVE)));
        screens.put("stop", stager -> stager.go(Route.to(Route.Screen.STOP)));
        screens.put("stopped", stager -> stager.show(new DemoItems(language).stopped(false)));
        screens.put("stopped-by-me", stager -> stager.show(new DemoItems(language).stoppedByMe()));
        screens.put("stopped-confirmed", stager -> stager.show(new DemoItems(language).stopped(true)));
        screens.put(
                "stop-unsent",
                stager -> stager.show(
                        new DemoItems(language).offline().waiting("019a-3", "{'type':'call-red-stop','reason':''}")));
        screens.putAll(PaperScreens.all(language));
        screens.putAll(CallScreens.all(language));
        screens.putAll(TalkScreens.all(language));
        screens.putAll(VoiceScreens.all(language));
        screens.putAll(DeskScreens.all(language));
        screens.putAll(SideScreens.all(language));
        screens.putAll(WatchScreens.all(language));
        screens.putAll(QuestionScreens.all(language));
        screens.putAll(EvidenceScreens.all(language));
        screens.putAll(DutyScreens.all(language));
        screens.putAll(SurveyScreens.all(language));
        screens.putAll(DossierScreens.all(language));
        screens.putAll(CaseBoardScreens.all(language));
        screens.putAll(BrakeScreens.all(language));
        screens.putAll(ReadyScreens.all(language));
        screens.putAll(WelfareScreens.all(language));
        return screens;
    }

    private static String document(Stager stager, String language) {
        try {
            return DocumentPageTest.show(stager, language, PdfFile.saying("EXERCISE"));
        } catch (NotSaved e) {
            throw new AssertionError(e);
        }
    }

    private static String reported(String photo) {
        return "{'kind':'action','id':'019a1b2c-3d4e-7f50-8a61-000000000002','action':{'kind':'observed',"
                + "'note':'','takenAt':'2026-11-24T09:10:00.000Z','attachments':[{'sha256':'" + photo
                + "','type':'image/jpeg','bytes':1,'takenAt':'2026-11-24T09:10:00.000Z','consent':true}]}"
                + ",'at':'D2 09:10:00','recordedAt':'2026-11-24T09:10:01.000Z'}";
    }

    private static String attach(Stager stager, byte[] bytes, String type) {
        try {
            return stager.app.fake.files.keep(bytes, type);
        } catch (NotSaved e) {
            throw new AssertionError(e);
        }
    }
}
