package org.livex.phone.sync;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.sync.kept.Notebook;
import org.livex.phone.sync.map.FieldMap;

/**
 * One person's part in one exercise on this phone: all that screens and the device's parts may ask of the engine. May be
 * called from any thread; listeners are called on the executor that the engine was given.
 */
public interface Participation {
    /** Null: not joined, or left. */
    @Nullable Joined joined();

    Snapshot snapshot();

    /** Spends the link's code. What another person left on this phone is wiped; what the same person left is sent. */
    void join(JoinLink link, Consumer<JoinResult> then);

    /**
     * What the server at this address says its own authority is. Nothing vouches for it: people compare it with what they know.
     *
     * @param server as in a {@link JoinLink}
     * @param then as in a link's {@code ca}; null: nobody there has one, or nobody answered
     */
    void authorityOf(String server, Consumer<@Nullable String> then);

    /**
     * On disk when it returns: only then may a screen say "saved". From then on it is sent, once in effect, whatever the
     * network does.
     *
     * @param type a command of participants, such as {@code record-action}
     * @param fields its other fields, without {@code id}; {@code takenAt} is the caller's
     * @param drafts of the {@link Notebook}, that it was written as: kept is either it or they, whenever the phone dies
     * @return the command's id, under which it waits in {@link Snapshot#waiting}
     * @throws NotSaved nothing of it was kept
     */
    String act(String type, JSONObject fields, Set<String> drafts) throws NotSaved;

    /** What was written nowhere before. */
    default String act(String type, JSONObject fields) throws NotSaved {
        return act(type, fields, Set.of());
    }

    /**
     * Undoes what has certainly not left this phone: nobody gets it, what else waits keeps its order, and its files are drafts
     * again.
     *
     * @param drafts of the {@link Notebook}, as they are from then on: kept is either it or they, whenever the phone dies
     * @return false: it may have gone out, and nothing has changed
     * @throws NotSaved it still waits
     */
    boolean takeBack(String waitingId, Map<String, String> drafts) throws NotSaved;

    /**
     * Answers an anonymous survey: on disk when it returns, apart from all else that is said here. From then on it is sent
     * without a token, until the server has it or the survey is closed; see {@link Snapshot#unnamed}.
     *
     * @param answers as in docs/protocol.md, "Surveys": instead of what was answered before
     * @param drafts of the {@link Notebook}, that it was written as
     * @throws NotSaved nothing of it was kept
     */
    void answerUnnamed(String survey, JSONObject answers, Set<String> drafts) throws NotSaved;

    /** Shows texts in these languages, best first, at once as far as they are here, and asks the server for the rest. */
    void readIn(List<String> languages) throws NotSaved;

    SecondLanguage second();

    FieldMap map();

    /** The person has seen that it was refused. */
    void dismiss(String refusedId);

    /** The person has seen it. What still holds comes again. */
    void dismiss(Trouble trouble);

    /** Whether it may be measured at all is the caller's business. */
    void position(Fix fix);

    void health(PhoneHealth health);

    /** Something says that there is news: a push, a job, the app that came to the front, the network that is back. */
    void syncNow();

    /** The server's public key for Web Push, base64url; null: it was not reached, or rings at nobody. */
    void pushKey(Consumer<@Nullable String> then);

    /** Of which Firebase project the server is, as it says so; null: of none, or it was not reached. */
    void firebase(Consumer<@Nullable JSONObject> then);

    /**
     * Tells the server how it can wake this phone.
     *
     * @param address as in docs/protocol.md, "Being woken"
     * @param then whether the server knows it now
     */
    void wakeBy(JSONObject address, Consumer<Boolean> then);

    /**
     * What the server keeps of whoever has this phone, or a page that it makes of that.
     *
     * @param to not closed; may hold a part where it did not work out
     * @param then whether all of it is there
     */
    void keepCopy(TakeHome what, OutputStream to, Consumer<Boolean> then);

    /**
     * What was written in a channel before what is here; the feed has the latest alone.
     *
     * @param before the {@code seq} of the oldest that is here
     * @param most of them: the latest
     * @param then null: it did not work out
     */
    void earlier(String channel, long before, int most, Consumer<@Nullable Earlier> then);

    /**
     * What a translation lost of its original.
     *
     * @param text its name, such as {@code inject/sh-01/body}
     * @param then null: nobody could be asked
     */
    void check(String text, String language, String body, Consumer<@Nullable List<Remark>> then);

    /**
     * What helps to translate it.
     *
     * @param then null: nobody could be asked
     */
    void help(String text, String language, Consumer<@Nullable Help> then);

    /**
     * Names of what this person sees that are like this one, in whatever script.
     *
     * @param then null: nobody could be asked
     */
    void search(String name, Consumer<@Nullable Names> then);

    /**
     * Lets a machine make a draft of a translation, which comes as a version like any other.
     *
     * @param then whether there is one now
     */
    void draft(String text, String language, Consumer<Boolean> then);

    /**
     * From the start: yes. Not wanted, a phone is not reachable and speaks only after {@link #act} and {@link #syncNow}: for
     * when nobody looks and no exercise runs.
     */
    void stayConnected(boolean wanted);

    /** Nothing of the exercise stays on this phone. What waits to be sent is lost: ask before. */
    void leave();

    void add(Listener listener);

    void remove(Listener listener);

    /** Hears of each change with all that there is then. */
    interface Listener {
        void changed(Snapshot snapshot);
    }
}
