package org.livex.phone.device;

import static android.net.NetworkCapabilities.NET_CAPABILITY_INTERNET;
import static android.net.NetworkCapabilities.NET_CAPABILITY_NOT_VPN;
import static android.net.NetworkCapabilities.NET_CAPABILITY_VALIDATED;
import static android.net.NetworkCapabilities.TRANSPORT_CELLULAR;
import static android.net.NetworkCapabilities.TRANSPORT_ETHERNET;
import static android.net.NetworkCapabilities.TRANSPORT_WIFI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.net.ConnectivityManager;
import android.net.Network;
import android.net.NetworkRequest;
import java.net.Proxy;
import java.net.Socket;
import java.time.Duration;
import org.junit.After;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.sync.network.OwnChoice;
import org.livex.phone.sync.network.Uplink;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;
import org.robolectric.shadow.api.Shadow;

/** Which networks the app may go through, and what it asks Android for. */
@RunWith(RobolectricTestRunner.class)
@Config(application = TestApp.class, shadows = FakeNetworks.class)
public class NetworksTest {
    private final Phone phone = Phone.get();
    private final FakeNetworks networks = Shadow.extract(phone.system(ConnectivityManager.class));
    private final AndroidUplinks uplinks = AndroidUplinks.of(phone.app);

    @After
    public void the_next_test_has_networks_of_its_own() {
        FakeNetworks.forget();
    }

    @Test
    public void a_wifi_without_the_internet_is_a_way_beside_the_mobile_network_that_android_takes() throws Exception {
        Network mobile = networks.has(1, TRANSPORT_CELLULAR, NET_CAPABILITY_NOT_VPN, NET_CAPABILITY_INTERNET);
        Network wifi = networks.has(2, TRANSPORT_WIFI, NET_CAPABILITY_NOT_VPN);
        networks.takesByItself(mobile);

        assertThat(uplinks.now()).containsExactly(new OwnChoice(mobile.toString()), new NearNetwork(wifi));
        Uplink near = uplinks.now().get(1);
        Socket socket = new Socket();
        near.bind(socket);
        assertThat(shadowOf(wifi).isSocketBound(socket)).isTrue();
        assertThat(near.proxy()).as("that is the mobile network's").isEqualTo(Proxy.NO_PROXY);
    }

    @Test
    public void a_wifi_that_android_takes_by_itself_is_there_once_and_no_operators_network_beside_it() {
        networks.has(1, TRANSPORT_CELLULAR, NET_CAPABILITY_NOT_VPN, NET_CAPABILITY_INTERNET, NET_CAPABILITY_VALIDATED);
        Network wifi = networks.has(2, TRANSPORT_WIFI, NET_CAPABILITY_NOT_VPN, NET_CAPABILITY_INTERNET);
        networks.takesByItself(wifi);

        assertThat(uplinks.now()).containsExactly(new OwnChoice(wifi.toString()));
        assertThat(uplinks.hasWifiBeside()).isFalse();
    }

    @Test
    public void two_wifis_and_a_cable_are_all_ways_and_a_vpn_on_a_wifi_is_none() {
        Network vpn = networks.has(1, TRANSPORT_WIFI, NET_CAPABILITY_INTERNET);
        Network one = networks.has(2, TRANSPORT_WIFI, NET_CAPABILITY_NOT_VPN);
        Network other = networks.has(3, TRANSPORT_WIFI, NET_CAPABILITY_NOT_VPN);
        Network cable = networks.has(4, TRANSPORT_ETHERNET, NET_CAPABILITY_NOT_VPN);

        assertThat(uplinks.now())
                .containsExactlyInAnyOrder(
                        new OwnChoice("null"), new NearNetwork(one), new NearNetwork(other), new NearNetwork(cable))
                .doesNotContain(new NearNetwork(vpn));
    }

