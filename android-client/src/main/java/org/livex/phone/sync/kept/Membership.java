package org.livex.phone.sync.kept;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.sync.DurableState;
import org.livex.phone.sync.Ended;
import org.livex.phone.sync.Joined;
import org.livex.phone.sync.Session;

/**
 * As whom this phone takes part, who was the last to do so, and whether that ended; and the secret by which the server
 * knows this phone when it comes with a code again whose answer was lost. Not thread-safe: {@link DurableState} is.
 */
public final class Membership {
    private static final String SESSION = "session";
    private static final String OWNER = "owner";
    private static final String ENDED = "ended";
    private static final String INSTALLATION = "installation";
    private static final int SECRET_BYTES = 16;

    private String installation = "";
    private @Nullable Session session;
    private String owner = "";
    private @Nullable Ended ended;

    public void load(Map<String, String> kept) {
        installation = kept.getOrDefault(INSTALLATION, "");
        session = Reading.sessionOf(kept.get(SESSION));
        owner = kept.getOrDefault(OWNER, session == null ? "" : session.owner());
        ended = Reading.endedOf(kept.get(ENDED));
    }

    @Nullable public Session session() {
        return session;
    }

    @Nullable public Ended ended() {
        return ended;
    }

    /** What lies on this phone is not of whoever joins now. */
    public boolean isOfAnother(Session joining) {
        return !owner.equals(joining.owner());
    }

    /** On disk before it is told to anybody. */
    public Change introducing() {
        if (installation.isEmpty()) {
            byte[] secret = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(secret);
            installation = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        }
        return new Change().put(Table.KEPT, INSTALLATION, installation);
    }

    public String installation() {
        return installation;
    }

    public boolean isOngoingOf(String someone) {
        return session != null && ended == null && session.owner().equals(someone);
    }

    public static Change joining(Session joined) {
        return new Change()
                .put(Table.KEPT, SESSION, joined.json())
                .put(Table.KEPT, OWNER, joined.owner())
                .forget(Table.KEPT, ENDED);
    }

    public void joined(Session now) {
        session = now;
        owner = now.owner();
        ended = null;
    }

    /** False once somebody left or joined anew: what an old line still brings must not undo it. */
    public boolean goesOnFrom(Session spent) {
        return session != null && session.refreshToken().equals(spent.refreshToken());
    }

    public static Change renewing(Session renewed) {
        return new Change().put(Table.KEPT, SESSION, renewed.json());
    }

    public void renewed(Session now) {
        session = now;
    }

    public static Change ending(Ended why) {
        return new Change().put(Table.KEPT, ENDED, why.json());
    }

    public void ended(Ended why) {
        ended = why;
    }

    public void clear() {
        installation = "";
        session = null;
        owner = "";
        ended = null;
    }

    /** Empty: nobody has joined. */
    public String person() {
        return session == null ? "" : session.person();
    }

    /** What the phone keeps by what it knows of its person; until the first items came, by what they joined as. */
    public Sight sight(Copies copies) {
        JSONObject me = me(copies);
        String joinedAs = session == null ? "" : session.function();
        return Sight.of(person(), me == null ? joinedAs : me.optString("function"));
    }

    /** Null: these do not say who the person is now. */
    @Nullable public Sight sightBy(List<JSONObject> items) {
        for (JSONObject item : items) {
            if (item.optString("kind").equals("me") && item.optString("id").equals(person())) {
                return Sight.of(person(), item.optString("function"));
            }
        }
        return null;
    }

    @Nullable public JSONObject me(Copies copies) {
        return session == null ? null : copies.find("me", session.person());
    }

    @Nullable public Joined joined(Copies copies) {
        Session now = session;
        if (now == null) {
            return null;
        }
        JSONObject me = me(copies);
        String callName = me == null ? now.person() : me.optString("callName", now.person());
        return new Joined(now.server(), now.exercise(), now.person(), now.function(), callName);
    }
}
