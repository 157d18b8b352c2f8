package org.livex.phone.screen.library;

import android.view.View;
import android.widget.LinearLayout;
import java.util.Objects;
import java.util.Set;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Situation;
import org.livex.phone.model.library.ReleasedDocument;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.Voice;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.inbox.Enclosures;
import org.livex.phone.screen.inbox.OfficialPaper;
import org.livex.phone.screen.inbox.Sender;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BackRow;
import org.livex.phone.screen.parts.BilingualText;
import org.livex.phone.screen.parts.Face;
import org.livex.phone.screen.parts.Scaffold;
import org.livex.phone.screen.parts.SideBySide;
import org.livex.phone.sync.NotSaved;
import org.livex.phone.words.Words;

/** A document that control gave out, marked as one of an exercise wherever it is shown. */
public final class ReleasedPage extends Page {
    private final String id;
    private final Scaffold scaffold = new Scaffold(widgets);
    private final LinearLayout sheet = widgets.column(16);
    private final SideBySide sides;
    private final Enclosures enclosures;
    private @Nullable ReleasedDocument shown;
    private Set<String> here = Set.of();
    private boolean isTold;

    public ReleasedPage(Stage stage, String id) {
        super(stage);
        this.id = id;
        sides = SideBySide.of(stage, "document", id);
        enclosures = new Enclosures(stage);
    }

    @Override
    public View create() {
        scaffold.content.addView(BackRow.to(stage, t("phone.library.title")), BackRow.params());
        scaffold.content.addView(sheet, Widgets.wide());
        return scaffold.view();
    }

    @Override
    public void show(Situation situation) {
        sides.show();
        ReleasedDocument document = situation.library().document(id);
        Set<String> files = document == null ? Set.of() : Enclosures.here(stage, document.files());
        if (sheet.getChildCount() > 0 && Objects.equals(document, shown) && files.equals(here)) {
            return;
        }
        shown = document;
        here = files;
        sheet.removeAllViews();
        if (document == null) {
            sheet.addView(widgets.hint(t(situation.me() == null ? "phone.inbox.loading" : "phone.library.gone")));
            return;
        }
        fill(document);
    }

    private void fill(ReleasedDocument document) {
        // Whoever photographs the screen photographs this too.
        sheet.addView(OfficialPaper.mark(widgets, t("common.exercise")), Widgets.wide());
        LocalText title = document.title();
        LinearLayout head = widgets.column(4);
        head.addView(
                Widgets.asHeading(widgets.content(title.text(), title.language(), Widgets.Size.TITLE)), Widgets.wide());
        String when = Sender.dayAndTime(widgets, document.at());
        String number = document.number();
        head.addView(
                widgets.hint(number == null ? when : t("common.document.number", "number", number) + " · " + when),
                Widgets.wide());
        sheet.addView(head, Widgets.wide());
        Voice issuer = document.issuedBy();
        if (issuer != null) {
            LinearLayout row = widgets.row(12);
            row.addView(Face.of(stage, issuer.name().text(), issuer.picture()));
            row.addView(
                    widgets.text(
                            t("common.document.issued-by") + " "
                                    + Words.isolated(issuer.name().text()),
                            Widgets.Size.BODY),
                    Widgets.rest());
            sheet.addView(row, Widgets.wide());
        }
        LocalText ground = document.ground();
        if (ground != null) {
            LinearLayout card = widgets.card();
            card.addView(widgets.text(t("common.document.ground"), Widgets.Size.STRONG), Widgets.wide());
            card.addView(BilingualText.of(widgets, ground, Widgets.Size.BODY, false), Widgets.wide());
            sheet.addView(card, Widgets.wide());
        }
        LocalText body = document.body();
        if (body != null) {
            sheet.addView(sides.with(BilingualText.markdown(widgets, body)), Widgets.wide());
        }
        if (!document.files().isEmpty()) {
            sheet.addView(enclosures.view(document.files()), Widgets.wide());
        }
    }

    /** A human opened it: once for each time that the page is, and the server counts the first. */
    @Override
    public void tick() {
        ReleasedDocument document = shown;
        if (document == null || isTold) {
            return;
        }
        isTold = true;
        try {
            JSONObject fields = new JSONObject().put("document", id).put("language", document.language());
            stage.screenServices().participation().act("open-document", fields);
        } catch (NotSaved full) {
            // Control sees "not opened", and the next opening says it again.
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void left() {
        enclosures.stop();
    }
}
