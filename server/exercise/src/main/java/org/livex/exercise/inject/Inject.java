package org.livex.exercise.inject;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.people.Roster;
import org.livex.exercise.words.Attachment;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Enclosure;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.Texts;
import org.livex.exercise.words.WrongField;
import org.livex.exercise.words.ids.ColumnId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.ObjectiveId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.PlaceId;
import org.livex.exercise.words.ids.StorylineId;
import org.livex.i18n.Language;

/**
 * One row of the MSEL. {@code number} is the controllers' own name for it and is never renumbered. {@code title},
 * {@code objective} and {@code controlNote} are for control only; {@code subject}, {@code body} and {@code attachments},
 * null for none, go to the audience. {@code readableIn}, null for all, are the languages that a recipient must be known to
 * read, or else gets none of these and needs a mediator. {@code objectives} are those of the list, {@code objective} a remark
 * on it. {@code details} are what its type has besides, {@code question} what it asks, each null for none. {@code columns}
 * is what stands in control's own columns, for control only; null of what is sent leaves them as they are.
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
        @Nullable InjectDetails details,
        @Nullable Question question,
        @Nullable Map<ColumnId, String> columns) {
    public static final int MOST_EXPECTED_ACTIONS = 20;
    public static final int MOST_OBJECTIVES = 20;
    private static final Set<TextPart> FOR_CONTROL =
            Set.of(TextPart.TITLE, TextPart.CONTROL_NOTE, TextPart.SCRIPT, TextPart.KNOWS);

    public Inject {
        number = WrongField.read("number", number, Texts::line);
        expectedActions = List.copyOf(expectedActions);
        if (expectedActions.size() > MOST_EXPECTED_ACTIONS) {
            throw new WrongField("expectedActions", "has more than " + MOST_EXPECTED_ACTIONS + " expected actions");
        }
        if (objective != null) {
            objective = WrongField.read("objective", objective, Texts::note);
        }
        attachments = Attachment.listed("attachments", attachments, Enclosure.MOST);
        readableIn = readableIn == null ? null : WrongField.read("readableIn", readableIn, Person::checkedLanguages);
        objectives = objectives == null || objectives.isEmpty() ? null : List.copyOf(objectives);
        if (objectives != null && objectives.size() > MOST_OBJECTIVES) {
            throw new WrongField("objectives", "has more than " + MOST_OBJECTIVES + " objectives");
        }
        if (columns != null) {
            columns.values().forEach(Texts::line);
            columns = Map.copyOf(columns);
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
    public Set<PersonId> recipients(Roster roster) {
        return type == InjectType.REMINDER ? Set.of() : roster.addressedBy(audience);
    }

    public List<ObjectiveId> servedObjectives() {
        return objectives == null ? List.of() : objectives;
    }

    /** What stands in control's own columns, nothing as an empty map. */
    public Map<ColumnId, String> inColumns() {
        return columns == null ? Map.of() : columns;
    }

    /** What control keeps beside it is another, and all that goes out or is looked at before is the same. */
    public boolean differsInColumnsAlone(Inject other) {
        return !inColumns().equals(other.inColumns())
                && but().columns(other.columns).build().equals(other);
    }

    /**
     * Words and what control keeps beside it are others at most: who got it, when, what they were asked and were to do is the
     * same.
     */
    public boolean isPlayedAs(Inject other) {
        return Objects.equals(question, other.question)
                && withTexts(other.texts())
                        .but()
                        .objective(other.objective)
                        .objectives(other.objectives)
                        .columns(other.columns)
                        .build()
                        .equals(other);
    }

    /** Its files, none as an empty list. */
    public List<Enclosure> enclosures() {
        return attachments == null ? List.of() : attachments;
    }

    /** Its texts by part, control's and the recipients'. */
    public SortedMap<TextPart, LocalizedText> texts() {
        SortedMap<TextPart, LocalizedText> texts = new TreeMap<>();
        texts.put(TextPart.TITLE, title);
        texts.put(TextPart.BODY, body);
        if (subject != null) {
            texts.put(TextPart.SUBJECT, subject);
        }
        if (controlNote != null) {
            texts.put(TextPart.CONTROL_NOTE, controlNote);
        }
        if (details != null) {
            texts.putAll(details.texts());
        }
        if (question != null) {
            texts.putAll(question.texts());
        }
        return texts;
    }

    public Inject withTexts(Map<TextPart, LocalizedText> texts) {
        return but().title(texts.getOrDefault(TextPart.TITLE, title))
                .subject(texts.get(TextPart.SUBJECT))
                .body(texts.getOrDefault(TextPart.BODY, body))
                .controlNote(texts.get(TextPart.CONTROL_NOTE))
                .details(details == null ? null : details.withTexts(texts))
                .question(question == null ? null : question.withTexts(texts))
                .build();
    }

    public Inject with(TextPart part, LocalizedText text) {
        SortedMap<TextPart, LocalizedText> texts = texts();
        texts.put(part, text);
        return withTexts(texts);
    }

    public Inject with(Trigger next) {
        return but().trigger(next).build();
    }

    /** What of it was written for control only; recipients never get these. */
    public static boolean isForControl(TextPart part) {
        return FOR_CONTROL.contains(part);
    }
}
