package org.livex.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Handshakes of TLS that do not end, from addresses at which nobody takes part. Each attacker is a line that opens others. */
final class TlsAttacks {
    private static final int MANY = 1_000_000;
    private static final int FIRST_ATTACKER = 2;
    private static final int LAST_ATTACKER = 5;
    private static final long SLOW_NANOS = 20_000_000;

    private final int port;
    private final byte[] hello;

    TlsAttacks(int port) throws IOException {
        this.port = port;
        this.hello = ClientHello.bytes();
    }

    Map<String, Attacks.Attack> all() {
        Map<String, Attacks.Attack> all = new LinkedHashMap<>();
        all.put("TLS: 2000 hellos and no more", held(2_000, line -> line.push(hello)));
        all.put("TLS: 400 hellos, a byte at a time", held(400, this::slowly));
        all.put("TLS: 400 half records", held(400, line -> line.push(half())));
        all.put("TLS: hellos without end", held(40, _ -> again(this::answered)));
        return all;
    }

    private static Attacks.Attack held(int lines, Attacks.OneLine each) {
        return new Attacks.Attack(lines, Attacks.Way.KNOCK, each);
    }

    /** One after the other at the greatest rate, until the attack is over. */
    private void again(Attacks.OneLine each) {
        for (int n = 0; n < MANY && !Thread.currentThread().isInterrupted(); n++) {
            try (RawLine line = RawLine.openFrom(attacker(n), port)) {
                line.push(hello);
                each.attack(line);
            } catch (IOException _) {
                // Cut off: here is the next.
            }
        }
    }

    private void answered(RawLine line) throws IOException {
        line.heard();
    }

    private void slowly(RawLine line) throws IOException {
        for (byte each : hello) {
            line.push(new byte[] {each});
            LockSupport.parkNanos(SLOW_NANOS);
        }
    }

    private byte[] half() {
        byte[] half = new byte[hello.length / 2];
        System.arraycopy(hello, 0, half, 0, half.length);
        return half;
    }

    /** All of 127.0.0.0/8 is this machine. */
    static InetAddress attacker(int number) throws IOException {
        int last = FIRST_ATTACKER + number % (LAST_ATTACKER - FIRST_ATTACKER + 1);
        return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
    }
}
