package org.livex.phone.device;

import static org.assertj.core.api.Assertions.assertThat;

import android.app.NotificationManager;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.model.Received;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

@RunWith(RobolectricTestRunner.class)
@Config(application = TestApp.class)
public class SurveyNoticeTest {
    private final Phone phone = Phone.get();

    @Test
    public void a_survey_that_is_opened_is_told_without_a_word_of_it() throws JSONException {
        phone.lives();
        assertThat(phone.notification(Notices.SURVEYS)).isNull();

        asks("evening-1", "open");

        assertThat(phone.titleOf(Notices.SURVEYS)).isEqualTo("УЧЕНИЯ");
        assertThat(phone.textOf(Notices.SURVEYS)).contains("1");
        assertThat(Phone.readable(phone.shown(Notices.SURVEYS)))
                .doesNotContain("Разбор дня 1")
                .doesNotContain("What went well?");
    }

    @Test
    public void it_is_told_once_also_by_a_process_that_began_anew() throws JSONException {
        phone.lives();
        asks("evening-1", "open");
        phone.system(NotificationManager.class).cancel(Notices.SURVEYS);

        phone.tells();
        phone.app.dies();
        phone.lives();
        assertThat(phone.notification(Notices.SURVEYS)).isNull();

        asks("evening-2", "open");
        assertThat(phone.textOf(Notices.SURVEYS)).contains("2");
    }

    @Test
    public void it_goes_away_when_the_survey_is_closed() throws JSONException {
        phone.lives();
        asks("evening-1", "open");

        asks("evening-1", "closed");

        assertThat(phone.notification(Notices.SURVEYS)).isNull();
    }

    private void asks(String id, String state) throws JSONException {
        JSONObject survey = Received.golden("survey").put("id", id).put("state", state);
        survey.remove("answers");
        phone.participation.has(survey.toString());
        phone.tells();
    }
}
