package org.livex.phone.screen.stop;

import android.text.InputType;
import android.view.View;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;
import java.util.List;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.Place;
import org.livex.phone.screen.Drafts;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Choices;
import org.livex.phone.screen.parts.Labelled;
import org.livex.phone.screen.parts.Typed;
import org.livex.phone.sync.Connection;

/** Asks what happened, after a red stop was called. One tap on a cause is enough; words and the place may follow. */
final class StopAccount {
    private static final int LONGEST_REASON = 4_000;
    private static final List<String> CAUSES = List.of("injury", "danger", "distress");

    final LinearLayout view;
    private final Stage stage;
    private final Widgets widgets;
    private final Drafts drafts;
    private final LinearLayout causes;
    private final LinearLayout where;
    private final Button tell;
    private boolean choosesPlace;

    StopAccount(Stage stage, String title) {
        this.stage = stage;
        this.widgets = stage.widgets();
        this.drafts = stage.drafts();
        view = widgets.card();
        causes = widgets.column(8);
        where = widgets.column(8);
        tell = widgets.danger(widgets.words.text("common.send"), this::tell);
        view.addView(widgets.heading(title, Widgets.Size.HEADING), Widgets.wide());
        view.addView(causes, Widgets.wide());
        view.addView(Labelled.of(widgets, widgets.words.text("common.stop.what"), reason()), Widgets.wide());
        view.addView(where, Widgets.wide());
        tell.setId(R.id.stop_tell);
        view.addView(tell, Widgets.wide());
        fill();
    }

    private EditText reason() {
        EditText reason = widgets.field(LONGEST_REASON);
        reason.setInputType(InputType.TYPE_CLASS_TEXT
                | InputType.TYPE_TEXT_FLAG_MULTI_LINE
                | InputType.TYPE_TEXT_FLAG_CAP_SENTENCES);
        reason.setMinLines(2);
        reason.setText(drafts.stopReason);
        reason.addTextChangedListener(new Typed(text -> {
            drafts.stopReason = text;
            showTell();
        }));
        return reason;
    }

    private void fill() {
        causes.removeAllViews();
        for (String cause : CAUSES) {
            String word = widgets.words.text("common.stop-cause." + cause);
            causes.addView(
                    Choices.choice(widgets, word, cause.equals(drafts.stopCause), () -> choose(cause)), Widgets.wide());
        }
        where.removeAllViews();
        List<Place> places = stage.situation().places();
        if (!places.isEmpty()) {
            fillPlaces(places);
        }
        showTell();
    }

    /** In the form itself: nothing else can be reached while a stop is on. */
    private void fillPlaces(List<Place> places) {
        Place chosen = stage.situation().place(drafts.stopPlace);
        Button open = widgets.plain(
                chosen == null
                        ? widgets.words.text("phone.act.no-place")
                        : chosen.name().text(),
                this::openPlaces);
        where.addView(Labelled.of(widgets, widgets.words.text("common.stop.where"), open), Widgets.wide());
        if (!choosesPlace) {
            return;
        }
        for (Place place : places) {
            where.addView(
                    Choices.inLanguage(
                            widgets,
                            place.name().text(),
                            place.name().language(),
                            place.id().equals(drafts.stopPlace),
                            () -> choosePlace(place)),
                    Widgets.wide());
        }
    }

    private void openPlaces() {
        choosesPlace = !choosesPlace;
        fill();
    }

    private void choosePlace(Place place) {
        drafts.stopPlace = place.id().equals(drafts.stopPlace) ? "" : place.id();
        choosesPlace = false;
        fill();
    }

    private void choose(String cause) {
        drafts.stopCause = cause;
        fill();
        tell();
    }

    private void showTell() {
        boolean saysSomething =
                !(drafts.stopCause.isEmpty() && drafts.stopReason.trim().isEmpty() && drafts.stopPlace.isEmpty());
        tell.setVisibility(saysSomething ? View.VISIBLE : View.GONE);
    }

    private void tell() {
        try {
            JSONObject fields = new JSONObject()
                    .put("reason", drafts.stopReason.trim())
                    .putOpt("cause", orNull(drafts.stopCause))
                    .putOpt("place", orNull(drafts.stopPlace));
            if (stage.act("explain-red-stop", fields)) {
                stage.screenServices().participation().syncNow();
                boolean isConnected = stage.snapshot().connection().way() != Connection.Way.OFFLINE;
                stage.tell(widgets.words.text(isConnected ? "phone.stop.told" : "phone.watch.waits"), false);
            }
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
