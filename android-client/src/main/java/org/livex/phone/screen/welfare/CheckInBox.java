package org.livex.phone.screen.welfare;

import android.content.res.ColorStateList;
import android.text.InputType;
import android.view.View;
import android.view.ViewGroup;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.CheckIn;
import org.livex.phone.model.Welfare;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.Unfinished;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Labelled;
import org.livex.phone.screen.parts.Typed;

/** Asks a role player how they are: a face by one tap, with a word where they like. */
public final class CheckInBox {
    public final LinearLayout view;
    private final Stage stage;
    private final Widgets widgets;
    private final String scene;
    private final CheckIn.Side side;
    private final String draft;
    private final EditText word;
    private final Map<CheckIn.Face, Button> faces = new EnumMap<>(CheckIn.Face.class);
    private final TextView said;
    private final TextView saidWord;
    private @Nullable CheckIn shown;

    /** @param scene empty: it is the day that is asked about */
    public CheckInBox(Stage stage, String scene, CheckIn.Side side) {
        this.stage = stage;
        this.widgets = stage.widgets();
        this.scene = scene;
        this.side = side;
        draft = "check-in/" + scene + "/" + side.word();
        view = widgets.column(8);
        String about = scene.isEmpty() ? "phone.welfare.day-" : "phone.welfare.";
        view.addView(widgets.heading(widgets.words.text(about + side.word()), Widgets.Size.HEADING), Widgets.wide());
        word = widgets.field(CheckIn.LONGEST_WORD);
        word.setInputType(InputType.TYPE_CLASS_TEXT | InputType.TYPE_TEXT_FLAG_CAP_SENTENCES);
        Unfinished unfinished = stage.screenServices().unfinished();
        word.setText(unfinished.read(draft));
        word.addTextChangedListener(new Typed(typed -> unfinished.write(draft, typed)));
        view.addView(
                Labelled.of(widgets, widgets.text(widgets.words.text("phone.welfare.word"), Widgets.Size.BODY), word),
                Widgets.wide());
        view.addView(faces(), Widgets.wide());
        said = widgets.hint("");
        said.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        saidWord = widgets.text("", Widgets.Size.BODY);
        saidWord.setTextDirection(View.TEXT_DIRECTION_FIRST_STRONG);
        view.addView(said, Widgets.wide());
        view.addView(saidWord, Widgets.wide());
        show((CheckIn) null);
    }

    public void show(Welfare welfare) {
        CheckIn now = welfare.said(scene.isEmpty() ? null : scene, side);
        if (!Objects.equals(now, shown)) {
            show(now);
        }
    }

    private void show(@Nullable CheckIn now) {
        shown = now;
        faces.forEach((face, button) -> mark(button, now != null && now.face() == face));
        said.setVisibility(now == null ? View.GONE : View.VISIBLE);
        saidWord.setVisibility(now == null || now.word() == null ? View.GONE : View.VISIBLE);
        if (now != null) {
            String face = widgets.words.text("common.welfare.face." + now.face().word());
            said.setText(widgets.words.text(
                    "phone.welfare.said", Map.of("face", face, "time", stage.realTime(now.takenAt()))));
            saidWord.setText(now.word());
        }
    }

    private LinearLayout faces() {
        boolean isTall = widgets.hasLargeLetters();
        LinearLayout row = isTall ? widgets.column(8) : widgets.row(8);
        for (CheckIn.Face face : CheckIn.Face.values()) {
            Button button = widgets.plain(widgets.words.text("common.welfare.face." + face.word()), () -> say(face));
            int shape = shape(face);
            if (isTall) {
                button.setCompoundDrawablesRelativeWithIntrinsicBounds(shape, 0, 0, 0);
            } else {
                button.setCompoundDrawablesRelativeWithIntrinsicBounds(0, shape, 0, 0);
                button.setPadding(widgets.dp(4), widgets.dp(10), widgets.dp(4), widgets.dp(10));
            }
            button.setCompoundDrawableTintList(ColorStateList.valueOf(widgets.palette.ink()));
            button.setCompoundDrawablePadding(widgets.dp(4));
            faces.put(face, button);
            row.addView(
                    button,
                    isTall ? Widgets.wide() : new LinearLayout.LayoutParams(0, ViewGroup.LayoutParams.MATCH_PARENT, 1));
        }
        return row;
    }

    private void mark(Button button, boolean isSaid) {
        button.setSelected(isSaid);
        int edge = isSaid ? widgets.palette.accent() : widgets.palette.lineStrong();
        button.setBackground(widgets.tappable(widgets.box(widgets.palette.paper(), edge, isSaid ? 3 : 1)));
    }

    private static int shape(CheckIn.Face face) {
        return switch (face) {
            case WELL -> R.drawable.ic_face_well;
            case SO_SO -> R.drawable.ic_face_so_so;
            case UNWELL -> R.drawable.ic_face_unwell;
        };
    }

    private void say(CheckIn.Face face) {
        String words = word.getText().toString().trim();
        if (new WelfareSay(stage).checkIn(scene, side, face, words, draft)) {
            word.setText("");
            stage.screenServices().unfinished().forget(draft);
        }
    }
}
