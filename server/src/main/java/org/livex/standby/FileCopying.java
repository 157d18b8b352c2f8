package org.livex.standby;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.livex.disk.OwnerOnly;

/** Brings the files of the first server here, and takes those away that are gone there. */
final class FileCopying {
    private final Copying.Asked first;
    private final CopiedFiles here;

    FileCopying(Copying.Asked first, CopiedFiles here) {
        this.first = first;
        this.here = here;
    }

    /** At most so many pieces of large ones, so that entries need not wait; true when all is as there. */
    boolean copy(int pieces) throws IOException {
        List<CopiedFiles.Listed> there = CopiedFiles.read(first.answer(new Question.Files()));
        removeOthers(there);
        int left = pieces;
        for (CopiedFiles.Listed file : there) {
            if (!file.grows()) {
                copySmall(file);
            } else {
                if (size(file) > file.size()) {
                    // Dropped there, and begun anew.
                    Files.deleteIfExists(here.inside(file.path()));
                }
                while (size(file) < file.size()) {
                    if (left-- == 0) {
                        return false;
                    }
                    if (!grow(file)) {
                        break;
                    }
                }
            }
        }
        return true;
    }

    private void removeOthers(List<CopiedFiles.Listed> there) throws IOException {
        Set<String> named = new HashSet<>();
        there.forEach(file -> named.add(file.path()));
        for (CopiedFiles.Listed mine : here.all()) {
            if (!named.contains(mine.path())) {
                Files.deleteIfExists(here.inside(mine.path()));
            }
        }
    }

    private long size(CopiedFiles.Listed file) throws IOException {
        Path path = here.inside(file.path());
        return Files.exists(path) ? Files.size(path) : 0;
    }

    /** False where there is no more of it now. */
    private boolean grow(CopiedFiles.Listed file) throws IOException {
        Path path = here.inside(file.path());
        long size = size(file);
        byte[] piece = first.answer(new Question.Piece(file.path(), size));
        if (piece.length == 0) {
            return false;
        }
        OwnerOnly.folder(path.resolveSibling(""));
        if (!Files.exists(path)) {
            OwnerOnly.create(path).close();
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            write(channel, piece, size);
            channel.force(true);
        }
        return true;
    }

    private void copySmall(CopiedFiles.Listed file) throws IOException {
        Path path = here.inside(file.path());
        if (size(file) == file.size()
                && Files.exists(path)
                && Files.getLastModifiedTime(path).toMillis() == file.changed()) {
            return;
        }
        OwnerOnly.folder(path.resolveSibling(""));
        Path next = path.resolveSibling(path.getFileName() + ".next");
        Files.deleteIfExists(next);
        try (FileChannel channel = OwnerOnly.create(next)) {
            long size = 0;
            byte[] piece = first.answer(new Question.Piece(file.path(), size));
            while (piece.length > 0) {
                write(channel, piece, size);
                size += piece.length;
                piece = first.answer(new Question.Piece(file.path(), size));
            }
            channel.force(true);
        }
        Files.setLastModifiedTime(next, FileTime.fromMillis(file.changed()));
        Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        OwnerOnly.sync(path.resolveSibling(""));
    }

    private static void write(FileChannel channel, byte[] piece, long at) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(piece);
        while (bytes.hasRemaining()) {
            channel.write(bytes, at + bytes.position());
        }
    }
}
