package org.livex.phone.screen.custody;

import java.util.ArrayList;
import java.util.List;
import org.livex.phone.model.Chain;
import org.livex.phone.model.Talker;
import org.livex.phone.model.form.ActionKind;
import org.livex.phone.model.form.Report;
import org.livex.phone.screen.Choosing;
import org.livex.phone.screen.Stage;
import org.livex.phone.words.Words;

/** To whom evidence is handed over, and which photo or recording shows it. */
public final class CustodyChoices {
    private CustodyChoices() {}

    /**
     * Finds what can be chosen for one part of a draft.
     *
     * @param what the name of the draft, and after the last space the part of it
     */
    public static Choosing of(Stage stage, String what) {
        int part = what.lastIndexOf(' ');
        CustodyDraft draft = CustodyDraft.of(stage, what.substring(CustodyDraft.NAME.length() + 1, part));
        return what.substring(part + 1).equals(CustodyDraft.TO) ? to(stage, draft) : file(stage, draft);
    }

    static Choosing to(Stage stage, CustodyDraft draft) {
        List<Choosing.Option> options = new ArrayList<>();
        for (Talker mate : stage.situation().known()) {
            options.add(new Choosing.Option(mate.id(), mate.callName(), stage.words().language));
        }
        Chain.Entry corrects = draft.corrects();
        if (corrects != null) {
            addWhoLeft(options, corrects, stage.words().language);
        }
        return choosing("common.custody.to", draft, CustodyDraft.TO, options);
    }

    /** Whoever it was said to be handed over to, though they are in no team with me now. */
    private static void addWhoLeft(List<Choosing.Option> options, Chain.Entry corrects, String language) {
        String to = corrects.to();
        String name = corrects.toName();
        if (to != null && options.stream().noneMatch(option -> option.id().equals(to))) {
            options.add(new Choosing.Option(to, name == null ? to : name, language));
        }
    }

    /** Of my own reports. */
    static Choosing file(Stage stage, CustodyDraft draft) {
        Words words = stage.words();
        List<Choosing.Option> options = new ArrayList<>();
        options.add(new Choosing.Option("", words.text("common.none"), words.language));
        for (Report report : stage.situation().reports()) {
            for (Report.Attachment file : report.attachments()) {
                if (report.problem() == null && !file.isHidden()) {
                    String name = words.text("common.media." + family(file)) + " · "
                            + Words.isolated(kindOf(stage, report)) + " · " + stage.when(report.takenAt());
                    options.add(new Choosing.Option(file.sha256(), name, words.language));
                }
            }
        }
        return choosing("common.custody.file", draft, CustodyDraft.FILE, options);
    }

    static String kindOf(Stage stage, Report report) {
        return stage.situation().actionKinds().stream()
                .filter(kind -> kind.id().equals(report.kind()))
                .findFirst()
                .map(ActionKind::label)
                .map(label -> label.text())
                .orElse(report.kind());
    }

    private static String family(Report.Attachment file) {
        if (file.isPhoto()) {
            return "photo";
        }
        return file.type().startsWith("audio/") ? "audio" : "document";
    }

    private static Choosing choosing(String title, CustodyDraft draft, String part, List<Choosing.Option> options) {
        return new Choosing(title, draft.words(part), options, chosen -> draft.write(part, chosen));
    }
}
