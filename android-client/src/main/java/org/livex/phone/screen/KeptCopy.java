package org.livex.phone.screen;

import android.app.Activity;
import android.content.ActivityNotFoundException;
import android.content.ContentResolver;
import android.content.Intent;
import android.net.Uri;
import android.provider.DocumentsContract;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.livex.phone.sync.Joined;

/** What is known of whoever has this phone, saved where they choose: outside of the app, for them to read and to take along. */
final class KeptCopy {
    static final int WHERE = 51;

    private final Stage stage;

    KeptCopy(Stage stage) {
        this.stage = stage;
    }

    void askWhere() {
        Joined joined = stage.desk().participation().joined();
        if (joined == null) {
            return;
        }
        Intent create = new Intent(Intent.ACTION_CREATE_DOCUMENT)
                .addCategory(Intent.CATEGORY_OPENABLE)
                .setType("application/zip")
                .putExtra(Intent.EXTRA_TITLE, "livex-" + joined.exercise() + "-" + joined.person() + ".zip");
        try {
            stage.ask(create, WHERE);
        } catch (ActivityNotFoundException none) {
            stage.tell(stage.words().text("phone.copy.failed"), true);
        }
    }

    void answered(int request, int result, @Nullable Intent data) {
        Uri chosen = data == null ? null : data.getData();
        if (request != WHERE || result != Activity.RESULT_OK || chosen == null) {
            return;
        }
        ContentResolver resolver = stage.activity().getContentResolver();
        OutputStream out = opened(resolver, chosen);
        if (out == null) {
            ended(false);
            return;
        }
        stage.tell(stage.words().text("phone.copy.making"), false);
        stage.desk().participation().keepCopy(out, isWhole -> {
            boolean isKept = closed(out) && isWhole;
            if (!isKept) {
                dropped(resolver, chosen);
            }
            ended(isKept);
        });
    }

    private void ended(boolean isKept) {
        stage.tell(stage.words().text(isKept ? "phone.copy.saved" : "phone.copy.failed"), !isKept);
    }

    private static @Nullable OutputStream opened(ContentResolver resolver, Uri uri) {
        try {
            return resolver.openOutputStream(uri);
        } catch (FileNotFoundException gone) {
            return null;
        }
    }

    private static boolean closed(OutputStream out) {
        try {
            out.close();
            return true;
        } catch (IOException full) {
            return false;
        }
    }

    /** Half a copy looks like one. */
    private static void dropped(ContentResolver resolver, Uri uri) {
        try {
            DocumentsContract.deleteDocument(resolver, uri);
        } catch (FileNotFoundException
                | UnsupportedOperationException
                | IllegalArgumentException
                | SecurityException stays) {
            // Where it lies nobody may delete; the person was told that it failed.
        }
    }
}
