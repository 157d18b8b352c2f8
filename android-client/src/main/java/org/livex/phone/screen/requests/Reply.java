package org.livex.phone.screen.requests;

import android.text.InputType;
import android.view.Gravity;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;
import java.util.function.BiPredicate;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.Unfinished;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Labelled;
import org.livex.phone.screen.parts.Typed;

/** Some words to be sent: kept as they are typed, and given up only once they are saved for sending. */
public final class Reply {
    private static final int LONGEST = 4_000;

    public final LinearLayout field;
    public final Button send;
    private final EditText text;
    private final Unfinished unfinished;
    private final String name;
    private BiPredicate<String, String> sent = (words, draft) -> false;

    /** @param name under which it is kept until it is sent */
    public Reply(Stage stage, String name, String label) {
        this.unfinished = stage.screenServices().unfinished();
        this.name = name;
        Widgets widgets = stage.widgets();
        text = widgets.field(LONGEST);
        text.setInputType(InputType.TYPE_CLASS_TEXT
                | InputType.TYPE_TEXT_FLAG_MULTI_LINE
                | InputType.TYPE_TEXT_FLAG_CAP_SENTENCES);
        text.setMinLines(2);
        text.setGravity(Gravity.TOP | Gravity.START);
        text.setText(unfinished.read(name));
        send = widgets.primary(widgets.words.text("common.send"), this::send);
        send.setEnabled(!words().isEmpty());
        text.addTextChangedListener(new Typed(typed -> {
            unfinished.write(name, typed);
            send.setEnabled(!words().isEmpty());
        }));
        field = Labelled.of(widgets, label, text);
    }

    /**
     * Says who sends what was written.
     *
     * @param sent gets the words and the name of their draft; false: it was not saved, and the words stay
     */
    public void onSend(BiPredicate<String, String> sent) {
        this.sent = sent;
    }

    public boolean isBegun() {
        return !words().isEmpty();
    }

    /** The person's next letter goes here. */
    public void comeTo() {
        text.requestFocus();
    }

    void put(String words) {
        text.setText(words);
    }

    private String words() {
        return text.getText().toString().trim();
    }

    private void send() {
        if (isBegun() && sent.test(words(), name)) {
            text.setText("");
            unfinished.forget(name);
        }
    }
}
