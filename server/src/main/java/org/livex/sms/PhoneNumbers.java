package org.livex.sms;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.json.DomainJson;

/**
 * Whose phone has which number, one file for each exercise in one folder, for the owner's account alone. Nothing else of the server
 * knows them: not the journal, no item, no table, no log. One event loop owns it; what is asked of it is done in order.
 */
public final class PhoneNumbers {
    private final Vertx vertx;
    private final Path folder;
    private Future<?> last = Future.succeededFuture();

    /** {@code since} it has been known. */
    record Known(String number, Instant since) {}

    record Kept(Map<String, Known> people) {}

    public PhoneNumbers(Vertx vertx, Path folder) {
        this.vertx = vertx;
        this.folder = folder;
    }

    public Future<Map<PersonId, PhoneNumber>> of(ExerciseId exercise) {
        return inOrder(() -> {
            Map<PersonId, PhoneNumber> numbers = new HashMap<>();
            read(exercise)
                    .forEach((person, known) -> numbers.put(new PersonId(person), new PhoneNumber(known.number())));
            return numbers;
        });
    }

    /** Instead of the one that was there. */
    public Future<Void> put(ExerciseId exercise, PersonId person, PhoneNumber number, Instant at) {
        return change(exercise, people -> people.put(person.value(), new Known(number.value(), at)));
    }

    public Future<Void> remove(ExerciseId exercise, PersonId person) {
        return remove(exercise, person, _ -> true);
    }

    /** Where it has been known since such a moment: whoever has the role now may have another one. */
    public Future<Void> remove(ExerciseId exercise, PersonId person, Predicate<Instant> since) {
        return change(exercise, people -> {
            Known known = people.get(person.value());
            if (known != null && since.test(known.since())) {
                people.remove(person.value());
            }
        });
    }

    private Future<Void> change(ExerciseId exercise, Consumer<Map<String, Known>> change) {
        return inOrder(() -> {
            Map<String, Known> before = read(exercise);
            Map<String, Known> after = new TreeMap<>(before);
            change.accept(after);
            if (!after.equals(before)) {
                write(exercise, after);
            }
            return null;
        });
    }

    private <T> Future<T> inOrder(Callable<T> work) {
        Future<T> done = last.transform(_ -> vertx.executeBlocking(work));
        last = done;
        return done;
    }

    private Map<String, Known> read(ExerciseId exercise) throws IOException {
        Path file = file(exercise);
        return Files.exists(file)
                ? DomainJson.read(Files.readAllBytes(file), Kept.class).people()
                : Map.of();
    }

    private void write(ExerciseId exercise, Map<String, Known> people) throws IOException {
        Path file = file(exercise);
        if (people.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        Files.createDirectories(folder);
        Path next = folder.resolve(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        Files.createFile(next, ownerAlone());
        Files.write(next, DomainJson.write(new Kept(people)), StandardOpenOption.WRITE);
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private FileAttribute<?>[] ownerAlone() throws IOException {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private Path file(ExerciseId exercise) {
        return folder.resolve(exercise.value() + ".json");
    }
}
