package org.livex.phone.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assume.assumeTrue;
import static org.livex.phone.screen.StoryPhone.word;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.livex.phone.words.Languages;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/**
 * A trainee with the Android app, a role player and a safety officer with the web client, on the real server: they practise,
 * play a scene, one asks for help in silence, is asked how they are, and is erased in the end.
 */
@RunWith(RobolectricTestRunner.class)
@Config(application = RealApp.class)
public class WholeDayStoryTest {
    private static final String BACK_ROOM = "sh-12";
    private static final String NAME = "Sorana Vale";
    private static final String BEFORE = "Cold hands today";
    private static final String AFTER = "Too near to my own story";
    private static final String GATE = "The gate is open.";
    private static final String LANGUAGE = "ru";

    @Rule
    public final Story story = new Story();

    private final Hand hand = story.hand;

    @Test
    public void practice_scene_brake_check_in_and_erased_person() throws Exception {
        assumeTrue(WebPhones.isPossible());
        story.gathers("inv-01", "rp-01", "safety-01");
        isCalledByHerName();
        try (WebPhones web = new WebPhones()) {
            WebPhones.One player = web.open(story.server().url(), LANGUAGE);
            WebPhones.One officer = web.open(story.server().url(), LANGUAGE);
            story.joins("inv-01");
            player.joins(story.code("rp-01"), LANGUAGE);
            officer.joins(story.code("safety-01"), LANGUAGE);
            Hand.await(
                    "their own language",
                    () -> RealApp.current().languages().words().language.equals(LANGUAGE));

            traineePractises();
            practises(player);
            assertThat(story.facts("practised", "person")).containsOnly("inv-01", "rp-01");
            assertThat(story.facts("red-stop-called")).isEmpty();

            story.starts();
            story.control().does("release-inject", new JSONObject().put("inject", BACK_ROOM));
            traineeConfirms();
            playsTheScene(player);
            pullsTheBrake(player, officer);
            saysHowItWas(player);
            assertNobodyElseHeard();

            story.control().does("end-exercise", new JSONObject());
            story.control()
                    .post(
                            story.control().path("/people/rp-01/erase"),
                            new JSONObject()
                                    .put(
                                            "command",
                                            new JSONObject()
                                                    .put("id", "019a1b2c-3d4e-7f50-8a61-00000000e2a5")
                                                    .put("type", "erase-person")
                                                    .put("person", "rp-01")));
            player.see("text=" + word("problem.device-revoked"));
            Hand.await("the officer's phone knows", () -> !officer.stored().contains(NAME));
            assertGone(player.says() + player.stored() + officer.says() + officer.stored());
            assertTheJournalIsWhole();
        }
    }

    /** What nobody should do: a call name that is a name. */
    private void isCalledByHerName() throws Exception {
        JSONObject person = new JSONObject()
                .put("id", "rp-01")
                .put("callName", NAME)
                .put("function", "role-player")
                .put("teams", new JSONArray())
                .put("languages", new JSONArray(List.of("ru", "ro")))
                .put("roleCard", "rp-lea");
        story.control().does("revise-person", new JSONObject().put("basedOn", 1).put("person", person));
    }

    private void traineePractises() {
        hand.tapWhenShown("what is to be done", WholeDayStoryTest::readyCard);
        hand.tap(word("phone.practice.begin"));
        hand.tap(word("phone.practice.message"));
        hand.tap(word("phone.message.confirm"));
        hand.field().setText("Checked the gate");
        hand.tap(word("common.send"));
        hand.tapLast(Languages.ownName(LANGUAGE));
        hand.tap("English");
        Hand.await("the way back", () -> hand.isShown(word("phone.practice.language.back")));
        hand.tapLast(Languages.ownName(LANGUAGE));
        hand.hold(word("phone.practice.red-stop.button"));
        Hand.await("it is over", () -> hand.isShown(word("phone.practice.done")));
        Hand.await("control knows", () -> story.facts("practised").size() == 5);
    }

    private void traineeConfirms() throws Exception {
        story.control().send("gate", GATE, true, "inv-01");
        hand.tap(word("phone.tab.inbox"));
        hand.tapWhenShown("the inject", () -> GATE);
        hand.tap(word("phone.message.confirm-insisted"));
    }

    private static String readyCard() {
        return RealApp.current().languages().words().text("phone.ready.card", Map.of("count", 3));
    }

