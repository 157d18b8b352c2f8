package org.livex.phone.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.app.Activity;
import android.content.Intent;
import android.net.Uri;
import android.widget.Button;
import android.widget.TextView;
import java.io.ByteArrayOutputStream;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** A copy of what is known about somebody, saved where they choose. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class KeptCopyTest {
    private static final Uri CHOSEN = Uri.parse("content://org.livex.test/copy.zip");

    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(360, 740, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void the_phone_asks_where_to_and_the_copy_is_there_and_nowhere_else() {
        try (Stager stager = open()) {
            Intent create = askedWhere(stager);
            assertThat(create.getAction()).isEqualTo(Intent.ACTION_CREATE_DOCUMENT);
            assertThat(create.getType()).isEqualTo("application/zip");
            assertThat(create.getStringExtra(Intent.EXTRA_TITLE))
                    .startsWith("livex-")
                    .endsWith(".zip");

            ByteArrayOutputStream saved = chosen(stager, create);

            assertThat(saved.toByteArray()).containsExactly('P', 'K');
            assertThat(notice(stager)).isEqualTo("The copy is saved.");
        }
    }

    @Test
    public void a_copy_that_did_not_come_whole_is_none() {
        try (Stager stager = open()) {
            stager.app.fake.isCopyWhole = false;

            chosen(stager, askedWhere(stager));

            assertThat(notice(stager)).startsWith("The copy did not arrive.");
        }
    }

    @Test
    public void whoever_chooses_no_place_gets_no_copy_and_is_told_nothing() {
        try (Stager stager = open()) {
            Intent create = askedWhere(stager);
            shadowOf(stager.activity()).receiveResult(create, Activity.RESULT_CANCELED, null);
            stager.settle();

            assertThat(notice(stager)).isEmpty();
        }
    }

    private static Stager open() {
        Stager stager = Stager.open("en", new DemoItems("en").snapshot());
        stager.go(Route.to(Route.Screen.SETTINGS));
        return stager;
    }

    private static Intent askedWhere(Stager stager) {
        stager.shown(view -> view instanceof Button button
                        && button.getText().toString().equals("Keep a copy of what is known about me"))
                .get(0)
                .performClick();
        return shadowOf(stager.activity()).getNextStartedActivityForResult().intent;
    }

    private static ByteArrayOutputStream chosen(Stager stager, Intent create) {
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        shadowOf(stager.app.getContentResolver()).registerOutputStream(CHOSEN, saved);
        shadowOf(stager.activity()).receiveResult(create, Activity.RESULT_OK, new Intent().setData(CHOSEN));
        stager.settle();
        return saved;
    }

    private static String notice(Stager stager) {
        return ((TextView) stager.activity().findViewById(R.id.notice))
                .getText()
                .toString();
    }
}
