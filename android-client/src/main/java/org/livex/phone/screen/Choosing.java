package org.livex.phone.screen;

import java.text.Collator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.livex.phone.model.Exercise;
import org.livex.phone.model.Message;
import org.livex.phone.model.Place;
import org.livex.phone.screen.parts.BilingualText;
import org.livex.phone.words.Languages;
import org.livex.phone.words.Words;

/**
 * One of many things that is to be chosen.
 *
 * @param title of what it is chosen for
 * @param chosen the id of what is chosen now
 */
public record Choosing(String title, String chosen, List<Option> options, Consumer<String> choose) {
    /**
     * What can be chosen, as people read it.
     *
     * @param language that the name is in
     */
    public record Option(String id, String name, String language) {}

    /** What a report is about, or a decision came of. */
    public static Choosing message(Stage stage, String chosen, Consumer<String> choose) {
        Words words = stage.words();
        List<Option> options = new ArrayList<>();
        options.add(new Option("", words.text("common.none"), words.language));
        for (Message message : stage.situation().messages()) {
            if (!message.isRecalled() || message.id().equals(chosen)) {
                options.add(new Option(
                        message.id(),
                        ChoosePage.nameOf(message, words),
                        BilingualText.body(message, words).language()));
            }
        }
        return new Choosing("phone.act.inject", chosen, options, choose);
    }

    public static Choosing place(Stage stage, String chosen, Consumer<String> choose) {
        Words words = stage.words();
        List<Option> options = new ArrayList<>();
        options.add(new Option("", words.text("phone.act.no-place"), words.language));
        for (Place place : stage.situation().places()) {
            options.add(new Option(place.id(), place.name().text(), place.name().language()));
        }
        return new Choosing("phone.act.place", chosen, options, choose);
    }

    /** All that are known here, by their names in the reader's language. */
    public static Choosing language(Stage stage, String title, String chosen, Consumer<String> choose) {
        Words words = stage.words();
        Set<String> known =
                new LinkedHashSet<>(stage.screenServices().languages().content());
        Exercise exercise = stage.situation().exercise();
        if (exercise != null) {
            known.addAll(exercise.languages());
        }
        known.addAll(Languages.shipped());
        List<Option> options = new ArrayList<>();
        for (String tag : known) {
            options.add(new Option(tag, Languages.name(tag, words.language), words.language));
        }
        Collator order = Collator.getInstance(Locale.forLanguageTag(words.language));
        options.sort((one, other) -> order.compare(one.name(), other.name()));
        return new Choosing(title, chosen, options, choose);
    }
}
