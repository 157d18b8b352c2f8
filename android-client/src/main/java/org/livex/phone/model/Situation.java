package org.livex.phone.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.board.CaseBoard;
import org.livex.phone.model.board.Dossiers;
import org.livex.phone.model.form.ActionKind;
import org.livex.phone.model.form.Report;
import org.livex.phone.model.form.Requests;
import org.livex.phone.model.form.Survey;
import org.livex.phone.model.library.Library;
import org.livex.phone.model.library.WorldEntry;
import org.livex.phone.model.read.ExerciseTime;
import org.livex.phone.model.read.Me;
import org.livex.phone.model.read.Problem;
import org.livex.phone.model.read.Team;
import org.livex.phone.model.watch.Watching;
import org.livex.phone.sync.Snapshot;

/**
 * Everything that the screens show, made of what came and of what waits to be sent.
 *
 * @param messages those to confirm first, then the latest first
 * @param reports the latest first, those that wait before those that the server has
 * @param duties mine and my teams', what must be done first
 * @param surveys what I and my teams are asked about the exercise, open ones first
 * @param trusts how far those whom I play trust each team
 * @param scenes of a role player, in the order in which they are played
 * @param welfare how I am, of role players
 * @param calls for mediators, mine and those that I am called to: what goes on first, then the latest
 * @param channels that I may write in, those with the newest words first
 * @param tasks of a mediator's translation desk, what there is to do first
 * @param setAside drafts of mine, for voices, over which somebody else has published
 * @param brakes my silent brake, and those of whom I look after
 * @param ready how ready I am for the exercise
 * @param otherRefusals what the server refused besides reports and the red stop
 * @param waiting how many things wait to be sent that somebody would miss
 * @param unsentStop the red stop that I called and that the server does not know yet
 * @param feedback private words to me
 * @param decisions mine and my teams', those that wait or were refused before those that the server has, the latest first
 * @param evidence what I or my teams had or are to have, the latest first
 * @param dossiers whom and what my teams registered
 * @param board what my teams say of those
 * @param moments what the exercise clock showed, and when
 * @param watching what I watch and wrote; null: I do not see control
 */
