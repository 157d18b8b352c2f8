package org.livex.phone.device.push;

import android.app.BroadcastOptions;
import android.app.PendingIntent;
import android.content.Context;
import android.content.Intent;
import android.content.pm.ResolveInfo;
import android.os.Build;
import android.os.Bundle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livex.phone.NewerAndroid;

/**
 * Any app that the person has put on the phone as a distributor of UnifiedPush (Android specification AND_3.0.0). Of several
 * the first by name.
 */
final class UnifiedPush implements PushWay {
    static final String REGISTER = "org.unifiedpush.android.distributor.REGISTER";
    static final String UNREGISTER = "org.unifiedpush.android.distributor.UNREGISTER";
    static final String MESSAGE_ACK = "org.unifiedpush.android.distributor.MESSAGE_ACK";
    private static final String DUMMY = "org.unifiedpush.dummy_app";

    private final Context context;

    UnifiedPush(Context context) {
        this.context = context;
    }

    @Override
    public String name() {
        return "unified-push";
    }

    @Override
    public boolean isThere() {
        return distributor().isPresent();
    }

    @Override
    public void ask(String channel, String serverKey) {
        send(new Intent(REGISTER)
                .putExtra("token", channel)
                .putExtra("vapid", serverKey)
                .putExtra("message", "Livex"));
    }

    @Override
    public void end(String channel) {
        send(new Intent(UNREGISTER).putExtra("token", channel));
    }

    /** A distributor that is not told says the same again, and in the end gives up. */
    void acknowledge(String channel, String message) {
        send(new Intent(MESSAGE_ACK).putExtra("token", channel).putExtra("id", message));
    }

    private void send(Intent intent) {
        distributor().ifPresent(name -> {
            intent.setPackage(name);
            if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.UPSIDE_DOWN_CAKE) {
                context.sendBroadcast(intent, null, sharedIdentity());
            } else {
                context.sendBroadcast(intent.putExtra("pi", identity()));
            }
        });
    }

    @NewerAndroid(34)
    private static @Nullable Bundle sharedIdentity() {
        return BroadcastOptions.makeBasic().setShareIdentityEnabled(true).toBundle();
    }

    /** How a distributor learns before Android 14 who is asking. */
    private PendingIntent identity() {
        return PendingIntent.getBroadcast(context, 0, new Intent().setPackage(DUMMY), PendingIntent.FLAG_IMMUTABLE);
    }

    private Optional<String> distributor() {
        return context.getPackageManager().queryBroadcastReceivers(new Intent(REGISTER), 0).stream()
                .map(UnifiedPush::packageOf)
                .filter(name -> !name.equals(context.getPackageName()))
                .min(String::compareTo);
    }

    private static String packageOf(ResolveInfo found) {
        return found.activityInfo.packageName;
    }
}
