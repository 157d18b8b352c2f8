package org.livex.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.evaluation.CriticalTask;
import org.livex.exercise.evaluation.EvaluationGuide;
import org.livex.exercise.evaluation.GuideItem;
import org.livex.exercise.evaluation.Scale;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.ObjectiveId;
import org.livex.i18n.Language;

/** Reads one edited row of the guides: what is its item's own, and what it says for all rows of its task and guide. */
final class GuideRow {
    private final Names names;
    private final List<Language> languages;
    private final TextCells texts;
    private final TextCells prose;
    private final Cells cells;

    GuideRow(Names names, List<Language> languages, Cells cells) {
        this.names = names;
        this.languages = languages;
        this.texts = TextCells.ofLines(languages);
        this.prose = new TextCells(languages);
        this.cells = cells;
    }

    /** Null where there is none that can be used, which is told. */
    @Nullable String shortName(String key) {
        return shortName(key, cells);
    }

    static @Nullable String shortName(String key, Cells cells) {
        String name = cells.takeLine(key, null);
        if (name == null || EvaluationGuide.isPart(name)) {
            return name;
        }
        cells.refuse(key, new NotTaken(Mistake.Code.NOT_A_SHORT_NAME));
        return null;
    }

    @Nullable LocalizedText needed(String field) {
        return texts.readNeeded(field, null, cells);
    }

    @Nullable ObjectiveId objective() {
        if (!cells.has(MselColumns.OBJECTIVES)) {
            cells.refuse(MselColumns.OBJECTIVES, new NotTaken(Mistake.Code.EMPTY));
        }
        return cells.takeOrNull(
                MselColumns.OBJECTIVES,
                null,
                cell -> names.objectives().read(cell).id());
    }

    /**
     * The guide with what this row says of it. {@code first} is as it was before any row; null where the row may only say what is
     * so already, as a new one may.
     */
    EvaluationGuide shared(@Nullable EvaluationGuide first, EvaluationGuide now) {
        ObjectiveId objective = cells.take(
                MselColumns.OBJECTIVES,
                now.objective(),
                cell -> names.objectives().read(cell).id());
        boolean isSaid = first == null || !first.objective().equals(now.objective());
        if (isSaid && !objective.equals(now.objective())) {
            cells.refuse(
                    MselColumns.OBJECTIVES,
                    NotTaken.named(Mistake.Code.SAID_OTHERWISE, now.objective().value()));
            objective = now.objective();
        }
        LocalizedText capability =
                shared(GuidesSheet.CAPABILITY, first == null ? null : first.capability(), now.capability());
        return new EvaluationGuide(now.id(), objective, capability, now.tasks());
    }

    CriticalTask revised(@Nullable CriticalTask first, CriticalTask now, String item, Labels<Scale> scales) {
        LocalizedText text = shared(GuidesSheet.TASK, first == null ? null : first.text(), now.text());
        return new CriticalTask(
                now.id(),
                text,
                now.items().stream()
                        .map(one -> one.id().equals(item) ? revised(one, scales) : one)
                        .toList());
    }

    private GuideItem revised(GuideItem item, Labels<Scale> scales) {
        LocalizedText text =
                Objects.requireNonNullElse(texts.readNeeded(GuidesSheet.ITEM, item.text(), cells), item.text());
        return new GuideItem(
                item.id(),
                text,
                prose.read(GuidesSheet.GUIDANCE, item.guidance(), cells),
                cells.take(GuidesSheet.SCALE, item.scale(), scales::read));
    }

    @Nullable GuideItem newItem(String id, Labels<Scale> scales) {
        LocalizedText text = needed(GuidesSheet.ITEM);
        LocalizedText guidance = prose.read(GuidesSheet.GUIDANCE, null, cells);
        Scale scale = cells.take(GuidesSheet.SCALE, Scale.PSMU, scales::read);
        return text == null ? null : new GuideItem(id, text, guidance, scale);
    }

    /** The task with the item behind those that it has; {@code now} is null for one that is new. */
    @Nullable CriticalTask grown(@Nullable CriticalTask now, String name, @Nullable GuideItem item) {
        LocalizedText text = now == null ? needed(GuidesSheet.TASK) : shared(GuidesSheet.TASK, null, now.text());
        if (text == null || item == null) {
            return null;
        }
        List<GuideItem> items = new ArrayList<>(now == null ? List.of() : now.items());
        items.add(item);
        return new CriticalTask(name, text, items);
    }

    private LocalizedText shared(String field, @Nullable LocalizedText first, LocalizedText now) {
        return new SharedText(texts, languages, cells).read(field, first, now);
    }
}
