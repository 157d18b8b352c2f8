package org.livex.ballot;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.livex.exercise.survey.Survey;
import org.livex.exercise.survey.SurveyAnswers;
import org.livex.exercise.survey.SurveyQuestion;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.SurveyId;

/**
 * Ballots for anonymous surveys. Each is made of chance when it is asked for, and known again by a key: the disk has no list of
 * them, from which somebody could tell whose were made before and whose after. Who got which is known in memory alone, until
 * their phone says that it has it. One event loop owns it.
 */
public final class Ballots {
    private static final String MAC = "HmacSHA256";
    private static final int BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final Pattern BALLOT = Pattern.compile("[0-9a-f]{64}");

    private final Vertx vertx;
    private final Path folder;
    private final SecureRandom random = new SecureRandom();
    private final Map<Key, Open> boxes = new HashMap<>();

    private record Key(ExerciseId exercise, SurveyId survey) {}

    /** What of a survey is in memory. {@code last} is done when all that was asked of it before is. */
    private static final class Open {
        private Box box = Box.EMPTY;
        private boolean isRead;
        private final Map<Holder, String> unconfirmed = new HashMap<>();
        private Future<?> last = Future.succeededFuture();
    }

    /** {@code handed}: how many have a ballot; {@code came}: how many answered. */
    public record Counts(int handed, int came) {}

    /** All that was answered, each answer to each question by itself and each note, in an order of chance. */
    public record Emptied(List<SurveyAnswers> answers, int came) {}

    public Ballots(Vertx vertx, Path folder) {
        this.vertx = vertx;
        this.folder = folder;
    }

    public static boolean isWellFormed(String ballot) {
        return BALLOT.matcher(ballot).matches();
    }

    /**
     * The one ballot of this human, again until it is confirmed; empty where they have it. That they have one is on the disk before
     * it is handed out: whoever lost it in the moment in which the server went away has none, and nobody has two.
     */
    public Future<Optional<String>> ballotFor(ExerciseId exercise, SurveyId survey, Holder holder) {
        Key key = new Key(exercise, survey);
        return inTurn(key, open -> {
            String known = open.unconfirmed.get(holder);
            if (known != null || open.box.holders().contains(holder.toString())) {
                return Future.succeededFuture(Optional.ofNullable(known));
            }
            String made = open.box.key().isEmpty() ? hex(KEY_BYTES) : open.box.key();
            String chance = hex(BYTES);
            String ballot = chance + seal(made, chance);
            return keep(key, open, open.box.withHolder(made, holder)).map(_ -> {
                open.unconfirmed.put(holder, ballot);
                return Optional.of(ballot);
            });
        });
    }

    /** Their phone has it: from here on nobody knows which it was. */
    public Future<Void> confirm(ExerciseId exercise, SurveyId survey, Holder holder) {
        return inTurn(new Key(exercise, survey), open -> {
            open.unconfirmed.remove(holder);
            return Future.succeededFuture();
        });
    }

    public Future<Boolean> isBallot(ExerciseId exercise, SurveyId survey, String ballot) {
        return inTurn(new Key(exercise, survey), open -> Future.succeededFuture(isOf(open.box, ballot)));
    }

    private String hex(int bytes) {
        byte[] chance = new byte[bytes];
        random.nextBytes(chance);
        return HexFormat.of().formatHex(chance);
    }

    private static boolean isOf(Box box, String ballot) {
        String chance = ballot.substring(0, 2 * BYTES);
        byte[] wanted = seal(box.key(), chance).getBytes(StandardCharsets.US_ASCII);
        return !box.key().isEmpty()
                && MessageDigest.isEqual(wanted, ballot.substring(2 * BYTES).getBytes(StandardCharsets.US_ASCII));
    }

    private static String seal(String key, String chance) {
        if (key.isEmpty()) {
            return "";
        }
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(key), MAC));
            return HexFormat.of().formatHex(mac.doFinal(HexFormat.of().parseHex(chance)), 0, BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + MAC, e);
        }
    }

    /** Done when it is on the disk. Again with the same ballot it is instead of what was given before. */
    public Future<Void> answer(ExerciseId exercise, SurveyId survey, String ballot, SurveyAnswers answers) {
        Key key = new Key(exercise, survey);
        return inTurn(key, open -> {
            String hash = hash(ballot);
            if (!isOf(open.box, ballot)) {
                return Future.failedFuture(new IllegalArgumentException("no such ballot"));
            }
            return answers.equals(open.box.answers().get(hash))
                    ? Future.succeededFuture()
                    : keep(key, open, open.box.withAnswers(hash, answers));
        });
    }

    public Future<Counts> counts(ExerciseId exercise, SurveyId survey) {
        return inTurn(
                new Key(exercise, survey),
                open -> Future.succeededFuture(
                        new Counts(open.box.holders().size(), open.box.answers().size())));
    }

    /** What is in it, which stays there until {@link #destroy}. */
    public Future<Emptied> emptied(ExerciseId exercise, Survey survey) {
        return inTurn(new Key(exercise, survey.id()), open -> {
            List<SurveyAnswers> single = new ArrayList<>();
            open.box.answers().values().forEach(one -> single.addAll(apart(survey, one)));
            Collections.shuffle(single, random);
            return Future.succeededFuture(new Emptied(single, open.box.answers().size()));
        });
    }

    /** Nothing says which answers were of one. A language is with words alone, which show it anyhow. */
    private static List<SurveyAnswers> apart(Survey survey, SurveyAnswers answers) {
        List<SurveyAnswers> single = new ArrayList<>();
        answers.values().forEach((id, values) -> {
            SurveyQuestion question = survey.question(id);
            if (question != null && question.type().isWritten()) {
                values.forEach(note -> single.add(new SurveyAnswers(Map.of(id, List.of(note)), answers.language())));
            } else {
                single.add(new SurveyAnswers(Map.of(id, values), null));
            }
        });
        return single;
    }

    public Future<Void> destroy(ExerciseId exercise, SurveyId survey) {
        Key key = new Key(exercise, survey);
        return inTurn(
                        key,
                        _ -> blocking(() -> {
                            file(key).destroy();
                            return null;
                        }))
                .<Void>mapEmpty()
                .onSuccess(_ -> boxes.remove(key));
    }

    private Future<Void> keep(Key key, Open open, Box next) {
        return blocking(() -> {
                    file(key).write(next);
                    return next;
                })
                .onSuccess(kept -> open.box = kept)
                .mapEmpty();
    }

    private <T> Future<T> inTurn(Key key, Function<Open, Future<T>> what) {
        Open open = boxes.computeIfAbsent(key, _ -> new Open());
        Future<T> done = open.last.transform(_ -> read(key, open)).compose(_ -> what.apply(open));
        open.last = done;
        return done;
    }

    private Future<Void> read(Key key, Open open) {
        if (open.isRead) {
            return Future.succeededFuture();
        }
        return blocking(() -> file(key).read())
                .onSuccess(box -> {
                    open.box = box;
                    open.isRead = true;
                })
                .mapEmpty();
    }

    private <T> Future<T> blocking(Callable<T> work) {
        return vertx.executeBlocking(work, false);
    }

    private BoxFile file(Key key) {
        return BoxFile.of(folder, key.exercise(), key.survey());
    }

    static String hash(String ballot) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(ballot.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