public record Situation(
        @Nullable Exercise exercise,
        @Nullable ExerciseClock clock,
        @Nullable Me me,
        @Nullable RoleCard roleCard,
        List<Team> teams,
        List<Place> places,
        List<ActionKind> actionKinds,
        List<Message> messages,
        List<Report> reports,
        Requests requests,
        List<OwnDuty> duties,
        List<Survey> surveys,
        List<OwnTrust> trusts,
        List<Scene> scenes,
        Welfare welfare,
        Library library,
        List<Call> calls,
        List<Channel> channels,
        List<TextTask> tasks,
        List<SetAside> setAside,
        @Nullable RedStop redStop,
        Brakes brakes,
        List<Refusal> otherRefusals,
        int waiting,
        @Nullable UnsentStop unsentStop,
        List<Feedback> feedback,
        List<Decision> decisions,
        List<Chain> evidence,
        Dossiers dossiers,
        CaseBoard board,
        @Nullable Watching watching,
        Ready ready,
        Moments moments) {
    /**
     * A red stop on its way.
     *
     * @param problem why the server refused it; null: it was not reached yet
     */
    public record UnsentStop(String id, @Nullable Problem problem) {}

    /**
     * What is to be shown now, for once; {@link Situations} for whoever looks again and again.
     *
     * @param languages that the person reads now, best first
     * @param readHere by their keys, messages that were opened on this phone and are not in the outbox yet
     */
    public static Situation of(Snapshot all, List<String> languages, Set<String> readHere) {
        return new Situations().of(all, languages, readHere);
    }

    public @Nullable Message message(String id) {
        return messages.stream().filter(it -> it.id().equals(id)).findFirst().orElse(null);
    }

    /** Also what somebody in control is to confirm. */
    public @Nullable WorldEntry entry(String id) {
        Ready.Briefing briefing = ready.briefing(id);
        return briefing == null ? library.entry(id) : briefing.entry();
    }

    /** The scene that a message asks for; null: it asks for none. */
    public @Nullable Scene scene(String inject) {
        return scenes.stream()
                .filter(it -> it.inject().equals(inject))
                .findFirst()
                .orElse(null);
    }

    public @Nullable Call call(String id) {
        return calls.stream().filter(it -> it.id().equals(id)).findFirst().orElse(null);
    }

    /** Null: nobody has written in it yet, or it is closed to me. */
    public @Nullable Channel channel(String id) {
        return channels.stream().filter(it -> it.id().equals(id)).findFirst().orElse(null);
    }

    /** Of those that the feed brings. */
    public @Nullable ChatLine line(String channel, String id) {
        Channel in = channel(channel);
        return in == null
                ? null
                : in.lines().stream()
                        .filter(it -> it.id().equals(id))
                        .findFirst()
                        .orElse(null);
    }

    public @Nullable TextTask task(String id) {
        return tasks.stream().filter(it -> it.id().equals(id)).findFirst().orElse(null);
    }

    /** Of this task; null: there is none. */
    public @Nullable SetAside setAside(String task) {
        return setAside.stream()
                .filter(it -> it.task().equals(task))
                .findFirst()
                .orElse(null);
    }

    /** What rings at me, a mediator, and I have not answered. */
    public List<Call> ringing() {
        return calls.stream().filter(Call::rings).collect(Collectors.toList());
    }

    /** What I, a mediator, am on my way to or mediate. */
    public @Nullable Call goingOn() {
        return calls.stream().filter(Call::goesOn).findFirst().orElse(null);
    }

    public @Nullable Place place(@Nullable String id) {
        return places.stream().filter(it -> it.id().equals(id)).findFirst().orElse(null);
    }

    public boolean agreedTo(String consent) {
        return me != null && me.consents().contains(consent);
    }

    public boolean isStopped() {
        return redStop != null && redStop.active();
    }

    /** Of where the exercise is played; empty: it is not known yet. */
    public String timeZone() {
        return exercise == null ? "" : exercise.timeZone();
    }

    /** What the clock of the exercise shows; null: it is not known yet. */
    public @Nullable ExerciseTime exerciseTime(Instant serverNow) {
        return clock == null || exercise == null ? null : clock.at(serverNow, exercise);
    }

    /** The clock goes on: it runs, and it is no night. */
    public boolean isPlay(Instant serverNow) {
        if (clock == null || exercise == null || clock.phase() != ExerciseClock.Phase.RUNNING) {
            return false;
        }
        ExerciseTime now = clock.at(serverNow, exercise);
        return exercise.days().stream().anyMatch(day -> day.from().compareTo(now) <= 0 && now.compareTo(day.to()) < 0);
    }

    /** Evidence is taken while the exercise is on, a pause included. */
    public boolean isOn() {
        return clock != null
                && Set.of(ExerciseClock.Phase.RUNNING, ExerciseClock.Phase.PAUSED)
                        .contains(clock.phase());
    }

    public @Nullable Chain chain(String id) {
        return evidence.stream().filter(it -> it.id().equals(id)).findFirst().orElse(null);
    }

    public @Nullable Report report(String id) {
        return reports.stream().filter(it -> it.id().equals(id)).findFirst().orElse(null);
    }

    /** Where this phone may measure its position now, with consent and while the clock goes on; null: nowhere. */
    public Exercise.@Nullable Area areaToMeasure(Instant serverNow) {
        return exercise != null && agreedTo("position") && isPlay(serverNow) ? exercise.area() : null;
    }

    public int unread() {
        return (int) messages.stream().filter(Message::isNew).count();
    }

    public News news() {
        return News.of(messages);
    }

    public int insisting() {
        return (int) messages.stream().filter(Message::insists).count();
    }

    /** Others of my teams to whom one can write, by name. */
    public List<Talker> mates() {
        return Talker.mates(teams, me);
    }

    /** Others of my teams and who wrote where I read, by name. */
    public List<Talker> known() {
        return Talker.known(teams, channels, me);
    }
}
