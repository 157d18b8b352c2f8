package org.livex.phone.device.push;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.Context;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.device.FakeParticipation;
import org.livex.phone.device.TestApp;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.annotation.Config;

/** The operator named a project of Firebase's, or none. */
@RunWith(RobolectricTestRunner.class)
@Config(application = TestApp.class)
public class FirebasePushTest {
    private static final String ANSWER =
            "{\"fid\":\"c1\",\"refreshToken\":\"r\",\"authToken\":{\"token\":\"auth\",\"expiresIn\":\"604800s\"}}";

    private final Context context = RuntimeEnvironment.getApplication();
    private final FakeParticipation participation = ((TestApp) context).participation;
    private final Next playServices = new Next();
    private final List<String> asked = new ArrayList<>();
    private @Nullable String token = "cZx1:APA91bH";
    private boolean isReachable = true;
    private int woken;
    private final Push push = push();

    @Test
    public void a_token_of_the_operators_project_is_told_as_the_protocol_has_it() throws JSONException {
        participation.firebase = project();

        push.refresh();

        assertThat(asked).containsExactly("123456789012 c1 auth");
        JSONObject told = participation.addresses.get(0);
        assertThat(told.getString("kind")).isEqualTo("fcm");
        assertThat(told.getString("token")).isEqualTo("cZx1:APA91bH");
        assertThat(playServices.channels).isEmpty();
    }

    @Test
    public void without_a_project_the_next_way_is_asked() {
        push.refresh();

        assertThat(playServices.channels).hasSize(1);
        assertThat(asked).isEmpty();
    }

    @Test
    public void where_firebase_or_play_services_give_nothing_the_next_way_is_asked() {
        participation.firebase = project();
        isReachable = false;
        push.refresh();
        assertThat(playServices.channels).hasSize(1);

        push.end();
        isReachable = true;
        token = null;
        push.refresh();
        assertThat(playServices.channels).hasSize(2);
    }

    @Test
    public void what_is_no_project_is_none() {
        participation.firebase =
                new JSONObject(Map.of("projectNumber", "12", "projectId", "../x", "appId", "a", "apiKey", "k"));

        push.refresh();

        assertThat(playServices.channels).hasSize(1);
    }

    @Test
    public void a_hint_of_that_project_wakes_and_one_of_another_does_not() {
        participation.firebase = project();
        push.refresh();

        push.rangByFirebase("999");
        assertThat(woken).isZero();

        push.rangByFirebase("123456789012");
        assertThat(woken).isEqualTo(1);

        push.end();
        push.rangByFirebase("123456789012");
        assertThat(woken).isEqualTo(1);
    }

    private Push push() {
        FirebasePush firebase = new FirebasePush(
                participation,
                playServices,
                new Installations(
                        (url, headers, body) -> answer(),
                        new Installations.Identity("org.livex.phone", ""),
                        context.getSharedPreferences("test-firebase", Context.MODE_PRIVATE),
                        Clock.systemUTC()),
                (project, installation, then) -> {
                    asked.add(project.projectNumber() + " " + installation.id() + " " + installation.token());
                    then.accept(token);
                },
                new FirebasePush.Threads(Runnable::run, Runnable::run));
        Push made = new Push(
                participation,
                List.of(firebase, playServices),
                new PushBook(context.getSharedPreferences("test-push", Context.MODE_PRIVATE)),
                Clock.systemUTC(),
                () -> woken++);
        firebase.answersTo(made);
        return made;
    }

    private Installations.Answer answer() throws IOException {
        if (!isReachable) {
            throw new IOException("no network");
        }
        return new Installations.Answer(200, ANSWER);
    }

    private static JSONObject project() {
        return new JSONObject(Map.of(
                "projectNumber", "123456789012",
                "projectId", "our-exercise",
                "appId", "1:123456789012:android:0123",
                "apiKey", "AIzaSyA_key-1"));
    }

    /** The way behind it. */
    private static final class Next implements PushWay {
        final List<String> channels = new ArrayList<>();

        @Override
        public String name() {
            return "next";
        }

        @Override
        public boolean isThere() {
            return true;
        }

        @Override
        public void ask(String channel, String serverKey) {
            channels.add(channel);
        }

        @Override
        public void end(String channel) {}
    }
}
