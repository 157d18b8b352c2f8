package org.livex.start;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.livex.web.AppPackage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the Android app. One that was asked for must be there; one that happens to be built here is a convenience. */
public final class OfferedApp {
    private static final Logger LOG = LoggerFactory.getLogger(OfferedApp.class);
    private static final Path NAME = Path.of("livex-android.apk");

    /** Seen from server/target/livex and from server/target/classes. */
    private static final Path BUILT =
            Path.of("..", "..", "..", "android-client", "target").resolve(NAME);

    private OfferedApp() {}

    public static Future<Optional<AppPackage>> read(Vertx vertx, Config.App wanted) {
        return vertx.executeBlocking(() -> wanted.file().isPresent()
                ? Optional.of(asked(wanted.file().get()))
                : wanted.built() ? built(ProgramFolder.find()) : Optional.empty());
    }

    private static AppPackage asked(Path file) {
        try {
            return AppPackage.read(file);
        } catch (IOException failure) {
            throw StartProblem.option(
                    Option.APP.bothForms() + " must be the signed Android app: " + file + ", " + reason(failure) + ".");
        }
    }

    private static Optional<AppPackage> built(Path home) {
        Optional<Path> file = Stream.of(home.resolve(NAME), home.resolve(BUILT))
                .map(Path::normalize)
                .filter(Files::isRegularFile)
                .findFirst();
        try {
            return file.isPresent() ? Optional.of(AppPackage.read(file.get())) : Optional.empty();
        } catch (IOException failure) {
            LOG.warn("The Android app is not offered: {}, {}", file.orElseThrow(), reason(failure));
            return Optional.empty();
        }
    }

    private static String reason(IOException failure) {
        return failure instanceof NoSuchFileException ? "there is no such file" : String.valueOf(failure.getMessage());
    }
}
