package org.livex.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.Objective;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.ObjectiveId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.PlaceId;
import org.livex.exercise.words.ids.StorylineId;
import org.livex.i18n.Language;
import org.livex.i18n.Languages;
import org.livex.sheet.world.LanguageWords;

/** An inject out of the cells of its row. */
final class InjectCells {
    private static final LocalizedText UNSAID = LocalizedText.of(Languages.ENGLISH, Cells.UNSAID);

    private final Names names;
    private final TextCells texts;
    private final DetailCells details;
    private final QuestionCells questions;
    private final OwnCells own;

    InjectCells(Names names, TextCells texts, DetailCells details, QuestionCells questions, OwnCells own) {
        this.names = names;
        this.texts = texts;
        this.details = details;
        this.questions = questions;
        this.own = own;
    }

    @Nullable Inject read(@Nullable Inject old, Cells cells, FreshIds ids) {
        String number = cells.take(MselColumns.NUMBER, old == null ? "" : old.number(), Cells::line);
        LocalizedText body = texts.readNeeded(MselColumns.BODY, old == null ? null : old.body(), cells);
        LocalizedText title = title(old, body, cells);
        if (number.isEmpty() && !cells.has(MselColumns.NUMBER)) {
            cells.refuse(MselColumns.NUMBER, new NotTaken(Mistake.Code.EMPTY));
        }
        if (body != null && title != null && !number.isEmpty()) {
            return whole(old, new Written(number, title, body), cells, ids);
        }
        // What else is wrong with the row is told too.
        whole(old, new Written(Cells.UNSAID, UNSAID, UNSAID), cells, new FreshIds(List.of()));
        return null;
    }

    private record Written(String number, LocalizedText title, LocalizedText body) {}

    private Inject whole(@Nullable Inject old, Written written, Cells cells, FreshIds ids) {
        Inject before = old == null ? fresh(written, ids) : old;
        InjectType type = cells.take(MselColumns.TYPE, before.type(), names.types()::read);
        return before.but()
                .number(written.number())
                .title(written.title())
                .body(written.body())
                .storyline(cells.takeOrNull(MselColumns.STORYLINE, before.storyline(), this::storyline))
                .type(type)
                .from(cells.takeOrNull(MselColumns.FROM, before.from(), this::persona))
                .audience(cells.take(MselColumns.TO, before.audience(), names.audiences()::read))
                .subject(texts.asLines().read(MselColumns.SUBJECT, before.subject(), cells))
                .place(cells.takeOrNull(MselColumns.PLACE, before.place(), this::place))
                .trigger(trigger(old, cells))
                .mustAcknowledge(cells.take(MselColumns.MUST_ACKNOWLEDGE, before.mustAcknowledge(), this::yesOrNo))
                .expectedActions(
                        cells.take(MselColumns.EXPECTED, before.expectedActions(), new ExpectedWords(names)::read))
                .objectives(cells.takeOrNull(MselColumns.OBJECTIVES, before.objectives(), this::objectives))
                .objective(cells.takeOrNull(MselColumns.OBJECTIVE, before.objective(), Cells::note))
                .controlNote(controlNote(old, written.title().source(), cells))
                .readableIn(cells.takeOrNull(MselColumns.READABLE_IN, before.readableIn(), InjectCells::languages))
                .details(details.read(type, before.details(), cells))
                .question(questions.read(before.question(), cells))
                .columns(own.read(before.columns(), cells))
                .build();
    }

    private static Inject fresh(Written written, FreshIds ids) {
        return Inject.builder(
                        new InjectId(ids.of(written.number(), "inject")),
                        written.number(),
                        written.title(),
                        written.body())
                .build();
    }

    private @Nullable LocalizedText title(@Nullable Inject old, @Nullable LocalizedText body, Cells cells) {
        if (old != null) {
            String text = cells.take(MselColumns.TITLE, old.title().original().text(), Cells::line);
            return withSource(old.title(), text);
        }
        if (cells.text(MselColumns.TITLE).isBlank()) {
            cells.refuse(MselColumns.TITLE, new NotTaken(Mistake.Code.EMPTY));
            return null;
        }
        String text = cells.take(MselColumns.TITLE, "", Cells::line);
        return body == null || text.isEmpty() ? null : LocalizedText.of(body.source(), text);
    }

