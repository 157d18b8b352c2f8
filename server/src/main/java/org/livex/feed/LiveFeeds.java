package org.livex.feed;

import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.command.Follower;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.clock.ClockFact;
import org.livex.exercise.comms.CommsFact;
import org.livex.exercise.custody.CustodyFact;
import org.livex.exercise.decision.DecisionFact;
import org.livex.exercise.dossier.DossierFact;
import org.livex.exercise.duty.DutyFact;
import org.livex.exercise.evaluation.EvaluationFact;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.ParticipantFact;
import org.livex.exercise.media.MediaFact;
import org.livex.exercise.mediation.MediationFact;
import org.livex.exercise.people.RosterFact;
import org.livex.exercise.place.PresenceFact;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.report.ReportFact;
import org.livex.exercise.request.RequestFact;
import org.livex.exercise.room.ControlFact;
import org.livex.exercise.safety.SafetyFact;
import org.livex.exercise.scene.TaskFact;
import org.livex.exercise.survey.SurveyFact;
import org.livex.exercise.talk.TalkFact;
import org.livex.exercise.text.TextFact;
import org.livex.exercise.trust.TrustFact;
import org.livex.exercise.welfare.WelfareFact;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.world.DocumentFact;
import org.livex.feed.changes.Change;
import org.livex.feed.items.Writing;
import org.livex.i18n.Language;
import org.livex.journal.Entry;

/**
 * The open sockets of one exercise. Participants are told of every entry at once, by one encoded frame for all who see
 * the same in the same languages; control, who sees everything, at most ten times a second. Hints all: whoever misses
 * one comes back by cursor. One event loop owns it; it follows after its {@link Feed}.
 */
public final class LiveFeeds implements Follower {
    private static final long CONTROL_PAUSE_MILLIS = 100;

    private final Vertx vertx;
    private final Feed feed;
    private final Map<PersonId, Set<LiveFeed>> open = new HashMap<>();
    private boolean controlWaits;

    public LiveFeeds(Vertx vertx, Feed feed) {
        this.vertx = vertx;
        this.feed = feed;
    }

    public void add(LiveFeed live) {
        open.computeIfAbsent(live.person(), _ -> new LinkedHashSet<>(2)).add(live);
    }

    public void remove(LiveFeed live) {
        Set<LiveFeed> sockets = open.get(live.person());
        if (sockets != null && sockets.remove(live) && sockets.isEmpty()) {
            open.remove(live.person());
        }
    }

    public boolean isConnected(PersonId person) {
        return open.containsKey(person);
    }

    public Set<PersonId> connected() {
        return Set.copyOf(open.keySet());
    }

    /** Whether any of control listens. Every sync asks. */
    public boolean hasControl() {
        for (PersonId person : feed.exercise().roster().control()) {
            if (open.containsKey(person)) {
                return true;
            }
        }
        return false;
    }

    /** Those of control, for hints that no cursor counts. */
    public List<LiveFeed> control() {
        List<LiveFeed> found = new ArrayList<>();
        feed.exercise().roster().control().forEach(person -> found.addAll(open.getOrDefault(person, Set.of())));
        return found;
    }

    /** Everybody comes back at once, to other folds than these. */
    public void sendAway() {
        List<LiveFeed> all = new ArrayList<>();
        open.values().forEach(all::addAll);
        open.clear();
        all.forEach(LiveFeed::sendAway);
    }

    @Override
    public void follow(Entry entry, Exercise after) {
        if (open.isEmpty()) {
            return;
        }
        entry.facts().forEach(fact -> {
            PersonId lost = whoseSeat(fact);
            if (lost != null) {
                dismiss(lost);
            }
        });
        Frames frames = new Frames(entry.seq());
        readers(after).forEach(person -> tell(person, after, frames));
        tellControlSoon();
    }

