package org.livex.phone.device.push;

import android.content.Context;
import android.os.Handler;
import android.os.Looper;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.sync.Joined;
import org.livex.phone.sync.Participation;

/**
 * Sees to it that the server can wake this phone, by the first way that answers. Asks again when something may have changed;
 * a hint that is not from the server is passed over. Lives on the main thread.
 */
public final class Push {
    private static final Duration ANSWERS_WITHIN = Duration.ofMinutes(10);
    private static final Duration STAYS_GOOD_FOR = Duration.ofDays(1);
    private static final Duration NO_QUESTION_WITHIN = Duration.ofMinutes(5);
    private static final int LONGEST_ENDPOINT = 2048;
    /** In front of a project's number and a token, where another way has an address. */
    private static final String FIREBASE = "fcm:";

    private static final int LONGEST_TOKEN = 4096;

    private final Participation participation;
    private final List<PushWay> ways;
    private final PushBook book;
    private final Clock clock;
    private final Runnable wake;
    private Instant lookedAt = Instant.EPOCH;

    Push(Participation participation, List<PushWay> ways, PushBook book, Clock clock, Runnable wake) {
        this.participation = participation;
        this.ways = ways;
        this.book = book;
        this.clock = clock;
        this.wake = wake;
    }

    /** In the order in which they are tried. {@code wake}: what a hint is good for. */
    public static Push open(Context context, Participation participation, Runnable wake) {
        PlayServicesPush playServices = new PlayServicesPush(context);
        FirebasePush firebase = firebase(context, participation, playServices);
        Push push = new Push(
                participation,
                List.of(firebase, playServices, new UnifiedPush(context)),
                new PushBook(context.getSharedPreferences("push", Context.MODE_PRIVATE)),
                Clock.systemUTC(),
                wake);
        firebase.answersTo(push);
        return push;
    }

    private static FirebasePush firebase(Context context, Participation participation, PushWay playServices) {
        Handler main = new Handler(Looper.getMainLooper());
        return new FirebasePush(
                participation,
                playServices,
                new Installations(
                        new HttpsPoster(),
                        OwnSigner.of(context),
                        context.getSharedPreferences("firebase", Context.MODE_PRIVATE),
                        Clock.systemUTC()),
                new PlayServicesTokens(context),
                new FirebasePush.Threads(Executors.newSingleThreadExecutor(), main::post));
    }

    /** Whenever somebody thinks of it: the server is asked only if something may have changed. */
    public void refresh() {
        Joined joined = participation.joined();
        Instant now = clock.instant();
        if (joined == null || isSettled(part(joined), now) || isWithin(NO_QUESTION_WITHIN, lookedAt, now)) {
            return;
        }
        lookedAt = now;
        participation.pushKey(key -> {
            if (key != null && joined.equals(participation.joined())) {
                refresh(part(joined), key);
            }
        });
    }

    /** Left, or out: nobody rings any more. */
    public void end() {
        String channel = book.channel();
        if (channel != null) {
            ways.stream().filter(way -> way.name().equals(book.way())).forEach(way -> way.end(channel));
        }
        book.clear();
        lookedAt = Instant.EPOCH;
    }

    boolean knows(String channel) {
        return channel.equals(book.channel());
    }

    /** Somebody says that this is an address of ours. */
    void registered(String channel, @Nullable String endpoint) {
        if (knows(channel) && endpoint != null && isAddress(endpoint)) {
            book.got(endpoint);
            tell();
        }
    }

    /** By its project of that number. */
    void registeredByFirebase(String channel, String projectNumber, String token) {
        if (knows(channel) && token.length() <= LONGEST_TOKEN) {
            book.got(FIREBASE + projectNumber + ":" + token);
            tell();
        }
    }

    /** {@code sender} is a project's number. There is nothing in it that could be checked: Android lets nobody else say it. */
    void rangByFirebase(String sender) {
        String endpoint = book.endpoint();
        if (endpoint != null && endpoint.startsWith(FIREBASE + sender + ":")) {
            wake.run();
        }
    }

