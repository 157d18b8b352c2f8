package org.livex.phone.device.push;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import org.livex.phone.device.UntilRead;

/** Hears any app: what does not name the channel that only the distributor was told is passed over. */
public final class UnifiedPushReceiver extends BroadcastReceiver {
    static final String NEW_ENDPOINT = "org.unifiedpush.android.connector.NEW_ENDPOINT";
    static final String MESSAGE = "org.unifiedpush.android.connector.MESSAGE";
    static final String UNREGISTERED = "org.unifiedpush.android.connector.UNREGISTERED";
    static final String REGISTRATION_FAILED = "org.unifiedpush.android.connector.REGISTRATION_FAILED";

    @Override
    public void onReceive(Context context, Intent intent) {
        UntilRead.then(this, context, backgroundDuties -> hear(backgroundDuties.push(), context, intent));
    }

    private static void hear(Push push, Context context, Intent intent) {
        String channel = intent.getStringExtra("token");
        String action = intent.getAction();
        if (channel == null || action == null || !push.knows(channel)) {
            return;
        }
        switch (action) {
            case NEW_ENDPOINT -> {
                acknowledge(context, intent, channel);
                push.registered(channel, intent.getStringExtra("endpoint"));
            }
            case MESSAGE -> {
                acknowledge(context, intent, channel);
                push.rang(channel, intent.getByteArrayExtra("bytesMessage"));
            }
            case UNREGISTERED -> push.lost(channel);
            case REGISTRATION_FAILED -> push.failed(channel);
            default -> {}
        }
    }

    private static void acknowledge(Context context, Intent intent, String channel) {
        String message = intent.getStringExtra("id");
        if (message != null) {
            new UnifiedPush(context).acknowledge(channel, message);
        }
    }
}
