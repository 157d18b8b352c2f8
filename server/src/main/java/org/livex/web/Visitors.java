package org.livex.web;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.livex.access.Access;
import org.livex.access.AccessCheck;
import org.livex.access.Session;
import org.livex.exercise.people.Roster;
import org.livex.exercise.people.Seat;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.Id;
import org.livex.room.OpenExercises;
import org.livex.room.Problem;
import org.livex.room.Visitor;

/** Proves who is asking. */
public final class Visitors {
    private static final String BEARER = "bearer ";

    private final Access access;
    private final OpenExercises exercises;

    public Visitors(Access access, OpenExercises exercises) {
        this.access = access;
        this.exercises = exercises;
    }

    /** The visitor of the exercise in the path; fails with a {@link Problem}. */
    public Future<Visitor> of(RoutingContext ctx) {
        return session(ctx).compose(session -> visitor(session, ctx.pathParam("exercise")));
    }

    public Future<Session> session(RoutingContext ctx) {
        String header = ctx.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            return Future.failedFuture(Problem.of(401, "token-missing"));
        }
        return check(header.substring(BEARER.length()).strip())
                .onSuccess(session -> Connections.proved(ctx, session.device()));
    }

    public Future<Session> host(RoutingContext ctx) {
        return session(ctx).map(session -> {
            if (!session.host()) {
                throw Problem.of(403, "not-allowed");
            }
            return session;
        });
    }

    Future<Session> check(String token) {
        return exercises.whileOurs(() -> access.check(token)).map(check -> switch (check) {
            case AccessCheck.Valid valid -> valid.session();
            case AccessCheck.Expired _ -> throw Problem.of(401, "token-expired");
            case AccessCheck.Invalid _ -> throw Problem.of(401, "token-invalid");
            case AccessCheck.Revoked _ -> throw Problem.of(401, "device-revoked");
        });
    }

    Future<Visitor> visitor(Session session, @Nullable String exercise) {
        if (exercise == null || !Id.isWellFormed(exercise)) {
            return Future.failedFuture(Problem.of(404, "not-found"));
        }
        if (!session.exercise().equals(new ExerciseId(exercise))) {
            return Future.failedFuture(Problem.of(403, "wrong-exercise"));
        }
        return exercises.find(session.exercise()).compose(open -> {
            Roster roster = open.running().state().roster();
            Person person = roster.find(session.person());
            if (person == null) {
                return Future.failedFuture(Problem.of(401, "device-revoked"));
            }
            Visitor visitor = new Visitor(session, person, open);
            Seat seat = roster.seatOf(person.id());
            return seat.mayHaveHadAnother() ? holder(visitor, seat) : Future.succeededFuture(visitor);
        });
    }

    /** Not a device that is about to be revoked, since its person's role went over to somebody else or was taken out meanwhile. */
    private Future<Visitor> holder(Visitor visitor, Seat seat) {
        return access.device(visitor.session().device()).map(found -> {
            if (found.isEmpty() || found.get().joinedAt().isBefore(seat.heldSince())) {
                throw Problem.of(401, "device-revoked");
            }
            return visitor;
        });
    }
}
