package org.livex.phone.screen;

import android.app.Activity;
import android.content.Intent;
import java.time.Instant;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Moments;
import org.livex.phone.model.Situation;
import org.livex.phone.model.read.ExerciseTime;
import org.livex.phone.screen.inbox.Sender;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.sync.Connection;
import org.livex.phone.sync.Snapshot;
import org.livex.phone.words.Words;

/** What a page may ask of the activity that shows it. */
public interface Stage {
    Activity activity();

    Widgets widgets();

    ScreenServices screenServices();

    default Snapshot snapshot() {
        return screenServices().participation().snapshot();
    }

    Situation situation();

    /** By the server's clock, as far as it is known. */
    default Instant serverNow() {
        return screenServices().clock().instant().plus(snapshot().clockOffset());
    }

    /** Day and time of the exercise. Before there is any, the real time of where it is played, named as such. */
    default String when(Instant instant) {
        ExerciseTime shown = situation().moments().shownAt(instant);
        if (shown != null) {
            return Sender.dayAndTime(widgets(), shown);
        }
        return words().text("common.real-time") + " "
                + words().formats.wall(instant, situation().timeZone());
    }

    /** Of what is of no play, such as coming and going. */
    default String realTime(Instant instant) {
        return words().text("common.real-time") + " "
                + words().formats.wallWithDate(instant, situation().timeZone());
    }

    /** When somebody did it: {@code at} is what the server knows of it by the exercise clock; null where it has not heard of it. */
    default String done(Instant takenAt, @Nullable ExerciseTime at) {
        return outOfPlay(
                at == null || situation().moments().isBeforeStart(takenAt)
                        ? when(takenAt)
                        : Sender.dayAndTime(widgets(), at),
                takenAt);
    }

    /**
     * The words for when somebody did it, and that it was before STARTEX or after ENDEX. A phone that is not connected and was
     * last told that the exercise is planned does not know whether it has begun.
     */
    default String outOfPlay(String said, Instant takenAt) {
        Moments moments = situation().moments();
        if (moments.isPlanned() && snapshot().connection().way() == Connection.Way.OFFLINE) {
            return said;
        }
        if (moments.isBeforeStart(takenAt)) {
            return said + " · " + words().text("common.done-before-start");
        }
        return moments.isAfterEnd(takenAt) ? said + " · " + words().text("common.done-after-end") : said;
    }

    Drafts drafts();

    Marks marks();

    Pictures pictures();

    void go(Route route);

    /** Instead of where the person is now. */
    void replace(Route route);

    void back();

    /** A few words at the bottom, for some seconds, read aloud. */
    void tell(CharSequence text, boolean isTrouble);

    /**
     * Does something that the engine keeps and sends. False: it was not kept, and the person has been told so.
     *
     * @param drafts of {@link Unfinished}, that it was written as
     */
    boolean act(String type, JSONObject fields, String... drafts);

    /** The result goes to {@link Page#answered} of the page that is shown then. */
    void ask(Intent intent, int request);

    /** Its answer goes to {@link Page#permitted}. */
    void askPermission(String permission, int request);

    /** Everything is made anew in the language and the theme that are chosen now. */
    void redress();

    void seenAllClear();

    /** The last tap put another button in the place of its own, which nobody has read yet. */
    void buttonChanged();

    default Words words() {
        return widgets().words;
    }
}
