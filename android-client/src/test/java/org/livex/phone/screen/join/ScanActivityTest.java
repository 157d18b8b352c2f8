package org.livex.phone.screen.join;

import static org.assertj.core.api.Assertions.assertThat;

import android.app.Activity;
import android.widget.Button;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.livex.phone.screen.DemoApp;
import org.livex.phone.screen.DemoItems;
import org.livex.phone.screen.Views;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.Shadows;
import org.robolectric.annotation.Config;

@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class, qualifiers = "w320dp-h568dp-mdpi")
public class ScanActivityTest {
    private static final String NO_CAMERA = "The camera cannot be used. Go back and type the code.";

    @Test
    public void with_a_camera_it_says_what_to_do() {
        ScannerOnStage.addCamera();
        try (ScannerOnStage scanner = ScannerOnStage.open("en", true)) {
            assertThat(words(scanner)).contains("Hold the phone over the QR code.", "Light on or off", "Cancel");
        }
    }

    @Test
    public void refused_it_says_what_else_to_do_and_offers_no_light() {
        try (ScannerOnStage scanner = ScannerOnStage.open("en", false)) {
            assertThat(words(scanner)).contains(NO_CAMERA).doesNotContain("Light on or off");

            Button cancel = scanner.controller.get().findViewById(R.id.primary);
            cancel.performClick();
            assertThat(scanner.controller.get().isFinishing()).isTrue();
        }
    }

    @Test
    public void it_says_that_it_is_an_exercise_until_a_red_stop_makes_it_real() {
        try (ScannerOnStage scanner = ScannerOnStage.open("en", true)) {
            assertThat(words(scanner)).contains("EXERCISE").doesNotContain("REAL EMERGENCY");

            DemoApp.current().fake.show(new DemoItems("en").stopped(false).snapshot());

            assertThat(words(scanner)).contains("REAL EMERGENCY").doesNotContain("EXERCISE");
        }
    }

    @Test
    public void what_a_code_says_goes_back_to_where_it_was_asked_for() {
        try (ScannerOnStage scanner = ScannerOnStage.open("en", true)) {
            ScanActivity activity = scanner.controller.get();
            activity.found("https://192.168.1.20:8443/j/ABCD-EFGH");

            assertThat(activity.isFinishing()).isTrue();
            assertThat(Shadows.shadowOf(activity).getResultCode()).isEqualTo(Activity.RESULT_OK);
            assertThat(Shadows.shadowOf(activity).getResultIntent().getStringExtra(ScanActivity.SCANNED))
                    .isEqualTo("https://192.168.1.20:8443/j/ABCD-EFGH");
        }
    }

    private static List<String> words(ScannerOnStage scanner) {
        return Views.texts(scanner.root());
    }
}
