package org.livex.preflight;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.words.Audience;

/** Conditions that exclude each other: what asks for something and for the absence of what that brings with it. */
final class Contradictions {
    private Contradictions() {}

    static boolean isIn(List<Trigger> parts) {
        return parts.stream()
                .filter(Trigger.Not.class::isInstance)
                .map(part -> ((Trigger.Not) part).of())
                .anyMatch(excluded -> parts.stream().anyMatch(part -> brings(part, excluded)));
    }

    /** Whenever {@code one} holds, {@code other} holds too. */
    private static boolean brings(Trigger one, Trigger other) {
        if (one.equals(other)) {
            return true;
        }
        if (one instanceof Trigger.AtTime late && other instanceof Trigger.AtTime early) {
            return !early.time().isAfter(late.time());
        }
        if (one instanceof Trigger.OnAction late && other instanceof Trigger.OnAction early) {
            boolean isSameDeed = late.kind().equals(early.kind())
                    && (early.by() == null || early.by().equals(late.by()))
                    && early.number() <= late.number();
            return isSameDeed && isNotLonger(early.delay(), late.delay());
        }
        if (one instanceof Trigger.OnPlace late && other instanceof Trigger.OnPlace early) {
            return isSameVisit(late, early) && isNotLonger(early.delay(), late.delay());
        }
        if (one instanceof Trigger.OnTrust much && other instanceof Trigger.OnTrust little) {
            return isSameTrust(much, little);
        }
        if (one instanceof Trigger.OnRequest late && other instanceof Trigger.OnRequest early) {
            return isSameRequest(late, early) && isNotLonger(early.delay(), late.delay());
        }
        if (one instanceof Trigger.OnReply late && other instanceof Trigger.OnReply early) {
            return Objects.equals(late.inject(), early.inject())
                    && Objects.equals(late.persona(), early.persona())
                    && (early.by() == null || early.by().equals(late.by()))
                    && isNotLonger(early.delay(), late.delay());
        }
        if (one instanceof Trigger.OnScene late && other instanceof Trigger.OnScene early) {
            return isSameScene(late, early) && isNotLonger(early.delay(), late.delay());
        }
        if (other instanceof Trigger.AfterInject early) {
            return switch (one) {
                case Trigger.AfterInject late ->
                    late.inject().equals(early.inject()) && isNotLonger(early.delay(), late.delay());
                case Trigger.OnAcknowledgement late ->
                    late.inject().equals(early.inject()) && isNotLonger(early.delay(), late.delay());
                case Trigger.OnNoAcknowledgement late ->
                    late.inject().equals(early.inject()) && isNotLonger(early.delay(), late.within());
                case Trigger.OnReply late ->
                    early.inject().equals(late.inject()) && isNotLonger(early.delay(), late.delay());
                case Trigger.OnScene late ->
                    late.inject().equals(early.inject()) && isNotLonger(early.delay(), late.delay());
                case Trigger.OnAnswer late ->
                    late.inject().equals(early.inject()) && isNotLonger(early.delay(), late.delay());
                case Trigger.AtTime _,
                        Trigger.OnAction _,
                        Trigger.OnPlace _,
                        Trigger.OnTrust _,
                        Trigger.OnRequest _,
                        Trigger.ByHand _,
                        Trigger.All _,
                        Trigger.Any _,
                        Trigger.Not _ -> false;
            };
        }
        return false;
    }

    /** Whoever has been there has come; where all have, one has. */
    private static boolean isSameVisit(Trigger.OnPlace late, Trigger.OnPlace early) {
        boolean isImplied = late.what() == early.what()
                || (late.what() == Trigger.AtPlace.STAYED && early.what() == Trigger.AtPlace.ENTERED);
        return late.place().equals(early.place())
                && isImplied
                && isEnough(late.quorum(), late.by(), early.quorum(), early.by());
    }

    /** What was played to its end, or declined, is over; where all have, one has. */
    private static boolean isSameScene(Trigger.OnScene late, Trigger.OnScene early) {
        return late.inject().equals(early.inject())
                && (early.end() == late.end() || early.end() == Trigger.SceneEnd.OVER)
                && isEnough(late.quorum(), late.by(), early.quorum(), early.by());
    }

    private static boolean isEnough(
            Trigger.Quorum late, @Nullable Audience lateBy, Trigger.Quorum early, @Nullable Audience earlyBy) {
        return early == Trigger.Quorum.ANYONE
                ? earlyBy == null || earlyBy.equals(lateBy)
                : late == Trigger.Quorum.EVERYONE && Objects.equals(earlyBy, lateBy);
    }

    /** Whom one team is trusted by, some team is. */
    private static boolean isSameTrust(Trigger.OnTrust much, Trigger.OnTrust little) {
        boolean isSame = much.persona().equals(little.persona())
                && much.level() == little.level()
                && (little.team() == null || little.team().equals(much.team()));
        return isSame
                && (much.level() == Trigger.Level.AT_LEAST
                        ? much.value() >= little.value()
                        : much.value() <= little.value());
    }

    /** What is granted is answered; what is withdrawn is not. */
    private static boolean isSameRequest(Trigger.OnRequest late, Trigger.OnRequest early) {
        boolean isImplied = early.outcome() == null
                ? late.outcome() != Trigger.Outcome.WITHDRAWN
                : early.outcome() == late.outcome();
        return late.form().equals(early.form())
                && isImplied
                && (early.by() == null || early.by().equals(late.by()));
    }

    private static boolean isNotLonger(Duration one, Duration other) {
        return one.compareTo(other) <= 0;
    }
}
