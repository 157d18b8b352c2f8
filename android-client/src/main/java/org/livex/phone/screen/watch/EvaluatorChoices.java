package org.livex.phone.screen.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.livex.phone.model.watch.Sheet;
import org.livex.phone.model.watch.Watching;
import org.livex.phone.screen.Choosing;
import org.livex.phone.screen.Stage;
import org.livex.phone.words.Words;

/** What evaluators choose for an observation and for feedback. */
public final class EvaluatorChoices {
    private EvaluatorChoices() {}

    public static Choosing about(Stage stage) {
        ObservationDraft draft = stage.drafts().observation();
        List<Choosing.Option> options = new ArrayList<>();
        for (Sheet sheet : sheets(stage)) {
            options.add(new Choosing.Option(
                    sheet.about(), sheet.name().text(), sheet.name().language()));
        }
        return choosing(stage, "common.evaluation.whom", draft.about(), options, draft::isAbout);
    }

    public static Choosing objective(Stage stage) {
        ObservationDraft draft = stage.drafts().observation();
        return choosing(
                stage,
                "phone.notes.objective",
                draft.objective(),
                numbered(links(stage).objectives()),
                draft::serves);
    }

    public static Choosing inject(Stage stage) {
        ObservationDraft draft = stage.drafts().observation();
        return choosing(
                stage, "phone.act.inject", draft.inject(), numbered(links(stage).injects()), draft::follows);
    }

    public static Choosing to(Stage stage) {
        FeedbackDraft draft = FeedbackDraft.of(stage);
        List<Choosing.Option> options = new ArrayList<>();
        for (Watching.Person person : links(stage).people()) {
            options.add(new Choosing.Option(person.id(), person.callName(), stage.words().language));
        }
        return choosing(stage, "phone.notes.feedback-to", draft.to(), options, draft::isFor);
    }

    public static Choosing language(Stage stage) {
        FeedbackDraft draft = FeedbackDraft.of(stage);
        return Choosing.language(stage, "phone.notes.feedback-language", draft.language(), draft::isIn);
    }

    /** By what it is called; that it is none of them, where it is none. */
    public static String nameOf(Choosing choosing, Words words) {
        return choosing.options().stream()
                .filter(option -> option.id().equals(choosing.chosen()))
                .map(Choosing.Option::name)
                .findFirst()
                .orElse(words.text("common.none"));
    }

    private static Choosing choosing(
            Stage stage, String title, String chosen, List<Choosing.Option> some, Consumer<String> choose) {
        List<Choosing.Option> options = new ArrayList<>();
        options.add(new Choosing.Option("", stage.words().text("common.none"), stage.words().language));
        options.addAll(some);
        return new Choosing(title, chosen, options, choose);
    }

    private static List<Choosing.Option> numbered(List<Watching.Numbered> all) {
        List<Choosing.Option> options = new ArrayList<>();
        for (Watching.Numbered each : all) {
            options.add(new Choosing.Option(
                    each.id(),
                    each.number() + " " + each.text().text(),
                    each.text().language()));
        }
        return options;
    }

    private static List<Sheet> sheets(Stage stage) {
        Watching watching = stage.situation().watching();
        return watching == null ? List.of() : watching.sheets();
    }

    private static Watching.Links links(Stage stage) {
        Watching watching = stage.situation().watching();
        return watching == null ? new Watching.Links(List.of(), List.of(), List.of()) : watching.links();
    }
}
