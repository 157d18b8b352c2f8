package org.livex.web;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.SSLEngineOptions;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.disk.OpenFileRoom;
import org.livex.disk.OpenFileWatch;
import org.livex.exercise.words.ids.DeviceId;
import org.livex.room.Limits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is on the line. A connection that has shown no token is a stranger's: where there are too many of those the oldest
 * goes, so that a newcomer always gets a hearing and nobody with a token loses one. A connection that asks nothing, or
 * never finishes asking, is closed. One event loop owns it.
 */
public final class Connections {
    private static final long LOOK_EVERY_MILLIS = 1_000;
    private static final String LINE = "line";

    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);
    private static final long SAID_EVERY_MILLIS = 60_000;

    private final Limits.Lines most;
    private final OpenFileRoom files;
    private final OpenFileWatch watch;
    private long saidAt;
    private boolean isSaid;
    private final long headMillis;
    private final long idleMillis;
    private final LongSupplier millis;
    private final Handshakes handshakes;
    private final AcceptPace pace = new AcceptPace(System::nanoTime);
    private final Map<HttpConnection, Line> open = new HashMap<>();
    private final Set<Line> strangers = new LinkedHashSet<>();
    private final Map<String, Set<Line>> byAddress = new HashMap<>();
    private final Map<DeviceId, Set<Line>> byDevice = new HashMap<>();

    /** {@code watch} is asked whether there is room for one more. */
    public Connections(Vertx vertx, Limits limits, OpenFileWatch watch) {
        this.watch = watch;
        this.files = watch.room();
        this.most = limits.lines();
        this.headMillis = limits.patience().head().toMillis();
        this.idleMillis = limits.patience().idle().toMillis();
        this.millis = () -> System.nanoTime() / 1_000_000;
        this.handshakes = new Handshakes(most, files, System::nanoTime);
        vertx.setPeriodic(Math.min(LOOK_EVERY_MILLIS, headMillis), _ -> closeQuiet());
    }

    /** For a server whose handshakes are begun in turn. */
    public SSLEngineOptions tls() {
        return new TlsInTurn(this::arrived);
    }

    /** Of TLS, begun or waiting for their turn. */
    public int handshakes() {
        return handshakes.unfinished();
    }

    private void arrived(ChannelHandlerContext tls) {
        pace.came(tls.channel().parent(), tls.executor());
        InTurn.on(tls.channel());
        Handshakes.Place place = HelloGate.before(tls, handshakes, headMillis);
        makeRoom();
        if (files.isOut()) {
            // Once the channel has all its handlers.
            tls.executor().execute(place::giveUp);
            watch.turnedAway();
        }
    }

    public void opened(HttpConnection connection) {
        // Of the channel: a connection that becomes a socket hears nothing more itself.
        Channel channel = Channels.of(connection);
        HelloGate.passed(channel);
        Line line =
                new Line(connection, String.valueOf(connection.remoteAddress().hostAddress()), InTurn.on(channel));
        open.put(connection, line);
        strangers.add(line);
        Set<Line> neighbours = byAddress.computeIfAbsent(line.address, _ -> new LinkedHashSet<>());
        neighbours.add(line);
        channel.closeFuture().addListener(_ -> closed(line));
        LastWords.on(channel);
        // Whoever goes away in the middle of a word is no fault of ours.
        connection.exceptionHandler(_ -> {});
        closeOldest(neighbours, most.address());
        closeOldest(strangers, most.strangers());
        files.opened();
        makeRoom();
        if (files.isOut() && line.requests == 0) {
            line.close();
            watch.turnedAway();
        }
    }

    /**
     * Without a file left nobody is let in for seconds, and nobody hears why. Strangers go first, then whoever asks nothing at the
     * moment: a phone comes back by itself.
     */
    private void makeRoom() {
        long wanted = files.missing();
        if (wanted == 0) {
            return;
        }
        long missing = wanted - handshakes.giveUp(wanted);
        List<Line> closed = Stream.concat(
                        strangers.stream(), open.values().stream().filter(line -> line.device != null))
                .filter(line -> line.requests == 0)
                .limit(missing)
                .toList();
        closed.forEach(Line::close);
        if (missing < wanted || !closed.isEmpty()) {
            watch.turnedAway();
        }
        say();
    }

    private void say() {
        long now = millis.getAsLong();
        if (!isSaid || now - saidAt > SAID_EVERY_MILLIS) {
            isSaid = true;
            saidAt = now;
            LOG.warn(
                    "Of the {} files and connections that Livex may have open next to none are left: connections that ask nothing are"
                            + " closed, and what can wait is told to come again. Raise the limit (ulimit -Hn 4096, or LimitNOFILE of"
                            + " its service) and start it again.",
                    files.most());
        }
    }

    /** Every request passes here first. */
    public void enter(RoutingContext ctx) {
        Line line = open.get(ctx.request().connection());
        if (line != null) {
            ctx.put(LINE, line);
            line.requests++;
            line.hasAsked = true;
            ctx.addEndHandler(_ -> {
                line.requests--;
                line.quietSince = millis.getAsLong();
            });
        }
        ctx.next();
    }

    /**
     * Whether the sender may send one more body: a stranger one at a time on each connection, since HTTP/2 would let them
     * begin so many at once that no other stranger finds room.
     */
    static boolean maySend(RoutingContext ctx) {
        Line line = ctx.get(LINE);
        if (line == null || line.device != null) {
            return true;
        }
        if (line.isSending) {
            return false;
        }
        line.isSending = true;
        ctx.addEndHandler(_ -> line.isSending = false);
        return true;
    }

    /** From now on all that the request takes is its device's. */
    public static void proved(RoutingContext ctx, DeviceId device) {
        Room.find(ctx).ifPresent(share -> share.belongsTo(device));
        Line line = ctx.get(LINE);
        if (line != null) {
            line.proved(device);
        }
    }

    private void closed(Line line) {
        if (open.remove(line.connection) != null) {
            files.closed();
        }
        line.leaveStrangers();
        Set<Line> own = line.device == null ? null : byDevice.get(line.device);
        if (own != null && own.remove(line) && own.isEmpty()) {
            byDevice.remove(line.device);
        }
    }

    private void closeQuiet() {
        makeRoom();
        long now = millis.getAsLong();
        open.values().stream()
                .filter(line -> line.requests == 0)
                .filter(line -> now - line.quietSince > (line.hasAsked ? idleMillis : headMillis))
                .toList()
                .forEach(Line::close);
    }

    private static void closeOldest(Set<Line> lines, int most) {
        if (lines.size() > most) {
            lines.iterator().next().close();
        }
    }

    private final class Line {
        private final HttpConnection connection;
        private final String address;
        private final InTurn turn;
        private @Nullable DeviceId device;
        private boolean hasAsked;
        private boolean isSending;
        private int requests;
        private long quietSince = millis.getAsLong();

        private Line(HttpConnection connection, String address, InTurn turn) {
            this.connection = connection;
            this.address = address;
            this.turn = turn;
        }

        /** The first device's: who relays for many is one. */
        private void proved(DeviceId shown) {
            if (device == null && open.containsKey(connection)) {
                device = shown;
                turn.known();
                handshakes.shown(address);
                leaveStrangers();
                Set<Line> own = byDevice.computeIfAbsent(shown, _ -> new LinkedHashSet<>());
                own.add(this);
                closeOldest(own, most.device());
            }
        }

        private void leaveStrangers() {
            strangers.remove(this);
            Set<Line> neighbours = byAddress.get(address);
            if (neighbours != null && neighbours.remove(this) && neighbours.isEmpty()) {
                byAddress.remove(address);
            }
        }

        /** At once gone from every list: a connection that takes its time to close must not count, nor be closed twice. */
        private void close() {
            closed(this);
            connection.close();
        }
    }
}