    void rang(String channel, byte @Nullable [] message) {
        boolean isOfServer = message != null
                && knows(channel)
                && book.keys().flatMap(keys -> keys.decrypt(message)).isPresent();
        if (isOfServer) {
            wake.run();
        }
    }

    /** The way that was asked gives no address: one behind it may, else all are asked again some minutes later. */
    void failed(String channel) {
        String key = book.serverKey();
        if (knows(channel) && book.endpoint() == null && key != null) {
            book.lost();
            PushWay next = after(book.way());
            if (next != null && placeOf(next.name()) > placeOf(book.way())) {
                ask(next, key);
            }
        }
    }

    /** The address is not good any more. */
    void lost(String channel) {
        if (knows(channel)) {
            book.lost();
            book.asked("", Instant.EPOCH);
            lookedAt = Instant.EPOCH;
            refresh();
        }
    }

    /** The server knows a fresh address, and the way to it is still there. */
    private boolean isSettled(String part, Instant now) {
        PushWay way = named(book.way());
        return book.isOf(part)
                && book.isTold()
                && way != null
                && way.isThere()
                && isWithin(STAYS_GOOD_FOR, book.askedAt(), now);
    }

    private void refresh(String part, String key) {
        if (!book.isOf(part) || !key.equals(book.serverKey())) {
            end();
            book.begin(part, key);
        }
        PushWay before = named(book.way());
        Instant now = clock.instant();
        if (before == null || !before.isThere()) {
            ask(after(null), key);
        } else if (book.endpoint() == null) {
            if (!isWithin(ANSWERS_WITHIN, book.askedAt(), now)) {
                ask(after(book.way()), key);
            }
        } else if (!isWithin(STAYS_GOOD_FOR, book.askedAt(), now)) {
            ask(before, key);
        }
        tell();
    }

    private void ask(@Nullable PushWay way, String key) {
        String channel = book.channel();
        if (way != null && channel != null) {
            book.asked(way.name(), clock.instant());
            way.ask(channel, key);
        }
    }

    private void tell() {
        String endpoint = book.endpoint();
        WebPushKeys keys = book.keys().orElse(null);
        if (endpoint == null || keys == null || book.isTold()) {
            return;
        }
        participation.wakeBy(address(endpoint, keys), done -> {
            if (done) {
                book.told(endpoint);
            }
        });
    }

    private static JSONObject address(String endpoint, WebPushKeys keys) {
        if (endpoint.startsWith(FIREBASE)) {
            String token = endpoint.substring(endpoint.indexOf(':', FIREBASE.length()) + 1);
            return new JSONObject(Map.of("kind", "fcm", "token", token));
        }
        return new JSONObject(Map.of(
                "kind",
                "web",
                "subscription",
                Map.of("endpoint", endpoint, "keys", Map.of("p256dh", keys.p256dh(), "auth", keys.auth()))));
    }

    /** The next one that the phone has, in a circle; null: it has none. */
    private @Nullable PushWay after(@Nullable String name) {
        int from = placeOf(name);
        for (int i = 1; i <= ways.size(); i++) {
            PushWay way = ways.get((from + i) % ways.size());
            if (way.isThere()) {
                return way;
            }
        }
        return null;
    }

    /** -1: none of them. */
    private int placeOf(@Nullable String name) {
        for (int i = 0; i < ways.size(); i++) {
            if (ways.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable PushWay named(@Nullable String name) {
        int place = placeOf(name);
        return place < 0 ? null : ways.get(place);
    }

    /** Whose part in what: another one must not be rung by this one's keys. */
    private static String part(Joined joined) {
        return joined.server() + " " + joined.exercise() + " " + joined.person();
    }

    /** A clock that was set back must not keep anything waiting. */
    private static boolean isWithin(Duration span, Instant since, Instant now) {
        return !since.isAfter(now) && Duration.between(since, now).compareTo(span) <= 0;
    }

    private static boolean isAddress(String endpoint) {
        try {
            URI uri = new URI(endpoint);
            return endpoint.length() <= LONGEST_ENDPOINT && "https".equals(uri.getScheme()) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
