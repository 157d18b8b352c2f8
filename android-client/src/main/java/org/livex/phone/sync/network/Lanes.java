package org.livex.phone.sync.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import org.livex.phone.sync.DeviceClock;
import org.livex.phone.sync.NoConnection;

/**
 * The lanes to one server, and which of them is taken: the first that the server answered through, for as long as it works.
 * In a Wi-Fi that leads nowhere else Android itself takes the mobile network, where nobody is at the server's address.
 */
final class Lanes {
    private final Uplinks uplinks;
    private final OkHttpClient server;
    private final DeviceClock clock;
    private final Race race;
    private final Request question;
    private final Map<Uplink, Lane> open = new ConcurrentHashMap<>();
    /** Known to work. */
    private final AtomicReference<@Nullable Lane> taken = new AtomicReference<>();

    /**
     * @param server knows whom to trust
     * @param question that the server answers to anybody, and that gives nothing away
     */
    Lanes(Uplinks uplinks, OkHttpClient server, DeviceClock clock, Race race, Request question) {
        this.uplinks = uplinks;
        this.server = server;
        this.clock = clock;
        this.race = race;
        this.question = question;
    }

    /** The one that is taken. Waits for the first answer, if there are several and none is known to work. */
    synchronized Lane lane() throws NoConnection {
        List<Lane> now = lanesNow();
        Lane known = taken.get();
        if (known != null && now.contains(known)) {
            return known;
        }
        if (now.size() == 1) {
            return now.get(0);
        }
        Lane first = race.first(now, question, (lane, answer) -> lane);
        taken.set(first);
        return first;
    }

    /** The server answered through it. */
    void worked(Lane lane) {
        taken.compareAndSet(null, lane);
    }

    /** No answer, or another's: the next time all are asked. */
    void failed(Lane lane) {
        taken.compareAndSet(lane, null);
    }

    ExecutorService threads() {
        return server.dispatcher().executorService();
    }

    /** Gives up whatever is under way, for good; waits for nothing. */
    void cut() {
        server.dispatcher().cancelAll();
        threads().shutdown();
        open.values().forEach(Lane::close);
    }

    private List<Lane> lanesNow() {
        List<Uplink> now = uplinks.now();
        Set<Uplink> gone = new HashSet<>(open.keySet());
        gone.removeAll(now);
        for (Uplink each : gone) {
            Lane dead = open.remove(each);
            if (dead != null) {
                dead.close();
            }
        }
        List<Lane> lanes = new ArrayList<>();
        for (Uplink each : now) {
            lanes.add(open.computeIfAbsent(each, it -> Lane.through(it, server, clock)));
        }
        return lanes;
    }
}
