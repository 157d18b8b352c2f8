package org.livex.start;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.livex.exercise.words.ids.DeviceId;
import org.livex.nudge.FcmPhoneWaker;
import org.livex.nudge.FirebaseProject;
import org.livex.nudge.Nudges;
import org.livex.nudge.PhoneWaker;
import org.livex.nudge.PushAddresses;
import org.livex.nudge.VapidKey;
import org.livex.nudge.WebPushPhoneWaker;

/** What rings at phones in pockets. {@code key} is what browsers subscribe with, {@code firebase} what apps register with. */
public record Pushing(Nudges nudges, VapidKey key, Optional<FirebaseProject> firebase) {
    public static Future<Pushing> open(
            Vertx vertx,
            PushAddresses addresses,
            Config.Push config,
            Predicate<DeviceId> connected,
            InstantSource clock) {
        return VapidKey.of(addresses).map(key -> {
            List<PhoneWaker> wakers = new ArrayList<>();
            wakers.add(WebPushPhoneWaker.open(vertx, key, config.contact(), clock));
            config.firebaseKey().ifPresent(file -> wakers.add(firebase(vertx, file, clock)));
            return new Pushing(
                    Nudges.open(vertx, addresses, wakers, connected),
                    key,
                    config.firebaseApp().map(Pushing::project));
        });
    }

    private static FirebaseProject project(Path file) {
        return FirebaseProject.read(file)
                .orElseThrow(() -> StartProblem.option(Option.FIREBASE_APP.bothForms() + ": " + file
                        + " is not a readable google-services.json of the app org.livex.phone."));
    }

    private static PhoneWaker firebase(Vertx vertx, Path file, InstantSource clock) {
        try {
            return FcmPhoneWaker.open(vertx, file, clock);
        } catch (IllegalArgumentException e) {
            throw StartProblem.option(
                    Option.FIREBASE_KEY.bothForms() + ": " + file + " is not a readable service account key.");
        }
    }
}
