package org.livex.phone.screen.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.Manifest;
import android.app.Activity;
import android.content.Intent;
import android.media.ExifInterface;
import android.net.Uri;
import android.provider.MediaStore;
import android.widget.Button;
import android.widget.TextView;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.livex.phone.screen.DemoApp;
import org.livex.phone.screen.DemoItems;
import org.livex.phone.screen.ExifPicture;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stager;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** What a person attaches to a report, from the button to the command. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class CapturesTest {
    private static final Uri PICKED = Uri.parse("content://pictures/1");
    /** As names in sentences are kept apart. */
    private static final String MATE = "\u2068NGO Alfa-4\u2069";

    private static final String SHA = "ab".repeat(32);

    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(412, 915, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void a_report_goes_out_with_its_photo_and_the_word_that_nobody_is_in_it() throws Exception {
        try (Stager stager = open()) {
            pick(stager, photo());
            button(stager, "Nobody can be recognised").performClick();
            save(stager);

            JSONObject attachment = attachment();
            byte[] kept = Objects.requireNonNull(stager.app.fake.files.bytes(attachment.getString("sha256")));
            assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
            assertThat(attachment.getString("type")).isEqualTo("image/jpeg");
            assertThat(attachment.getLong("bytes")).isEqualTo(kept.length);
            assertThat(attachment.getBoolean("consent")).isFalse();
            assertThat(attachment.getString("takenAt")).isEqualTo("2026-11-24T09:31:05Z");
            assertThat(stager.activity().drafts().report().captures()).isEmpty();
        }
    }

    @Test
    public void a_report_names_who_of_the_team_is_in_its_photo_where_they_agreed() throws Exception {
        try (Stager stager = open()) {
            pick(stager, photo());
            assertThat(texts(stager)).doesNotContain("Who is in it? They can hide it later.");
            button(stager, "Everyone in it agreed").performClick();
            stager.box(MATE).performClick();
            stager.settle();
            assertThat(stager.box(MATE).isChecked()).isTrue();
            save(stager);

            assertThat(attachment().getJSONArray("people").toString()).isEqualTo("[\"ngo-01\"]");
        }
    }

    @Test
    public void nobody_is_named_in_a_photo_in_which_nobody_is() throws Exception {
        try (Stager stager = open()) {
            pick(stager, photo());
            button(stager, "Everyone in it agreed").performClick();
            stager.box(MATE).performClick();
            button(stager, "Nobody can be recognised").performClick();
            save(stager);

            assertThat(attachment().has("people")).isFalse();
        }
    }

    @Test
    public void a_report_is_not_saved_before_it_is_said_whether_people_are_in_its_photo() throws Exception {
        try (Stager stager = open()) {
            pick(stager, photo());
            save(stager);
            assertThat(stager.app.fake.acts).noneMatch(act -> act.type().equals("record-action"));
            assertThat(texts(stager)).contains("Say for each photo and recording whether there are people in it.");

            button(stager, "Everyone in it agreed").performClick();
            save(stager);
            assertThat(attachment().getBoolean("consent")).isTrue();
        }
    }

    @Test
    public void a_photo_that_was_removed_is_not_sent_and_not_kept() throws Exception {
        try (Stager stager = open()) {
            pick(stager, photo());
            button(stager, "Remove").performClick();
            save(stager);

            assertThat(stager.app.fake.files.attached()).isEmpty();
            assertThat(action().has("attachments")).isFalse();
        }
    }

    @Test
    public void the_camera_gives_its_photo_to_this_app_only_and_nothing_plain_stays() throws Exception {
        try (Stager stager = open()) {
            shadowOf(stager.app).grantPermissions(Manifest.permission.CAMERA);
            button(stager, "Add a photo").performClick();
            Intent chooser = shadowOf(stager.activity()).getNextStartedActivityForResult().intent;
            Intent camera = chooser.getParcelableArrayExtra(Intent.EXTRA_INITIAL_INTENTS, Intent.class)[0];
            Uri place = camera.getParcelableExtra(MediaStore.EXTRA_OUTPUT, Uri.class);
            try (OutputStream out = stager.app.getContentResolver().openOutputStream(place)) {
                out.write(photo());
            }
            shadowOf(stager.activity()).receiveResult(chooser, Activity.RESULT_OK, null);
            awaitRead(stager);

            assertThat(stager.activity().drafts().report().captures()).hasSize(1);
            assertThat(TakenPhoto.file(stager.app)).doesNotExist();
        }
    }

    @Test
    public void without_the_camera_s_permission_a_photo_can_still_be_chosen() {
        try (Stager stager = open()) {
            shadowOf(stager.app).denyPermissions(Manifest.permission.CAMERA);
            Intent chooser = askForPhoto(stager, false);

            assertThat(chooser.getAction()).isEqualTo(Intent.ACTION_CHOOSER);
            assertThat(chooser.hasExtra(Intent.EXTRA_INITIAL_INTENTS)).isFalse();
        }
    }

    @Test
    public void what_is_no_picture_is_said_and_the_rest_of_the_report_stays() {
        try (Stager stager = open()) {
            pick(stager, new byte[] {1, 2, 3});

            assertThat(stager.notice()).isEqualTo("This picture cannot be read. Choose another one.");
            assertThat(stager.activity().drafts().report().captures()).isEmpty();
            assertThat(stager.activity().findViewById(R.id.primary).isEnabled()).isTrue();
        }
    }

    @Test
    public void a_photo_that_could_not_be_kept_is_never_shown_as_attached() {
        try (Stager stager = open()) {
            stager.app.fake.files.isFull = true;
            pick(stager, photo());

            assertThat(stager.notice()).startsWith("Not saved");
            assertThat(stager.activity().drafts().report().captures()).isEmpty();
        }
    }

    @Test
    public void a_phone_that_is_turned_keeps_photo_and_answer() throws Exception {
        try (Stager stager = open()) {
            pick(stager, photo());
            button(stager, "Everyone in it agreed").performClick();
            stager.controller.recreate();
            stager.settle();
            save(stager);

            assertThat(attachment().getBoolean("consent")).isTrue();
        }
    }

    @Test
    public void sound_is_kept_when_it_is_stopped_and_when_the_person_goes_elsewhere() throws Exception {
        try (Stager stager = open()) {
            record(stager, "one");
            ((Button) stager.shown(view -> view instanceof Button button
                                    && button.getText().toString().startsWith("Stop recording ("))
                            .get(0))
                    .performClick();
            record(stager, "two");
            stager.go(Route.to(Route.Screen.ROLE));

            assertThat(stager.activity().drafts().report().captures())
                    .extracting(Capture::type)
                    .containsExactly("audio/aac", "audio/aac");
            assertThat(Recording.latest(stager.app)).doesNotExist();
        }
    }

    @Test
    public void without_the_microphone_s_permission_it_is_said_why_nothing_records() {
        try (Stager stager = open()) {
            button(stager, "Record sound").performClick();
            stager.activity()
                    .onRequestPermissionsResult(12, new String[] {Manifest.permission.RECORD_AUDIO}, new int[] {-1});
            stager.settle();

            assertThat(stager.notice()).isEqualTo("The microphone is not allowed or not there.");
        }
    }

    @Test
    public void a_report_says_of_each_photo_whether_the_server_has_it() {
        try (Stager stager = open()) {
            stager.show(reported(""));
            stager.go(Route.to(Route.Screen.REPORTS));
            assertThat(texts(stager)).contains("On its way");

            stager.show(reported(",'received':{'" + SHA + "':'2026-11-24T09:31:14.101Z'}"));
            assertThat(texts(stager)).doesNotContain("On its way");

            stager.app.fake.files.refuse(SHA, "file-has-metadata");
            stager.show(reported(""));
            assertThat(texts(stager)).contains("Refused").doesNotContain("On its way");

            button(stager, "Remove").performClick();
            stager.show(reported(""));
            assertThat(stager.notice()).isEqualTo("File removed. The report is complete.");
            assertThat(texts(stager)).contains("Sent").doesNotContain("Refused", "On its way");
        }
    }

    private static DemoItems reported(String received) {
        return new DemoItems("en")
                .put("{'kind':'action','id':'019a1b2c-3d4e-7f50-8a61-000000000002','action':{'kind':'observed',"
                        + "'note':'','takenAt':'2026-11-24T09:10:00.000Z','attachments':[{'sha256':'" + SHA
                        + "','type':'image/jpeg','bytes':1,'takenAt':'2026-11-24T09:10:00.000Z','consent':true}]}"
                        + ",'at':'D2 09:10:00','recordedAt':'2026-11-24T09:10:01.000Z'" + received + "}");
    }

    private static Stager open() {
        Stager stager = Stager.open("en", new DemoItems("en").snapshot());
        stager.activity().drafts().report().choose("observed");
        stager.go(Route.to(Route.Screen.ACT));
        return stager;
    }

    private static byte[] photo() {
        return ExifPicture.jpeg(300, 200, ExifInterface.ORIENTATION_NORMAL);
    }

    private static void pick(Stager stager, byte[] bytes) {
        shadowOf(stager.app.getContentResolver())
                .registerInputStreamSupplier(PICKED, () -> new ByteArrayInputStream(bytes));
        Intent chooser = askForPhoto(stager, false);
        shadowOf(stager.activity()).receiveResult(chooser, Activity.RESULT_OK, new Intent().setData(PICKED));
        awaitRead(stager);
    }

    private static Intent askForPhoto(Stager stager, boolean granted) {
        button(stager, "Add a photo").performClick();
        int answer = granted ? 0 : -1;
        stager.activity().onRequestPermissionsResult(11, new String[] {Manifest.permission.CAMERA}, new int[] {answer});
        return shadowOf(stager.activity()).getNextStartedActivityForResult().intent;
    }

    /** The encoder has a thread of its own. */
    private static void awaitRead(Stager stager) {
        long until = System.nanoTime() + 60_000_000_000L;
        while (stager.activity().drafts().report().reading > 0 && System.nanoTime() < until) {
            Thread.onSpinWait();
            stager.settle();
        }
        assertThat(stager.activity().drafts().report().reading).isZero();
    }

    private static void record(Stager stager, String heard) throws IOException {
        shadowOf(stager.app).grantPermissions(Manifest.permission.RECORD_AUDIO);
        button(stager, "Record sound").performClick();
        stager.settle();
        Files.writeString(Recording.latest(stager.app).toPath(), heard);
    }

    private static void save(Stager stager) {
        stager.activity().findViewById(R.id.page).findViewById(R.id.primary).performClick();
        stager.settle();
    }

    private static JSONObject action() throws JSONException {
        return DemoApp.current().fake.acts.stream()
                .filter(act -> act.type().equals("record-action"))
                .findFirst()
                .orElseThrow()
                .fields()
                .getJSONObject("action");
    }

    private static JSONObject attachment() throws JSONException {
        return action().getJSONArray("attachments").getJSONObject(0);
    }

    private static Button button(Stager stager, String label) {
        return (Button) stager.shown(view -> view instanceof Button button
                        && button.getText().toString().equals(label))
                .get(0);
    }

    private static List<String> texts(Stager stager) {
        return stager.shown(view -> view instanceof TextView).stream()
                .map(view -> ((TextView) view).getText().toString())
                .toList();
    }
}
