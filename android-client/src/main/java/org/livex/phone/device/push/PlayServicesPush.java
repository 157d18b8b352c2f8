package org.livex.phone.device.push;

import android.app.PendingIntent;
import android.content.Context;
import android.content.Intent;
import android.content.pm.PackageManager;

/**
 * Firebase Cloud Messaging as browsers use it: an address for Web Push from Google's Play services, by their intents and
 * without Google's library or an account of theirs. Google documents the intents nowhere: after the source of UnifiedPush's
 * embedded_fcm_distributor, commit ab11a34.
 */
final class PlayServicesPush implements PushWay {
    static final String PACKAGE = "com.google.android.gms";
    static final String TOKEN_REQUEST = "com.google.iid.TOKEN_REQUEST";
    static final String SUBTYPE = "wp:";
    /** Comes back in front of the token. */
    static final String REGISTRATION = "0:";

    private final Context context;

    PlayServicesPush(Context context) {
        this.context = context;
    }

    @Override
    public String name() {
        return "play-services";
    }

    @Override
    public boolean isThere() {
        try {
            return context.getPackageManager().getApplicationInfo(PACKAGE, 0).enabled;
        } catch (PackageManager.NameNotFoundException e) {
            return false;
        }
    }

    @Override
    public void ask(String channel, String serverKey) {
        // Says to Play services who is asking; leads nowhere.
        PendingIntent identity =
                PendingIntent.getBroadcast(context, 0, new Intent().setPackage("nobody"), PendingIntent.FLAG_IMMUTABLE);
        context.sendBroadcast(new Intent(TOKEN_REQUEST)
                .setPackage(PACKAGE)
                .putExtra("scope", "GCM")
                .putExtra("sender", serverKey)
                .putExtra("subscription", serverKey)
                .putExtra("X-subscription", serverKey)
                .putExtra("subtype", SUBTYPE + channel)
                .putExtra("X-subtype", SUBTYPE + channel)
                .putExtra("kid", REGISTRATION + channel)
                .putExtra("app", identity));
    }

    /** Nobody knows an intent for it. The channel is forgotten, so that what still comes is passed over. */
    @Override
    public void end(String channel) {}
}
