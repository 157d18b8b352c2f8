package org.livex.phone.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.json.JSONException;
import org.json.JSONObject;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.model.Received;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** Chains of custody on a small phone. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class EvidencePageTest {
    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(320, 640, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void a_chain_shows_who_has_it_each_entry_and_its_gaps() {
        try (Stager stager = open(handedOverTo("pro-01"))) {
            assertThat(stager.texts())
                    .contains(
                            "E-7",
                            "1. Taken",
                            "2. Sealed",
                            "Receipt not confirmed",
                            "Gap: Done by somebody who did not hold it")
                    .doesNotContain("I have it");
        }
    }

    @Test
    public void whoever_it_was_handed_over_to_says_that_they_have_it() throws JSONException {
        try (Stager stager = open(handedOverTo("inv-01"))) {
            stager.button("I have it").performClick();
            stager.settle();

            JSONObject said = Stager.acts("note-custody").get(0);
            assertThat(said.getString("evidence")).isEqualTo("ev-1");
            assertThat(said.getString("entry")).isNotEmpty();
            assertThat(said.getJSONObject("noted").getString("step")).isEqualTo("received");
            assertThat(said.getJSONObject("noted").getString("about")).isEqualTo("ce-2");
            assertThat(said.getJSONObject("noted").getJSONObject("told").getString("takenAt"))
                    .isEqualTo("2026-11-24T09:31:05Z");
        }
    }

    @Test
    public void after_endex_nothing_is_confirmed() {
        DemoItems ended = handedOverTo("inv-01")
                .put("{'kind':'clock','id':'clock','phase':'ended','speed':1,'exerciseTime':'D2 09:30:00',"
                        + "'at':'2026-11-24T09:20:00.000Z','startedAt':'2026-11-24T09:08:00.000Z',"
                        + "'endedAt':'2026-11-24T09:20:00.000Z'}");
        try (Stager stager = open(ended)) {
            assertThat(stager.texts()).contains("E-7").doesNotContain("I have it");
        }
    }

    private static DemoItems handedOverTo(String person) {
        String golden = Received.golden("evidence").toString();
        return new DemoItems("en").put(golden.replace("\"to\":\"pro-01\"", "\"to\":\"" + person + "\""));
    }

    private static Stager open(DemoItems items) {
        Stager stager = Stager.open("en", items.snapshot());
        stager.go(Route.to(Route.Screen.EVIDENCE));
        return stager;
    }
}
