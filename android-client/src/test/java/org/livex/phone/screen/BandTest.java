package org.livex.phone.screen;

import static org.assertj.core.api.Assertions.assertThat;

import android.view.View;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.livex.phone.screen.stop.BrakeScreens;
import org.livex.phone.words.Languages;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** The band of a small phone. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class BandTest {
    private static final String ACTION = "{'type':'acknowledge-inject','inject':'ex-01'}";
    private static final String PAUSED = "{'kind':'clock','id':'clock','phase':'paused','speed':1,"
            + "'exerciseTime':'D2 09:30:00','at':'2026-11-24T09:30:00.000Z'}";

    @Test
    public void nothing_beneath_it_moves_when_the_connection_goes_something_waits_or_the_clock_stands() {
        for (float letters : new float[] {1, 2}) {
            Stager.phone(320, 640, false, letters);
            DemoApp.current().preferences().consentAnswered("inv-01");
            for (String language : Languages.shipped()) {
                try (Stager stager = Stager.open(language, new DemoItems(language).snapshot())) {
                    List<Integer> tops = new ArrayList<>();
                    tops.add(stopOf(stager));
                    stager.show(new DemoItems(language).offline().waiting("019a-1", ACTION));
                    tops.add(stopOf(stager));
                    stager.show(new DemoItems(language).put(PAUSED));
                    tops.add(stopOf(stager));
                    stager.show(new DemoItems(language).offline().waiting("019a-1", BrakeScreens.PULL));
                    tops.add(stopOf(stager));
                    stager.show(new DemoItems(language).put(BrakeScreens.own(true)));
                    tops.add(stopOf(stager));
                    stager.show(new DemoItems(language).without("clock"));
                    tops.add(stopOf(stager));
                    assertThat(tops).as(language + " " + letters).containsOnly(tops.get(0));
                }
            }
        }
    }

    @Test
    public void without_a_connection_a_tap_tries_at_once_and_a_second_one_has_nothing_to_tap() {
        DemoApp.current().preferences().consentAnswered("inv-01");
        try (Stager stager = Stager.open("en", new DemoItems("en").snapshot())) {
            View retry = stager.activity().findViewById(R.id.try_now);
            assertThat(retry.getVisibility()).isEqualTo(View.INVISIBLE);

            stager.show(new DemoItems("en").offline());
            stager.wait(Duration.ofSeconds(8));
            assertThat(retry.getVisibility()).isEqualTo(View.VISIBLE);
            int before = stager.app.fake.syncs;
            retry.performClick();
            assertThat(stager.app.fake.syncs).isEqualTo(before + 1);
            assertThat(retry.getVisibility()).isEqualTo(View.INVISIBLE);
            assertThat(stager.texts()).contains("Connecting…");

            stager.app.passes(Duration.ofSeconds(8));
            stager.wait(Duration.ofSeconds(2));
            assertThat(retry.getVisibility()).isEqualTo(View.VISIBLE);
        }
    }

    private static int stopOf(Stager stager) {
        int[] at = new int[2];
        View stop = stager.activity().findViewById(R.id.red_stop);
        stop.getLocationInWindow(at);
        return at[1];
    }
}
