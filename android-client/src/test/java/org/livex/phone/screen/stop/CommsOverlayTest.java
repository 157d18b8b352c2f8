package org.livex.phone.screen.stop;

import static org.assertj.core.api.Assertions.assertThat;

import android.view.View;
import java.util.List;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.livex.phone.screen.DemoApp;
import org.livex.phone.screen.DemoItems;
import org.livex.phone.screen.FakeParticipation;
import org.livex.phone.screen.Stager;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** Control asks whether this phone can be reached. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class CommsOverlayTest {
    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(412, 915, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void a_comms_check_covers_everything_but_a_stop_and_is_answered_once_by_one_button() throws JSONException {
        try (Stager stager = Stager.open("en", new DemoItems("en").snapshot())) {
            stager.show(new DemoItems("en").asked());
            assertThat(stager.activity().findViewById(R.id.comms_overlay).getVisibility())
                    .isEqualTo(View.VISIBLE);
            assertThat(stager.activity().findViewById(R.id.page).getVisibility())
                    .isEqualTo(View.INVISIBLE);
            stager.show(new DemoItems("en").asked().stopped(false));
            assertThat(stager.activity().findViewById(R.id.comms_overlay).getVisibility())
                    .as("a real stop is above it")
                    .isEqualTo(View.GONE);
            stager.show(new DemoItems("en").asked());

            stager.activity()
                    .findViewById(R.id.comms_overlay)
                    .findViewById(R.id.primary)
                    .performClick();

            List<JSONObject> answers = DemoApp.current().fake.acts.stream()
                    .filter(act -> act.type().equals("answer-comms-check"))
                    .map(FakeParticipation.Act::fields)
                    .toList();
            assertThat(answers).hasSize(1);
            assertThat(answers.get(0).getString("answer")).isEqualTo("acknowledged");
            stager.show(new DemoItems("en")
                    .asked()
                    .waiting("019a-7", "{'type':'answer-comms-check','check':'check-1','answer':'acknowledged'}"));
            assertThat(stager.activity().findViewById(R.id.comms_overlay).getVisibility())
                    .isEqualTo(View.GONE);
            assertThat(stager.activity().findViewById(R.id.page).getVisibility())
                    .isEqualTo(View.VISIBLE);
        }
    }
}
