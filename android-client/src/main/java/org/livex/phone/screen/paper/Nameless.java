package org.livex.phone.screen.paper;

import android.os.Build;
import android.os.ParcelFileDescriptor;
import android.system.ErrnoException;
import android.system.Os;
import android.system.OsConstants;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import org.livex.phone.NewerAndroid;

/** Bytes behind a descriptor that can be read from anywhere, and under no name: they are gone when it is closed. */
final class Nameless {
    private Nameless() {}

    /** @param folder of this app alone; used before Android 11, which has no files in memory */
    static ParcelFileDescriptor of(byte[] bytes, File folder) throws IOException {
        return Build.VERSION.SDK_INT >= 30 ? inMemory(bytes) : unlinked(bytes, folder);
    }

    @NewerAndroid(30)
    private static ParcelFileDescriptor inMemory(byte[] bytes) throws IOException {
        try {
            FileDescriptor file = Os.memfd_create("livex", 0);
            try (FileOutputStream out = new FileOutputStream(file)) {
                out.write(bytes);
                Os.lseek(file, 0, OsConstants.SEEK_SET);
                return ParcelFileDescriptor.dup(file);
            } finally {
                Os.close(file);
            }
        } catch (ErrnoException e) {
            throw new IOException(e);
        }
    }

    /** Its name is taken away before anything is in it, so that no crash leaves something to be found. */
    static ParcelFileDescriptor unlinked(byte[] bytes, File folder) throws IOException {
        File file = File.createTempFile("paper", null, folder);
        try (RandomAccessFile open = new RandomAccessFile(file, "rw")) {
            if (!file.delete()) {
                throw new IOException("still has a name");
            }
            open.write(bytes);
            open.seek(0);
            return ParcelFileDescriptor.dup(open.getFD());
        }
    }
}
