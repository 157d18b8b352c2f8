package org.livex.standby;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** What a stand-by asks of the server that it follows. */
sealed interface Question {
    int MOST_DOORS = 4;

    /** Ten years. */
    long LONGEST_STUCK_MILLIS = 10L * 365 * 24 * 3_600_000;

    /** How far is everything? {@code latestFix}: when the latest position that the stand-by has came. */
    record Status(long latestFix) implements Question {}

    /** The entries behind that one, whose hash it has too; empty: none. */
    record Entries(String exercise, long after, String hash) implements Question {}

    /** Rows of a small table from there on. */
    record Table(String name, int from) implements Question {}

    /** Entries that were written over, from there on. */
    record Rewritten(int from) implements Question {}

    record Fixes(long from) implements Question {}

    record Files() implements Question {}

    record Piece(String path, long from) implements Question {}

    /** No question: all entries that this status told of are durable here, and {@code withFiles} all of its files too. */
    record Done(long status, boolean withFiles) implements Question {}

    /** No question: this term has taken over, or does now. */
    record Replaced(long term) implements Question {}

    /** No question: it has all that the server before had, which need not wait for it any more. */
    record HandedOver(long term) implements Question {}

    /** No question: where it would serve after a take-over, such as {@code https:8443}. */
    record Doors(List<String> doors) implements Question {}

    /** No question: it cannot follow now, and has not for so long; {@code diskFull}: for want of room. */
    record Stuck(boolean diskFull, long millis) implements Question {}

    static byte[] write(Question question) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            switch (question) {
                case Status(long latestFix) -> number(out, 's', latestFix);
                case Entries(String exercise, long after, String hash) -> {
                    number(out, 'e', after);
                    out.writeUTF(exercise);
                    out.writeUTF(hash);
                }
                case Table(String name, int from) -> {
                    number(out, 't', from);
                    out.writeUTF(name);
                }
                case Rewritten(int from) -> number(out, 'w', from);
                case Fixes(long from) -> number(out, 'x', from);
                case Files _ -> number(out, 'f', 0);
                case Piece(String path, long from) -> {
                    number(out, 'p', from);
                    out.writeUTF(path);
                }
                case Done(long status, boolean withFiles) -> {
                    number(out, 'd', status);
                    out.writeBoolean(withFiles);
                }
                case Replaced(long term) -> number(out, 'r', term);
                case HandedOver(long term) -> number(out, 'h', term);
                case Doors(List<String> doors) -> {
                    number(out, 'a', doors.size());
                    for (String door : doors) {
                        out.writeUTF(door);
                    }
                }
                case Stuck(boolean diskFull, long millis) -> {
                    number(out, 'k', diskFull ? 1 : 0);
                    out.writeLong(millis);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void number(DataOutputStream out, char kind, long number) throws IOException {
        out.writeByte(kind);
        out.writeLong(number);
    }

    static Question read(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            byte kind = in.readByte();
            long number = in.readLong();
            return switch (kind) {
                case 's' -> new Status(number);
                case 'e' -> new Entries(in.readUTF(), number, in.readUTF());
                case 't' -> new Table(in.readUTF(), Math.toIntExact(number));
                case 'w' -> new Rewritten(Math.toIntExact(number));
                case 'x' -> new Fixes(number);
                case 'f' -> new Files();
                case 'p' -> new Piece(in.readUTF(), number);
                case 'd' -> new Done(number, in.readBoolean());
                case 'r' -> new Replaced(number);
                case 'h' -> new HandedOver(number);
                case 'a' -> new Doors(doors(in, number));
                case 'k' -> new Stuck(number == 1, Math.clamp(in.readLong(), 0, LONGEST_STUCK_MILLIS));
                default -> throw otherVersion();
            };
        } catch (EOFException | ArithmeticException e) {
            throw otherVersion();
        }
    }

    private static List<String> doors(DataInputStream in, long count) throws IOException {
        List<String> doors = new ArrayList<>();
        for (long left = Math.min(count, MOST_DOORS); left > 0; left--) {
            doors.add(in.readUTF());
        }
        return doors;
    }

    static StandbyProblem otherVersion() {
        return new StandbyProblem(
                StandbyProblem.Kind.REFUSED,
                "The two laptops have different versions of Livex: install the same on both.");
    }
}
