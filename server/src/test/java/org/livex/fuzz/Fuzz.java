package org.livex.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.livex.Seeds;

/**
 * Throws damaged input at a reader, so many times in the gate and {@value #LONGER} times as often in {@code ops/test all}. The reader
 * refuses it in its own way, soon, or takes it; whatever else it throws is a fault, and the input that did it is kept in a file.
 */
public final class Fuzz {
    /** A minute is an hour. */
    private static final int LONGER = 60;

    /** Of the processor, for one input: on the slowest laptop, with the JIT still cold. */
    private static final Duration MOST = Duration.ofSeconds(3);

    private static final Path FOUND = Path.of("target", "fuzz");

    private final String name;
    private final int times;
    private final List<Class<? extends Exception>> refusals;
    private int refused;

    private Fuzz(String name, int times, List<Class<? extends Exception>> refusals) {
        this.name = name;
        this.times = times;
        this.refusals = refusals;
    }

    /** Of a reader that answers whatever it gets; {@code times} is what the gate can spend on it. */
    public static Fuzz of(String name, int times) {
        return new Fuzz(name, Seeds.howMany(times, times * LONGER), List.of());
    }

    /** Of a reader that says no by {@code refusal}. */
    public static Fuzz of(String name, int times, Class<? extends Exception> refusal) {
        return new Fuzz(name, Seeds.howMany(times, times * LONGER), List.of(refusal));
    }

    /** Of one that may say no by either. */
    public static Fuzz of(
            String name, int times, Class<? extends Exception> refusal, Class<? extends Exception> other) {
        return new Fuzz(name, Seeds.howMany(times, times * LONGER), List.of(refusal, other));
    }

    /** Reads one input; may check what came of it. */
    public interface Reader {
        void read(byte[] input) throws Exception;
    }

    /** Throws bytes that were made of {@code sound} ones. */
    public void bytes(List<byte[]> sound, List<String> words, Reader reader) {
        each(
                random -> {
                    byte[] one = sound.get(random.nextInt(sound.size()));
                    return new Mutations(random, words).of(one, sound);
                },
                reader);
    }

    /** Throws what {@code make} makes of a random source. */
    public void each(Function<Random, byte[]> make, Reader reader) {
        Random seeds = new Random(Seeds.first());
        for (int i = 0; i < times; i++) {
            long seed = seeds.nextLong();
            byte[] input = make.apply(new Random(seed));
            long before = worked();
            try {
                reader.read(input);
            } catch (Exception | AssertionError | StackOverflowError | OutOfMemoryError thrown) {
                if (refusals.stream().noneMatch(refusal -> refusal.isInstance(thrown))) {
                    throw fault(seed, input, "ended in " + thrown, thrown);
                }
                refused++;
            }
            if (worked() - before > MOST.toNanos()) {
                throw fault(seed, input, "took more than " + MOST + " of the processor", null);
            }
        }
        System.err.printf(Locale.ROOT, "%s: %d inputs, %d refused%n", name, times, refused);
    }

    /** That something was refused, and not all of it: otherwise nothing was tried. */
    public int refused() {
        return refused;
    }

    public int times() {
        return times;
    }

    private AssertionError fault(long seed, byte[] input, String what, @Nullable Throwable cause) {
        try {
            Files.createDirectories(FOUND);
            Path kept = Files.write(FOUND.resolve(name.replace(' ', '-') + "-" + Long.toHexString(seed)), input);
            return new AssertionError(name + ": " + kept.toAbsolutePath() + " " + what, cause);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long worked() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
