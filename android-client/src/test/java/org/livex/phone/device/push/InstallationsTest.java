package org.livex.phone.device.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import android.content.Context;
import android.content.SharedPreferences;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.json.JSONObject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.device.TestApp;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.annotation.Config;

@RunWith(RobolectricTestRunner.class)
@Config(application = TestApp.class)
public class InstallationsTest {
    private static final FirebaseProject PROJECT =
            new FirebaseProject("123456789012", "our-exercise", "1:1:android:a", "AIza");
    private static final String MADE = "{'fid':'cFirstFirstFirstFirst1','refreshToken':'2_refresh',"
            + "'authToken':{'token':'auth-1','expiresIn':'604800s'}}";

    private final FakeFirebase firebase = new FakeFirebase();
    private final SharedPreferences kept =
            RuntimeEnvironment.getApplication().getSharedPreferences("installations", Context.MODE_PRIVATE);
    private Instant now = Instant.parse("2026-11-24T09:00:00Z");

    /** Answers with what lies ready, in turn. */
    private static final class FakeFirebase implements Installations.Poster {
        final List<String> urls = new ArrayList<>();
        final List<Map<String, String>> headers = new ArrayList<>();
        final List<String> bodies = new ArrayList<>();
        final Deque<Installations.Answer> answers = new ArrayDeque<>();

        @Override
        public Installations.Answer post(String url, Map<String, String> sent, String body) throws IOException {
            urls.add(url);
            headers.add(sent);
            bodies.add(body);
            if (answers.isEmpty()) {
                throw new IOException("no network");
            }
            return answers.remove();
        }

        void says(int status, String json) {
            answers.add(new Installations.Answer(status, json.replace('\'', '"')));
        }
    }

    @Test
    public void an_installation_is_made_as_firebase_wants_it() throws Exception {
        firebase.says(200, MADE);

        Installations.Installation made = installations().of(PROJECT);

        assertThat(made).isEqualTo(new Installations.Installation("cFirstFirstFirstFirst1", "auth-1"));
        assertThat(firebase.urls)
                .containsExactly(
                        "https://firebaseinstallations.googleapis.com/v1/projects/our-exercise/installations?key=AIza");
        assertThat(firebase.headers.get(0))
                .containsEntry("X-Android-Package", "org.livex.phone")
                .containsEntry("X-Android-Cert", "0123456789ABCDEF")
                .containsEntry("x-goog-api-key", "AIza");
        JSONObject said = new JSONObject(firebase.bodies.get(0));
        assertThat(said.getString("appId")).isEqualTo(PROJECT.appId());
        assertThat(said.getString("authVersion")).isEqualTo("FIS_v2");
        assertThat(said.getString("fid")).matches("[c-f][\\w-]{21}");
    }

    @Test
    public void it_is_known_to_the_next_process_and_nobody_is_asked_while_its_token_is_good() throws Exception {
        firebase.says(200, MADE);
        installations().of(PROJECT);
        now = now.plus(Duration.ofDays(6));

        assertThat(installations().of(PROJECT).token()).isEqualTo("auth-1");

        assertThat(firebase.urls).hasSize(1);
    }

    @Test
    public void a_token_that_ends_is_renewed_for_the_same_installation() throws Exception {
        firebase.says(200, MADE);
        installations().of(PROJECT);
        now = now.plus(Duration.ofDays(7));
        firebase.says(200, "{'token':'auth-2','expiresIn':'604800s'}");

        assertThat(installations().of(PROJECT))
                .isEqualTo(new Installations.Installation("cFirstFirstFirstFirst1", "auth-2"));

        assertThat(firebase.urls.get(1)).contains("/installations/cFirstFirstFirstFirst1/authTokens:generate?key=");
        assertThat(firebase.headers.get(1)).containsEntry("Authorization", "FIS_v2 2_refresh");
    }

    @Test
    public void one_that_firebase_has_forgotten_is_made_anew() throws Exception {
        for (int status : new int[] {401, 404}) {
            installations().forget();
            firebase.says(200, MADE);
            installations().of(PROJECT);
            now = now.plus(Duration.ofDays(7));
            firebase.says(status, "{}");
            firebase.says(200, MADE.replace("auth-1", "auth-" + status));

            assertThat(installations().of(PROJECT).token()).isEqualTo("auth-" + status);
        }
    }

    @Test
    public void another_project_has_another_installation() throws Exception {
        firebase.says(200, MADE);
        firebase.says(200, MADE.replace("auth-1", "auth-2"));
        installations().of(PROJECT);

        FirebaseProject other = new FirebaseProject("2", "other", "1:2:android:b", "AIzb");

        assertThat(installations().of(other).token()).isEqualTo("auth-2");
    }

    @Test
    public void what_firebase_refuses_or_does_not_answer_is_said_and_nothing_is_kept() {
        for (int status : new int[] {400, 403, 429, 500}) {
            firebase.says(status, "{}");
            assertThatThrownBy(() -> installations().of(PROJECT)).isInstanceOf(IOException.class);
        }
        firebase.says(200, "<html>");
        assertThatThrownBy(() -> installations().of(PROJECT)).isInstanceOf(IOException.class);
        firebase.says(200, "{}");
        assertThatThrownBy(() -> installations().of(PROJECT)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> installations().of(PROJECT)).hasMessage("no network");
        assertThat(kept.getAll()).isEmpty();
    }

    private Installations installations() {
        InstantSource source = () -> now;
        Clock clock = source.withZone(ZoneOffset.UTC);
        return new Installations(
                firebase, new Installations.Identity("org.livex.phone", "0123456789ABCDEF"), kept, clock);
    }
}
