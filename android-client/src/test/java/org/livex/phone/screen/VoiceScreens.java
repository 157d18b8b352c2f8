package org.livex.phone.screen;

import android.Manifest;
import android.view.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.livex.phone.R;
import org.livex.phone.model.VoiceMessage;
import org.livex.phone.screen.act.Capture;
import org.livex.phone.screen.act.Recording;
import org.livex.phone.screen.desk.DeskScreens;
import org.livex.phone.screen.library.PaperScreens;
import org.livex.phone.screen.talk.TalkScreens;
import org.livex.phone.sync.NotSaved;
import org.robolectric.Shadows;
import org.robolectric.shadows.ShadowMediaPlayer;
import org.robolectric.shadows.ShadowMediaPlayer.MediaInfo;

/** Voice messages, as {@link Gallery} draws them. */
final class VoiceScreens {
    private static final String UNHEARD = "cd".repeat(32);

    private VoiceScreens() {}

    /** Where the conversation of one's own team is open. */
    static Stager talking(DemoItems items) {
        Stager stager = Stager.open("en", items.snapshot());
        stager.go(Route.to(Route.Screen.CHANNEL, TalkScreens.TEAM));
        return stager;
    }

    static void tap(Stager stager, int id) {
        stager.activity().<View>findViewById(id).performClick();
        stager.settle();
    }

    static Map<String, Consumer<Stager>> all(String language) {
        Map<String, Consumer<Stager>> screens = new LinkedHashMap<>();
        screens.put("channel-voice", stager -> {
            stager.show(spoken(language, keep(stager, "heard")));
            stager.go(Route.to(Route.Screen.CHANNEL, TalkScreens.TEAM));
        });
        screens.put("channel-voice-hold", stager -> {
            new VoiceWays(stager.activity(), TalkScreens.TEAM).hold(true);
            stager.show(spoken(language, keep(stager, "heard")));
            stager.go(Route.to(Route.Screen.CHANNEL, TalkScreens.TEAM));
            View scroll = stager.activity().findViewById(R.id.scroll);
            scroll.scrollTo(0, 0);
        });
        screens.put("channel-voice-plays", stager -> {
            ShadowMediaPlayer.setMediaInfoProvider(source -> new MediaInfo(60_000, 0));
            stager.show(spoken(language, keep(stager, "heard")));
            stager.go(Route.to(Route.Screen.CHANNEL, TalkScreens.TEAM));
            stager.activity().findViewById(R.id.voice).performClick();
            stager.wait(Duration.ofSeconds(3));
        });
        screens.put("channel-voice-draft", stager -> {
            stager.show(TalkScreens.talk(language));
            draft(stager);
            stager.go(Route.to(Route.Screen.CHANNEL, TalkScreens.TEAM));
        });
        screens.put("channel-voice-recording", stager -> {
            stager.show(TalkScreens.talk(language));
            stager.go(Route.to(Route.Screen.CHANNEL, TalkScreens.TEAM));
            record(stager);
        });
        screens.put("channel-voice-hide", stager -> {
            stager.show(mine(language, keep(stager, "heard")));
            stager.go(Route.to(Route.Screen.CHANNEL, TalkScreens.TEAM));
            PaperScreens.tap(stager, "common.media.hide");
            PaperScreens.toTheEnd(stager);
        });
        screens.put("channel-voice-words", stager -> {
            stager.show(heardByMediator(language, keep(stager, "heard"))
                    .refused("019a-31", mend("m-33", "A white van at the gate", 1), "revision-outdated"));
            stager.go(Route.to(Route.Screen.CHANNEL, TalkScreens.TEAM));
        });
        screens.put("channel-voice-refused", stager -> {
            stager.show(TalkScreens.talk(language)
                    .put(refused("m-31", "'ngo-01'", "NGO Alfa-4"))
                    .put(refused("m-32", "'inv-01'", "Investigator Alfa-1")));
            stager.go(Route.to(Route.Screen.CHANNEL, TalkScreens.TEAM));
        });
        screens.put("voice-words-write", stager -> {
            stager.show(heardByMediator(language, keep(stager, "heard")));
            stager.go(Route.to(Route.Screen.VOICE_WORDS, TalkScreens.TEAM + " m-31"));
        });
        screens.put("voice-words-mend", stager -> {
            stager.show(heardByMediator(language, keep(stager, "heard")));
            stager.go(Route.to(Route.Screen.VOICE_WORDS, TalkScreens.TEAM + " m-32"));
        });
        return screens;
    }

