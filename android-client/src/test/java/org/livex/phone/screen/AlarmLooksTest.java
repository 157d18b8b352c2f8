package org.livex.phone.screen;

import static org.assertj.core.api.Assertions.assertThat;

import android.app.Activity;
import android.content.Intent;
import android.view.View;
import android.widget.ScrollView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.device.TestApp;
import org.livex.phone.screen.alarm.AlarmActivity;
import org.livex.phone.screen.health.HealthActivity;
import org.livex.phone.words.Catalogs;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowBuild;
import org.robolectric.shadows.ShadowLooper;

/** What fills the screen while something rings, and what stands in the way of messages: as {@link Gallery} looks at the rest. */
@RunWith(RobolectricTestRunner.class)
@Config(application = TestApp.class)
public class AlarmLooksTest {
    private static final String UNTIL = "2026-11-24T23:00:00.000Z";

    private final TestApp app = (TestApp) RuntimeEnvironment.getApplication();

    private interface Seen {
        void look(View root, String name) throws IOException;
    }

    @Test
    public void on_small_phones_with_large_letters_by_day_and_night_everything_can_be_read_and_hit()
            throws IOException {
        List<String> faults = new ArrayList<>();
        for (String language : new String[] {"en", "ru", "ar", "kk", "de", "fa"}) {
            app.language = language;
            for (boolean isNight : new boolean[] {false, true}) {
                for (Gallery.Phone size : sizes(isNight)) {
                    Stager.phone(size.width(), size.height(), isNight, size.letters());
                    String phone = "-" + language + "-" + size.name();
                    each((root, name) -> {
                        Views.draw(root, "device/" + name + phone);
                        Views.faults(root).forEach(fault -> faults.add(name + phone + ": " + fault));
                        Fold.faults(root).forEach(fault -> faults.add(name + phone + ": " + fault));
                    });
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    /** Large phones of the makers are where most of these cards are read. */
    private static List<Gallery.Phone> sizes(boolean isNight) {
        List<Gallery.Phone> sizes = new ArrayList<>();
        for (int letters : new int[] {1, 2}) {
            String look = (isNight ? "dark-" : "light-") + letters * 100;
            sizes.add(new Gallery.Phone("small-" + look, 320, 568, isNight, letters));
            sizes.add(new Gallery.Phone("large-" + look, 412, 915, isNight, letters));
        }
        return sizes;
    }

    @Test
    public void every_word_of_them_comes_from_the_catalog() throws IOException {
        app.language = "en";
        app.catalogs = new Catalogs(file -> WordsOnScreenTest.inBrackets());
        each((root, name) -> {
            assertThat(WordsOnScreenTest.strange(root, Set.of())).as(name).isEmpty();
            assertThat(Views.texts(root)).as(name).isNotEmpty().allMatch(text -> text.contains("⟦"));
        });
    }

    private void each(Seen seen) throws IOException {
        app.participation
                .agreesToPosition()
                .inject("x-1", true)
                .redStop(true, false)
                .check(false, UNTIL);
        on(HealthActivity.class, new Intent(), "health", seen);
        for (String maker : new String[] {"Xiaomi", "Huawei", "Samsung"}) {
            ShadowBuild.setManufacturer(maker);
            on(HealthActivity.class, HealthActivity.joining(app), "health-" + maker, (root, name) -> {
                toTheEnd(root);
                seen.look(root, name);
            });
        }
        ShadowBuild.reset();
        on(AlarmActivity.class, AlarmActivity.intent(app, true), "alarm-stop", seen);
        app.participation.redStop(false, false);
        on(AlarmActivity.class, AlarmActivity.intent(app, false), "alarm-message", seen);
        app.participation.check(true, UNTIL);
        on(AlarmActivity.class, AlarmActivity.intent(app, false), "alarm-check", seen);
    }

    /** Where the maker's own setting is, and the way on. */
    private static void toTheEnd(View root) {
        Views.each(root, view -> {
            if (view instanceof ScrollView scroll) {
                scroll.scrollTo(0, scroll.getChildAt(0).getHeight());
            }
        });
        ShadowLooper.idleMainLooper();
    }

    private <T extends Activity> void on(Class<T> screen, Intent intent, String name, Seen seen) throws IOException {
        app.backgroundDuties();
        app.participation.tell();
        ShadowLooper.idleMainLooper();
        try (ActivityController<T> controller = Robolectric.buildActivity(screen, intent)) {
            View root = controller.setup().get().getWindow().getDecorView();
            ShadowLooper.idleMainLooper();
            seen.look(root, name);
        }
    }
}
