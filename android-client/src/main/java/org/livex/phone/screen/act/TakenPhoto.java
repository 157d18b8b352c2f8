package org.livex.phone.screen.act;

import android.content.ContentProvider;
import android.content.ContentValues;
import android.content.Context;
import android.database.Cursor;
import android.database.MatrixCursor;
import android.net.Uri;
import android.os.ParcelFileDescriptor;
import android.provider.OpenableColumns;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/** The one place where the phone's camera app may put the picture that it was asked for; nobody else gets there. */
public final class TakenPhoto extends ContentProvider {
    private static final String NAME = "taken-photo";

    static Uri uri(Context context) {
        return Uri.parse("content://" + context.getPackageName() + "." + NAME + "/" + NAME);
    }

    /** Plain bytes: away with it as soon as it is read. */
    public static File file(Context context) {
        return new File(context.getCacheDir(), NAME);
    }

    /** What was taken and belongs to nothing. */
    public static void delete(Context context) {
        try {
            Files.deleteIfExists(file(context).toPath());
        } catch (IOException e) {
            // In the cache: the system takes it when it needs the room.
        }
    }

    private File file() throws FileNotFoundException {
        Context context = getContext();
        if (context == null) {
            throw new FileNotFoundException(NAME);
        }
        return file(context);
    }

    @Override
    public boolean onCreate() {
        return true;
    }

    @Override
    public ParcelFileDescriptor openFile(Uri uri, String mode) throws FileNotFoundException {
        return ParcelFileDescriptor.open(file(), ParcelFileDescriptor.parseMode(mode));
    }

    @Override
    public String getType(Uri uri) {
        return "image/jpeg";
    }

    /** Some camera apps ask what it is called. */
    @Override
    public Cursor query(
            Uri uri,
            String @Nullable [] columns,
            @Nullable String where,
            String @Nullable [] with,
            @Nullable String order) {
        MatrixCursor found = new MatrixCursor(new String[] {OpenableColumns.DISPLAY_NAME});
        found.addRow(new Object[] {NAME + ".jpg"});
        return found;
    }

    @Override
    public @Nullable Uri insert(Uri uri, @Nullable ContentValues values) {
        return null;
    }

    @Override
    public int delete(Uri uri, @Nullable String where, String @Nullable [] with) {
        return 0;
    }

    @Override
    public int update(Uri uri, @Nullable ContentValues values, @Nullable String where, String @Nullable [] with) {
        return 0;
    }
}
