package org.livex.journal.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of any table as it lies there: each value is a Long, a Double, a String, bytes, or null. */
public record MirrorRow(List<@Nullable Object> values) {
    private static final int MOST_VALUES = 64;
    private static final int LONGEST_VALUE = 64 * 1024 * 1024;

    static MirrorRow of(ResultSet columns) throws SQLException {
        int count = columns.getMetaData().getColumnCount();
        List<@Nullable Object> values = new ArrayList<>(count);
        for (int i = 1; i <= count; i++) {
            Object value = columns.getObject(i);
            values.add(value instanceof Integer number ? Long.valueOf(number) : value);
        }
        return new MirrorRow(values);
    }

    public void write(DataOutput out) throws IOException {
        out.writeByte(values.size());
        for (Object value : values) {
            switch (value) {
                case null -> out.writeByte('0');
                case Long number -> {
                    out.writeByte('n');
                    out.writeLong(number);
                }
                case Double number -> {
                    out.writeByte('d');
                    out.writeDouble(number);
                }
                case String text -> bytes(out, 't', text.getBytes(UTF_8));
                case byte[] bytes -> bytes(out, 'b', bytes);
                default -> throw new IOException("SQLite has no values like " + value.getClass());
            }
        }
    }

    public static MirrorRow read(DataInput in) throws IOException {
        int count = in.readUnsignedByte();
        if (count > MOST_VALUES) {
            throw new IOException("no table has " + count + " columns");
        }
        List<@Nullable Object> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            byte kind = in.readByte();
            values.add(
                    switch (kind) {
                        case '0' -> null;
                        case 'n' -> in.readLong();
                        case 'd' -> in.readDouble();
                        case 't' -> new String(bytes(in), UTF_8);
                        case 'b' -> bytes(in);
                        default -> throw new IOException("there is no kind of value " + kind);
                    });
        }
        return new MirrorRow(values);
    }

    /** About as many as it takes when it is written. */
    int size() {
        int size = 1;
        for (Object value : values) {
            size += switch (value) {
                case String text -> text.length() + 5;
                case byte[] bytes -> bytes.length + 5;
                case null, default -> 9;
            };
        }
        return size;
    }

    @Nullable Object[] parameters() {
        return values.toArray();
    }

    private static void bytes(DataOutput out, char kind, byte[] bytes) throws IOException {
        out.writeByte(kind);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(DataInput in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST_VALUE) {
            throw new IOException("no value has " + length + " bytes");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }
}
