package org.livex.phone.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.app.Activity;
import android.content.Intent;
import android.net.Uri;
import android.view.View;
import android.widget.Button;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
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
            assertThat(stager.notice()).isEqualTo("The copy is saved.");
        }
    }

    @Test
    public void a_copy_that_did_not_come_whole_is_none() {
        try (Stager stager = open()) {
            stager.app.fake.isCopyWhole = false;

            chosen(stager, askedWhere(stager));

            assertThat(stager.notice()).startsWith("The copy did not arrive.");
        }
    }

    @Test
    public void whoever_chooses_no_place_gets_no_copy_and_is_told_nothing() {
        try (Stager stager = open()) {
            Intent create = askedWhere(stager);
            shadowOf(stager.activity()).receiveResult(create, Activity.RESULT_CANCELED, null);
            stager.settle();

            assertThat(stager.notice()).isEmpty();
        }
    }

    @Test
    public void after_endex_a_summary_and_a_certificate_are_pages_of_their_own() {
        DemoItems over = new DemoItems("en")
                .put("{'kind':'clock','id':'clock','phase':'ended','speed':1,'exerciseTime':'D2 09:30:00',"
                        + "'at':'2026-11-24T09:20:00.000Z'}");
        try (Stager stager = open(over)) {
            Intent create = askedWhere(stager, "Keep my summary");
            assertThat(create.getType()).isEqualTo("text/html");
            assertThat(create.getStringExtra(Intent.EXTRA_TITLE)).endsWith("-summary.html");

            chosen(stager, create);
            assertThat(stager.notice()).isEqualTo("It is saved.");

            stager.app.fake.isCopyWhole = false;
            chosen(stager, askedWhere(stager, "Keep my certificate"));
            assertThat(stager.notice()).contains("The copy did not arrive.", "There is a certificate for those");
        }
    }

    @Test
    public void in_play_there_is_nothing_to_take_home_yet() {
        try (Stager stager = open()) {
            assertThat(buttons(stager, "Keep my summary")).isEmpty();
        }
    }

    private static Stager open() {
        return open(new DemoItems("en"));
    }

    private static Stager open(DemoItems items) {
        Stager stager = Stager.open("en", items.snapshot());
        stager.go(Route.to(Route.Screen.SETTINGS));
        return stager;
    }

    private static Intent askedWhere(Stager stager) {
        return askedWhere(stager, "Keep a copy of what is known about me");
    }

    private static List<View> buttons(Stager stager, String text) {
        return stager.shown(view ->
                view instanceof Button button && button.getText().toString().equals(text));
    }

    private static Intent askedWhere(Stager stager, String text) {
        buttons(stager, text).get(0).performClick();
        return shadowOf(stager.activity()).getNextStartedActivityForResult().intent;
    }

    private static ByteArrayOutputStream chosen(Stager stager, Intent create) {
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        shadowOf(stager.app.getContentResolver()).registerOutputStream(CHOSEN, saved);
        shadowOf(stager.activity()).receiveResult(create, Activity.RESULT_OK, new Intent().setData(CHOSEN));
        stager.settle();
        return saved;
    }
}
