package org.livex.exercise.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.AddedThing;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextOwner;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.ids.GuideId;
import org.livex.exercise.words.ids.ObjectiveId;

/**
 * An exercise evaluation guide (EEG, HSEEP 2020): one capability that serves an objective, its critical tasks, and what an
 * evaluator looks for. Only control sees it. Tasks and items are named once within it.
 */
public record EvaluationGuide(GuideId id, ObjectiveId objective, LocalizedText capability, List<CriticalTask> tasks)
        implements AddedThing {
    public static final int MOST_TASKS = 20;
    public static final int MOST_ITEMS = 60;

    /** Without dots, and short: together with the guide's they name a text. */
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,19}");

    public EvaluationGuide {
        tasks = List.copyOf(tasks);
        checkPart(id.value());
        if (tasks.isEmpty() || tasks.size() > MOST_TASKS) {
            throw new IllegalArgumentException("needs 1 to " + MOST_TASKS + " tasks");
        }
        if (tasks.stream().mapToInt(task -> task.items().size()).sum() > MOST_ITEMS) {
            throw new IllegalArgumentException("has more than " + MOST_ITEMS + " items");
        }
        Set<String> parts = new HashSet<>();
        tasks.stream()
                .flatMap(task -> Stream.concat(
                        Stream.of(task.id()), task.items().stream().map(GuideItem::id)))
                .forEach(part -> {
                    if (!parts.add(part)) {
                        throw new IllegalArgumentException("names " + part + " twice");
                    }
                });
    }

    /** Whether a guide, a task or an item can be called so. */
    public static boolean isPart(String id) {
        return PART.matcher(id).matches();
    }

    static void checkPart(String id) {
        if (!isPart(id)) {
            throw new IllegalArgumentException("is not 1 to 20 letters, digits, dashes");
        }
    }

    public Stream<GuideItem> items() {
        return tasks.stream().flatMap(task -> task.items().stream());
    }

    public @Nullable GuideItem item(String item) {
        return items().filter(one -> one.id().equals(item)).findFirst().orElse(null);
    }

    /** All that is written in it, by name. */
    public Map<TextRef, LocalizedText> texts() {
        Map<TextRef, LocalizedText> texts = new TreeMap<>();
        texts.put(TextRef.of(TextOwner.EVALUATION_GUIDE, id, TextPart.TITLE), capability);
        for (CriticalTask task : tasks) {
            texts.put(TextRef.ofGuide(id, task.id(), TextPart.LABEL), task.text());
            for (GuideItem item : task.items()) {
                texts.put(TextRef.ofGuide(id, item.id(), TextPart.LABEL), item.text());
                if (item.guidance() != null) {
                    texts.put(TextRef.ofGuide(id, item.id(), TextPart.BODY), item.guidance());
                }
            }
        }
        return texts;
    }

    public EvaluationGuide withCapability(LocalizedText text) {
        return new EvaluationGuide(id, objective, text, tasks);
    }

    /** {@code name} is that of a task or an item; {@link TextPart#BODY} is an item's guidance. */
    public EvaluationGuide reworded(String name, TextPart part, LocalizedText text) {
        return new EvaluationGuide(
                id,
                objective,
                capability,
                tasks.stream()
                        .map(task -> new CriticalTask(
                                task.id(),
                                task.id().equals(name) ? text : task.text(),
                                task.items().stream()
                                        .map(item -> item.id().equals(name) ? reworded(item, part, text) : item)
                                        .toList()))
                        .toList());
    }

    private static GuideItem reworded(GuideItem item, TextPart part, LocalizedText text) {
        return part == TextPart.BODY
                ? new GuideItem(item.id(), item.text(), text, item.scale())
                : new GuideItem(item.id(), text, item.guidance(), item.scale());
    }
}
