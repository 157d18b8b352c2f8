package org.livex.phone.device;

import static org.robolectric.Shadows.shadowOf;

import android.net.ConnectivityManager;
import android.net.Network;
import android.net.NetworkCapabilities;
import android.net.NetworkRequest;
import android.os.Handler;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;
import org.robolectric.shadows.ShadowConnectivityManager;
import org.robolectric.shadows.ShadowNetwork;
import org.robolectric.shadows.ShadowNetworkCapabilities;

/** The phone's networks, which a test puts up and takes down; they remember who asked for what. */
@Implements(ConnectivityManager.class)
public class FakeNetworks extends ShadowConnectivityManager {
    private static final List<NetworkRequest> REQUESTS = new ArrayList<>();
    private static final List<ConnectivityManager.NetworkCallback> REQUESTING = new ArrayList<>();
    private static boolean refuses;
    private static boolean mistakesApps;
    private static @Nullable Network own;

    /** Robolectric does it for its own shadows alone. */
    static void forget() {
        REQUESTS.clear();
        REQUESTING.clear();
        refuses = false;
        mistakesApps = false;
        own = null;
    }

    /** As some makers' Android does. */
    void refusesRequests() {
        refuses = true;
    }

    /** As Android 11 did when it came. */
    void mistakesApps() {
        mistakesApps = true;
    }

    List<NetworkRequest> requests() {
        return REQUESTS;
    }

    /** Where Android sends what is bound to nothing. */
    void takesByItself(Network network) {
        own = network;
    }

    Network has(int id, int transport, int... capabilities) {
        Network network = ShadowNetwork.newInstance(id);
        NetworkCapabilities can = ShadowNetworkCapabilities.newInstance();
        // Given to each that is made: a test says itself what is no VPN.
        shadowOf(can).removeCapability(NetworkCapabilities.NET_CAPABILITY_NOT_VPN);
        shadowOf(can).addTransportType(transport);
        for (int capability : capabilities) {
            shadowOf(can).addCapability(capability);
        }
        addNetwork(network, null);
        setNetworkCapabilities(network, can);
        return network;
    }

    @Implementation
    @Override
    protected @Nullable Network getActiveNetwork() {
        return own;
    }

    @Implementation
    @Override
    protected NetworkCapabilities getNetworkCapabilities(Network network) {
        if (mistakesApps) {
            throw new SecurityException("Package android does not belong to 10123");
        }
        return super.getNetworkCapabilities(network);
    }

    @Implementation
    @Override
    protected void requestNetwork(
            NetworkRequest request, ConnectivityManager.NetworkCallback callback, Handler handler) {
        if (refuses) {
            throw new SecurityException("was not granted either of these permissions: WRITE_SETTINGS");
        }
        REQUESTS.add(request);
        REQUESTING.add(callback);
    }

    @Implementation
    @Override
    protected void unregisterNetworkCallback(ConnectivityManager.NetworkCallback callback) {
        int at = REQUESTING.indexOf(callback);
        if (at >= 0) {
            REQUESTING.remove(at);
            REQUESTS.remove(at);
        } else {
            super.unregisterNetworkCallback(callback);
        }
    }
}
