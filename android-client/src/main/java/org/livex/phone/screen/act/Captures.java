package org.livex.phone.screen.act;

import android.Manifest;
import android.app.Activity;
import android.content.ActivityNotFoundException;
import android.content.ClipData;
import android.content.ContentResolver;
import android.content.Intent;
import android.net.Uri;
import android.provider.MediaStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.phone.screen.ReportJson;
import org.livex.phone.screen.Stage;
import org.livex.phone.sync.Attached;
import org.livex.phone.sync.Attachments;
import org.livex.phone.sync.NotSaved;

/** Takes photos and sound for what is being written, and keeps them on disk at once. */
public final class Captures {
    static final int MOST = 10;
    private static final int PHOTO = 11;
    private static final int MICROPHONE = 12;

    private final Stage stage;
    private final CaptureDraft draft;
    private final Attachments attachments;
    private final Runnable changed;
    private @Nullable Recording recording;

    public Captures(Stage stage, CaptureDraft draft, Runnable changed) {
        this.stage = stage;
        this.draft = draft;
        this.attachments = stage.screenServices().attachments();
        this.changed = changed;
    }

    List<Capture> all() {
        return draft.captures();
    }

    boolean isFull() {
        return draft.captures().size() + draft.reading >= MOST;
    }

    /** Also of what is being kept: nobody can have been asked about it yet. */
    public boolean isUnanswered() {
        return draft.reading > 0 || draft.captures().stream().anyMatch(capture -> capture.consent() == null);
    }

    boolean isRecording() {
        return recording != null;
    }

    long recordedMillis() {
        return recording == null ? 0 : recording.millis();
    }

    /** What was kept by a process or page that could not say so any more. */
    public void adopt() {
        for (Attached kept : attachments.attached().values()) {
            if (kept.state() == Attached.State.DRAFT && !stage.drafts().has(kept.sha256())) {
                add(kept.sha256(), kept.type(), kept.bytes());
            }
        }
    }

    private void add(String sha256, String type, long bytes) {
        if (draft.captures().size() < MOST && !draft.has(sha256)) {
            String now = ReportJson.written(stage.screenServices().clock().instant());
            draft.add(new Capture(sha256, type, bytes, now, null, List.of()));
        }
    }

    void answer(Capture capture, boolean agreed) {
        draft.answer(capture, agreed);
    }

    void name(Capture capture, String person, boolean isIn) {
        draft.name(capture, person, isIn);
    }

    void remove(Capture capture) {
        draft.remove(capture);
        attachments.discard(capture.sha256());
    }

    /** An app that may use the camera, and is not let, must not ask the camera app either: so the permission comes first. */
    void askForPhoto() {
        stage.askPermission(Manifest.permission.CAMERA, PHOTO);
    }

    void askForMicrophone() {
        stage.askPermission(Manifest.permission.RECORD_AUDIO, MICROPHONE);
    }

    public void permitted(int request, boolean granted) {
        if (request == PHOTO) {
            choosePhoto(granted);
        } else if (request == MICROPHONE && granted) {
            record();
        } else if (request == MICROPHONE) {
            stage.tell(stage.words().text("phone.act.no-microphone"), true);
        }
    }

    private void choosePhoto(boolean withCamera) {
        Activity activity = stage.activity();
        Intent pick = new Intent(Intent.ACTION_GET_CONTENT)
                .addCategory(Intent.CATEGORY_OPENABLE)
                .setType("image/*")
                .putExtra(Intent.EXTRA_ALLOW_MULTIPLE, true);
        Intent choose = Intent.createChooser(pick, stage.words().text("phone.act.add-photo"));
        if (withCamera) {
            deleteTaken();
            Uri taken = TakenPhoto.uri(activity);
            Intent take = new Intent(MediaStore.ACTION_IMAGE_CAPTURE)
                    .putExtra(MediaStore.EXTRA_OUTPUT, taken)
                    .addFlags(Intent.FLAG_GRANT_WRITE_URI_PERMISSION | Intent.FLAG_GRANT_READ_URI_PERMISSION);
            take.setClipData(ClipData.newRawUri("", taken));
            choose.putExtra(Intent.EXTRA_INITIAL_INTENTS, new Intent[] {take});
        }
        try {
            stage.ask(choose, PHOTO);
        } catch (ActivityNotFoundException none) {
            stage.tell(stage.words().text("phone.act.photo-failed"), true);
        }
    }

