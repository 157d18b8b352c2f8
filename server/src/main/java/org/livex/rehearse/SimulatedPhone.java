package org.livex.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A participant's phone: keeps what its person did until the server confirms it, and what the server told. Syncs over
 * the live socket, or over HTTP while there is none. One event loop owns it.
 */
final class SimulatedPhone implements LiveLine.Listener, Reception.Listener {
    private static final long SOON_MILLIS = 20;
    private static final long LATE_PUSH_MILLIS = 300;
    private static final long RETRY_MILLIS = 500;
    private static final long CONFIRM_MILLIS = 1_500;
    private static final long KEEP_IN_TOUCH_MILLIS = 30_000;

    private final Vertx vertx;
    private final Api api;
    private final DevicePass pass;
    private final Random random;
    private final Tally tally;
    private final LiveLine line;
    private final NextSync next;
    private final Renewal renewal;
    private final Items items = new Items();
    private final Outbox outbox;
    private final Reception reception;
    private final List<ObjectNode> fixes = new ArrayList<>();
    private List<String> languages = List.of();
    private String journal = "";
    private @Nullable Person person;
    private boolean isClosed;
    private boolean syncing;
    private boolean again;
    /** A pushed frame got lost: until the next answer, the cursor must stay before it. */
    private boolean hasGap;

    private int gaps;
    /** Goes up when everything is read anew: what was said before belongs to another reading. */
    private int reading;

    /** What had happened when a sync was sent: its answer knows nothing of what came after. */
    private record Asked(int reading, int gaps) {}

    /** Who holds the phone. */
    interface Person {
        void sees(ObjectNode item);
    }

    SimulatedPhone(Vertx vertx, Api api, DevicePass pass, Network network, Random random, Tally tally) {
        this.vertx = vertx;
        this.api = api;
        this.pass = pass;
        this.random = random;
        this.tally = tally;
        this.reception = new Reception(vertx, network, random, this);
        this.outbox = new Outbox(random);
        this.next = new NextSync(vertx, this::sync);
        this.renewal = new Renewal(pass, tally, () -> syncSoon(SOON_MILLIS));
        this.line = new LiveLine(vertx, api, pass, this, tally);
    }

    void start(Person holder) {
        person = holder;
        reception.start();
        line.open();
        syncSoon(SOON_MILLIS);
    }

    Items items() {
        return items;
    }

    Outbox outbox() {
        return outbox;
    }

    DevicePass pass() {
        return pass;
    }

    List<String> languages() {
        return languages;
    }

    /** By what the history that it reads is told from others. */
    String journal() {
        return journal;
    }

    boolean isConnected() {
        return line.isOpen();
    }

    boolean isClosed() {
        return isClosed;
    }

    boolean isQuiet() {
        return outbox.isEmpty() && !syncing && !hasGap;
    }

    String unfinished() {
        return "outbox %d, syncing %s, gap %s, line %s"
                .formatted(outbox.size(), syncing, hasGap, line.isOpen() ? "open" : "down");
    }

    void does(ObjectNode command) {
        outbox.add(command);
        syncSoon(SOON_MILLIS);
    }

    /** Where it is: told with the next sync, and lost with it, as positions may be. */
    void isAt(ObjectNode fix) {
        fixes.add(fix);
        syncSoon(SOON_MILLIS);
    }

    /** Reads everything in these languages, also what came before. */
    void reads(List<String> wanted) {
        languages = List.copyOf(wanted);
        items.readAnew();
        reading++;
        syncSoon(SOON_MILLIS);
    }

    /** From now on the network is this good. */
    void treat(Network better) {
        reception.treat(better);
        syncSoon(SOON_MILLIS);
    }

    void close() {
        isClosed = true;
        reception.end();
        next.cancel();
        line.close();
    }

    void syncSoon(long millis) {
        if (!isClosed) {
            next.soon(millis);
        }
    }

    private void sync() {
        if (isClosed || !reception.isThere()) {
            return;
        }
        if (syncing) {
            again = true;
            return;
        }
        syncing = true;
        again = false;
        ObjectNode request = request();
        Asked asked = new Asked(reading, gaps);
        ask(request, asked).onComplete(done -> {
            syncing = false;
            if (done.failed()) {
                missed(done.cause());
            } else if (again || !outbox.isEmpty() || asked.reading() != reading) {
                syncSoon(SOON_MILLIS);
            } else {
                syncSoon(KEEP_IN_TOUCH_MILLIS);
            }
        });
    }

