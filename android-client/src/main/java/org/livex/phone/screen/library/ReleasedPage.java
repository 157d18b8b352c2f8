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
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.parts.BackRow;
import org.livex.phone.screen.parts.Face;
import org.livex.phone.screen.parts.Said;
import org.livex.phone.screen.parts.Scaffold;
import org.livex.phone.screen.parts.SideBySide;
import org.livex.phone.sync.NotSaved;
import org.livex.phone.words.Words;

/** A document that control gave out, marked as one of an exercise wherever it is shown. */
public final class ReleasedPage extends Page {
    private final String id;
    private final Scaffold scaffold = new Scaffold(look);
    private final LinearLayout sheet = look.column(16);
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
        scaffold.content.addView(sheet, Look.wide());
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
            sheet.addView(look.hint(t(situation.me() == null ? "phone.inbox.loading" : "phone.library.gone")));
            return;
        }
        fill(document);
    }

    private void fill(ReleasedDocument document) {
        // Whoever photographs the screen photographs this too.
        sheet.addView(OfficialPaper.mark(look, t("common.exercise")), Look.wide());
        LocalText title = document.title();
        LinearLayout head = look.column(4);
        head.addView(Look.asHeading(look.content(title.text(), title.language(), Look.Size.TITLE)), Look.wide());
        String when = Sender.dayAndTime(look, document.at());
        String number = document.number();
        head.addView(
                look.hint(number == null ? when : t("common.document.number", "number", number) + " · " + when),
                Look.wide());
        sheet.addView(head, Look.wide());
        Voice issuer = document.issuedBy();
        if (issuer != null) {
            LinearLayout row = look.row(12);
            row.addView(Face.of(stage, issuer.name().text(), issuer.picture()));
            row.addView(
                    look.text(
                            t("common.document.issued-by") + " "
                                    + Words.isolated(issuer.name().text()),
                            Look.Size.BODY),
                    Look.rest());
            sheet.addView(row, Look.wide());
        }
        LocalText ground = document.ground();
        if (ground != null) {
            LinearLayout card = look.card();
            card.addView(look.text(t("common.document.ground"), Look.Size.STRONG), Look.wide());
            card.addView(Said.of(look, ground, Look.Size.BODY, false), Look.wide());
            sheet.addView(card, Look.wide());
        }
        LocalText body = document.body();
        if (body != null) {
            sheet.addView(sides.with(Said.markdown(look, body)), Look.wide());
        }
        if (!document.files().isEmpty()) {
            sheet.addView(enclosures.view(document.files()), Look.wide());
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
            stage.desk().participation().act("open-document", fields);
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
