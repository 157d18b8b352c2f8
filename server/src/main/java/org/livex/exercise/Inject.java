package org.livex.exercise;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.i18n.Language;

/**
 * One row of the MSEL. {@code number} is the controllers' own name for it and is never renumbered. {@code title},
 * {@code objective} and {@code controlNote} are for control only; {@code subject}, {@code body} and {@code attachments},
 * null for none, go to the audience. {@code readableIn}, null for all, are the languages that a recipient must be known to
 * read, or else gets none of these and needs a mediator. {@code objectives} are those of the list, {@code objective} a remark
 * on it. {@code details} are what its type has besides, null for none.
 */
public record Inject(
        InjectId id,
        String number,
        @Nullable StorylineId storyline,
        InjectType type,
        LocalizedText title,
        @Nullable PersonaId from,
        Audience audience,
        @Nullable LocalizedText subject,
        LocalizedText body,
        @Nullable PlaceId place,
        Trigger trigger,
        boolean mustAcknowledge,
        List<ExpectedAction> expectedActions,
        @Nullable String objective,
        @Nullable LocalizedText controlNote,
        @Nullable List<Enclosure> attachments,
        @Nullable List<Language> readableIn,
        @Nullable List<ObjectiveId> objectives,
        @Nullable InjectDetails details) {
    public static final int MOST_EXPECTED_ACTIONS = 20;
    public static final int MOST_OBJECTIVES = 20;

    public Inject {
        number = Texts.line(number);
        expectedActions = List.copyOf(expectedActions);
        if (expectedActions.size() > MOST_EXPECTED_ACTIONS) {
            throw new IllegalArgumentException("has more than " + MOST_EXPECTED_ACTIONS + " expected actions");
        }
        if (objective != null) {
            objective = Texts.note(objective);
        }
        attachments = Attachment.listed(attachments, Enclosure.MOST);
        readableIn = readableIn == null ? null : Person.checkedLanguages(readableIn);
        objectives = objectives == null || objectives.isEmpty() ? null : List.copyOf(objectives);
        if (objectives != null && objectives.size() > MOST_OBJECTIVES) {
            throw new IllegalArgumentException("has more than " + MOST_OBJECTIVES + " objectives");
        }
        if (details != null && details.type() != type) {
            throw new IllegalArgumentException("has details of another type");
        }
    }

    public static InjectBuilder builder(InjectId id, String number, LocalizedText title, LocalizedText body) {
        return new InjectBuilder(id, number, title, body);
    }

    /** This inject, to be built again with something else in it. */
    public InjectBuilder but() {
        return new InjectBuilder(this);
    }

    /** Whether this recipient gets subject, body and files, or only that a mediator is needed. */
    public boolean isReadableBy(Person person, Roster roster) {
        return readableIn == null || readableIn.stream().anyMatch(language -> roster.reads(person, language));
    }

    /** Who gets it. A reminder is for control's own list. */
    Set<PersonId> recipients(Roster roster) {
        return type == InjectType.REMINDER ? Set.of() : roster.addressedBy(audience);
    }

    public List<ObjectiveId> servedObjectives() {
        return objectives == null ? List.of() : objectives;
    }

    /** Its files, none as an empty list. */
    public List<Enclosure> enclosures() {
        return attachments == null ? List.of() : attachments;
    }

    Inject with(TextPart part, LocalizedText text) {
        if (part == TextPart.MUST_NOT_SAY && details instanceof InjectDetails.RolePlayerTask task) {
            return but().details(new InjectDetails.RolePlayerTask(task.startsAt(), task.duration(), text, task.next()))
                    .build();
        }
        return withTexts(
                part == TextPart.TITLE ? text : title,
                part == TextPart.SUBJECT ? text : subject,
                part == TextPart.BODY ? text : body,
                part == TextPart.CONTROL_NOTE ? text : controlNote);
    }

    Inject withTexts(
            LocalizedText newTitle,
            @Nullable LocalizedText newSubject,
            LocalizedText newBody,
            @Nullable LocalizedText newControlNote) {
        return but().title(newTitle)
                .subject(newSubject)
                .body(newBody)
                .controlNote(newControlNote)
                .build();
    }

    Inject withTextsOf(Inject other) {
        return withTexts(other.title, other.subject, other.body, other.controlNote);
    }

    Inject with(Trigger next) {
        return but().trigger(next).build();
    }

    /** What a role player must not say in this scene. */
    public @Nullable LocalizedText mustNotSay() {
        return details instanceof InjectDetails.RolePlayerTask task ? task.mustNotSay() : null;
    }
}
