package org.livex.disk;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How many more files and connections this process may open. Each phone is one; without any left nobody comes in, and nothing can
 * be read any more. What lies beyond a reserve is for phones that go on. One event loop owns it.
 */
public final class OpenFileRoom {
    private static final long FEWEST_SPARE = 32;
    private static final long MOST_SPARE = 128;
    private static final long SHARE = 8;

    /** Counting walks through all that is open. */
    private static final long COUNTED_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final long most;
    private final LongSupplier count;
    private final LongSupplier nanos;
    private long open;
    private long countedAt;

    /** {@code count} says how many are open, of {@code most}. */
    public OpenFileRoom(long most, LongSupplier count, LongSupplier nanos) {
        this.most = most;
        this.count = count;
        this.nanos = nanos;
        count();
    }

    /** Where the system says neither how many there are nor how many there may be, there is always room. */
    public static OpenFileRoom ofThisProcess() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? new OpenFileRoom(unix.getMaxFileDescriptorCount(), unix::getOpenFileDescriptorCount, System::nanoTime)
                : new OpenFileRoom(Long.MAX_VALUE, () -> 0, System::nanoTime);
    }

    public long most() {
        return most;
    }

    /** A connection came; until the next counting it is known by this alone. */
    public void opened() {
        open++;
    }

    /** A connection is gone. */
    public void closed() {
        open--;
    }

    /** Whether what can wait has to. */
    public boolean isScarce() {
        return left() < spare();
    }

    /** How many are to be closed to have the reserve again. */
    public long missing() {
        return Math.max(0, spare() - left());
    }

    /** Whether not even one more connection may stay. */
    public boolean isOut() {
        return left() < spare() / 2;
    }

    private long spare() {
        return Math.clamp(most / SHARE, FEWEST_SPARE, MOST_SPARE);
    }

    private long left() {
        if (nanos.getAsLong() - countedAt > COUNTED_EVERY_NANOS) {
            count();
        }
        return most - open;
    }

    private void count() {
        countedAt = nanos.getAsLong();
        try {
            open = count.getAsLong();
        } catch (InternalError _) {
            // Without one left, the folder that has them cannot be opened to count them.
            open = most;
        }
    }
}