    @Test
    public void another_network_that_android_takes_by_itself_is_another_way() {
        networks.takesByItself(networks.has(1, TRANSPORT_CELLULAR, NET_CAPABILITY_NOT_VPN));
        Uplink before = uplinks.now().get(0);

        networks.takesByItself(networks.has(2, TRANSPORT_CELLULAR, NET_CAPABILITY_NOT_VPN));

        assertThat(uplinks.now().get(0)).isNotEqualTo(before);
    }

    @Test
    public void an_android_that_takes_the_app_for_another_leaves_what_it_takes_by_itself() {
        Network mobile = networks.has(1, TRANSPORT_CELLULAR, NET_CAPABILITY_NOT_VPN);
        networks.has(2, TRANSPORT_WIFI, NET_CAPABILITY_NOT_VPN);
        networks.takesByItself(mobile);
        networks.mistakesApps();

        assertThat(uplinks.now()).containsExactly(new OwnChoice(mobile.toString()));
        assertThat(uplinks.areAny()).isTrue();
    }

    @Test
    public void while_play_goes_on_a_wifi_beside_is_kept_up_whatever_else_it_leads_to_and_no_longer() {
        networks.takesByItself(networks.has(1, TRANSPORT_CELLULAR, NET_CAPABILITY_NOT_VPN, NET_CAPABILITY_INTERNET));
        networks.has(2, TRANSPORT_WIFI, NET_CAPABILITY_NOT_VPN);

        phone.lives();

        assertThat(networks.requests()).hasSize(1);
        NetworkRequest request = networks.requests().get(0);
        assertThat(request.hasTransport(TRANSPORT_WIFI)).isTrue();
        assertThat(request.hasCapability(NET_CAPABILITY_INTERNET)).isFalse();
        assertThat(request.hasCapability(NET_CAPABILITY_VALIDATED)).isFalse();
        phone.tells().tells();
        assertThat(networks.requests()).as("asked once").hasSize(1);

        phone.app.passes(Duration.ofHours(9));
        phone.tells();
        assertThat(networks.requests()).as("at night").isEmpty();
        assertThat(networks.getNetworkCallbacks()).isEmpty();
    }

    @Test
    public void where_the_phone_is_in_no_wifi_none_is_looked_for() {
        Network mobile = networks.has(1, TRANSPORT_CELLULAR, NET_CAPABILITY_NOT_VPN, NET_CAPABILITY_INTERNET);
        networks.takesByItself(mobile);
        phone.lives();
        assertThat(networks.requests()).isEmpty();

        Network wifi = networks.has(2, TRANSPORT_WIFI, NET_CAPABILITY_NOT_VPN);
        networks.getNetworkCallbacks().forEach(heard -> heard.onAvailable(wifi));
        assertThat(networks.requests()).hasSize(1);

        networks.removeNetwork(wifi);
        networks.getNetworkCallbacks().forEach(heard -> heard.onLost(wifi));
        assertThat(networks.requests()).isEmpty();
    }

    @Test
    public void a_network_that_came_or_went_is_news() {
        phone.lives();
        assertThat(networks.getNetworkCallbacks())
                .as("Android's own, and any near one")
                .hasSize(2);
        Network wifi = networks.has(2, TRANSPORT_WIFI, NET_CAPABILITY_NOT_VPN);

        int before = phone.participation.syncs;
        networks.getNetworkCallbacks().forEach(heard -> heard.onAvailable(wifi));
        assertThat(phone.participation.syncs).isEqualTo(before + 2);
        networks.getNetworkCallbacks().forEach(heard -> heard.onLost(wifi));
        assertThat(phone.participation.syncs).isEqualTo(before + 4);
    }

    @Test
    public void an_android_that_refuses_the_request_is_asked_once_and_everything_else_goes_on() {
        networks.refusesRequests();
        networks.takesByItself(networks.has(1, TRANSPORT_CELLULAR, NET_CAPABILITY_NOT_VPN));
        networks.has(2, TRANSPORT_WIFI, NET_CAPABILITY_NOT_VPN);

        phone.lives().tells();

        assertThat(networks.requests()).isEmpty();
        assertThat(networks.getNetworkCallbacks()).hasSize(2);
        assertThat(phone.isServiceInFront()).isTrue();
    }
}
