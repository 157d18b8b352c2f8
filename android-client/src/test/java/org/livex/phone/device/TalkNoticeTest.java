package org.livex.phone.device;

import static org.assertj.core.api.Assertions.assertThat;

import android.app.Activity;
import android.app.NotificationManager;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.annotation.Config;

/** The phone says that somebody wrote, and never who or what. */
@RunWith(RobolectricTestRunner.class)
@Config(application = TestApp.class)
public class TalkNoticeTest {
    private final Phone phone = Phone.get();

    @Before
    public void a_team_talks() {
        phone.participation.has(TestApp.golden("channel"));
    }

    @Test
    public void a_new_line_is_told_without_a_word_of_it_or_its_writer_in_russian() {
        phone.lives();
        writes("m-1", "ngo-01", "2026-11-24T09:30:00.000Z");

        assertThat(phone.titleOf(Notices.TALK)).isEqualTo("УЧЕНИЯ");
        assertThat(phone.textOf(Notices.TALK)).isEqualTo("Беседы · 1 новое");
        assertThat(Phone.readable(phone.shown(Notices.TALK)))
                .doesNotContain("van")
                .doesNotContain("Alfa");
    }

    @Test
    public void each_is_told_once_also_by_a_process_that_began_anew() {
        phone.lives();
        writes("m-1", "ngo-01", "2026-11-24T09:30:00.000Z");
        phone.system(NotificationManager.class).cancel(Notices.TALK);

        phone.tells();
        phone.app.dies();
        phone.lives();
        assertThat(phone.notification(Notices.TALK)).isNull();

        writes("m-2", "ngo-01", "2026-11-24T09:31:00.000Z");
        assertThat(phone.textOf(Notices.TALK)).contains("2");
    }

    @Test
    public void of_what_was_there_before_of_own_lines_and_of_a_translation_nothing_is_told() {
        phone.participation.has(line("m-1", "ngo-01", "2026-11-24T09:30:00.000Z"));
        phone.lives();
        assertThat(phone.notification(Notices.TALK)).isNull();

        writes("m-2", "inv-01", "2026-11-24T09:31:00.000Z");
        phone.participation.has(
                line("m-1", "ngo-01", "2026-11-24T09:30:00.000Z").replace("'seq':60", "'seq':99"));
        phone.tells();
        assertThat(phone.notification(Notices.TALK)).isNull();
    }

    @Test
    public void who_looks_at_the_app_is_not_told_and_what_was_told_goes_away() {
        phone.lives();
        writes("m-1", "ngo-01", "2026-11-24T09:30:00.000Z");
        assertThat(phone.notification(Notices.TALK)).isNotNull();
        try (ActivityController<Activity> looking = Robolectric.buildActivity(Activity.class)) {
            looking.setup();
            phone.settles();
            assertThat(phone.notification(Notices.TALK)).isNull();

            writes("m-2", "ngo-01", "2026-11-24T09:31:00.000Z");
            looking.pause().stop();
            phone.settles();
            assertThat(phone.notification(Notices.TALK)).isNull();
        }
    }

    private void writes(String id, String who, String at) {
        phone.participation.has(line(id, who, at));
        phone.tells();
    }

    private static String line(String id, String who, String at) {
        return "{'kind':'message','id':'" + id + "','seq':60,'channel':'team/team-alfa','from':{'id':'" + who
                + "','callName':'" + (who.equals("inv-01") ? "Investigator Alfa-1" : "NGO Alfa-4")
                + "','function':'player'},'text':{'text':'The van is here','language':'en'},'at':'D1 09:30:00',"
                + "'sentAt':'" + at + "','takenAt':'" + at + "'}";
    }
}