    public void answered(int request, int result, @Nullable Intent data) {
        if (request != PHOTO) {
            return;
        }
        if (result != Activity.RESULT_OK) {
            deleteTaken();
            return;
        }
        List<Uri> pictures = chosen(data);
        if (pictures.isEmpty() && TakenPhoto.file(stage.activity()).length() > 0) {
            pictures.add(TakenPhoto.uri(stage.activity()));
        }
        int room = Math.max(0, MOST - draft.captures().size() - draft.reading);
        read(pictures.subList(0, Math.min(room, pictures.size())));
    }

    private static List<Uri> chosen(@Nullable Intent data) {
        List<Uri> pictures = new ArrayList<>();
        ClipData several = data == null ? null : data.getClipData();
        for (int i = 0; several != null && i < several.getItemCount(); i++) {
            if (several.getItemAt(i).getUri() != null) {
                pictures.add(several.getItemAt(i).getUri());
            }
        }
        if (data != null && data.getData() != null && pictures.isEmpty()) {
            pictures.add(data.getData());
        }
        return pictures;
    }

    /** Encoding takes its time, and the screen goes on. */
    private void read(List<Uri> pictures) {
        if (pictures.isEmpty()) {
            return;
        }
        draft.reading += pictures.size();
        changed.run();
        ContentResolver resolver = stage.activity().getContentResolver();
        List<Uri> each = List.copyOf(pictures);
        new Thread(() -> each.forEach(picture -> readOne(resolver, picture)), "livex-photos").start();
    }

    private void readOne(ContentResolver resolver, Uri picture) {
        Runnable then;
        try {
            then = kept(Photos.bare(() -> resolver.openInputStream(picture)), Capture.PHOTO);
        } catch (IOException | RuntimeException unreadable) {
            then = () -> stage.tell(stage.words().text("phone.act.photo-failed"), true);
        }
        Runnable told = then;
        if (picture.equals(TakenPhoto.uri(stage.activity()))) {
            deleteTaken();
        }
        stage.activity().runOnUiThread(() -> {
            draft.reading--;
            told.run();
            changed.run();
        });
    }

    /** What is to be done about it on the screen's thread. */
    private Runnable kept(byte[] bytes, String type) {
        try {
            String sha256 = attachments.keep(bytes, type);
            return () -> add(sha256, type, bytes.length);
        } catch (NotSaved e) {
            return () -> stage.tell(stage.words().text("phone.not-saved"), true);
        }
    }

    private void record() {
        try {
            recording = Recording.start(stage.activity());
        } catch (IOException e) {
            stage.tell(stage.words().text("phone.act.no-microphone"), true);
        }
        changed.run();
    }

    public void tick() {
        if (recordedMillis() > Recording.LONGEST_MILLIS) {
            stop();
        }
    }

    /** What was heard until now is kept. */
    public void stop() {
        Recording heard = recording;
        recording = null;
        if (heard == null) {
            return;
        }
        draft.reading++;
        stage.screenServices().workshop().<Runnable>make(() -> heard(heard), told -> {
            draft.reading--;
            if (told != null) {
                told.run();
            }
            changed.run();
        });
        changed.run();
    }

    /** To encrypt five minutes takes its time. */
    private Runnable heard(Recording recorded) {
        try {
            return kept(recorded.stop(), Capture.SOUND);
        } catch (IOException e) {
            return () -> stage.tell(stage.words().text("phone.act.no-microphone"), true);
        }
    }

    /** What a process left that died. */
    public static void sweep(Stage stage) {
        stage.screenServices()
                .workshop()
                .make(
                        () -> {
                            Recording.sweep(stage.activity());
                            return null;
                        },
                        done -> {});
    }

    private void deleteTaken() {
        TakenPhoto.delete(stage.activity());
    }
}
