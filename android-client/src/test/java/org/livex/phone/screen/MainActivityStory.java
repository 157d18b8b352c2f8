package org.livex.phone.screen;

import android.view.View;
import android.widget.Button;
import android.widget.TextView;
import java.util.List;
import org.json.JSONObject;
import org.junit.Before;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** The app of somebody of the demo exercise is opened. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public abstract class MainActivityStory {
    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(412, 915, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    public static Stager open() {
        return Stager.open("en", new DemoItems("en").snapshot());
    }

    public static List<JSONObject> acts(String type) {
        return DemoApp.current().fake.acts.stream()
                .filter(act -> act.type().equals(type))
                .map(FakeParticipation.Act::fields)
                .toList();
    }

    static View primary(Stager stager) {
        return primaryIn(stager, R.id.page);
    }

    public static View primaryIn(Stager stager, int container) {
        return stager.activity().findViewById(container).findViewById(R.id.primary);
    }

    public static Button button(Stager stager, String label) {
        return (Button)
                stager
                        .shown(view -> view instanceof Button button
                                && button.getText().toString().equals(label))
                        .stream()
                        .reduce((first, last) -> last)
                        .orElseThrow();
    }

    public static List<String> texts(Stager stager) {
        return stager.shown(view -> view instanceof TextView).stream()
                .map(view -> ((TextView) view).getText().toString())
                .toList();
    }
}
