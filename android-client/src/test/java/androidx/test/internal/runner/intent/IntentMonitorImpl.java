package androidx.test.internal.runner.intent;

import androidx.test.runner.intent.*;
import java.util.*;

public final class IntentMonitorImpl implements IntentMonitor {
    private final List<IntentCallback> cbs = new ArrayList<>();

    @Override
    public void addIntentCallback(IntentCallback c) {
        cbs.add(c);
    }

    @Override
    public void removeIntentCallback(IntentCallback c) {
        cbs.remove(c);
    }

    public void signalIntent(android.content.Intent i) {
        for (IntentCallback c : cbs) c.onIntentSent(i);
    }
}
