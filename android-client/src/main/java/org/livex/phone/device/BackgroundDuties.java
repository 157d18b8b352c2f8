package org.livex.phone.device;

import android.app.Application;
import android.content.Context;
import android.content.Intent;
import android.content.SharedPreferences;
import android.os.Build;
import android.os.Handler;
import android.os.Looper;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.livex.phone.device.push.Push;
import org.livex.phone.model.Situations;
import org.livex.phone.sync.Connection;
import org.livex.phone.sync.Participation;
import org.livex.phone.sync.Snapshot;
import org.livex.phone.words.Words;

/**
 * Keeps the phone attentive: looks at what is due whenever something changes and every minute, and sees to it. Lives as long
 * as the process, on the main thread.
 */
public final class BackgroundDuties implements Participation.Listener {
    private static final long LOOK_EVERY_MILLIS = 60_000;

    private final Application app;
    private final Participation participation;
    private final Clock clock;
    private final Handler handler = new Handler(Looper.getMainLooper());
    private final Runnable lookAgain = this::lookAround;
    private final Notices notices;
    private final CommsWitness witness;
    private final AlarmBell bell;
    private final MessageNotice messages;
    private final TalkNotice talk;
    private final SurveyNotice surveys;
    private final KeepAlive keepAlive;
    private final PositionWatch positions;
    private final NetworkWatch network;
    private final Push push;
    private final Health health;
    private final BeforeUnlock beforeUnlock;
    private final Front front;
    private final Supplier<Words> words;
    private final Situations situations = new Situations();
    private final List<Runnable> waiting = new ArrayList<>();
    private Duty duty = Duty.NONE;
    private PositionState position = PositionState.OFF;
    private @Nullable ConnectionService service;
    private String shown = "";
    private boolean isStarting;
    private boolean wasRefused;
    private boolean isForgotten;

    /** What Android starts finds its way by the application. */
    public interface Host {
        BackgroundDuties backgroundDuties();
    }

    public static BackgroundDuties of(Context context) {
        return ((Host) context.getApplicationContext()).backgroundDuties();
    }

    public BackgroundDuties(
            Application app, Participation participation, Front front, Supplier<Words> words, Clock clock) {
        this.app = app;
        this.participation = participation;
        this.words = words;
        this.clock = clock;
        this.notices = new Notices(app, words);
        this.witness = new CommsWitness(participation, words, clock);
        this.bell = new AlarmBell(app, notices);
        SharedPreferences told = app.getSharedPreferences("attendant", Context.MODE_PRIVATE);
        this.messages = new MessageNotice(notices, told);
        this.talk = new TalkNotice(notices, told);
        this.surveys = new SurveyNotice(notices, told);
        this.keepAlive = new KeepAlive(app);
        this.positions = new PositionWatch(app, clock, participation::position, this::look);
        this.network = new NetworkWatch(app, participation::syncNow);
        this.push = Push.open(app, participation, this::wake);
        this.health = new Health(app);
        this.beforeUnlock = new BeforeUnlock(app);
        this.front = front;
    }

    public void start() {
        notices.cancel(Notices.UNLOCK);
        participation.add(this);
        lookAround();
    }

    /** As a process ends: nothing is taken away. */
    public void stop() {
        participation.remove(this);
        handler.removeCallbacks(lookAgain);
        network.watch(false);
        network.hold(false);
    }

    public Push push() {
        return push;
    }

    /** What of the phone's own settings stands in the way now, the worst first. */
    public List<HealthTrouble> troubles() {
        return HealthTrouble.of(health.now(), health.sound(), duty.sharesPosition());
    }

    public PositionState position() {
        return position;
    }

    public Participation participation() {
        return participation;
    }

    public Words words() {
        return words.get();
    }

    /** What somebody still has to answer. */
    public Ringing ringing() {
        return duty.ringing();
    }

    /** A connection is wanted, and there is none. */
    boolean isCutOff() {
        return isReachable() && participation.snapshot().connection().way() == Connection.Way.OFFLINE;
    }

    private boolean isReachable() {
        return duty.connected() || front.isInFront();
    }

    @Override
    public void changed(Snapshot snapshot) {
        look();
        if (!isBeingRead()) {
            List<Runnable> now = List.copyOf(waiting);
            waiting.clear();
            now.forEach(Runnable::run);
        }
    }

    /** The process has just begun, and it is not known yet who takes part. */
    boolean isBeingRead() {
        return participation.snapshot().isBeingRead();
    }

    /** After everything else of this class knows it too. */
    void onceRead(Runnable does) {
        waiting.add(does);
    }

