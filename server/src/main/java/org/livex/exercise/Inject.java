package org.livex.exercise;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.i18n.Language;

/**
 * One row of the MSEL. {@code number} is the controllers' own name for it and is never renumbered. {@code title},
 * {@code objective} and {@code controlNote} are for control only; {@code subject}, {@code body} and {@code attachments},
 * null for none, go to the audience. {@code readableIn}, null for all, are the languages that a recipient must be known to
 * read, or else gets none of these and needs a mediator.
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
        @Nullable List<Language> readableIn) {
    public static final int MOST_EXPECTED_ACTIONS = 20;

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
    }

    /** Readable for all who get it. */
    public Inject(
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
            @Nullable List<Enclosure> attachments) {
        this(
                id,
                number,
                storyline,
                type,
                title,
                from,
                audience,
                subject,
                body,
                place,
                trigger,
                mustAcknowledge,
                expectedActions,
                objective,
                controlNote,
                attachments,
                null);
    }

    /** Whether this recipient gets subject, body and files, or only that a mediator is needed. */
    public boolean isReadableBy(Person person, Roster roster) {
        return readableIn == null || readableIn.stream().anyMatch(language -> roster.reads(person, language));
    }

    /** Its files, none as an empty list. */
    public List<Enclosure> enclosures() {
        return attachments == null ? List.of() : attachments;
    }

    Inject with(TextPart part, LocalizedText text) {
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
        return new Inject(
                id,
                number,
                storyline,
                type,
                newTitle,
                from,
                audience,
                newSubject,
                newBody,
                place,
                trigger,
                mustAcknowledge,
                expectedActions,
                objective,
                newControlNote,
                attachments,
                readableIn);
    }
}
