package org.livex.phone.screen;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.Intent;
import android.net.Uri;
import android.os.Bundle;
import android.view.View;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.livex.phone.sync.Connection;
import org.livex.phone.sync.Snapshot;
import org.livex.phone.sync.Trouble;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowLooper;

/** The first moment of a process, in which it is not known yet who takes part: it says so, and nothing is lost in it. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class OpeningTest {
    private static final Snapshot BEING_READ = FakeParticipation.snapshot(
            null, Map.of(), List.of(), List.of(), Connection.Way.OFFLINE, null, Set.of(Trouble.BEING_READ));

    @Before
    public void a_phone() {
        Stager.phone(320, 568, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void it_says_that_it_is_loading_and_asks_nobody_to_join() {
        try (Stager stager = Stager.open("en", BEING_READ)) {
            assertThat(stager.texts()).contains("Loading…").doesNotContain("Join");
            View page = stager.activity().findViewById(R.id.page);
            assertThat(page.<View>findViewById(R.id.primary)).isNull();

            stager.show(new DemoItems("en"));

            assertThat(stager.texts()).contains("Messages").doesNotContain("Loading…");
        }
    }

    @Test
    public void a_link_waits_until_it_is_known_who_is_here() {
        Intent link =
                new Intent(Intent.ACTION_VIEW, Uri.parse("https://192.168.1.20:8443/j/ABCD-EFGH#ca=" + "a".repeat(43)));
        try (Stager stager = Stager.open("en", BEING_READ, link)) {
            assertThat(stager.texts()).doesNotContain("Is this your server?");

            stager.app.fake.show(FakeParticipation.NOBODY);
            stager.settle();

            assertThat(stager.texts()).contains("Is this your server?");
        }
    }

    @Test
    public void a_notification_leads_to_its_message_once_that_is_here() {
        Intent tapped = new Intent(Intent.ACTION_MAIN).putExtra(MainActivity.MESSAGE, "bs-01");
        try (Stager stager = Stager.open("en", BEING_READ, tapped)) {
            stager.show(new DemoItems("en"));
            List<String> texts = stager.texts();
            stager.activity().replace(Route.to(Route.Screen.INBOX));
            stager.go(Route.to(Route.Screen.MESSAGE, "bs-01"));

            assertThat(texts).isEqualTo(stager.texts());
        }
    }

    @Test
    public void who_was_in_a_stop_is_not_told_that_it_is_over_before_anybody_knows() {
        Bundle state = new Bundle();
        Snapshot stopped = new DemoItems("en").stopped(false).snapshot();
        try (Stager stager = Stager.open("en", stopped)) {
            stager.controller.pause().stop().saveInstanceState(state);
        }
        DemoApp.current().fake.show(BEING_READ);
        try (ActivityController<MainActivity> back =
                org.robolectric.Robolectric.buildActivity(MainActivity.class).setup(state)) {
            ShadowLooper.idleMainLooper();
            View root = back.get().getWindow().getDecorView();
            String over = DemoApp.current().languages().words().text("common.all-clear");
            assertThat(Views.texts(root)).contains("Loading…").noneMatch(text -> text.contains(over));

            DemoApp.current().fake.show(stopped);
            ShadowLooper.idleMainLooper();

            assertThat(Views.texts(root)).noneMatch(text -> text.contains(over));
        }
    }

    @Test
    public void what_the_camera_answers_waits_for_the_page_that_asked() {
        Bundle state = new Bundle();
        Snapshot known = new DemoItems("en").snapshot();
        try (Stager stager = Stager.open("en", known)) {
            stager.go(Route.to(Route.Screen.ACT));
            stager.controller.pause().stop().saveInstanceState(state);
        }
        DemoApp.current().fake.show(BEING_READ);
        try (ActivityController<MainActivity> back =
                org.robolectric.Robolectric.buildActivity(MainActivity.class).setup(state)) {
            // Nothing can be read there, and whoever took it is told so.
            back.get()
                    .onActivityResult(
                            11,
                            android.app.Activity.RESULT_OK,
                            new Intent().setData(Uri.parse("content://nobody/photo")));
            View root = back.get().getWindow().getDecorView();
            String failed = DemoApp.current().languages().words().text("phone.act.photo-failed");
            ShadowLooper.idleMainLooper();
            assertThat(Views.texts(root)).doesNotContain(failed);

            DemoApp.current().fake.show(known);

            Hand.await("told", () -> Views.texts(root).contains(failed));
        }
    }
}