    /** There may be news: the phone was started, or somebody rang. Says nothing, and nothing is believed of it. */
    void wake() {
        wasRefused = false;
        look();
        if (duty.isJoined() || !participation.snapshot().isRead()) {
            participation.syncNow();
            CatchUpJob.now(app);
        }
    }

    void ringAgain() {
        look();
        bell.again();
    }

    void checkConnection() {
        keepAlive.rang();
        look();
        if (duty.connected()) {
            keepAlive.stayAwake();
            participation.syncNow();
        }
    }

    /** Compares what is due with what is done. */
    void look() {
        Snapshot snapshot = participation.snapshot();
        if (!snapshot.isRead()) {
            // Nothing is begun for nobody, and nothing of somebody forgotten.
            participation.syncNow();
            return;
        }
        boolean wasJoined = duty.isJoined();
        Instant serverNow = clock.instant().plus(snapshot.clockOffset());
        duty = Duty.of(snapshot, situations, serverNow);
        if (duty.isJoined()) {
            isForgotten = false;
        } else if (!isForgotten) {
            forget();
        }
        if (duty.isJoined() && !wasJoined) {
            push.refresh();
        }
        beforeUnlock.keep(duty, notices.language());
        participation.stayConnected(isReachable());
        CatchUpJob.schedule(app, duty.catchUp());
        network.watch(duty.connected() || (duty.isJoined() && front.isInFront()));
        network.hold(duty.connected());
        keepAlive.keep(duty.connected(), snapshot.connection().way());
        connect();
        locate();
        showConnection(snapshot);
        bell.ringFor(front.isInFront() ? duty.ringing().inFront() : duty.ringing());
        witness.see(duty.ringing().check(), notices.canRing(), front.isInFront());
        messages.tell(duty.unread(), front.isInFront());
        surveys.tell(duty.surveys(), front.isInFront());
        if (duty.isJoined()) {
            talk.tell(duty.lines(), front.isInFront());
        }
    }

    /** The service was started, by us or by Android: it must show itself now, even if only to end. */
    void serve(ConnectionService started) {
        service = started;
        isStarting = false;
        shown = "";
        showConnection(participation.snapshot());
        look();
    }

    void served(ConnectionService ended) {
        if (service == ended) {
            service = null;
        }
    }

    private void lookAround() {
        handler.removeCallbacks(lookAgain);
        participation.health(health.now());
        look();
        if (duty.isJoined()) {
            push.refresh();
        }
        handler.postDelayed(lookAgain, LOOK_EVERY_MILLIS);
    }

    /** Somebody began to look at the app, or ended. */
    public void cameOrWent() {
        wasRefused = false;
        lookAround();
        if (front.isInFront() && duty.isJoined()) {
            participation.syncNow();
        }
    }

    private void connect() {
        ConnectionService running = service;
        if (!duty.connected()) {
            notices.cancel(Notices.REOPEN);
            if (running != null) {
                running.end();
            }
        } else if (running == null && !isStarting && !wasRefused) {
            start(ConnectionService.intent(app));
        }
    }

    private void start(Intent intent) {
        try {
            app.startForegroundService(intent);
            isStarting = true;
            notices.cancel(Notices.REOPEN);
        } catch (IllegalStateException notNow) {
            // Since Android 12 an app that nobody looks at may begin it only at certain moments.
            refused();
        }
    }

    private void refused() {
        wasRefused = true;
        notices.reopen();
    }

    private void locate() {
        ConnectionService running = service;
        boolean goesOn = running != null && (running.locates() || Build.VERSION.SDK_INT < Build.VERSION_CODES.R);
        position = positions.watch(duty.area(), front.isInFront() || goesOn);
    }

    private void showConnection(Snapshot snapshot) {
        ConnectionService running = service;
        if (running == null) {
            return;
        }
        // Given up in a pause it could not be had again in a pocket: Android gives it to an app that is looked at.
        boolean wantsPosition = position.isMeasured() || (running.locates() && duty.sharesPosition());
        String now = snapshot.connection().way() + " " + position + " " + notices.language();
        if (shown.isEmpty() || wantsPosition != running.locates()) {
            if (!running.show(notices.connection(snapshot.connection().way(), position), wantsPosition)) {
                running.end();
                service = null;
                refused();
                return;
            }
        } else if (!shown.equals(now)) {
            notices.show(
                    Notices.CONNECTION, notices.connection(snapshot.connection().way(), position));
        }
        shown = now;
    }

    /** Left, over, or the role was taken away: nothing of it stays but what the system's own settings remember. */
    private void forget() {
        isForgotten = true;
        push.end();
        bell.silence();
        notices.cancelAll();
        messages.forget();
    }
}
