package org.livex.phone.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.screen.library.PaperScreens.button;

import android.view.View;
import android.view.ViewGroup;
import android.widget.EditText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** How far somebody whom a role player plays trusts a team, on their phone: the same as on the phone web app. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class TrustPagesTest {
    private static final String PRESS = "{'type':'move-trust','move':'m-1','persona':'lea','team':'team-alfa','by':-5,"
            + "'reason':'They shouted','takenAt':'2026-11-24T09:31:00.000Z'}";

    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(412, 1600, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void trust_is_found_under_act_by_those_alone_who_have_it() {
        try (Stager stager = open(new DemoItems("en"))) {
            stager.go(Route.to(Route.Screen.ACT));
            assertThat(stager.texts()).doesNotContain("Trust");

            stager.show(trust());
            button(stager, "Trust").performClick();
            stager.settle();
            assertThat(stager.texts())
                    .contains("Team Alfa", "\u206830\u2069 of 100")
                    .anyMatch(text -> text.contains("Lea (19)"));
        }
    }

    @Test
    public void a_press_needs_a_reason_and_is_said_as_the_protocol_writes_it() throws JSONException, IOException {
        try (Stager stager = open(trust())) {
            stager.go(Route.to(Route.Screen.TRUST));
            button(stager, "\u200e\u22125").performClick();
            stager.settle();
            assertThat(stager.texts()).contains("Say why first.");
            assertThat(Stager.acts("move-trust")).isEmpty();

            reason(stager).setText("They shouted");
            button(stager, "\u200e\u22125").performClick();
            stager.settle();
            JSONObject moved = Stager.acts("move-trust").get(0);
            assertThat(moved.keys())
                    .toIterable()
                    .containsExactlyInAnyOrder("move", "persona", "team", "by", "reason", "takenAt");
            assertThat(example().keys()).toIterable().contains("move", "persona", "team", "by", "reason", "takenAt");
            assertThat(moved.getInt("by")).isEqualTo(-5);
            assertThat(moved.getString("reason")).isEqualTo("They shouted");
            assertThat(reason(stager).getText().toString()).isEmpty();
        }
    }

    @Test
    public void what_waits_here_stands_beside_the_value_until_the_server_has_it() {
        try (Stager stager = open(trust().offline().waiting("019a-1", PRESS))) {
            stager.go(Route.to(Route.Screen.TRUST));
            assertThat(stager.texts()).contains("\u206830\u2069 of 100", "Waiting", "\u200e\u22125 · They shouted");

            stager.show(put(
                            new DemoItems("en"),
                            25,
                            "{'cause':'pressed','by':-5,'value':25,'move':'m-1','reason':'They shouted','at':'D1 09:31:00','takenAt':'2026-11-24T09:31:00.000Z','recordedAt':'2026-11-24T09:31:01.000Z'}")
                    .waiting("019a-1", PRESS));
            assertThat(stager.texts()).contains("\u206825\u2069 of 100").doesNotContain("\u200e\u22125 · They shouted");
            assertThat(stager.texts()).anyMatch(text -> text.startsWith("\u200e\u22125 · Moved by hand: They shouted"));
        }
    }

    @Test
    public void a_half_typed_reason_outlives_the_process_until_it_is_said() {
        try (Stager stager = open(trust())) {
            stager.go(Route.to(Route.Screen.TRUST));
            reason(stager).setText("They sho");
            stager.wait(Duration.ofSeconds(2));
        }
        DemoApp.current().unfinished().clear();
        try (Stager stager = open(trust())) {
            stager.go(Route.to(Route.Screen.TRUST));
            assertThat(reason(stager).getText().toString()).isEqualTo("They sho");
            button(stager, "\u200e\u22125").performClick();
            stager.settle();
            assertThat(Stager.acts("move-trust"))
                    .extracting(moved -> moved.optString("reason"))
                    .containsExactly("They sho");
            stager.wait(Duration.ofSeconds(2));
        }
        DemoApp.current().unfinished().clear();
        try (Stager stager = open(trust())) {
            stager.go(Route.to(Route.Screen.TRUST));
            assertThat(reason(stager).getText().toString()).isEmpty();
        }
    }

    private static DemoItems trust() {
        return put(new DemoItems("en"), 30, "");
    }

    private static DemoItems put(DemoItems items, int value, String move) {
        return items.put("{'kind':'trust','id':'lea/team-alfa','persona':'lea','team':'team-alfa','personaName':"
                + items.text("Lea (19)", "Лея (19)", "ليا (19)") + ",'teamName':"
                + items.text("Team Alfa", "Группа «Альфа»", "فريق ألفا")
                + ",'start':30,'value':" + value + ",'count':0,'moves':[" + move + "]}");
    }

    private static JSONObject example() throws IOException, JSONException {
        return new JSONObject(Files.readString(Path.of("../docs/protocol/commands/move-trust.json")));
    }

    private static Stager open(DemoItems items) {
        return Stager.open("en", items.snapshot());
    }

    private static EditText reason(Stager stager) {
        List<EditText> found = new ArrayList<>();
        collect(stager.activity().getWindow().getDecorView(), found);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static void collect(View view, List<EditText> found) {
        if (view instanceof EditText field) {
            found.add(field);
        }
        if (view instanceof ViewGroup group) {
            for (int i = 0; i < group.getChildCount(); i++) {
                collect(group.getChildAt(i), found);
            }
        }
    }
}