    private ObjectNode request() {
        ObjectNode request = Json.object().put("cursor", items.cursor());
        if (items.cursor() > 0 && !journal.isEmpty()) {
            request.put("journal", journal);
        }
        ArrayNode wanted = request.putArray("languages");
        languages.forEach(wanted::add);
        List<ObjectNode> commands = outbox.next();
        if (random.nextDouble() < reception.network().answers().shuffled()) {
            Collections.shuffle(commands, random);
        }
        request.putArray("outbox").addAll(commands);
        if (!fixes.isEmpty()) {
            request.putArray("positions").addAll(fixes);
            fixes.clear();
        }
        request.put("sentAt", Json.instant(Instant.now()));
        request.putObject("phone").put("queue", commands.size()).put("app", "rehearsal");
        return request;
    }

    private Future<Void> ask(ObjectNode request, Asked asked) {
        Network network = reception.network();
        if (random.nextDouble() < network.answers().lost()) {
            tally.lostAnswer();
            return say(request).transform(_ -> {
                line.cut();
                return Future.failedFuture("the answer got lost");
            });
        }
        if (random.nextDouble() < network.answers().saidTwice()) {
            http(request).onSuccess(answer -> take(answer, asked));
        }
        return say(request).map(answer -> {
            take(answer, asked);
            return null;
        });
    }

    private Future<JsonNode> say(ObjectNode request) {
        return line.isOpen() ? line.ask(request) : http(request);
    }

    private Future<JsonNode> http(ObjectNode request) {
        return api.post(pass.path("/sync"), pass.accessToken(), request).map(answer -> {
            if (!answer.isOk()) {
                throw new Refused(answer);
            }
            return answer.body();
        });
    }

    private void take(JsonNode answer, Asked asked) {
        String told = answer.path("journal").asText();
        if (!journal.isEmpty() && !told.equals(journal)) {
            outbox.sayAgain();
            again = true;
        }
        journal = told;
        outbox.settle(answer.path("results")).forEach(tally::settled);
        outbox.settledUpTo(answer.path("settled").asLong());
        if (asked.reading() != reading) {
            return;
        }
        hasGap = hasGap && asked.gaps() != gaps;
        boolean hadNews = !answer.path("items").isEmpty();
        tell(items.takeAnswer(answer));
        if (answer.path("more").asBoolean()) {
            again = true;
        } else if (hadNews) {
            // Only the next sync tells the server that this one's answer has arrived.
            syncSoon(CONFIRM_MILLIS);
        }
    }

    @Override
    public void pushed(JsonNode frame) {
        switch (reception.network().push(random)) {
            case WHOLE -> takePush(frame);
            case LOST -> missedPush();
            case TWICE -> {
                takePush(frame);
                takePush(frame);
            }
            case LATE -> {
                int pushedIn = reading;
                missedPush();
                vertx.setTimer(1 + random.nextLong(LATE_PUSH_MILLIS), _ -> {
                    if (pushedIn == reading && !isClosed) {
                        tell(items.takePush(frame, false));
                    }
                });
            }
        }
    }

    private void missedPush() {
        hasGap = true;
        gaps++;
        syncSoon(CONFIRM_MILLIS);
    }

    private void takePush(JsonNode frame) {
        List<ObjectNode> changed = items.takePush(frame, !hasGap);
        changed.stream()
                .filter(item -> item.path("kind").asText().equals("inject"))
                .filter(item -> !item.path("late").asBoolean() && !item.has("recalled"))
                .forEach(item -> tally.arrived(item.path("sentAt").asText()));
        tell(changed);
        syncSoon(CONFIRM_MILLIS);
    }

    private void tell(List<ObjectNode> changed) {
        Person holder = person;
        if (holder != null) {
            changed.forEach(holder::sees);
        }
    }

    @Override
    public void opened() {
        if (!reception.isThere() || isClosed) {
            line.close();
            return;
        }
        syncSoon(1);
    }

    @Override
    public void tokenRefused() {
        refresh();
    }

    private void missed(Throwable cause) {
        if (cause instanceof Refused refused && refused.isOfToken()) {
            refresh();
        } else if (cause instanceof Refused refused && !refused.isForNow()) {
            tally.error(refused.code());
        } else if (reception.isThere()) {
            tally.unanswered();
        }
        syncSoon(RETRY_MILLIS + random.nextLong(RETRY_MILLIS));
    }

    private void refresh() {
        if (!isClosed) {
            renewal.begin();
        }
    }

    @Override
    public void lostReception() {
        tally.droppedOut();
        line.close();
    }

    @Override
    public void regainedReception() {
        line.open();
        syncSoon(SOON_MILLIS);
    }
}
