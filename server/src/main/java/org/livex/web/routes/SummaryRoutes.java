package org.livex.web.routes;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.people.HeldRole;
import org.livex.exercise.plan.Certificate;
import org.livex.exercise.plan.Team;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.Phase;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.TeamId;
import org.livex.figures.Case;
import org.livex.figures.Figures;
import org.livex.figures.Measure;
import org.livex.figures.Summary;
import org.livex.i18n.Catalog;
import org.livex.i18n.Language;
import org.livex.i18n.Languages;
import org.livex.json.DomainJson;
import org.livex.portrait.Pace;
import org.livex.portrait.PersonalPages;
import org.livex.portrait.Portrait;
import org.livex.room.Problem;
import org.livex.room.Visitor;
import org.livex.web.Reply;
import org.livex.web.Turns;
import org.livex.web.Visitors;

/** What somebody takes home after ENDEX: a page of what they did, and one that says that they took part. For themselves alone. */
final class SummaryRoutes {
    private static final String HTML = "text/html; charset=utf-8";

    private final Visitors visitors;
    private final Turns turns;
    private final Portraits portraits;
    private final FigureShelf figures;
    private final PageWords.Shelf words;

    SummaryRoutes(Visitors visitors, Turns turns, Portraits portraits, FigureShelf figures, PageWords.Shelf words) {
        this.visitors = visitors;
        this.turns = turns;
        this.portraits = portraits;
        this.figures = figures;
        this.words = words;
    }

    void on(Router router) {
        router.get("/api/exercises/:exercise/me/summary").handler(this::summary);
        router.get("/api/exercises/:exercise/me/certificate").handler(this::certificate);
    }

    private void summary(RoutingContext ctx) {
        ended(ctx)
                .compose(visitor -> {
                    Portraits.Wanted wanted = wanted(visitor);
                    return words.catalog()
                            .compose(catalog -> turns.next(
                                    ctx,
                                    () -> figures.of(visitor.exercise())
                                            .compose(found -> portraits
                                                    .words(wanted)
                                                    .compose(portrait -> turns.onWorker(() -> PersonalPages.summary(
                                                            portrait, paces(found, wanted.role()), catalog))))));
                })
                .onSuccess(page -> send(ctx, "summary", page))
                .onFailure(ctx::fail);
    }

    /** Only for who was there, and once the director has let feedback out. */
    private void certificate(RoutingContext ctx) {
        ended(ctx)
                .compose(visitor -> {
                    Exercise exercise = visitor.exercise().running().state();
                    if (exercise.evaluations().released() == null) {
                        throw Problem.of(409, "certificate-not-given");
                    }
                    Portraits.Wanted wanted = wanted(visitor);
                    return words.catalog()
                            .compose(catalog -> turns.next(
                                    ctx,
                                    () -> portraits
                                            .words(wanted)
                                            .compose(portrait -> turns.onWorker(
                                                    () -> certificate(exercise, visitor, portrait, catalog)))));
                })
                .onSuccess(page -> send(ctx, "certificate", page))
                .onFailure(ctx::fail);
    }

    /** Who says only after ENDEX that they are there has not taken part, nor has who was let into the role then. */
    private static String certificate(Exercise exercise, Visitor visitor, Portrait portrait, Catalog catalog) {
        Instant ended = Objects.requireNonNull(exercise.clockHistory().endedAt());
        if (!portrait.wasThereUntil(ended) || portrait.head().since().isAfter(ended)) {
            throw Problem.of(409, "certificate-not-given");
        }
        return PersonalPages.certificate(portrait.head(), tookPart(exercise, visitor, portrait.head()), catalog);
    }

    private static void send(RoutingContext ctx, String name, String page) {
        Reply.file(ctx, HTML, "EXERCISE-" + name + ".html", Buffer.buffer(page));
    }

    private Future<Visitor> ended(RoutingContext ctx) {
        return visitors.of(ctx).map(visitor -> {
            if (visitor.exercise().running().state().clock().phase() != Phase.ENDED) {
                throw Problem.of(409, "exercise-not-ended");
            }
            return visitor;
        });
    }

    private static Portraits.Wanted wanted(Visitor visitor) {
        return new Portraits.Wanted(
                visitor.exercise(),
                HeldRole.now(visitor.exercise().running().state().roster(), visitor.person()),
                visitor.person(),
                true);
    }

    private static List<Pace> paces(Figures figures, HeldRole role) {
        List<Pace> paces = new ArrayList<>();
        for (Pace.Step step : Pace.Step.values()) {
            Map<Id, Case> mine = figures.cases(measure(step)).stream()
                    .filter(one -> one.person().equals(role.person()) && role.covers(one.heard()))
                    .collect(Collectors.toMap(Case::of, one -> one, SummaryRoutes::earlier));
            Summary sum = Summary.of(List.copyOf(mine.values()));
            paces.add(new Pace(step, sum.cases(), sum.known(), sum.median()));
        }
        return paces;
    }

    /** What was put right is a case of its own for control, and for who got it the same message. */
    private static Case earlier(Case one, Case other) {
        return other.from().arrived().isBefore(one.from().arrived()) ? other : one;
    }

    private static Measure measure(Pace.Step step) {
        return switch (step) {
            case READ -> Measure.INJECT_READ;
            case ACKNOWLEDGED -> Measure.INJECT_ACKNOWLEDGED;
            case ACTED -> Measure.INJECT_ACTED;
        };
    }

    private static PersonalPages.TookPart tookPart(Exercise exercise, Visitor visitor, Portrait.Head head) {
        Person person = visitor.person();
        Instant started = Objects.requireNonNull(exercise.clockHistory().startedAt());
        Instant ended = Objects.requireNonNull(exercise.clockHistory().endedAt());
        List<String> teams = person.teams().stream()
                .sorted(Comparator.comparing(TeamId::value))
                .map(id -> exercise.scenario().find(Team.class, id))
                .filter(Objects::nonNull)
                .map(team -> read(team.name(), person))
                .toList();
        Certificate certificate =
                Objects.requireNonNull(exercise.scenario().plan()).certifying();
        return new PersonalPages.TookPart(
                head.firstDay(started),
                ended.atZone(head.zone()).toLocalDate(),
                "function." + DomainJson.word(person.function()),
                teams,
                readOrNull(certificate.words(), person),
                readOrNull(certificate.signatory(), person));
    }

    private static @Nullable String readOrNull(@Nullable LocalizedText text, Person reader) {
        return text == null ? null : read(text, reader);
    }

    /** In the language of theirs that there is. */
    private static String read(LocalizedText text, Person reader) {
        Language language = Languages.choose(reader.languages(), text.versions().keySet(), text.source())
                .language();
        return Objects.requireNonNull(text.versions().get(language)).text();
    }
}
