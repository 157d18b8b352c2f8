package org.livex.phone.screen.stop;

import static org.assertj.core.api.Assertions.assertThat;

import android.view.MotionEvent;
import android.view.View;
import java.time.Duration;
import org.json.JSONException;
import org.junit.Test;
import org.livex.phone.R;
import org.livex.phone.screen.DemoItems;
import org.livex.phone.screen.MainActivityStory;
import org.livex.phone.screen.Stager;

/** The red stop on a phone: how it is called, explained, and over. */
public class RedStopScreenTest extends MainActivityStory {
    @Test
    public void the_red_stop_is_held_for_two_seconds_and_nothing_asks_before_it() throws JSONException {
        try (Stager stager = open()) {
            View stop = stager.activity().findViewById(R.id.red_stop);
            touch(stop, MotionEvent.ACTION_DOWN);
            stager.wait(Duration.ofMillis(1_500));
            touch(stop, MotionEvent.ACTION_UP);
            assertThat(stager.notice()).contains("2 seconds");
            assertThat(acts("call-red-stop")).isEmpty();

            touch(stop, MotionEvent.ACTION_DOWN);
            stager.wait(Duration.ofMillis(2_200));
            assertThat(acts("call-red-stop"))
                    .singleElement()
                    .satisfies(call -> assertThat(call.getString("reason")).isEmpty());
        }
    }

    @Test
    public void who_called_the_stop_says_why_with_one_tap_and_may_add_words_and_the_place() throws JSONException {
        try (Stager stager = open()) {
            stager.show(new DemoItems("en").stoppedByMe());
            button(stager, "Somebody is hurt").performClick();
            assertThat(acts("explain-red-stop")).singleElement().satisfies(said -> {
                assertThat(said.getString("cause")).isEqualTo("injury");
                assertThat(said.has("place")).isFalse();
            });

            button(stager, "No place chosen").performClick();
            button(stager, "Lumen car wash").performClick();
            stager.activity().findViewById(R.id.stop_tell).performClick();
            assertThat(acts("explain-red-stop").get(1).getString("place")).isEqualTo("car-wash");
            assertThat(acts("explain-red-stop").get(1).getString("cause")).isEqualTo("injury");
        }
    }

    @Test
    public void a_stop_that_is_not_sent_can_be_explained_before_there_is_a_network() throws JSONException {
        try (Stager stager = open()) {
            stager.show(new DemoItems("en").offline().waiting("019a-3", "{'type':'call-red-stop','reason':''}"));
            button(stager, "Say what happened").performClick();
            stager.settle();
            button(stager, "There is danger").performClick();

            assertThat(acts("explain-red-stop").get(0).getString("cause")).isEqualTo("danger");
        }
    }

    @Test
    public void a_red_stop_covers_everything_until_it_is_over() {
        try (Stager stager = open()) {
            stager.show(new DemoItems("en").stopped(false));
            assertThat(texts(stager))
                    .as("a real emergency has the real time")
                    .anyMatch(text -> text.contains("Called by") && text.contains("Real time"));
            assertThat(stager.activity().findViewById(R.id.tabs).getVisibility())
                    .isEqualTo(View.GONE);
            assertThat(stager.activity().findViewById(R.id.page).getVisibility())
                    .isEqualTo(View.INVISIBLE);
            primaryIn(stager, R.id.stop_overlay).performClick();
            assertThat(acts("confirm-red-stop")).hasSize(1);

            stager.show(new DemoItems("en"));
            assertThat(texts(stager)).contains("All clear");
            assertThat(stager.activity().findViewById(R.id.tabs).getVisibility())
                    .isEqualTo(View.VISIBLE);
        }
    }

    private static void touch(View view, int action) {
        long now = android.os.SystemClock.uptimeMillis();
        view.dispatchTouchEvent(MotionEvent.obtain(now, now, action, 5, 5, 0));
    }
}
