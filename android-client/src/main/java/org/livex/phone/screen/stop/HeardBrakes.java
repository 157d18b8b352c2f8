package org.livex.phone.screen.stop;

import android.annotation.SuppressLint;
import android.content.Context;
import android.view.HapticFeedbackConstants;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.ScrollView;
import android.widget.TextView;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.BrakeAnswer;
import org.livex.phone.model.HeardBrake;
import org.livex.phone.model.RedStop;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.State;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Narrow;

/** Above every page, those whom I look after and who asked for help without a word: over all of it until I have answered. */
public final class HeardBrakes {
    private static final int AFTER_THE_SCENE = 2;

    public final ScrollView view;
    private final Stage stage;
    private final Widgets widgets;
    private final LinearLayout content;
    private final Map<TextView, HeardBrake> asked = new LinkedHashMap<>();
    private List<HeardBrake> shown = List.of();
    private boolean coversAll;

    public HeardBrakes(Stage stage) {
        this.stage = stage;
        this.widgets = stage.widgets();
        content = widgets.column(8);
        content.setPadding(widgets.dp(12), widgets.dp(8), widgets.dp(12), widgets.dp(8));
        view = new Strip(widgets.context);
        view.setId(R.id.heard_brakes);
        view.setVisibility(View.GONE);
        view.addView(new Narrow(widgets, content));
    }

    /** Whoever has not stopped yet in a real emergency is to do that first. */
    public void show(List<HeardBrake> heard, @Nullable RedStop stop) {
        boolean isStopped = stop != null && stop.active();
        List<HeardBrake> now = stop != null && isStopped && !stop.confirmedByMe() ? List.of() : heard;
        coversAll = !isStopped && now.stream().anyMatch(HeardBrake::rings);
        if (now.equals(shown)) {
            return;
        }
        boolean isNew = !ringing(shown).containsAll(ringing(now));
        shown = now;
        asked.clear();
        content.removeAllViews();
        now.forEach(brake -> content.addView(card(brake), Widgets.wide()));
        view.setVisibility(now.isEmpty() ? View.GONE : View.VISIBLE);
        if (isNew) {
            view.scrollTo(0, 0);
            Widgets.nameForReaders(view, title(now.get(0)));
            view.performHapticFeedback(HapticFeedbackConstants.LONG_PRESS);
        }
    }

    /** Somebody waits, and I have said nothing. */
    public boolean coverAll() {
        return coversAll;
    }

    /** Once a second. */
    public void tick() {
        asked.forEach((line, brake) -> {
            String text = asked(brake);
            if (!line.getText().toString().equals(text)) {
                line.setText(text);
            }
        });
    }

    private static Set<String> ringing(List<HeardBrake> brakes) {
        return brakes.stream().filter(HeardBrake::rings).map(HeardBrake::key).collect(Collectors.toSet());
    }

    private LinearLayout card(HeardBrake brake) {
        LinearLayout card = widgets.card();
        card.setBackground(widgets.box(widgets.palette.dangerWash(), widgets.palette.danger(), brake.rings() ? 3 : 1));
        TextView title = widgets.heading(title(brake), Widgets.Size.HEADING);
        if (brake.rings()) {
            title.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_ASSERTIVE);
        }
        card.addView(title, Widgets.wide());
        addScene(card, brake);
        TextView line = widgets.text(asked(brake), Widgets.Size.BODY);
        asked.put(line, brake);
        card.addView(line, Widgets.wide());
        if (brake.rings()) {
            Button coming = widgets.danger(word(BrakeAnswer.COMING), () -> answer(brake, BrakeAnswer.COMING));
            coming.setId(R.id.primary);
            // However large the letters are, the answer is in sight.
            card.addView(coming, widgets.hasLargeLetters() ? AFTER_THE_SCENE : -1, Widgets.wide());
            card.addView(widgets.hint(widgets.words.text("common.brake.quiet")), Widgets.wide());
        }
        for (HeardBrake.Answered said : brake.answers()) {
            card.addView(
                    widgets.text(
                            widgets.words.text(
                                    "common.brake.said",
                                    Map.of("person", said.callName(), "answer", word(said.answer()))),
                            Widgets.Size.SMALL),
                    Widgets.wide());
        }
        BrakeAnswer mine = brake.mine();
        if (mine != null) {
            card.addView(
                    (brake.isUnsent() ? State.QUEUED : State.ACKNOWLEDGED).view(widgets, word(mine)), Widgets.wide());
        }
        for (BrakeAnswer answer : BrakeAnswer.values()) {
            if (answer != mine && !(brake.rings() && answer == BrakeAnswer.COMING)) {
                card.addView(widgets.plain(word(answer), () -> answer(brake, answer)), Widgets.wide());
            }
        }
        return card;
    }

    private void addScene(LinearLayout card, HeardBrake brake) {
        LocalText title = brake.title();
        card.addView(
                title == null
                        ? widgets.text(widgets.words.text("common.brake.no-scene"), Widgets.Size.STRONG)
                        : widgets.content(title.text(), title.language(), Widgets.Size.STRONG),
                Widgets.wide());
        LocalText place = brake.place();
        if (place != null) {
            card.addView(widgets.content(place.text(), place.language(), Widgets.Size.BODY), Widgets.wide());
        }
    }

    private String title(HeardBrake brake) {
        return widgets.words.text("common.brake.title", "person", brake.callName());
    }

    private String asked(HeardBrake brake) {
        String when = widgets.words.text(
                "common.brake.asked",
                Map.of(
                        "count",
                        brake.pulls(),
                        "time",
                        widgets.words.formats.timeOfDay(brake.at().millisOfDay())));
        Duration age = Duration.between(brake.takenAt(), stage.serverNow());
        return when + " · " + widgets.words.text("common.minutes", "count", (int) Math.max(0, age.toMinutes()));
    }

    private String word(BrakeAnswer answer) {
        return widgets.words.text("common.brake.answer." + answer.word());
    }

    private void answer(HeardBrake brake, BrakeAnswer answer) {
        stage.act(HeardBrake.ANSWER, brake.answered(answer));
    }

    /** Covers all while somebody waits, half of it while there is a stop besides, and no more than another band does once I have answered. */
    @SuppressLint("ViewConstructor")
    private final class Strip extends ScrollView {
        Strip(Context context) {
            super(context);
        }

        @Override
        protected void onMeasure(int widthSpec, int heightSpec) {
            int room = MeasureSpec.getSize(heightSpec);
            int most = coversAll ? room : ringing(shown).isEmpty() ? room / 5 : room / 2;
            super.onMeasure(widthSpec, MeasureSpec.makeMeasureSpec(most, MeasureSpec.AT_MOST));
        }
    }
}
