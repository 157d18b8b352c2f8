package org.livex.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/** The samples of one recording: which methods were at work, and for whom. */
final class Stacks {
    private static final String OURS = "org.livex.";
    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(\\w+)\\$\\d+|\\$\\$Lambda.*$");
    private static final int MOST_SHOWN = 12;

    private final Map<String, Integer> collapsed = new TreeMap<>();
    private final Map<String, Share> shares = new HashMap<>();
    private int samples;

    /** {@code nearest}: no other method of Livex was between it and what the processor did. */
    private record Share(String method, int nearest, int withAllItCalled) {
        Share plus(Share other) {
            return new Share(method, nearest + other.nearest, withAllItCalled + other.withAllItCalled);
        }
    }

    private Stacks() {}

    static Stacks read(Path recording) {
        Stacks stacks = new Stacks();
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                RecordedStackTrace stack = event.getStackTrace();
                if (event.getEventType().getName().equals("jdk.ExecutionSample") && stack != null) {
                    stacks.add(stack.getFrames());
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return stacks;
    }

    /** One line for each stack, outermost frame first and its samples behind: what tools that draw flames read. */
    void write(Path folder, String name) {
        List<String> lines = new ArrayList<>();
        collapsed.forEach((stack, count) -> lines.add(stack + " " + count));
        try {
            Files.write(folder.resolve(name + ".collapsed"), lines);
            Files.writeString(folder.resolve(name + ".txt"), table(name, Integer.MAX_VALUE));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String topOf(String name) {
        return table(name, MOST_SHOWN);
    }

    private void add(List<RecordedFrame> innermostFirst) {
        List<String> frames = innermostFirst.stream()
                .filter(RecordedFrame::isJavaFrame)
                .map(frame -> nameOf(frame.getMethod()))
                .toList();
        samples++;
        collapsed.merge(String.join(";", frames.reversed()), 1, Integer::sum);
        List<String> ours =
                frames.stream().filter(frame -> frame.startsWith(OURS)).toList();
        for (String method : new HashSet<>(ours)) {
            int nearest = method.equals(ours.getFirst()) ? 1 : 0;
            shares.merge(method, new Share(method, nearest, 1), Share::plus);
        }
    }

    private String table(String name, int most) {
        String head = String.format(
                Locale.ROOT,
                "profile  %s: %d samples; share of a method with all it calls, then of what no other of ours comes between%n",
                name,
                samples);
        return shares.values().stream()
                .sorted(Comparator.comparingInt(Share::nearest)
                        .thenComparingInt(Share::withAllItCalled)
                        .reversed()
                        .thenComparing(Share::method))
                .limit(most)
                .map(share -> String.format(
                        Locale.ROOT,
                        "  %5.1f %%  %5.1f %%  %s%n",
                        percent(share.withAllItCalled()),
                        percent(share.nearest()),
                        share.method().substring(OURS.length())))
                .collect(Collectors.joining("", head, ""));
    }

    private double percent(int count) {
        return 100.0 * count / samples;
    }

    /** As it is written: what the compiler adds to lambdas differs from start to start. */
    private static String plain(String name) {
        return LAMBDA.matcher(name).replaceAll(found -> found.group(1) == null ? "" : found.group(1));
    }

    private static String nameOf(RecordedMethod method) {
        return plain(method.getType().getName()) + "." + plain(method.getName());
    }
}
