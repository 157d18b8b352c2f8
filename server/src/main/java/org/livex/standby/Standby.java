package org.livex.standby;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.disk.OwnerOnly;
import org.livex.journal.JournalUnavailable;
import org.livex.journal.sqlite.MirrorTarget;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A data folder that follows another server, on a second laptop: paired by a code, brought up to date round by round, and at last
 * made the server's. Nobody else opens the folder meanwhile. One thread at a time; all of it blocks.
 */
public final class Standby implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Standby.class);
    private static final String DATABASE = "livex.db";
    private static final int ROUNDS_OF_A_HANDOVER = 20;

    private final Path data;
    private final Vertx vertx;
    private final Here here;
    private final FirstsClock firstsClock;
    private final MirrorTarget target;
    private @Nullable FirstServer first;
    private @Nullable Copying copying;
    private @Nullable Followed followed;
    private @Nullable Instant upTo;
    private boolean hasSaidDoors;
    private boolean isClosed;

    /** How far it is: all up to when, by the first server's clock, how many entries, and whether attachments are still to come. */
    public record Reached(Instant upTo, long entries, boolean filesLeft) {}

    /** What came of a take-over. {@code firstKnows}: the server before answers nobody any more. */
    public record Outcome(long term, Instant upTo, boolean firstKnows) {}

    /**
     * What of this laptop counts: its name, where it would serve, such as {@code https:8443}, a clock that nobody sets, and the one
     * that somebody may.
     */
    public record Here(String machine, List<String> doors, InstantSource steady, InstantSource wall) {}

    private Standby(Vertx vertx, Path data, Here here, MirrorTarget target, @Nullable Followed followed) {
        this.vertx = vertx;
        this.here = here;
        this.firstsClock = new FirstsClock(here.steady(), here.wall());
        this.data = data;
        this.target = target;
        this.followed = followed;
        this.upTo = followed == null ? null : followed.upTo();
    }

    /** In a folder that is empty, not there yet, or has followed before. */
    public static Standby in(Path data, Vertx vertx, Here here) throws IOException {
        Optional<Followed> followed = Followed.in(data);
        if (followed.isEmpty() && !isFree(data)) {
            throw new StandbyProblem(
                    StandbyProblem.Kind.REFUSED,
                    data + " is not empty, and follows no server: move it away first, or name another data folder.");
        }
        OwnerOnly.folder(data);
        return new Standby(vertx, data, here, MirrorTarget.open(data.resolve(DATABASE)), followed.orElse(null));
    }

    private static boolean isFree(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            // Of one that was begun, and never paired.
            return files.allMatch(file -> file.getFileName().toString().startsWith(DATABASE));
        }
    }

    /** The server that it follows; empty before it was paired. */
    public Optional<String> address() {
        return Optional.ofNullable(followed).map(Followed::address);
    }

    /** Up to when all is there, by the first server's clock; empty where it never was. */
    public Optional<Instant> upTo() {
        return Optional.ofNullable(upTo);
    }

    /** Asks the server at an address to show a code; what comes back goes with that into {@link #pair}. */
    public byte[] ask(String address) throws StandbyProblem {
        return at(FirstServer.address(address)).ask();
    }

    /** Pairs by the code that the first server shows. */
    public void pair(String address, StandbyCode code, byte[] salt) throws IOException {
        String whole = FirstServer.address(address);
        StandbyDoor.Paired paired = at(whole).pair(code, salt, here.machine());
        Followed now = new Followed(whole, paired.secret(), upTo, null);
        new Term(paired.term(), paired.key(), 0).keep(data);
        now.keep(data);
        followed = now;
        copying = null;
        hasSaidDoors = false;
    }

    /** The same server, where it is found at another address now. */
    public void moved(String address) throws IOException {
        Followed known = paired();
        Followed now = new Followed(FirstServer.address(address), known.secret(), known.upTo(), known.ahead());
        if (!now.equals(known)) {
            now.keep(data);
            followed = now;
            forgetServer();
        }
    }

    /** One round: all is here then that the first server had when it began. */
    public Reached catchUp() throws IOException {
        Copying.Reached reached = copying().catchUp();
        if (!hasSaidDoors) {
            ask(paired(), new Question.Doors(here.doors()));
            hasSaidDoors = true;
        }
        Instant all = Instant.ofEpochMilli(reached.at());
        boolean isFirstTime = upTo == null;
        upTo = all;
        if (isFirstTime) {
            remember();
        }
        return new Reached(all, reached.entries(), reached.filesLeft());
    }

    /** Writes down how far it is; otherwise only the end does. */
    public void remember() throws IOException {
        Instant all = upTo;
        if (all != null) {
            Followed now = paired().upTo(all, clockAhead().orElse(null));
            now.keep(data);
            followed = now;
        }
    }

    /** What the first server's clock shows now; empty before it has answered. */
    public Optional<Instant> firstsTime() {
        return firstsClock.now();
    }

    /** How far this laptop's clock is ahead of the first one's, negative where it is behind; empty where that is not known. */
    public Optional<Duration> clockAhead() {
        return firstsClock.wallAhead().or(() -> Optional.ofNullable(followed).map(Followed::ahead));
    }

    /** Tells the first server that this one cannot follow now, so that people there know, and for how long it has not. Whether it heard is nobody's matter. */
    public void stuck(boolean diskFull, Duration lasts) {
        try {
            ask(paired(), new Question.Stuck(diskFull, lasts.toMillis()));
        } catch (StandbyProblem _) {
            // Away too.
        }
    }

    /** Sentences about what is not as it was written, on the first server already. */
    public List<String> takeDoubts() {
        return copying == null ? List.of() : copying.takeDoubts();
    }

    /**
     * Makes the folder a server's, and this one closed. A first server that still answers stops first, and what it had last comes over.
     */
    public Outcome takeOver() throws IOException {
        Followed known = paired();
        Term next = Term.of(data)
                .orElseThrow(() -> new StandbyProblem(
                        StandbyProblem.Kind.REFUSED, data + " was never paired: there is nothing to take over."))
                .next();
        Instant before = upTo;
        if (before == null) {
            throw new StandbyProblem(
                    StandbyProblem.Kind.REFUSED,
                    "This stand-by has never had all that the first server had, so it takes nothing over. Use a backup.");
        }
        // The first one is to go on where this one could not begin.
        RoomToTakeOver.in(data);
        boolean firstKnows = stopFirst(known, next);
        Instant all = Objects.requireNonNullElse(upTo, before);
        Duration ahead = clockAhead().orElse(null);
        close();
        endIsKnown();
        next.keep(data);
        new TakenOver(known.address(), known.secret(), next.proof(), all, here.machine(), ahead, false, firstKnows)
                .keep(data);
        Followed.remove(data);
        return new Outcome(next.number(), all, firstKnows);
    }

    private boolean stopFirst(Followed known, Term next) throws IOException {
        try {
            ask(known, new Question.Replaced(next.number()));
        } catch (StandbyProblem problem) {
            if (problem.kind() == StandbyProblem.Kind.AWAY) {
                return false;
            }
            throw new StandbyProblem(
                    StandbyProblem.Kind.REFUSED,
                    "The first server answers, and this stand-by cannot stop it: stop it by hand first. ("
                            + problem.getMessage() + ")");
        }
        try {
            boolean filesLeft = true;
            for (int round = 0; round < ROUNDS_OF_A_HANDOVER && filesLeft; round++) {
                // Until the attachments are here too.
                filesLeft = catchUp().filesLeft();
            }
            if (!filesLeft) {
                ask(known, new Question.HandedOver(next.number()));
            }
        } catch (IOException | JournalUnavailable problem) {
            LOG.warn(
                    "What the first server had last did not all come over ({}); it is in its own folder",
                    problem.getMessage());
        }
        return true;
    }

    /** As after a restore: the end of what is here is the end that is known. */
    private void endIsKnown() throws IOException {
        Path told = data.resolve(DATABASE + "-told");
        if (!Files.exists(told)) {
            OwnerOnly.create(told).close();
        }
    }

    private Followed paired() throws StandbyProblem {
        Followed known = followed;
        if (known == null) {
            throw new StandbyProblem(
                    StandbyProblem.Kind.REFUSED,
                    data + " follows no server yet: name the first one, ops/standby ADDRESS.");
        }
        return known;
    }

    private Copying copying() throws StandbyProblem {
        Followed known = paired();
        Copying open = copying;
        if (open == null) {
            open = new Copying(question -> ask(known, question), target, new CopiedFiles(data), firstsClock);
            copying = open;
        }
        return open;
    }

    private byte[] ask(Followed known, Question question) throws StandbyProblem {
        FirstServer open = first;
        if (open == null) {
            open = FirstServer.at(vertx, known.address());
            first = open;
        }
        return open.ask(HexFormat.of().parseHex(known.secret()), question);
    }

    private FirstServer at(String address) {
        forgetServer();
        FirstServer open = FirstServer.at(vertx, address);
        first = open;
        return open;
    }

    private void forgetServer() {
        FirstServer open = first;
        if (open != null) {
            open.close();
            first = null;
        }
        copying = null;
    }

    @Override
    public void close() {
        FirstServer open = first;
        if (open != null) {
            open.close();
            first = null;
            copying = null;
        }
        if (!isClosed) {
            isClosed = true;
            target.close();
        }
    }
}