    /** Said by whoever holds the phone; the server has it. */
    static DemoItems mine(String language, String heard) {
        return TalkScreens.talk(language).put(said("m-31", 181, "'inv-01'", "Investigator Alfa-1", heard, "09:29:00"));
    }

    /** One without words, and two that somebody wrote down. */
    static DemoItems heardByMediator(String language, String heard) {
        return DeskScreens.talk(language)
                .put(said("m-31", 181, "'ngo-01'", "NGO Alfa-4", heard, "09:27:00"))
                .put(written(said("m-32", 182, "'ngo-01'", "NGO Alfa-4", heard, "09:28:00")))
                .put(written(said("m-33", 183, "'ngo-01'", "NGO Alfa-4", heard, "09:29:00")));
    }

    static String written(String line) {
        return line.replace(
                "'text':{'text':'','language':'en'}",
                "'text':{'text':'A white wagon stands at the gate of the orchard farm','language':'en'},"
                        + "'writtenDown':true,'revision':2");
    }

    static String mend(String message, String words, int basedOn) {
        return "{'type':'revise-source','text':'message/" + message + "/text','body':'" + words + "','basedOn':"
                + basedOn + "}";
    }

    /** One that can be heard, one whose sound has not come, one of mine that waits. */
    static DemoItems spoken(String language, String heard) {
        String waiting =
                TalkScreens.post("m-24", TalkScreens.TEAM, "").replace("'takenAt'", voice(UNHEARD) + "'takenAt'");
        return TalkScreens.talk(language)
                .put(said("m-21", 171, "'ngo-01'", "NGO Alfa-4", heard, "09:27:00"))
                .put(said("m-22", 172, "'ngo-01'", "NGO Alfa-4", UNHEARD, "09:28:00"))
                .unsent("019a-24", waiting);
    }

    static String said(String id, long seq, String from, String callName, String sha256, String time) {
        String who = "'from':{'id':" + from + ",'callName':'" + callName + "','function':'player'}";
        return TalkScreens.message(id, seq, TalkScreens.TEAM, who, "{'text':'','language':'en'}", time)
                .replace("'sentAt'", voice(sha256) + "'received':{'" + sha256 + "':'2026-11-24T09:28:00Z'},'sentAt'");
    }

    /** Its sound was damaged when it came to the server. */
    static String refused(String id, String from, String callName) {
        return onItsWay(id, from, callName)
                .replace("'received':{}", "'received':{},'refused':{'" + UNHEARD + "':'file-damaged'}");
    }

    static String onItsWay(String id, String from, String callName) {
        return said(id, 181, from, callName, UNHEARD, "09:29:00")
                .replace("'received':{'" + UNHEARD + "':'2026-11-24T09:28:00Z'}", "'received':{}");
    }

    static String voice(String sha256) {
        return "'voice':{'sha256':'" + sha256
                + "','type':'audio/aac','bytes':5,'takenAt':'2026-11-24T09:27:00.000Z','seconds':12},";
    }

    static String keep(Stager stager, String heard) {
        try {
            return stager.app.fake.files.keep(heard.getBytes(StandardCharsets.UTF_8), Capture.SOUND);
        } catch (NotSaved e) {
            throw new AssertionError(e);
        }
    }

    private static void draft(Stager stager) {
        String sha256 = keep(stager, "not sent");
        new VoiceDraft(stager.activity(), TalkScreens.TEAM)
                .keep(VoiceMessage.recorded(sha256, Capture.SOUND, 8, "2026-11-24T09:31:05Z", 72_000));
    }

    /** The microphone hears something. */
    static void record(Stager stager) {
        Shadows.shadowOf(stager.app).grantPermissions(Manifest.permission.RECORD_AUDIO);
        stager.activity().findViewById(R.id.voice_record).performClick();
        stager.settle();
        hear(stager);
    }

    static void hear(Stager stager) {
        try {
            Files.writeString(Recording.latest(stager.app).toPath(), "heard here");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