    private void practises(WebPhones.One player) throws Exception {
        player.goes("/#/practice");
        player.tap("main button.message");
        player.tap("main .button.primary");
        player.fill("main textarea", "Found my place");
        player.tap("main form .button.primary");
        player.tap("main .globe");
        player.tap("main dialog button[lang=\"en\"]");
        player.tap("main .button.primary[lang=\"" + LANGUAGE + "\"]");
        player.hold("main button:has-text(\"" + word("phone.practice.red-stop.button") + "\")");
        player.see("text=" + word("phone.practice.done"));
        player.goes("/#/");
        Hand.await("control knows of them, too", () -> story.facts("practised").size() == 10);
    }

    private void playsTheScene(WebPhones.One player) throws JSONException {
        player.tap("main a[href=\"#/inbox/" + BACK_ROOM + "\"]");
        player.see("text=" + word("phone.welfare.before"));
        player.fill(".check-in input", BEFORE);
        player.tapButton(word("common.welfare.face.so-so"));
        player.see("text=" + word("common.task.start"));
        player.tapButton(word("common.task.start"));
        player.see("role=button[name=\"" + word("common.task.finish") + "\"]");
    }

    /** Without a network: it comes when there is one. */
    private void pullsTheBrake(WebPhones.One player, WebPhones.One officer) throws JSONException {
        player.offline(true);
        player.hold(".standing .clock");
        player.see(".standing .mark:text-is(\"·\")");
        player.offline(false);
        player.see(".standing .mark:text-is(\"✓\")");
        officer.see("text=" + brakeTitle());
        officer.tapButton(word("common.brake.answer.coming"));
        player.see(".standing .mark:text-is(\"✓✓\")");
        officer.tapButton(word("common.brake.answer.settled"));
    }

    /** Whoever it is about. */
    private static String brakeTitle() {
        String title = RealApp.current().languages().words().text("common.brake.title", Map.of("person", "|"));
        return title.substring(title.indexOf('|') + 1).replace("\u2069", "");
    }

    private static void saysHowItWas(WebPhones.One player) throws JSONException {
        player.tapButton(word("common.task.finish"));
        player.fill(".check-in:has(h2:text-is(\"" + word("phone.welfare.after") + "\")) input", AFTER);
        player.tapButton(word("common.welfare.face.unwell"));
        player.see("text=" + AFTER);
    }

    /** The trainee beside the scene, and the director of the exercise. */
    private void assertNobodyElseHeard() throws Exception {
        Hand.await("nothing waits", story.phone::nothingWaits);
        assertThat(hand.says(brakeTitle())).isFalse();
        assertThat(RealApp.current().participation().snapshot().items("brake")).isEmpty();
        StringBuilder read = new StringBuilder();
        for (String path : List.of("/timeline?after=0", "/board", "/figures", "/search?q=brake")) {
            read.append(story.control().get(story.control().path(path)));
        }
        read.append(file("/board/csv?names=call-names"));
        for (String part : List.of("actions", "board", "talk", "requests")) {
            read.append(file("/review/csv?names=call-names&part=" + part));
        }
        assertThat(read.toString())
                .contains("gate")
                .doesNotContain("brake-pulled", "brake-answered", "checked-in", BEFORE, AFTER);
    }

    private void assertGone(String phones) throws Exception {
        Hand.await("the trainee's phone knows", story.phone::nothingWaits);
        assertThat(phones).doesNotContain(NAME, BEFORE, AFTER);
        assertThat(hand.says(NAME)).isFalse();
        assertThat(file("/board/csv?names=call-names")).doesNotContain(NAME);
        try (Stream<Path> kept = Files.walk(story.data())) {
            for (Path file : kept.filter(Files::isRegularFile).toList()) {
                assertThat(read(file)).as(file.toString()).doesNotContain(NAME, BEFORE, AFTER);
            }
        }
    }

    private String file(String path) throws Exception {
        return story.control().file(story.control().path(path));
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }

    /** Whoever reads it anew reads the same, and what phones have said meanwhile behind it. */
    private void assertTheJournalIsWhole() throws Exception {
        String before = String.valueOf(story.control().facts());
        story.losesTheServer();
        story.findsTheServer();
        assertThat(String.valueOf(story.control().facts())).startsWith(before.substring(0, before.length() - 1));
        Hand.await(
                "the trainee plays on", () -> !hand.text(R.id.connection).contains(word("common.connection.offline")));
    }
}
