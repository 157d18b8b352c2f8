package org.livex.start;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.livex.exercise.words.ids.DeviceId;
import org.livex.nudge.FcmPhoneWaker;
import org.livex.nudge.FirebaseKey;
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
            Optional<FirebaseProject> project = project(config);
            List<PhoneWaker> wakers = new ArrayList<>();
            wakers.add(WebPushPhoneWaker.open(vertx, key, config.contact(), clock));
            config.firebaseKey().ifPresent(file -> wakers.add(firebase(vertx, file, clock)));
            return new Pushing(Nudges.open(vertx, addresses, wakers, connected), key, project);
        });
    }

    /** What there is to say where Firebase rings nobody yet. */
    static Optional<String> lack(Config.Push config) {
        Optional<Path> key = config.firebaseKey();
        Optional<Path> app = config.firebaseApp();
        if (key.isPresent() == app.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                key.isPresent()
                        ? Option.FIREBASE_KEY.bothForms()
                                + " alone wakes no Android app, since apps are told of no project: start with "
                                + Option.FIREBASE_APP.flag() + " too."
                        : Option.FIREBASE_APP.bothForms()
                                + " alone wakes no Android app, since Firebase takes nothing from this server: start with "
                                + Option.FIREBASE_KEY.flag() + " too.");
    }

    /** Of both files, before anything is opened. */
    private static Optional<FirebaseProject> project(Config.Push config) {
        Optional<FirebaseProject> project =
                config.firebaseApp().map(file -> read(Option.FIREBASE_APP, file, FirebaseProject::read));
        Optional<FirebaseKey> key =
                config.firebaseKey().map(file -> read(Option.FIREBASE_KEY, file, FirebaseKey::read));
        if (project.isPresent() && key.isPresent()) {
            String ofApp = project.get().projectId();
            String ofKey = key.get().projectId();
            if (!ofApp.equals(ofKey)) {
                throw StartProblem.option(Option.FIREBASE_KEY.bothForms() + " is of the project " + ofKey + ", and "
                        + Option.FIREBASE_APP.bothForms() + " of " + ofApp + ": take both files from one project.");
            }
        }
        return project;
    }

    private static <T> T read(Option option, Path file, Function<Path, T> reader) {
        try {
            return reader.apply(file);
        } catch (IllegalArgumentException wrong) {
            throw StartProblem.option(option.bothForms() + ": " + file + " " + wrong.getMessage() + ".");
        }
    }

    private static PhoneWaker firebase(Vertx vertx, Path file, InstantSource clock) {
        try {
            return FcmPhoneWaker.open(vertx, file, clock);
        } catch (IllegalArgumentException e) {
            throw StartProblem.option(
                    Option.FIREBASE_KEY.bothForms() + ": " + file + " " + FirebaseKey.UNREADABLE + ".");
        }
    }
}