    private @Nullable LocalizedText controlNote(@Nullable Inject old, Language source, Cells cells) {
        LocalizedText before = old == null ? null : old.controlNote();
        if (!cells.has(MselColumns.CONTROL_NOTE)) {
            return before;
        }
        if (cells.text(MselColumns.CONTROL_NOTE).isBlank()) {
            return null;
        }
        String text = cells.take(MselColumns.CONTROL_NOTE, "", Cells::body);
        if (text.isEmpty()) {
            return before;
        }
        return before == null ? LocalizedText.of(source, text) : withSource(before, text);
    }

    private Trigger trigger(@Nullable Inject old, Cells cells) {
        boolean touched = cells.has(MselColumns.TIME) || cells.has(MselColumns.CONDITION);
        if (old == null || !touched) {
            String time = cells.text(MselColumns.TIME);
            return old == null
                    ? cells.take(
                            cells.has(MselColumns.TIME) ? MselColumns.TIME : MselColumns.CONDITION,
                            new Trigger.ByHand(),
                            _ -> ConditionWords.read(time, cells.text(MselColumns.CONDITION)))
                    : old.trigger();
        }
        String time = cells.has(MselColumns.TIME)
                ? cells.text(MselColumns.TIME)
                : old.trigger() instanceof Trigger.AtTime at ? at.time().toString() : "";
        String condition = cells.has(MselColumns.CONDITION)
                ? cells.text(MselColumns.CONDITION)
                : ConditionWords.exact(old.trigger());
        return cells.take(
                cells.has(MselColumns.TIME) ? MselColumns.TIME : MselColumns.CONDITION,
                old.trigger(),
                _ -> ConditionWords.read(time, condition));
    }

    /** A title's revision is counted where it is taken over. */
    private static LocalizedText withSource(LocalizedText old, String text) {
        return text.equals(old.original().text())
                ? old
                : old.with(old.source(), new TextVersion(text, TextState.APPROVED, old.revision(), null));
    }

    private @Nullable StorylineId storyline(String cell) throws NotTaken {
        return cell.isBlank() ? null : names.storylines().read(cell).id();
    }

    private @Nullable List<ObjectiveId> objectives(String cell) throws NotTaken {
        List<ObjectiveId> objectives = Cells.each(AudienceWords.parts(cell), names.objectives()::read).stream()
                .map(Objective::id)
                .distinct()
                .toList();
        if (objectives.size() > Inject.MOST_OBJECTIVES) {
            throw new NotTaken(Mistake.Code.TOO_LONG, Map.of("most", String.valueOf(Inject.MOST_OBJECTIVES)));
        }
        return objectives.isEmpty() ? null : objectives;
    }

    private @Nullable PersonaId persona(String cell) throws NotTaken {
        return cell.isBlank() ? null : names.personas().read(cell).id();
    }

    private @Nullable PlaceId place(String cell) throws NotTaken {
        return cell.isBlank() ? null : names.places().read(cell).id();
    }

    private boolean yesOrNo(String cell) throws NotTaken {
        return names.yesOrNo().find(cell).orElseThrow(() -> NotTaken.named(Mistake.Code.NOT_YES_OR_NO, cell));
    }

    static @Nullable List<Language> languages(String cell) throws NotTaken {
        List<String> tags = Arrays.stream(cell.split("[,;،؛\n]+", -1))
                .flatMap(part ->
                        LanguageWords.read(part).isPresent() ? Stream.of(part) : Arrays.stream(part.split("\\s+", -1)))
                .filter(tag -> !tag.isBlank())
                .toList();
        List<Language> languages = Cells.each(tags, InjectCells::language);
        if (languages.size() > Person.MOST_LANGUAGES) {
            throw new NotTaken(Mistake.Code.TOO_LONG, Map.of("most", String.valueOf(Person.MOST_LANGUAGES)));
        }
        return languages.isEmpty() ? null : languages.stream().distinct().toList();
    }

    /** By its tag, as other programs write it ({@code ru_RU}), or by its name. */
    static Language language(String written) throws NotTaken {
        return LanguageWords.tagged(written)
                .or(() -> LanguageWords.read(written))
                .orElseThrow(() -> NotTaken.named(Mistake.Code.NOT_A_LANGUAGE, written));
    }
}
