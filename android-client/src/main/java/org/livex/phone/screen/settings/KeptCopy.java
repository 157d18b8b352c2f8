package org.livex.phone.screen.settings;

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
import org.livex.phone.screen.Stage;
import org.livex.phone.sync.Joined;
import org.livex.phone.sync.TakeHome;

/** What is known of whoever has this phone, and what they take home, saved where they choose: outside of the app, for them to read. */
final class KeptCopy {
    /** Of the first of {@link TakeHome}; the others follow. */
    private final Stage stage;

    KeptCopy(Stage stage) {
        this.stage = stage;
    }

    void askWhere(TakeHome what) {
        Joined joined = stage.screenServices().participation().joined();
        if (joined == null) {
            return;
        }
        Intent create = new Intent(Intent.ACTION_CREATE_DOCUMENT)
                .addCategory(Intent.CATEGORY_OPENABLE)
                .setType(what.type())
                .putExtra(Intent.EXTRA_TITLE, what.nameFor(joined));
        try {
            stage.ask(create, what.request());
        } catch (ActivityNotFoundException none) {
            ended(what, false);
        }
    }

    void answered(int request, int result, @Nullable Intent data) {
        Uri chosen = data == null ? null : data.getData();
        TakeHome what = TakeHome.ofRequest(request);
        if (what == null || result != Activity.RESULT_OK || chosen == null) {
            return;
        }
        ContentResolver resolver = stage.activity().getContentResolver();
        OutputStream out = opened(resolver, chosen);
        if (out == null) {
            ended(what, false);
            return;
        }
        stage.tell(stage.words().text(what == TakeHome.COPY ? "phone.copy.making" : "common.loading"), false);
        stage.screenServices().participation().keepCopy(what, out, isWhole -> {
            boolean isKept = closed(out) && isWhole;
            if (!isKept) {
                dropped(resolver, chosen);
            }
            ended(what, isKept);
        });
    }

    private void ended(TakeHome what, boolean isKept) {
        String told = stage.words()
                .text(
                        isKept
                                ? what == TakeHome.COPY ? "phone.copy.saved" : "phone.summary.saved"
                                : "phone.copy.failed");
        boolean mayBeMissing = !isKept && what == TakeHome.CERTIFICATE;
        stage.tell(mayBeMissing ? told + " " + stage.words().text("problem.certificate-not-given") : told, !isKept);
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
