package org.livex.standby;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.json.DomainJson;
import org.livex.json.MalformedJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a second laptop knocks: pairs by a code, and then copies what this server keeps. Whoever has not the keys learns nothing,
 * and what is said again or changed on the way is refused. From any thread; all of it blocks.
 */
public final class StandbyDoor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StandbyDoor.class);
    private static final int SECRET_BYTES = 32;
    private static final int LONGEST_MACHINE = 100;
    private static final Duration HEARD_KEPT_EVERY = Duration.ofSeconds(10);

    private final Path data;
    private final Fence fence;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Pairing pairing;
    private final Progress progress;
    private final byte[] boot = new byte[SealedSession.ID_BYTES];
    private final Set<String> used = new HashSet<>();
    private @Nullable Follower follower;
    private @Nullable Source source;
    private @Nullable SealedSession session;
    private @Nullable HeardFrom heardFrom;
    private @Nullable List<String> doorsOfTheSecond;
    private @Nullable Instant heardKept;
    private long last;

    private StandbyDoor(
            Path data, Fence fence, InstantSource clock, @Nullable Follower follower, @Nullable Instant heardBefore) {
        this.data = data;
        this.fence = fence;
        this.clock = clock;
        this.follower = follower;
        this.pairing = new Pairing(clock);
        this.progress = new Progress(clock, follower != null, heardBefore);
        this.heardKept = heardBefore;
        random.nextBytes(boot);
    }

    /** Of a server's data folder, which is open. */
    public static StandbyDoor of(Path data, Fence fence, InstantSource clock) throws IOException {
        return new StandbyDoor(
                data,
                fence,
                clock,
                Follower.in(data).orElse(null),
                HeardLast.in(data).orElse(null));
    }

    /** Hears each code that is made: it is for whoever sits at this laptop, and nobody else. */
    public void onCode(Consumer<StandbyCode> listener) {
        pairing.onCode(listener);
    }

    /** How the stand-by does; empty where there is none. */
    public Optional<StandbyReport> report() {
        return Optional.ofNullable(progress.report());
    }

    /** The last entry of an exercise that the stand-by has; all of them where there is no stand-by. */
    public long reach(ExerciseId exercise) {
        return progress.reach(exercise);
    }

    /** Shows a code at this laptop, where none is shown, and gives the salt that belongs to it. */
    public byte[] ask() {
        return pairing.ask();
    }

    /** What keys of a session are made with besides the secret; another one after each start. */
    public byte[] hello() {
        return Arrays.copyOf(boot, boot.length);
    }

    /** Takes a stand-by in the place of any other, by what only who knows the code could seal. */
    public synchronized byte[] pair(byte[] nonce, byte[] sealed) throws IOException {
        Pairing.Opened opened = pairing.open(nonce, sealed);
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        Follower paired = new Follower(machine(opened.said()), HexFormat.of().formatHex(secret));
        Term term = fence.term();
        paired.keep(data);
        follower = paired;
        session = null;
        doorsOfTheSecond = null;
        progress.paired();
        keepHeard();
        return opened.answer().seal(1, DomainJson.write(new Paired(paired.secret(), term.number(), term.key())));
    }

    private static String machine(String said) {
        String name = said.replaceAll("[^\\p{Alnum}.-]", "");
        return name.substring(0, Math.min(name.length(), LONGEST_MACHINE));
    }

    /** Answers a question of the stand-by, sealed as it was asked; {@code from} its address, {@code here} the one that it came to. */
    public synchronized byte[] answer(byte[] id, long number, byte[] sealed, String from, String here)
            throws IOException {
        byte[] answer = answer(id, number, sealed);
        keepWhere(from, here);
        Instant kept = heardKept;
        if (kept == null || Duration.between(kept, clock.instant()).abs().compareTo(HEARD_KEPT_EVERY) >= 0) {
            keepHeard();
        }
        return answer;
    }

    /** Not each time: the disk is for entries. */
    private void keepHeard() {
        Instant now = progress.heardLast();
        if (now != null && !now.equals(heardKept)) {
            heardKept = now;
            try {
                new HeardLast(now).keep(data);
            } catch (IOException e) {
                LOG.debug("when the second laptop was heard is not kept", e);
            }
        }
    }

    /** That it cannot be kept now is no reason to answer nothing: it is tried with the next question. */
    private void keepWhere(String from, String here) {
        List<String> doors = doorsOfTheSecond;
        HeardFrom now = doors == null ? null : new HeardFrom(from, here, doors);
        if (now != null && !now.equals(heardFrom)) {
            try {
                now.keep(data);
                heardFrom = now;
            } catch (IOException e) {
                LOG.warn("Where the second laptop is cannot be written to {}: {}", data, e.getMessage());
            }
        }
    }

    byte[] answer(byte[] id, long number, byte[] sealed) throws IOException {
        Follower known = follower;
        if (known == null || id.length != SealedSession.ID_BYTES || number < 1) {
            throw StandbyProblem.notBelieved();
        }
        SealedSession current = session;
        String name = HexFormat.of().formatHex(id);
        boolean isCurrent = current != null && current.id().equals(name);
        if (isCurrent ? number <= last : used.contains(name)) {
            throw StandbyProblem.notBelieved();
        }
        SealedSession open = current != null && isCurrent
                ? current
                : SealedSession.of(HexFormat.of().parseHex(known.secret()), boot, id);
        byte[] question = open.questions().open(number, sealed);
        // Only now: somebody without the keys ends nobody's session.
        session = open;
        used.add(name);
        last = number;
        progress.heard();
        return open.answers().seal(number, answer(Question.read(question)));
    }

    private byte[] answer(Question question) throws IOException {
        Source from = source();
        return switch (question) {
            case Question.Status(long latestFix) -> {
                Standing standing = from.standing(latestFix);
                progress.tells(standing);
                yield standing.write();
            }
            case Question.Entries wanted -> from.entries(wanted).write();
            case Question.Table wanted -> from.table(wanted).write();
            case Question.Rewritten(int row) -> from.rewritten(row).write();
            case Question.Fixes(long at) -> from.fixes(at).write();
            case Question.Files _ -> from.files();
            case Question.Piece wanted -> from.piece(wanted);
            case Question.Done(long standing, boolean withFiles) -> {
                progress.done(standing, withFiles);
                yield new byte[0];
            }
            case Question.Replaced(long term) -> {
                if (term > fence.term().number()) {
                    fence.fall(term);
                }
                yield new byte[0];
            }
            case Question.HandedOver _ -> {
                fence.handsOver();
                yield new byte[0];
            }
            case Question.Doors(List<String> doors) -> {
                doorsOfTheSecond = doors;
                yield new byte[0];
            }
            case Question.Stuck(boolean diskFull, long millis) -> {
                progress.stuck(diskFull, Duration.ofMillis(millis));
                yield new byte[0];
            }
        };
    }

    private Source source() {
        Source open = source;
        if (open == null) {
            open = new Source(data, clock);
            source = open;
        }
        return open;
    }

    @Override
    public synchronized void close() {
        keepHeard();
        Source open = source;
        if (open != null) {
            open.close();
            source = null;
        }
    }

    /** What a stand-by gets when it is paired. */
    record Paired(String secret, long term, String key) {
        static Paired read(byte[] json) throws StandbyProblem {
            try {
                return DomainJson.read(json, Paired.class);
            } catch (MalformedJson e) {
                throw Question.otherVersion();
            }
        }

        /** Says nothing of what it holds. */
        @Override
        public String toString() {
            return "Paired[secret]";
        }
    }
}
