package org.livex.standby;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.livex.journal.sqlite.MirrorHead;
import org.livex.journal.sqlite.MirrorTable;

/**
 * How far everything of the first server is at one moment, by its clock in milliseconds since 1970: a stand-by compares it with what
 * it has itself.
 */
record Standing(
        long number,
        long at,
        List<MirrorHead> heads,
        List<Compared> tables,
        String rewritten,
        long fixesBefore,
        String files) {

    /** {@code digest} is empty where a table is not compared as a whole. */
    record Compared(MirrorTable table, String digest) {}

    byte[] write() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(number);
            out.writeLong(at);
            out.writeInt(heads.size());
            for (MirrorHead head : heads) {
                out.writeUTF(head.exercise());
                out.writeLong(head.seq());
                String hash = head.hash();
                out.writeUTF(hash == null ? "" : hash);
                out.writeLong(head.at());
            }
            out.writeInt(tables.size());
            for (Compared compared : tables) {
                out.writeUTF(compared.table().name());
                out.writeUTF(compared.table().sql());
                out.writeUTF(compared.digest());
            }
            out.writeUTF(rewritten);
            out.writeLong(fixesBefore);
            out.writeUTF(files);
        }
        return bytes.toByteArray();
    }

    static Standing read(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            long number = in.readLong();
            long at = in.readLong();
            List<MirrorHead> heads = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                String exercise = in.readUTF();
                long seq = in.readLong();
                String hash = in.readUTF();
                heads.add(new MirrorHead(exercise, seq, hash.isEmpty() ? null : hash, in.readLong()));
            }
            List<Compared> tables = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                tables.add(new Compared(new MirrorTable(in.readUTF(), in.readUTF()), in.readUTF()));
            }
            return new Standing(number, at, heads, tables, in.readUTF(), in.readLong(), in.readUTF());
        } catch (IllegalArgumentException e) {
            throw Question.otherVersion();
        }
    }
}
