package org.livex.phone.screen.join;

import static org.assertj.core.api.Assertions.assertThat;

import android.app.Activity;
import android.content.ComponentName;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.net.Uri;
import android.widget.EditText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.livex.phone.screen.DemoApp;
import org.livex.phone.screen.DemoItems;
import org.livex.phone.screen.FakeParticipation;
import org.livex.phone.screen.MainActivity;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stager;
import org.livex.phone.sync.Connection;
import org.livex.phone.sync.JoinLink;
import org.livex.phone.sync.JoinResult;
import org.livex.phone.sync.Snapshot;
import org.livex.phone.sync.Trouble;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.Shadows;
import org.robolectric.annotation.Config;

/** By the scanner, by hand, and by links that other apps open. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class JoinPageTest {
    private static final String LINK = "https://192.168.1.20:8443/j/ABCD-EFGH#ca=" + "a".repeat(43);
    private static final String NO_LINK = "This QR code does not belong to an exercise. Scan the one on your paper.";

    @Before
    public void a_phone() {
        Stager.phone(412, 915, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void a_code_that_was_scanned_joins_with_the_authority_that_it_pins() {
        try (Stager stager = Stager.open("en", FakeParticipation.NOBODY)) {
            scans(stager, LINK);

            assertThat(stager.app.fake.joins).containsExactly(JoinLink.read(LINK));
        }
    }

    @Test
    public void who_is_put_out_by_the_phone_itself_is_told_why() {
        for (Trouble trouble : Set.of(Trouble.KEY_LOST, Trouble.NOT_READ)) {
            Snapshot nobody = FakeParticipation.snapshot(
                    null, Map.of(), List.of(), List.of(), Connection.Way.OFFLINE, null, Set.of(trouble));
            try (Stager stager = Stager.open("en", nobody)) {
                assertThat(stager.texts())
                        .contains(
                                trouble == Trouble.KEY_LOST
                                        ? "What this phone kept cannot be read any more. Ask control for a new code."
                                        : "This phone cannot read what it keeps just now. Nothing is lost: it tries again"
                                                + " by itself. If there is little space left, free some.");
            }
        }
    }

    @Test
    public void where_somebody_takes_part_a_code_that_was_scanned_waits_for_a_tap() {
        try (Stager stager = Stager.open("en", new DemoItems("en").snapshot())) {
            stager.go(Route.to(Route.Screen.JOIN));
            scans(stager, LINK);
            assertThat(stager.app.fake.joins).isEmpty();
            assertThat(stager.texts()).anyMatch(text -> text.startsWith("On this phone, "));

            stager.activity().findViewById(R.id.primary).performClick();

            assertThat(stager.app.fake.joins).containsExactly(JoinLink.read(LINK));
        }
    }

    @Test
    public void a_code_of_something_else_is_called_that_and_joins_nothing() {
        try (Stager stager = Stager.open("en", FakeParticipation.NOBODY)) {
            for (String strange : List.of("WIFI:S:cafe;;", "https://example.org/", "http://192.168.1.20/j/ABCD-EFGH")) {
                scans(stager, strange);

                assertThat(stager.texts()).as(strange).contains(NO_LINK);
            }
            assertThat(stager.app.fake.joins).isEmpty();
        }
    }

    @Test
    public void a_scanner_that_was_left_changes_nothing() {
        try (Stager stager = Stager.open("en", FakeParticipation.NOBODY)) {
            stager.button("Scan the QR code").performClick();
            Intent scanner = Shadows.shadowOf(stager.activity()).getNextStartedActivityForResult().intent;
            Shadows.shadowOf(stager.activity()).receiveResult(scanner, Activity.RESULT_CANCELED, null);
            stager.settle();

            assertThat(stager.texts()).doesNotContain(NO_LINK);
            assertThat(stager.app.fake.joins).isEmpty();
        }
    }

    @Test
    public void code_and_server_can_be_typed_as_people_type_them() {
        try (Stager stager = Stager.open("en", FakeParticipation.NOBODY)) {
            type(stager, "abcd efgh", "192.168.1.20:8443");

            stager.activity().findViewById(R.id.primary).performClick();

            assertThat(stager.app.fake.joins)
                    .containsExactly(new JoinLink("https://192.168.1.20:8443", "ABCD-EFGH", null));
        }
    }

    @Test
    public void a_typed_code_of_a_server_with_its_own_authority_joins_once_somebody_compared_it() {
        DemoApp.current().fake.joinResult = new JoinResult.Unreachable(JoinResult.Reason.NOT_TRUSTED);
        DemoApp.current().fake.authority = "a".repeat(43);
        try (Stager stager = Stager.open("en", FakeParticipation.NOBODY)) {
            type(stager, "abcd efgh", "192.168.1.20:8443");
            stager.activity().findViewById(R.id.primary).performClick();
            stager.settle();

            assertThat(stager.texts())
                    .contains("69a6 9a69 a69a 69a6 9a69 a69a 69a6 9a69")
                    .anyMatch(text -> text.startsWith("This phone does not know this server."));
            assertThat(stager.app.fake.joins).extracting(JoinLink::ca).containsOnlyNulls();

            stager.activity().findViewById(R.id.primary).performClick();
            assertThat(stager.app.fake.joins).last().isEqualTo(JoinLink.read(LINK));
        }
    }

    @Test
    public void where_nobody_says_whose_the_server_is_the_card_has_to_be_scanned() {
        DemoApp.current().fake.joinResult = new JoinResult.Unreachable(JoinResult.Reason.NOT_TRUSTED);
        try (Stager stager = Stager.open("en", FakeParticipation.NOBODY)) {
            type(stager, "abcd efgh", "192.168.1.20:8443");
            stager.activity().findViewById(R.id.primary).performClick();

            assertThat(stager.texts())
                    .contains("This phone cannot check that this is the right server. Scan the QR code instead of"
                            + " typing.")
                    .doesNotContain("Is this your server?");
        }
    }

    @Test
    public void what_was_typed_wrong_is_named_and_not_sent() {
        try (Stager stager = Stager.open("en", FakeParticipation.NOBODY)) {
            type(stager, "ABCD", "192.168.1.20:8443");
            stager.activity().findViewById(R.id.primary).performClick();
            assertThat(stager.texts()).contains("The code is not complete. It has 8 letters and digits.");

            type(stager, "ABCD-EFGH", "not a server");
            stager.activity().findViewById(R.id.primary).performClick();
            assertThat(stager.texts()).contains("The server address is not right. It stands on your paper.");

            assertThat(stager.app.fake.joins).isEmpty();
        }
    }

    @Test
    public void the_apps_own_link_joins_like_the_servers() {
        Intent link = new Intent(
                Intent.ACTION_VIEW,
                Uri.parse("livex://join?server=https%3A%2F%2F192.168.1.20%3A8443&code=ABCD-EFGH&ca=" + "a".repeat(43)));
        try (Stager stager = Stager.open("en", FakeParticipation.NOBODY, link)) {
            stager.activity().findViewById(R.id.primary).performClick();
            assertThat(stager.app.fake.joins).containsExactly(JoinLink.read(LINK));
        }
    }

    @Test
    public void both_links_and_no_others_open_the_app() {
        assertThat(opens("livex://join?server=x&code=y")).isTrue();
        assertThat(opens(LINK)).isTrue();
        assertThat(opens("livex://other")).isFalse();
        assertThat(opens("https://192.168.1.20:8443/console/")).isFalse();
        assertThat(opens("http://192.168.1.20:8443/j/ABCD-EFGH")).isFalse();
    }

    private static boolean opens(String link) {
        Intent view = new Intent(Intent.ACTION_VIEW, Uri.parse(link))
                .addCategory(Intent.CATEGORY_BROWSABLE)
                .setPackage(DemoApp.current().getPackageName());
        return DemoApp.current()
                .getPackageManager()
                .queryIntentActivities(view, PackageManager.ResolveInfoFlags.of(PackageManager.MATCH_DEFAULT_ONLY))
                .stream()
                .anyMatch(found -> found.activityInfo.name.equals(MainActivity.class.getName()));
    }

    /** As somebody does it: the button, the scanner, and what it says when it is through. */
    private static void scans(Stager stager, String text) {
        stager.button("Scan the QR code").performClick();
        Intent scanner = Shadows.shadowOf(stager.activity()).getNextStartedActivityForResult().intent;
        assertThat(scanner.getComponent()).isEqualTo(new ComponentName(stager.activity(), ScanActivity.class));
        Shadows.shadowOf(stager.activity())
                .receiveResult(scanner, Activity.RESULT_OK, new Intent().putExtra(ScanActivity.SCANNED, text));
        stager.settle();
    }

    private static void type(Stager stager, String code, String server) {
        List<EditText> fields = stager.fields();
        fields.get(0).setText(code);
        fields.get(1).setText(server);
    }
}
