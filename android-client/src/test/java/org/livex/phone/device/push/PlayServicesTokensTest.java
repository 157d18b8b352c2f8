package org.livex.phone.device.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.app.Application;
import android.content.ComponentName;
import android.os.Bundle;
import android.os.Handler;
import android.os.Looper;
import android.os.Message;
import android.os.Messenger;
import android.os.RemoteException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.device.TestApp;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.annotation.Config;

/** Play services as Google's own library asks them, after its source; real ones were never asked. */
@RunWith(RobolectricTestRunner.class)
@Config(application = TestApp.class)
public class PlayServicesTokensTest {
    private static final FirebaseProject PROJECT =
            new FirebaseProject("123456789012", "our-exercise", "1:1:android:a", "AIza");
    private static final Installations.Installation INSTALLATION = new Installations.Installation("cFirst", "auth-1");

    private final Application app = RuntimeEnvironment.getApplication();
    private final List<Bundle> questions = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();
    private @Nullable Bundle reply = bundle("registration_id", "cZx1:APA91bH");

    @Test
    public void they_are_asked_with_what_tells_the_installation_and_their_token_is_given_once() {
        playServicesAnswer();

        ask();

        assertThat(answers).containsExactly("cZx1:APA91bH");
        Bundle question = questions.get(0);
        assertThat(question.getBoolean("oneWay", true)).isFalse();
        assertThat(question.getString("pkg")).isEqualTo(app.getPackageName());
        Bundle extras = Objects.requireNonNull(question.getBundle("data"));
        assertThat(extras.getString("scope")).isEqualTo("*");
        assertThat(extras.getString("sender")).isEqualTo("123456789012").isEqualTo(extras.getString("subtype"));
        assertThat(extras.getString("gmp_app_id")).isEqualTo("1:1:android:a");
        assertThat(extras.getString("appid")).isEqualTo("cFirst");
        assertThat(extras.getString("Goog-Firebase-Installations-Auth")).isEqualTo("auth-1");
        assertThat(extras.getString("firebase-app-name-hash")).hasSize(27);
    }

    @Test
    public void an_error_or_an_empty_answer_is_no_token() {
        playServicesAnswer();
        for (Bundle strange : new Bundle[] {bundle("error", "SERVICE_NOT_AVAILABLE"), bundle("registration_id", "")}) {
            reply = strange;
            ask();
        }

        assertThat(answers).containsExactly("none", "none");
    }

    @Test
    public void whoever_does_not_answer_is_not_waited_for() {
        reply = null;
        playServicesAnswer();

        ask();
        assertThat(answers).isEmpty();
        shadowOf(Looper.getMainLooper()).idleFor(Duration.ofSeconds(31));

        assertThat(answers).containsExactly("none");
    }

    private void ask() {
        new PlayServicesTokens(app).ask(PROJECT, INSTALLATION, token -> answers.add(token == null ? "none" : token));
        shadowOf(Looper.getMainLooper()).idle();
    }

    private void playServicesAnswer() {
        Messenger service = new Messenger(new Handler(Looper.getMainLooper(), this::answer));
        shadowOf(app)
                .setComponentNameAndServiceForBindService(
                        new ComponentName(PlayServicesPush.PACKAGE, "Registration"), service.getBinder());
    }

    private boolean answer(Message question) {
        questions.add(question.getData());
        if (reply != null) {
            Message answer = Message.obtain();
            Bundle data = new Bundle();
            data.putBundle("data", reply);
            answer.setData(data);
            try {
                question.replyTo.send(answer);
            } catch (RemoteException e) {
                throw new AssertionError(e);
            }
        }
        return true;
    }

    private static Bundle bundle(String key, String value) {
        Bundle bundle = new Bundle();
        bundle.putString(key, value);
        return bundle;
    }
}
