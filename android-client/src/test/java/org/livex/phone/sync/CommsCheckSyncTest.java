package org.livex.phone.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assume.assumeTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.livex.phone.model.CommsAnswer;
import org.livex.phone.model.CommsCheck;
import org.robolectric.RobolectricTestRunner;

/** Control asks all phones by one command; each answers once, whatever becomes of its process and its network. */
@RunWith(RobolectricTestRunner.class)
public class CommsCheckSyncTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    @Test
    public void a_check_reaches_the_phone_and_an_answer_from_a_dead_spot_counts_once() throws Exception {
        assumeTrue(RealServer.isBuilt());
        try (RealServer server = RealServer.start(temporary.newFolder("server").toPath())) {
            Control control = Control.join(server);
            Map<String, String> codes = control.codes(List.of("inv-01"));
            TorturedPhone phone = new TorturedPhone("inv-01", temporary.newFolder("phone"), server.port());
            phone.join(codes.getOrDefault("inv-01", ""));
            control.does("start-comms-check", asking("first"));
            TorturedPhone.await(() -> "it asks", () -> asked(phone) != null);

            CommsCheck check = asked(phone);
            phone.now().act(CommsCheck.ANSWER, CommsAnswer.RANG.to(check, "ru", Instant.now()));
            phone.network(FaultProxy.Weather.ANSWERS_LOST);
            phone.now().act(CommsCheck.ANSWER, CommsAnswer.ACKNOWLEDGED.to(check, "ru", Instant.now()));
            assertThat(asked(phone)).as("answered here").isNull();
            phone.diesAndLives();
            assertThat(asked(phone)).as("after its process died").isNull();
            phone.network(FaultProxy.Weather.FINE);
            TorturedPhone.await(
                    () -> "the server has it", () -> phone.now().snapshot().waiting().isEmpty());

            assertThat(answers(control)).containsExactlyInAnyOrder("rang ru", "acknowledged ru");
            assertThat(phone.now().snapshot().refused()).isEmpty();

            control.does("start-comms-check", asking("second"));
            TorturedPhone.await(() -> "it asks again", () -> asked(phone) != null);
            control.does("close-comms-check", new JSONObject().put("check", "second"));
            TorturedPhone.await(() -> "it asks no more", () -> asked(phone) == null);
            phone.close();
        }
    }

    private static JSONObject asking(String id) throws Exception {
        return new JSONObject()
                .put("check", id)
                .put("lasts", "PT10M")
                .put(
                        "to",
                        new JSONObject()
                                .put("everyone", true)
                                .put("people", new JSONArray())
                                .put("teams", new JSONArray())
                                .put("agencies", new JSONArray())
                                .put("functions", new JSONArray()));
    }

    private static CommsCheck asked(TorturedPhone phone) {
        return CommsCheck.asking(phone.now().snapshot(), Instant.now());
    }

    private static List<String> answers(Control control) throws Exception {
        List<String> answers = new ArrayList<>();
        for (JSONObject fact : control.facts()) {
            if (fact.getString("type").equals("comms-check-answered")) {
                answers.add(fact.getString("answer") + " " + fact.optString("language"));
            }
        }
        return answers;
    }
}
