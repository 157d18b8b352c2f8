package androidx.test.runner.lifecycle;

public final class ActivityLifecycleMonitorRegistry {
    private static volatile ActivityLifecycleMonitor m;

    public static ActivityLifecycleMonitor getInstance() {
        if (m == null) throw new IllegalStateException();
        return m;
    }

    public static void registerInstance(ActivityLifecycleMonitor x) {
        m = x;
    }
}
