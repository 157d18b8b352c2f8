package org.livex.start;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;

/** How many files and connections this process may have open at once; each phone is one. */
public record OpenFiles(long most) {
    /** Libraries and the database take a third of it, and an exercise of thirty phones the rest. */
    static final long FEWEST = 256;

    /** The virtual machine has raised its limit to the hard one by then. */
    public static OpenFiles ofThisProcess() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? new OpenFiles(unix.getMaxFileDescriptorCount())
                : new OpenFiles(Long.MAX_VALUE);
    }

    /**
     * A server that runs out of them in play takes no phone any more and cannot say why. Asked before anything else is done, and of
     * the JDK's classes alone: with very few, no further library can be opened to say it with.
     */
    public Optional<String> fault() {
        return most < FEWEST
                ? Optional.of(
                        "This machine lets Livex have " + most + " files and connections open at once, and it needs "
                                + FEWEST
                                + " or more: raise the limit (ulimit -Hn 4096, or LimitNOFILE of its service) and start it again.")
                : Optional.empty();
    }
}
