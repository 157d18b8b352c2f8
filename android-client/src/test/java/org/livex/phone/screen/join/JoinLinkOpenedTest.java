package org.livex.phone.screen.join;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.Intent;
import android.net.Uri;
import android.widget.TextView;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.livex.phone.screen.DemoApp;
import org.livex.phone.screen.DemoItems;
import org.livex.phone.screen.FakeParticipation;
import org.livex.phone.screen.Stager;
import org.livex.phone.sync.JoinLink;
import org.livex.phone.sync.JoinResult;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class JoinLinkOpenedTest {
    private static final String LINK = "https://192.168.1.20:8443/j/ABCD-EFGH#ca=" + "a".repeat(43);

    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(412, 915, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void a_link_that_was_opened_says_where_to_and_sends_nothing_before_a_tap() {
        Intent link = new Intent(Intent.ACTION_VIEW, Uri.parse(LINK));
        try (Stager stager = Stager.open("en", FakeParticipation.NOBODY, link)) {
            assertThat(stager.app.fake.joins).isEmpty();
            assertThat(texts(stager))
                    .containsSubsequence(
                            "Is this your server?",
                            "The link you opened leads here. Compare it with your paper, then join.",
                            "192.168.1.20:8443",
                            "Server fingerprint",
                            "69a6 9a69 a69a 69a6 9a69 a69a 69a6 9a69");

            stager.activity().findViewById(R.id.primary).performClick();
            assertThat(stager.app.fake.joins).containsExactly(JoinLink.read(LINK));
            assertThat(texts(stager)).anyMatch(text -> text.startsWith("This code does not work."));
        }
    }

    @Test
    public void a_link_that_names_no_authority_says_the_address_alone() {
        Intent link = new Intent(Intent.ACTION_VIEW, Uri.parse("https://livex.example/j/ABCD-EFGH"));
        try (Stager stager = Stager.open("en", FakeParticipation.NOBODY, link)) {
            assertThat(texts(stager)).contains("livex.example").doesNotContain("Server fingerprint");
            assertThat(stager.app.fake.joins).isEmpty();
        }
    }

    @Test
    public void what_is_typed_over_a_link_is_not_joined_by_the_link() {
        Intent link = new Intent(Intent.ACTION_VIEW, Uri.parse(LINK));
        try (Stager stager = Stager.open("en", FakeParticipation.NOBODY, link)) {
            stager.fields().get(1).setText("livex.example");
            assertThat(texts(stager)).doesNotContain("Is this your server?");

            stager.activity().findViewById(R.id.primary).performClick();

            assertThat(stager.app.fake.joins).containsExactly(new JoinLink("https://livex.example", "ABCD-EFGH", null));
        }
    }

    @Test
    public void a_link_asks_first_where_somebody_takes_part_already() {
        Intent link = new Intent(Intent.ACTION_VIEW, Uri.parse(LINK));
        try (Stager stager = Stager.open("en", new DemoItems("en").snapshot(), link)) {
            assertThat(stager.app.fake.joins).isEmpty();
            assertThat(texts(stager)).anyMatch(text -> text.startsWith("On this phone, "));
        }
    }

    @Test
    public void who_is_in_and_comes_back_by_the_list_of_apps_is_not_asked_to_join_anew() {
        Intent link =
                new Intent(Intent.ACTION_VIEW, Uri.parse(LINK)).addFlags(Intent.FLAG_ACTIVITY_LAUNCHED_FROM_HISTORY);
        try (Stager stager = Stager.open("en", new DemoItems("en").snapshot(), link)) {
            assertThat(texts(stager)).contains("Messages").noneMatch(text -> text.startsWith("On this phone, "));
        }
        try (Stager stager = Stager.open("en", FakeParticipation.NOBODY, link)) {
            assertThat(texts(stager)).as("who is not in yet").contains("Is this your server?");
        }
    }

    @Test
    public void a_server_that_is_not_the_one_of_the_link_is_called_what_it_is() {
        DemoApp.current().fake.joinResult = new JoinResult.Unreachable(JoinResult.Reason.OTHER_AUTHORITY);
        Intent link = new Intent(Intent.ACTION_VIEW, Uri.parse(LINK));
        try (Stager stager = Stager.open("en", FakeParticipation.NOBODY, link)) {
            stager.activity().findViewById(R.id.primary).performClick();
            assertThat(texts(stager)).anyMatch(text -> text.startsWith("Another server answers"));
        }
    }

    private static List<String> texts(Stager stager) {
        return stager.shown(view -> view instanceof TextView).stream()
                .map(view -> ((TextView) view).getText().toString())
                .toList();
    }
}
