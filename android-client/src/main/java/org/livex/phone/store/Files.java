package org.livex.phone.store;

import java.io.DataInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Small files, whole: there or not there, never half. */
final class Files {
    private Files() {}

    static byte[] read(File file) throws IOException {
        byte[] bytes = new byte[(int) file.length()];
        try (DataInputStream in = new DataInputStream(new FileInputStream(file))) {
            in.readFully(bytes);
        }
        return bytes;
    }

    /** On disk when it returns, whatever happens to the battery after. */
    static void write(File file, byte[] bytes) throws IOException {
        File unfinished = new File(file.getPath() + ".new");
        try {
            try (FileOutputStream out = new FileOutputStream(unfinished)) {
                out.write(bytes);
                out.getFD().sync();
            }
            if (!unfinished.renameTo(file)) {
                throw new IOException("cannot rename");
            }
        } finally {
            delete(unfinished);
        }
    }

    static void delete(@Nullable File file) {
        if (file != null && file.exists() && !file.delete()) {
            file.deleteOnExit();
        }
    }

    static void deleteAllIn(File folder) {
        File[] files = folder.listFiles();
        for (File file : files == null ? new File[0] : files) {
            delete(file);
        }
    }
}
