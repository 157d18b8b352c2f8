package androidx.test.internal.runner.lifecycle;

import android.app.Application;
import androidx.test.runner.lifecycle.*;
import java.util.*;

public final class ApplicationLifecycleMonitorImpl implements ApplicationLifecycleMonitor {
    private final List<ApplicationLifecycleCallback> cbs = new java.util.concurrent.CopyOnWriteArrayList<>();

    @Override
    public void addLifecycleCallback(ApplicationLifecycleCallback c) {
        cbs.add(c);
    }

    @Override
    public void removeLifecycleCallback(ApplicationLifecycleCallback c) {
        cbs.remove(c);
    }

    public void signalLifecycleChange(Application a, ApplicationStage s) {
        for (ApplicationLifecycleCallback c : cbs) c.onApplicationLifecycleChanged(a, s);
    }
}
