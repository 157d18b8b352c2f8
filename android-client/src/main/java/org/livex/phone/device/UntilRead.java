package org.livex.phone.device;

import android.content.BroadcastReceiver;
import android.content.Context;
import java.util.function.Consumer;

/** Lets a receiver end only once it is known what the phone keeps: until then Android must not end its process. */
public final class UntilRead {
    private UntilRead() {}

    /** At once, or in a moment where the process has just begun. */
    public static void then(BroadcastReceiver receiver, Context context, Consumer<Attendant> does) {
        Attendant attendant = Attendant.of(context);
        if (!attendant.isBeingRead()) {
            does.accept(attendant);
            return;
        }
        BroadcastReceiver.PendingResult held = receiver.goAsync();
        attendant.onceRead(() -> {
            does.accept(attendant);
            if (held != null) {
                held.finish();
            }
        });
    }
}
