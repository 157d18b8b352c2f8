package org.livex.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;

/** As much of MQTT 3.1.1 as one phone needs: a persistent session, and QoS 1 both ways. */
final class MqttLine {
    private static final int CONNECT = 0x10;
    private static final int PUBLISH_QOS_1 = 0x32;
    private static final int PUBLISH = 3;
    private static final int PUBACK = 0x40;
    private static final int SUBSCRIBE = 0x82;
    private static final int KEEP_ALIVE_SECONDS = 3_600;
    private static final int PROTOCOL_LEVEL = 4;

    private final NetSocket socket;
    private final Runnable whenPublished;
    private final Queue<Promise<Void>> asked = new ArrayDeque<>();
    private Buffer unread = Buffer.buffer();
    private int packets;

    private MqttLine(NetSocket socket, Runnable whenPublished) {
        this.socket = socket;
        this.whenPublished = whenPublished;
        socket.handler(this::hear);
        socket.closeHandler(_ -> asked.forEach(answer -> answer.tryFail("the broker closed the connection")));
    }

    /** {@code whenPublished} is called after the message has been acknowledged. */
    static Future<MqttLine> open(NetClient net, Door door, String clientId, Runnable whenPublished) {
        return net.connect(door.port(), Door.HOST).compose(socket -> {
            MqttLine line = new MqttLine(socket, whenPublished);
            Buffer body = text(Buffer.buffer(), "MQTT")
                    .appendByte((byte) PROTOCOL_LEVEL)
                    // No flag set, so not a clean session: the broker keeps what this client has not acknowledged.
                    .appendByte((byte) 0)
                    .appendUnsignedShort(KEEP_ALIVE_SECONDS);
            return line.ask(CONNECT, text(body, clientId)).map(line);
        });
    }

    Future<Void> subscribe(String topic) {
        Buffer body = Buffer.buffer().appendUnsignedShort(nextPacket());
        return ask(SUBSCRIBE, text(body, topic).appendByte((byte) 1));
    }

    /** Completes when the broker has taken the message. */
    Future<Void> publish(String topic, Buffer payload) {
        Buffer body = text(Buffer.buffer(), topic).appendUnsignedShort(nextPacket());
        return ask(PUBLISH_QOS_1, body.appendBuffer(payload));
    }

    private int nextPacket() {
        packets = packets % 0xFFFF + 1;
        return packets;
    }

    private Future<Void> ask(int header, Buffer body) {
        Promise<Void> answer = Promise.promise();
        asked.add(answer);
        send(header, body);
        return answer.future();
    }

    private void send(int header, Buffer body) {
        Buffer packet = Buffer.buffer().appendByte((byte) header);
        int length = body.length();
        do {
            int more = length > 127 ? 0x80 : 0;
            packet.appendByte((byte) ((length & 0x7F) | more));
            length >>>= 7;
        } while (length > 0);
        socket.write(packet.appendBuffer(body));
    }

    private void hear(Buffer bytes) {
        unread = Buffer.buffer().appendBuffer(unread).appendBuffer(bytes);
        int at = 0;
        while (true) {
            int end = endOfPacket(at);
            if (end < 0) {
                break;
            }
            take(at);
            at = end;
        }
        unread = unread.getBuffer(at, unread.length());
    }

    private int endOfPacket(int from) {
        int length = 0;
        for (int at = from + 1, shift = 0; at < unread.length(); at++, shift += 7) {
            length |= (unread.getByte(at) & 0x7F) << shift;
            if ((unread.getByte(at) & 0x80) == 0) {
                int end = at + 1 + length;
                return end <= unread.length() ? end : -1;
            }
        }
        return -1;
    }

    private void take(int from) {
        if ((unread.getUnsignedByte(from) >> 4) != PUBLISH) {
            Promise<Void> answer = asked.poll();
            if (answer != null) {
                answer.complete();
            }
            return;
        }
        int at = from + 1;
        while ((unread.getByte(at) & 0x80) != 0) {
            at++;
        }
        int topic = unread.getUnsignedShort(at + 1);
        // A packet's number is there with QoS 1, which is what was asked for.
        int packet = unread.getUnsignedShort(at + 3 + topic);
        send(PUBACK, Buffer.buffer().appendUnsignedShort(packet));
        whenPublished.run();
    }

    private static Buffer text(Buffer to, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return to.appendUnsignedShort(bytes.length).appendBytes(bytes);
    }
}
