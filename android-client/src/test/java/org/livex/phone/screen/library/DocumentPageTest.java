package org.livex.phone.screen.library;

import static org.assertj.core.api.Assertions.assertThat;

import android.view.View;
import android.widget.Button;
import android.widget.ImageView;
import android.widget.TextView;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.livex.phone.screen.DemoApp;
import org.livex.phone.screen.DemoItems;
import org.livex.phone.screen.Hand;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stager;
import org.livex.phone.screen.paper.PdfFile;
import org.livex.phone.sync.NotSaved;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class, qualifiers = "w320dp-h568dp-mdpi")
public class DocumentPageTest {
    @Test
    public void a_document_is_opened_turned_made_larger_and_closed_without_a_network() throws NotSaved {
        try (Stager stager = withDocument(PdfFile.saying("EXERCISE"))) {
            button(stager, "Open").performClick();
            awaitPage(stager, "Page 1 of 3");
            assertThat(texts(stager)).contains("warrant.pdf");
            assertThat(picture(stager).getWidth()).isEqualTo(288);
            assertThat(button(stager, "Previous").isEnabled()).isFalse();

            button(stager, "Next").performClick();
            button(stager, "Next").performClick();
            awaitPage(stager, "Page 3 of 3");
            assertThat(button(stager, "Next").isEnabled()).isFalse();

            button(stager, "Larger").performClick();
            Hand.await("it is larger", () -> picture(stager).getWidth() == 576);
            assertThat(stager.app.papers.open.get()).isEqualTo(1);

            stager.activity().back();
            Hand.await("nothing of it is open", () -> stager.app.papers.open.get() == 0);
            assertThat(texts(stager)).contains("Found in the van");
        }
    }

    @Test
    public void what_is_no_document_or_not_here_yet_is_said() throws NotSaved {
        try (Stager stager = withDocument(new byte[] {1, 2, 3})) {
            button(stager, "Open").performClick();
            Hand.await(
                    "it is said",
                    () -> texts(stager).contains("This document cannot be shown on this phone. Ask control."));

            stager.go(Route.to(Route.Screen.DOCUMENT, "00"));
            Hand.await(
                    "it is said",
                    () -> texts(stager).contains("Not on this device yet. It comes with the next connection."));
        }
    }

    static Stager withDocument(byte[] pdf) throws NotSaved {
        Stager stager = Stager.open("en", new DemoItems("en").snapshot());
        show(stager, "en", pdf);
        stager.go(Route.to(Route.Screen.MESSAGE, "pd-01"));
        return stager;
    }

    public static String show(Stager stager, String language, byte[] pdf) throws NotSaved {
        String sha256 = stager.app.attachments().keep(pdf, DocumentPage.TYPE);
        stager.show(new DemoItems(language)
                .put(
                        "{'kind':'inject','id':'pd-01','type':'document','body':{'text':'Found in the van','language':'en'},"
                                + "'attachments':[{'sha256':'" + sha256
                                + "','type':'application/pdf','bytes':1,'name':'warrant.pdf','language':'en'}],"
                                + "'mustAcknowledge':false,'at':'D2 09:29:00','sentAt':'2026-11-24T09:29:00.000Z',"
                                + "'late':false,'revision':1}"));
        return sha256;
    }

    public static void awaitPicture(Stager stager) {
        Hand.await(
                "a page is drawn",
                () -> picture(stager).getDrawable() != null && picture(stager).getWidth() > 0);
    }

    private static void awaitPage(Stager stager, String where) {
        Hand.await(where, () -> texts(stager).contains(where) && picture(stager).getWidth() > 0);
    }

    private static ImageView picture(Stager stager) {
        return (ImageView) stager.activity().findViewById(R.id.document);
    }

    private static Button button(Stager stager, String label) {
        return (Button) stager.shown(view -> view instanceof Button button
                        && button.getText().toString().equals(label))
                .get(0);
    }

    private static List<String> texts(Stager stager) {
        return stager.shown((View view) -> view instanceof TextView).stream()
                .map(view -> ((TextView) view).getText().toString())
                .toList();
    }
}
