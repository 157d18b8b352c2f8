package org.livex.phone.screen;

import android.Manifest;
import android.view.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.livex.phone.R;
import org.livex.phone.model.VoiceMessage;
import org.livex.phone.screen.act.Capture;
import org.livex.phone.screen.act.Recording;
import org.livex.phone.screen.talk.TalkScreens;
import org.livex.phone.sync.NotSaved;
import org.robolectric.Shadows;

/** Voice messages, as {@link Gallery} draws them. */
final class VoiceScreens {
    private static final String UNHEARD = "cd".repeat(32);

    private VoiceScreens() {}

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
        return screens;
    }

    /** One that can be heard, one whose sound has not come, one of mine that waits. */
    static DemoItems spoken(String language, String heard) {
        String waiting =
                TalkScreens.post("m-24", TalkScreens.TEAM, "").replace("'takenAt'", voice(UNHEARD) + "'takenAt'");
        return TalkScreens.talk(language)
                .put(said("m-21", 171, "'ngo-01'", "NGO Alfa-4", heard, "09:27:00"))
                .put(said("m-22", 172, "'ngo-01'", "NGO Alfa-4", UNHEARD, "09:28:00"))
                .waiting("019a-24", waiting);
    }

    static String said(String id, long seq, String from, String callName, String sha256, String time) {
        String who = "'from':{'id':" + from + ",'callName':'" + callName + "','function':'player'}";
        return TalkScreens.message(id, seq, TalkScreens.TEAM, who, "{'text':'','language':'en'}", time)
                .replace("'sentAt'", voice(sha256) + "'received':{'" + sha256 + "':'2026-11-24T09:28:00Z'},'sentAt'");
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
