package org.livex.phone.device;

import android.content.BroadcastReceiver;
import android.content.Context;
import java.util.function.Consumer;

/** Lets a receiver end only once it is known what the phone keeps: until then Android must not end its process. */
public final class UntilRead {
    private UntilRead() {}

    /** At once, or in a moment where the process has just begun. */
    public static void then(BroadcastReceiver receiver, Context context, Consumer<BackgroundDuties> does) {
        BackgroundDuties backgroundDuties = BackgroundDuties.of(context);
        if (!backgroundDuties.isBeingRead()) {
            does.accept(backgroundDuties);
            return;
        }
        BroadcastReceiver.PendingResult held = receiver.goAsync();
        backgroundDuties.onceRead(() -> {
            does.accept(backgroundDuties);
            if (held != null) {
                held.finish();
            }
        });
    }
}
