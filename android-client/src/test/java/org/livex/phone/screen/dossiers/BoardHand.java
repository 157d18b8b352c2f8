package org.livex.phone.screen.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import android.view.View;
import android.widget.Button;
import android.widget.EditText;
import android.widget.TextView;
import java.util.List;
import org.json.JSONException;
import org.json.JSONObject;
import org.livex.phone.screen.DemoItems;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stager;
import org.livex.phone.screen.Views;

/** The page of one whom the team registered, and what is said there. */
public final class BoardHand {
    static final String VAN = "\u2068AB 123 CD\u2069 · Vehicle";
    static final String USES = "\u2068Irina K.\u2069 → uses → \u2068AB 123 CD\u2069";
    static final String USES_SPOKEN = "\u2068Irina K.\u2069 uses \u2068AB 123 CD\u2069";

    private BoardHand() {}

    public static Stager person(String id, DemoItems items) {
        Stager stager = Stager.open("en", items.snapshot());
        stager.go(Route.to(Route.Screen.DOSSIER, id));
        return stager;
    }

    /** The last with that label. */
    public static void tap(Stager stager, String label) {
        stager.button(label).performClick();
        stager.settle();
    }

    /** Of several with that label, from above. */
    public static void tap(Stager stager, String label, int which) {
        buttons(stager, label).get(which).performClick();
        stager.settle();
    }

    static List<View> buttons(Stager stager, String label) {
        return stager.shown(
                view -> view instanceof Button button && Views.read(button).equals(label));
    }

    static EditText labelled(Stager stager, String name) {
        TextView label = stager
                .shown(view -> view instanceof TextView text
                        && text.getLabelFor() != View.NO_ID
                        && Views.read(text).equals(name))
                .stream()
                .map(TextView.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not among " + stager.texts()));
        return stager.activity().findViewById(label.getLabelFor());
    }

    static List<String> typed(Stager stager) {
        return stager.fields().stream().map(field -> field.getText().toString()).toList();
    }

    static void assertLink(JSONObject link, String from, String to, String as, String words, boolean holds)
            throws JSONException {
        JSONObject said = link.getJSONObject("said");
        JSONObject word = said.getJSONObject("word");
        assertThat(tuple(
                        said.getString("from"),
                        said.getString("to"),
                        word.getString("as"),
                        word.getString("words"),
                        said.getBoolean("holds")))
                .isEqualTo(tuple(from, to, as, words, holds));
    }

    static void assertQuestion(JSONObject question, String text, String answer) throws JSONException {
        JSONObject said = question.getJSONObject("said");
        assertThat(tuple(said.getString("about"), said.getString("text"), said.getString("answer")))
                .isEqualTo(tuple("p-1", text, answer));
    }
}
