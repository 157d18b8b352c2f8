package org.livex.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What one run has measured, by name; a figure that was not measured is {@link Double#NaN}. */
final class Row {
    static final String IDLE = "idle";
    static final String IDLE_MOSQUITTO = "idle-mosquitto";
    static final String ACK = "ack";
    static final String RECEIVED = "received";
    static final String ACKNOWLEDGED = "acknowledged";
    static final String MOSQUITTO = "mosquitto";
    static final String ACTION = "action";
    static final String POST = "post";
    static final String WIRE = "wire";

    private final int phones;
    private final Map<String, Double> figures = new LinkedHashMap<>();

    Row(int phones) {
        this.phones = phones;
    }

    int phones() {
        return phones;
    }

    double put(String name, double figure) {
        figures.put(name, figure);
        return figure;
    }

    /** Under that name what a delivery cost, in microseconds, and behind it when it was there, in milliseconds. */
    void put(String name, FanOut.Result result) {
        put(name, result.cpuMicrosPerDelivery());
        put(median(name), result.toPhones().millis(50));
        put(late(name), result.toPhones().millis(99));
        put(answered(name), result.toAnswer().millis(50));
    }

    static String median(String name) {
        return name + "-p50";
    }

    static String late(String name) {
        return name + "-p99";
    }

    static String answered(String name) {
        return name + "-answered";
    }

    double get(String name) {
        return figures.getOrDefault(name, Double.NaN);
    }

    /** {@link Double#NaN} where nothing was to be divided by, as where a process used less than a tick of the clock. */
    double ratio(String of, String to) {
        return get(to) > 0 ? get(of) / get(to) : Double.NaN;
    }

    void addTo(Path file) {
        String line = figures.entrySet().stream()
                .map(figure -> figure.getKey() + "=" + figure.getValue())
                .collect(Collectors.joining("\t", phones + "\t", "\n"));
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Row read(String line) {
        String[] fields = line.split("\t", -1);
        Row row = new Row(Integer.parseInt(fields[0]));
        for (int field = 1; field < fields.length; field++) {
            String[] figure = fields[field].split("=", 2);
            row.put(figure[0], Double.parseDouble(figure[1]));
        }
        return row;
    }
}
