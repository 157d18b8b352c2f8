package org.livex.phone.device;

import android.content.Context;
import android.net.ConnectivityManager;
import android.net.Network;
import android.net.NetworkCapabilities;
import android.net.NetworkRequest;
import android.os.Build;
import android.os.Handler;
import android.os.Looper;
import android.util.Log;
import org.jspecify.annotations.Nullable;

/**
 * Tells when the phone has a network again, or another one, or lost one: whatever was waiting need not wait longer, and
 * whatever is open may be dead. Listening keeps no network up and wakes no radio.
 */
final class NetworkWatch {
    private final ConnectivityManager networks;
    private final AndroidUplinks uplinks;
    private final Runnable isOther;
    private final Handler main = new Handler(Looper.getMainLooper());
    private ConnectivityManager.@Nullable NetworkCallback own;
    private ConnectivityManager.@Nullable NetworkCallback near;
    private ConnectivityManager.@Nullable NetworkCallback held;
    private boolean holds;
    private boolean mayNotHold;

    /** @param isOther on the main thread, as everything here */
    NetworkWatch(Context context, Runnable isOther) {
        this.networks = context.getSystemService(ConnectivityManager.class);
        this.uplinks = AndroidUplinks.of(context);
        this.isOther = isOther;
    }

    void watch(boolean wanted) {
        if (wanted && own == null) {
            own = begun(it -> networks.registerDefaultNetworkCallback(it, main), new Changes());
        } else if (!wanted) {
            own = ended(own);
        }
        if (wanted && near == null) {
            near = begun(it -> networks.registerNetworkCallback(near(), it, main), new Changes());
        } else if (!wanted) {
            near = ended(near);
        }
    }

    /**
     * A Wi-Fi that the phone is in, and that Android itself has no use for, is not given up while this is wanted. Nothing is
     * asked for where the phone is in no such Wi-Fi: it looks for none on behalf of this app.
     */
    void hold(boolean wanted) {
        holds = wanted;
        boolean isUseful = wanted && !mayNotHold && uplinks.hasWifiBeside();
        if (isUseful && held == null) {
            held = begun(it -> networks.requestNetwork(wifi(), it, main), new ConnectivityManager.NetworkCallback());
            mayNotHold = held == null;
        } else if (!isUseful) {
            held = ended(held);
        }
    }

    private interface Registering {
        void of(ConnectivityManager.NetworkCallback callback);
    }

    /** Null: Android does not let it. Everything then goes as if this app had never asked. */
    private static ConnectivityManager.@Nullable NetworkCallback begun(
            Registering registering, ConnectivityManager.NetworkCallback callback) {
        try {
            registering.of(callback);
            return callback;
        } catch (RuntimeException refused) {
            // Some makers want a permission that no app gets, Android 11 took some apps for others; or there are too
            // many.
            Log.w("livex", "networks", refused);
            return null;
        }
    }

    private ConnectivityManager.@Nullable NetworkCallback ended(
            ConnectivityManager.@Nullable NetworkCallback callback) {
        if (callback != null) {
            networks.unregisterNetworkCallback(callback);
        }
        return null;
    }

    private static NetworkRequest near() {
        NetworkRequest.Builder any = new NetworkRequest.Builder();
        for (int transport : AndroidUplinks.NEAR) {
            if (transport != NetworkCapabilities.TRANSPORT_USB || Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) {
                any.addTransportType(transport);
            }
        }
        return any.build();
    }

    /** Whether it leads to the Internet is not asked: a request that asks nothing of the kind is content with either. */
    private static NetworkRequest wifi() {
        return new NetworkRequest.Builder()
                .addTransportType(NetworkCapabilities.TRANSPORT_WIFI)
                .build();
    }

    private final class Changes extends ConnectivityManager.NetworkCallback {
        @Override
        public void onAvailable(Network network) {
            changed();
        }

        @Override
        public void onLost(Network network) {
            changed();
        }

        private void changed() {
            hold(holds);
            isOther.run();
        }
    }
}
