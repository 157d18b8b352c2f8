package org.livex;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test whose own thread worked for longer: how long it waited for a processor on a busy machine is no fault of what it
 * tests.
 */
public final class ProcessorTime implements BeforeTestExecutionCallback, AfterTestExecutionCallback {
    private final Duration most;
    private long before;

    private ProcessorTime(Duration most) {
        this.most = most;
    }

    public static ProcessorTime ofAtMost(Duration most) {
        return new ProcessorTime(most);
    }

    @Override
    public void beforeTestExecution(ExtensionContext context) {
        before = ofThisThread();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        assertThat(Duration.ofNanos(ofThisThread() - before))
                .as("processor time of %s", context.getDisplayName())
                .isLessThan(most);
    }

    private static long ofThisThread() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
