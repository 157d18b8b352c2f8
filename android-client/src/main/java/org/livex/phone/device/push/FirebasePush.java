package org.livex.phone.device.push;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.livex.phone.sync.Participation;

/**
 * Firebase Cloud Messaging by the project of whoever runs the server, without Google's library: where they named none, there is no
 * such way. Its answers come on the main thread.
 */
final class FirebasePush implements PushWay {
    private final Participation participation;
    private final PushWay playServices;
    private final Installations installations;
    private final Tokens tokens;
    private final Threads threads;
    private @Nullable Push push;

    /** Gives a token, or null, on the main thread. */
    interface Tokens {
        void ask(FirebaseProject project, Installations.Installation installation, Consumer<@Nullable String> then);
    }

    /** {@code network} may wait for it. */
    record Threads(Executor network, Executor main) {}

    /** {@code playServices}: through whom it goes. */
    FirebasePush(
            Participation participation,
            PushWay playServices,
            Installations installations,
            Tokens tokens,
            Threads threads) {
        this.participation = participation;
        this.playServices = playServices;
        this.installations = installations;
        this.tokens = tokens;
        this.threads = threads;
    }

    void answersTo(Push asking) {
        push = asking;
    }

    @Override
    public String name() {
        return "firebase";
    }

    @Override
    public boolean isThere() {
        return playServices.isThere();
    }

    @Override
    public void ask(String channel, String serverKey) {
        participation.firebase(said -> {
            FirebaseProject project =
                    said == null ? null : FirebaseProject.of(said).orElse(null);
            if (project == null) {
                failed(channel);
            } else {
                threads.network().execute(() -> install(channel, project));
            }
        });
    }

    /** The token stays good for nobody: the server forgets it, and the next one is of another installation. */
    @Override
    public void end(String channel) {
        installations.forget();
    }

    private void install(String channel, FirebaseProject project) {
        try {
            Installations.Installation installation = installations.of(project);
            threads.main().execute(() -> tokens.ask(project, installation, token -> got(channel, project, token)));
        } catch (IOException e) {
            threads.main().execute(() -> failed(channel));
        }
    }

    private void got(String channel, FirebaseProject project, @Nullable String token) {
        if (token == null) {
            failed(channel);
        } else if (push != null) {
            push.registeredByFirebase(channel, project.projectNumber(), token);
        }
    }

    private void failed(String channel) {
        if (push != null) {
            push.failed(channel);
        }
    }
}
