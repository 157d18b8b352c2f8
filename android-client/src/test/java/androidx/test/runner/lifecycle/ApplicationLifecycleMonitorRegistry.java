package androidx.test.runner.lifecycle;

public final class ApplicationLifecycleMonitorRegistry {
    private static volatile ApplicationLifecycleMonitor m;

    public static ApplicationLifecycleMonitor getInstance() {
        if (m == null) throw new IllegalStateException();
        return m;
    }

    public static void registerInstance(ApplicationLifecycleMonitor x) {
        m = x;
    }
}
