package org.livex.phone.device.push;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import org.livex.phone.device.UntilRead;

/** Hears Play services, and nobody else: the manifest asks for a permission that only they have. */
public final class PlayServicesReceiver extends BroadcastReceiver {
    static final String REGISTRATION = "com.google.android.c2dm.intent.REGISTRATION";
    static final String RECEIVE = "com.google.android.c2dm.intent.RECEIVE";
    /** All that the server says by Firebase. */
    private static final String HINT = "read";

    private static final String ENDPOINT = "https://fcm.googleapis.com/fcm/send/";

    @Override
    public void onReceive(Context context, Intent intent) {
        UntilRead.then(this, context, backgroundDuties -> hear(backgroundDuties.push(), intent));
    }

    private static void hear(Push push, Intent intent) {
        if (REGISTRATION.equals(intent.getAction())) {
            registered(push, intent.getStringExtra("registration_id"));
        } else if (RECEIVE.equals(intent.getAction())) {
            String subtype = intent.getStringExtra("subtype");
            if (subtype != null && subtype.startsWith(PlayServicesPush.SUBTYPE)) {
                push.rang(subtype.substring(PlayServicesPush.SUBTYPE.length()), intent.getByteArrayExtra("rawData"));
            } else if (HINT.equals(intent.getStringExtra("hint"))) {
                push.rangByFirebase(String.valueOf(intent.getStringExtra("from")));
            }
        }
    }

    /** {@code 0:<channel>:<token>}; the token has colons too. */
    private static void registered(Push push, @org.jspecify.annotations.Nullable String registration) {
        String[] parts = registration == null ? new String[0] : registration.split(":", 3);
        if (parts.length == 3) {
            push.registered(parts[1], ENDPOINT + parts[2]);
        }
    }
}