    /** Of whom a device may be in the wrong hands from now on. */
    private static @Nullable PersonId whoseSeat(Fact fact) {
        return switch (fact) {
            case RosterFact.PersonSwapped(Person person) -> person.id();
            case PlanFact.PersonRemoved(PersonId person) -> person;
            case RosterFact.PersonErased f -> f.stillHeld() ? f.person() : null;
            case RosterFact.RetentionEnded _,
                    RosterFact.TracesDestroyed _,
                    RosterFact.CopyGiven _,
                    RosterFact.SealedFact _ -> null;
            case PlanFact.ExercisePlanned _,
                    PlanFact.PlanRevised _,
                    PlanFact.AgencyAdded _,
                    PlanFact.TeamAdded _,
                    PlanFact.PlaceAdded _,
                    PlanFact.PlaceRevised _,
                    PlanFact.PersonaAdded _,
                    PlanFact.StorylineAdded _,
                    PlanFact.ActionKindAdded _,
                    PlanFact.RequestFormAdded _,
                    PlanFact.EvaluationGuideAdded _,
                    PlanFact.DutyAdded _,
                    PlanFact.ThingRevised _,
                    PlanFact.ThingRemoved _,
                    PlanFact.ColumnsWritten _,
                    PlanFact.ImportMade _,
                    PlanFact.ImportTakenBack _,
                    PlanFact.VariableWritten _,
                    PlanFact.VariableRemoved _,
                    PlanFact.RoleCardWritten _,
                    PlanFact.TermWritten _,
                    PlanFact.TermRemoved _,
                    PlanFact.PhaseWritten _,
                    PlanFact.PhaseRemoved _,
                    PlanFact.ObjectiveWritten _,
                    PlanFact.ObjectiveRemoved _,
                    PlanFact.PersonAdded _,
                    PlanFact.PersonRevised _,
                    PlanFact.WorldEntryWritten _,
                    PlanFact.WorldEntryRemoved _,
                    PlanFact.DocumentWritten _,
                    PlanFact.DocumentRemoved _,
                    PlanFact.InjectPlanned _,
                    PlanFact.InjectRevised _,
                    PlanFact.InjectRemoved _,
                    PlanFact.InjectsShifted _,
                    PlanFact.InjectReviewed _ -> null;
            case ClockFact _,
                    InjectFact _,
                    ParticipantFact _,
                    SafetyFact _,
                    MediaFact _,
                    MediationFact _,
                    TalkFact _,
                    TextFact _,
                    DocumentFact _,
                    CommsFact _,
                    EvaluationFact _,
                    DecisionFact _,
                    CustodyFact _,
                    DutyFact _,
                    DossierFact _,
                    TrustFact _,
                    WelfareFact _,
                    SurveyFact _,
                    ReportFact _,
                    ControlFact _,
                    RequestFact _,
                    TaskFact _,
                    PresenceFact _ -> null;
        };
    }

    /** Whom it may concern, with some whom it does not: a message to ten must not cost a look at a thousand. */
    private Set<PersonId> readers(Exercise exercise) {
        Set<PersonId> readers = new HashSet<>(feed.peopleOfNewest());
        for (Change change : feed.newestShared()) {
            Set<PersonId> known = feed.table().readers(exercise, change.item());
            if (known == null) {
                return Set.copyOf(open.keySet());
            }
            readers.addAll(known);
        }
        return readers;
    }

    /** At once, and before anybody hears of it: whoever held the role sees nothing more. */
    private void dismiss(PersonId person) {
        Set<LiveFeed> sockets = open.remove(person);
        if (sockets != null) {
            List.copyOf(sockets).forEach(LiveFeed::dismiss);
        }
    }

    private void tell(PersonId id, Exercise exercise, Frames frames) {
        Person person = exercise.roster().find(id);
        Collection<LiveFeed> sockets = open.get(id);
        if (person == null || sockets == null || person.function().seesControl()) {
            return;
        }
        List<Change> changes = feed.newest(person);
        boolean startsAnew = feed.startsAnew(id);
        if (changes.isEmpty() && !startsAnew) {
            return;
        }
        for (LiveFeed live : List.copyOf(sockets)) {
            if (!live.isListening() || live.cursor() >= frames.seq) {
                continue;
            }
            if (startsAnew) {
                tellPage(live, person);
            } else {
                live.push(frames.of(changes, person, live.languages()), frames.seq);
            }
        }
    }

    private void tellControlSoon() {
        if (!controlWaits) {
            controlWaits = true;
            vertx.setTimer(CONTROL_PAUSE_MILLIS, _ -> {
                controlWaits = false;
                control().forEach(this::tellControl);
            });
        }
    }

    private void tellControl(LiveFeed live) {
        Person person = feed.exercise().roster().find(live.person());
        if (person != null && live.isListening() && tellPage(live, person)) {
            tellControlSoon();
        }
    }

    /** True where there is more to tell. */
    private boolean tellPage(LiveFeed live, Person person) {
        FeedPage page = feed.page(person, live.cursor(), live.languages());
        if (!page.items().isEmpty()) {
            live.push(page.toFrame(), page.cursor());
        }
        return page.more();
    }

    /** The frames of one entry. */
    private final class Frames {
        private final long seq;
        private final Map<Seen, Frame> encoded = new HashMap<>();

        private Frames(long seq) {
            this.seq = seq;
        }

        private record Seen(List<Change> changes, List<Language> languages) {}

        private Frame of(List<Change> changes, Person person, List<Language> languages) {
            boolean isShared = changes.stream()
                    .allMatch(change -> feed.table().writing(feed.exercise(), change.item()) instanceof Writing.ForAll);
            @Nullable Seen seen = isShared ? new Seen(changes, languages) : null;
            Frame known = seen == null ? null : encoded.get(seen);
            if (known != null) {
                return known;
            }
            Frame frame = Frame.items(
                    seq,
                    false,
                    changes.stream()
                            .map(change -> feed.render(change, person, languages))
                            .toList());
            if (seen != null) {
                encoded.put(seen, frame);
            }
            return frame;
        }
    }
}
