package androidx.test.internal.runner.lifecycle;

import android.app.Activity;
import androidx.test.runner.lifecycle.*;
import java.util.*;

public final class ActivityLifecycleMonitorImpl implements ActivityLifecycleMonitor {
    private final List<ActivityLifecycleCallback> cbs = new java.util.concurrent.CopyOnWriteArrayList<>();
    private final Map<Activity, Stage> stages = new WeakHashMap<>();

    @Override
    public void addLifecycleCallback(ActivityLifecycleCallback c) {
        cbs.add(c);
    }

    @Override
    public void removeLifecycleCallback(ActivityLifecycleCallback c) {
        cbs.remove(c);
    }

    @Override
    public Stage getLifecycleStageOf(Activity a) {
        return stages.get(a);
    }

    @Override
    public Collection<Activity> getActivitiesInStage(Stage s) {
        List<Activity> r = new ArrayList<>();
        stages.forEach((a, x) -> {
            if (x == s) r.add(a);
        });
        return r;
    }

    public void signalLifecycleChange(Stage s, Activity a) {
        stages.put(a, s);
        for (ActivityLifecycleCallback c : cbs) c.onActivityLifecycleChanged(a, s);
    }
}
