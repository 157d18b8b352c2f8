package org.livex.standby;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.livex.journal.sqlite.MirrorRow;

/** Some rows on their way. {@code same}: what they are to be added to is as it is at the sender. */
record Rows(boolean same, List<MirrorRow> rows) {
    byte[] write() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeBoolean(same);
            out.writeInt(rows.size());
            for (MirrorRow row : rows) {
                row.write(out);
            }
        }
        return bytes.toByteArray();
    }

    static Rows read(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            boolean same = in.readBoolean();
            List<MirrorRow> rows = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                rows.add(MirrorRow.read(in));
            }
            return new Rows(same, rows);
        }
    }
}
