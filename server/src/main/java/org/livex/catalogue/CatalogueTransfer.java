package org.livex.catalogue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectDetails;
import org.livex.exercise.inject.Question;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Issuer;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.i18n.Language;

/**
 * An inject on its way out of one exercise and into another. Out goes what it says, in all languages, without a name of
 * anybody: recipients are functions, translators and who hands a prop over are forgotten, and so are files, which may show
 * people. Into an exercise comes what that exercise knows.
 */
public final class CatalogueTransfer {
    private CatalogueTransfer() {}

    /** Under {@code entry} as its id. */
    public static Inject forAnyExercise(Exercise exercise, Inject inject, String entry) {
        return Inject.builder(new InjectId(entry), inject.number(), unsigned(inject.title()), unsigned(inject.body()))
                .type(inject.type())
                .from(inject.from())
                .audience(functions(exercise, inject.audience()))
                .subject(unsignedOrNull(inject.subject()))
                .controlNote(unsignedOrNull(inject.controlNote()))
                .mustAcknowledge(inject.mustAcknowledge())
                .readableIn(inject.readableIn())
                .trigger(new Trigger.ByHand())
                .details(inject.details() == null ? null : impersonal(inject.details()))
                .question(inject.question() == null ? null : unsigned(inject.question()))
                .build();
    }

    public static @Nullable LocalizedText sender(Exercise exercise, Inject inject) {
        Persona persona = inject.from() == null ? null : exercise.scenario().find(Persona.class, inject.from());
        return persona == null ? null : unsigned(persona.name());
    }

    /** Its voice is found by its id or by one of its names. Whoever plans it gives it an id and a number of this exercise. */
    public static Inject into(Exercise exercise, Catalogue.Entry entry) {
        Inject inject = entry.inject();
        return inject.but()
                .from(voice(exercise, inject.from(), entry.sender()))
                .details(inject.details() == null ? null : known(exercise, inject.details()))
                .build();
    }

    private static Audience functions(Exercise exercise, Audience audience) {
        if (audience.everyone()) {
            return Audience.EVERYONE;
        }
        Set<PersonFunction> functions = EnumSet.noneOf(PersonFunction.class);
        functions.addAll(audience.functions());
        exercise.roster().people().values().stream()
                .filter(audience::names)
                .map(Person::function)
                .forEach(functions::add);
        return Audience.ofFunctions(functions.toArray(PersonFunction[]::new));
    }

    private static @Nullable PersonaId voice(
            Exercise exercise, @Nullable PersonaId from, @Nullable LocalizedText name) {
        if (from == null || exercise.scenario().things().containsKey(from)) {
            return from;
        }
        return exercise.scenario()
                .all(Persona.class)
                .filter(persona -> name != null && isSameName(persona.name(), name))
                .map(Persona::id)
                .findFirst()
                .orElse(null);
    }

    private static boolean isSameName(LocalizedText one, LocalizedText other) {
        return one.versions().entrySet().stream().anyMatch(version -> {
            TextVersion same = other.versions().get(version.getKey());
            return same != null
                    && same.text().equalsIgnoreCase(version.getValue().text());
        });
    }

    private static InjectDetails impersonal(InjectDetails details) {
        SortedMap<TextPart, LocalizedText> texts = details.texts();
        texts.replaceAll((_, text) -> unsigned(text));
        return switch (details.withTexts(texts)) {
            case InjectDetails.PhysicalProp prop ->
                new InjectDetails.PhysicalProp(prop.kind(), prop.quantity(), null, null, null);
            case InjectDetails.RolePlayerTask task ->
                new InjectDetails.RolePlayerTask(null, task.duration(), task.mustNotSay(), null, task.limit(), null);
            case InjectDetails.Document paper ->
                new InjectDetails.Document(
                        paper.kind(), paper.issuer(), paper.number(), null, paper.seal(), paper.document());
            case InjectDetails.MediaArticle article ->
                new InjectDetails.MediaArticle(article.kind(), article.byline(), null);
            case InjectDetails.PhoneCall call -> call;
            case InjectDetails.Message message -> message;
            case InjectDetails.RequestReply reply -> reply;
        };
    }

    /** What names something that this exercise does not have is left out. */
    private static @Nullable InjectDetails known(Exercise exercise, InjectDetails details) {
        return switch (details) {
            case InjectDetails.Document paper -> {
                Issuer issuer = switch (paper.issuer()) {
                    case null -> null;
                    case Issuer.OfPersona one -> exercise.scenario().things().containsKey(one.persona()) ? one : null;
                    case Issuer.OfWorld one -> exercise.scenario().things().containsKey(one.entry()) ? one : null;
                };
                yield new InjectDetails.Document(
                        paper.kind(),
                        issuer,
                        paper.number(),
                        paper.dated(),
                        paper.seal(),
                        paper.document() != null && exercise.scenario().things().containsKey(paper.document())
                                ? paper.document()
                                : null);
            }
            case InjectDetails.RequestReply reply ->
                exercise.scenario().things().containsKey(reply.form()) ? reply : null;
            case InjectDetails.RolePlayerTask _,
                    InjectDetails.PhoneCall _,
                    InjectDetails.MediaArticle _,
                    InjectDetails.PhysicalProp _,
                    InjectDetails.Message _ -> details;
        };
    }

    private static @Nullable LocalizedText unsignedOrNull(@Nullable LocalizedText text) {
        return text == null ? null : unsigned(text);
    }

    private static Question unsigned(Question question) {
        List<Question.Option> options = question.choices().stream()
                .map(option -> new Question.Option(option.id(), unsigned(option.text())))
                .toList();
        return new Question(
                question.kind(),
                unsigned(question.text()),
                options.isEmpty() ? null : options,
                question.least(),
                question.most());
    }

    /** Without who translated it. */
    private static LocalizedText unsigned(LocalizedText text) {
        SortedMap<Language, TextVersion> versions = new TreeMap<>(text.versions());
        versions.replaceAll((_, version) ->
                new TextVersion(version.text(), version.state(), version.sourceRevision(), null, version.machine()));
        return new LocalizedText(text.source(), text.revision(), versions);
    }
}
