package org.livex.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** As many phones on an MQTT broker, each with a persistent session and the topic of its language. */
final class MosquittoCrowd {
    private static final int AT_ONCE = 32;

    private final Vertx vertx;
    private final NetClient net;
    private final ServerProcess process;
    private final Door door;
    private @Nullable FanOut fanOut;
    private double kilobytesPerPhone;

    MosquittoCrowd(Vertx vertx, ServerProcess process, Door door) {
        this.vertx = vertx;
        this.net =
                vertx.createNetClient(door.options(new NetClientOptions()).setHostnameVerificationAlgorithm("HTTPS"));
        this.process = process;
        this.door = door;
    }

    double kilobytesPerPhone() {
        return kilobytesPerPhone;
    }

    Future<FanOut.Result> fanOut(FanOut.Shape shape) {
        FanOut measured = new FanOut(vertx, new CpuMeter(process), shape);
        fanOut = measured;
        long before = process.residentKilobytes();
        Iterable<Integer> numbers = IntStream.range(0, shape.phones()).boxed().toList();
        return Lanes.each(numbers, AT_ONCE, this::subscribe)
                .compose(_ -> {
                    kilobytesPerPhone = (process.residentKilobytes() - before) / (double) shape.phones();
                    return MqttLine.open(net, door, "control", () -> {});
                })
                .compose(control -> measured.run(_ -> publish(control)));
    }

    private Future<?> subscribe(int number) {
        return MqttLine.open(net, door, "phone-" + number, this::taken)
                .compose(line -> line.subscribe(topic(Letter.languageOf(number))));
    }

    /** The line has sent its PUBACK, the last that this phone has to say. */
    private void taken() {
        if (fanOut != null) {
            fanOut.arrived();
            fanOut.settled();
        }
    }

    private static Future<?> publish(MqttLine control) {
        return Future.all(Letter.LANGUAGES.stream()
                .map(language -> control.publish(topic(language), Buffer.buffer(Letter.body(language))))
                .toList());
    }

    private static String topic(String language) {
        return "inject/" + language;
    }
}
