package org.livex.phone.device;

import android.net.ConnectivityManager;
import android.net.Network;

/** Tells when the phone has a network again, or another one: whatever was waiting need not wait longer. */
final class NetworkWatch extends ConnectivityManager.NetworkCallback {
    private final ConnectivityManager networks;
    private final Runnable isBack;
    private boolean watching;

    NetworkWatch(ConnectivityManager networks, Runnable isBack) {
        this.networks = networks;
        this.isBack = isBack;
    }

    void watch(boolean wanted) {
        if (wanted == watching) {
            return;
        }
        watching = wanted;
        if (wanted) {
            networks.registerDefaultNetworkCallback(this);
        } else {
            networks.unregisterNetworkCallback(this);
        }
    }

    @Override
    public void onAvailable(Network network) {
        isBack.run();
    }
}
