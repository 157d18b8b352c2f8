package org.livex.phone.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.json.JSONException;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.screen.act.Capture;
import org.livex.phone.screen.library.DocumentPage;
import org.livex.phone.sync.NotSaved;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** Each reading decrypts the whole file on the screen's own thread: a weak phone would stand still. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class FilesAreReadSeldomTest {
    @Before
    public void a_phone() {
        Stager.phone(412, 915, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void one_face_in_many_rows_is_read_once_and_gone_with_its_file() throws NotSaved, JSONException {
        try (Stager stager = Stager.open("en", new DemoItems("en").snapshot())) {
            FakeAttachments files = stager.app.fake.files;
            String face = files.keep(ExifPicture.jpeg(64, 64, 1), Capture.PHOTO);
            DemoItems items = new DemoItems("en");
            for (int i = 0; i < 12; i++) {
                items.put(inject(
                        "m-" + i,
                        "'from':{'id':'lea','name':{'text':'Lea','language':'en'},'picture':{'sha256':'" + face
                                + "','type':'image/jpeg','bytes':1,'name':''}},"));
            }
            files.readings = 0;

            stager.show(items);
            stager.go(Route.to(Route.Screen.MESSAGE, "m-3"));
            stager.activity().back();
            stager.settle();

            assertThat(files.readings).isEqualTo(1);
            files.discard(face);
            stager.activity().pictures().read(face, 40, picture -> {
                throw new AssertionError("it is gone");
            });
        }
    }

    @Test
    public void documents_and_recordings_are_not_read_before_somebody_opens_them() throws NotSaved {
        try (Stager stager = Stager.open("en", new DemoItems("en").snapshot())) {
            FakeAttachments files = stager.app.fake.files;
            String document = files.keep(new byte[] {1}, DocumentPage.TYPE);
            String sound = files.keep(new byte[] {2}, Capture.SOUND);
            stager.show(new DemoItems("en")
                    .put(inject(
                            "fi-01",
                            "'attachments':[" + file(document, DocumentPage.TYPE, "warrant.pdf") + ","
                                    + file(sound, Capture.SOUND, "call.aac") + "],")));
            files.readings = 0;

            stager.go(Route.to(Route.Screen.MESSAGE, "fi-01"));

            assertThat(stager.texts()).contains("warrant.pdf", "call.aac", "Open");
            assertThat(files.readings).isZero();
        }
    }

    private static String file(String sha256, String type, String name) {
        return "{'sha256':'" + sha256 + "','type':'" + type + "','bytes':1,'name':'" + name + "'}";
    }

    private static String inject(String id, String more) {
        return "{'kind':'inject','id':'" + id + "','type':'message','body':{'text':'Look','language':'en'}," + more
                + "'mustAcknowledge':false,'at':'D2 09:29:00','sentAt':'2026-11-24T09:29:00.000Z',"
                + "'late':false,'revision':1}";
    }
}
