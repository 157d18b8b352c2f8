package org.livex.phone.device;

import android.content.Context;
import android.net.ConnectivityManager;
import android.net.Network;
import android.net.NetworkCapabilities;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.phone.sync.network.OwnChoice;
import org.livex.phone.sync.network.Uplink;
import org.livex.phone.sync.network.Uplinks;

/**
 * What Android takes by itself, and beside it every Wi-Fi and every cable. Whether one of those leads to the Internet, which
 * is all that Android asks of a network, says nothing of whether it leads to a laptop in a tent. Asking wakes no radio.
 */
public final class AndroidUplinks implements Uplinks {
    /** One of them. All but the operators' networks: if the phone does not take these by itself, they cost money. */
    static final int[] NEAR = {
        NetworkCapabilities.TRANSPORT_WIFI, NetworkCapabilities.TRANSPORT_ETHERNET, NetworkCapabilities.TRANSPORT_USB
    };

    private final ConnectivityManager networks;

    private AndroidUplinks(ConnectivityManager networks) {
        this.networks = networks;
    }

    public static AndroidUplinks of(Context context) {
        return new AndroidUplinks(context.getSystemService(ConnectivityManager.class));
    }

    @Override
    public List<Uplink> now() {
        Network own = own();
        List<Uplink> found = new ArrayList<>();
        found.add(new OwnChoice(String.valueOf(own)));
        beside(own, NEAR).forEach(network -> found.add(new NearNetwork(network)));
        return found;
    }

    /** Anything at all that a server could be reached through. */
    boolean areAny() {
        return own() != null || !beside(null, NEAR).isEmpty();
    }

    /** A Wi-Fi that Android has no other use for. */
    boolean hasWifiBeside() {
        return !beside(own(), NetworkCapabilities.TRANSPORT_WIFI).isEmpty();
    }

    private @Nullable Network own() {
        try {
            return networks.getActiveNetwork();
        } catch (SecurityException mistaken) {
            // As below; and whoever asks is on a thread whose failure would end the process.
            return null;
        }
    }

    @SuppressWarnings("deprecation") // What came after it tells of networks later; a first call would find none.
    private List<Network> beside(@Nullable Network own, int... transports) {
        List<Network> found = new ArrayList<>();
        try {
            for (Network network : networks.getAllNetworks()) {
                if (!network.equals(own) && isOneOf(networks.getNetworkCapabilities(network), transports)) {
                    found.add(network);
                }
            }
        } catch (SecurityException mistaken) {
            // Android 11 as it came took some apps for others here, and refused them.
        }
        return found;
    }

    /** Null: it went meanwhile. A VPN stands on a Wi-Fi without being one: Android takes it by itself where it is to be taken. */
    private static boolean isOneOf(@Nullable NetworkCapabilities network, int... transports) {
        if (network == null || !network.hasCapability(NetworkCapabilities.NET_CAPABILITY_NOT_VPN)) {
            return false;
        }
        for (int transport : transports) {
            if (network.hasTransport(transport)) {
                return true;
            }
        }
        return false;
    }
}
