package org.livex.phone.screen;

import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import org.livex.phone.model.LocalText;
import org.livex.phone.model.Message;
import org.livex.phone.model.Place;
import org.livex.phone.model.Situation;
import org.livex.phone.screen.look.Look;
import org.livex.phone.words.Words;

/** What a report is about, or where it was: one of many, on a page of its own. */
final class ChoosePage extends Page {
    static final String INJECT = "inject";
    static final String PLACE = "place";
    private static final int LONGEST_NAME = 80;

    private final ReportDraft draft = stage.drafts().report();
    private final boolean isOfPlaces;
    private final Scaffold scaffold = new Scaffold(look);
    private final LinearLayout list = look.column(8);

    ChoosePage(Stage stage, String what) {
        super(stage);
        isOfPlaces = what.equals(PLACE);
    }

    /** Its subject, or else how it begins. */
    static String nameOf(Message message, Words words) {
        LocalText subject = message.subject();
        LocalText says = subject == null ? message.body() : subject;
        String text = says == null ? words.known("inject-type.", message.type()) : says.text();
        return text.length() <= LONGEST_NAME
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_NAME))) + "…";
    }

    @Override
    View create() {
        scaffold.content.addView(
                BackRow.to(stage, t("common.back")),
                new LinearLayout.LayoutParams(
                        LinearLayout.LayoutParams.WRAP_CONTENT, LinearLayout.LayoutParams.WRAP_CONTENT));
        scaffold.content.addView(
                look.heading(t(isOfPlaces ? "phone.act.place" : "phone.act.inject"), Look.Size.TITLE), Look.wide());
        scaffold.content.addView(list, Look.wide());
        return scaffold.view();
    }

    @Override
    void show(Situation situation) {
        list.removeAllViews();
        if (isOfPlaces) {
            add("", t("phone.act.no-place"), words.language, draft.place());
            for (Place place : situation.places()) {
                add(place.id(), place.name().text(), place.name().language(), draft.place());
            }
            return;
        }
        add("", t("common.none"), words.language, draft.inject());
        for (Message message : situation.messages()) {
            if (!message.isRecalled() || message.id().equals(draft.inject())) {
                add(
                        message.id(),
                        nameOf(message, words),
                        Said.body(message, words).language(),
                        draft.inject());
            }
        }
    }

    private void add(String id, String name, String language, String chosen) {
        Button choice = Choices.inLanguage(look, name, language, id.equals(chosen), () -> {
            if (isOfPlaces) {
                draft.wasAt(id);
            } else {
                draft.isAbout(id);
            }
            stage.back();
        });
        list.addView(choice, Look.wide());
    }
}
