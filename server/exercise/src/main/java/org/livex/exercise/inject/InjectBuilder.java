package org.livex.exercise.inject;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Enclosure;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.ColumnId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.ObjectiveId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.PlaceId;
import org.livex.exercise.words.ids.StorylineId;
import org.livex.i18n.Language;

/**
 * Puts one {@link Inject} together by the names of its parts. What is not named is empty: a message for control alone, sent
 * by hand, that nobody has to acknowledge.
 */
public final class InjectBuilder {
    private final InjectId id;
    private String number;
    private LocalizedText title;
    private LocalizedText body;
    private @Nullable StorylineId storyline;
    private InjectType type = InjectType.MESSAGE;
    private @Nullable PersonaId from;
    private Audience audience = Audience.CONTROL_ONLY;
    private @Nullable LocalizedText subject;
    private @Nullable PlaceId place;
    private Trigger trigger = new Trigger.ByHand();
    private boolean mustAcknowledge;
    private List<ExpectedAction> expectedActions = List.of();
    private @Nullable String objective;
    private @Nullable LocalizedText controlNote;
    private @Nullable List<Enclosure> attachments;
    private @Nullable List<Language> readableIn;
    private @Nullable List<ObjectiveId> objectives;
    private @Nullable InjectDetails details;
    private @Nullable Question question;
    private @Nullable Map<ColumnId, String> columns;

    InjectBuilder(InjectId id, String number, LocalizedText title, LocalizedText body) {
        this.id = id;
        this.number = number;
        this.title = title;
        this.body = body;
    }

    InjectBuilder(Inject inject) {
        this(inject.id(), inject.number(), inject.title(), inject.body());
        storyline = inject.storyline();
        type = inject.type();
        from = inject.from();
        audience = inject.audience();
        subject = inject.subject();
        place = inject.place();
        trigger = inject.trigger();
        mustAcknowledge = inject.mustAcknowledge();
        expectedActions = inject.expectedActions();
        objective = inject.objective();
        controlNote = inject.controlNote();
        attachments = inject.attachments();
        readableIn = inject.readableIn();
        objectives = inject.objectives();
        details = inject.details();
        question = inject.question();
        columns = inject.columns();
    }

    public InjectBuilder number(String value) {
        number = value;
        return this;
    }

    public InjectBuilder title(LocalizedText value) {
        title = value;
        return this;
    }

    public InjectBuilder body(LocalizedText value) {
        body = value;
        return this;
    }

    public InjectBuilder storyline(@Nullable StorylineId value) {
        storyline = value;
        return this;
    }

    public InjectBuilder type(InjectType value) {
        type = value;
        return this;
    }

    public InjectBuilder from(@Nullable PersonaId value) {
        from = value;
        return this;
    }

    public InjectBuilder audience(Audience value) {
        audience = value;
        return this;
    }

    public InjectBuilder subject(@Nullable LocalizedText value) {
        subject = value;
        return this;
    }

    public InjectBuilder place(@Nullable PlaceId value) {
        place = value;
        return this;
    }

    public InjectBuilder trigger(Trigger value) {
        trigger = value;
        return this;
    }

    public InjectBuilder mustAcknowledge(boolean value) {
        mustAcknowledge = value;
        return this;
    }

    public InjectBuilder expectedActions(List<ExpectedAction> value) {
        expectedActions = value;
        return this;
    }

    public InjectBuilder objective(@Nullable String value) {
        objective = value;
        return this;
    }

    public InjectBuilder controlNote(@Nullable LocalizedText value) {
        controlNote = value;
        return this;
    }

    public InjectBuilder attachments(@Nullable List<Enclosure> value) {
        attachments = value;
        return this;
    }

    public InjectBuilder readableIn(@Nullable List<Language> value) {
        readableIn = value;
        return this;
    }

    public InjectBuilder objectives(@Nullable List<ObjectiveId> value) {
        objectives = value;
        return this;
    }

    public InjectBuilder details(@Nullable InjectDetails value) {
        details = value;
        return this;
    }

    public InjectBuilder question(@Nullable Question value) {
        question = value;
        return this;
    }

    public InjectBuilder columns(@Nullable Map<ColumnId, String> value) {
        columns = value;
        return this;
    }

    /** {@link IllegalArgumentException} says what no inject may have. */
    public Inject build() {
        return new Inject(
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
                readableIn,
                objectives,
                details,
                question,
                columns);
    }
}
