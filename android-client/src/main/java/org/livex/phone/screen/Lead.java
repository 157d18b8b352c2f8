package org.livex.phone.screen;

import android.content.Intent;
import android.net.Uri;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Message;
import org.livex.phone.sync.JoinLink;

/**
 * Where what Android opened the app with leads: a join link, or a notification that was tapped. It waits until it is known who
 * takes part here.
 */
final class Lead {
    private final Stage stage;
    private @Nullable Intent waiting;

    Lead(Stage stage) {
        this.stage = stage;
    }

    void follow(@Nullable Intent intent) {
        waiting = intent;
        goOn();
    }

    /** Whenever something changed. */
    void goOn() {
        Intent intent = waiting;
        if (intent == null || stage.snapshot().isBeingRead()) {
            return;
        }
        waiting = null;
        Uri link = intent.getData();
        JoinLink join = link == null ? null : JoinLink.read(link.toString());
        boolean isOld = (intent.getFlags() & Intent.FLAG_ACTIVITY_LAUNCHED_FROM_HISTORY) != 0;
        // Android's list of apps opens what was opened the first time: for whoever is in, that is no wish to join
        // again.
        if (join != null && !(isOld && stage.snapshot().joined() != null)) {
            stage.drafts().take(join, link.toString());
            stage.go(Route.to(Route.Screen.JOIN));
        }
        String message = intent.getStringExtra(MainActivity.MESSAGE);
        if (message != null) {
            goToMessage(message);
        }
    }

    /** As if somebody had looked for it: from news, back leads to the news. */
    private void goToMessage(String id) {
        Message message = stage.situation().message(id);
        if (message != null && message.isNews()) {
            stage.go(Route.to(Route.Screen.NEWS));
        }
        stage.go(Route.to(Route.Screen.MESSAGE, id));
    }
}
