package org.livex.feed.items.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.livex.exercise.Exercise;
import org.livex.exercise.LocalizedTexts;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.report.ReportFact;
import org.livex.exercise.report.ReportTexts;
import org.livex.exercise.survey.SurveyFact;
import org.livex.exercise.survey.WrittenSurvey;
import org.livex.exercise.text.TextFact;
import org.livex.exercise.text.WantedTranslation;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.TextOwner;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.feed.changes.ChangeNotes;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemKind;
import org.livex.i18n.Language;

/** What changes on the desks of those who translate. */
public final class DeskChanges {
    private final ChangeNotes notes;
    private final Map<TextRef, Set<Language>> desks = new HashMap<>();

    public DeskChanges(ChangeNotes notes) {
        this.notes = notes;
    }

    public void follow(TextFact fact, Exercise before, Exercise after, long seq) {
        switch (fact) {
            case TextFact.SourceRevised f -> onDesk(f.text(), seq);
            case TextFact.TextTranslated f -> translated(f.text(), f.language(), seq);
            case TextFact.TranslationApproved f -> translated(f.text(), f.language(), seq);
            case TextFact.TranslationReturned f -> translated(f.text(), f.language(), seq);
            case TextFact.TranslationsAssigned f ->
                f.texts().forEach(text -> {
                    desk(text, f.language(), seq);
                    leave(text, f.language(), before, after, seq);
                });
            case TextFact.TranslationWanted f -> {
                notes.control(ItemKind.MSEL_INJECT, f.inject(), seq);
                wanted(f.inject(), after, seq);
            }
        }
    }

    /** What authors write, and what they take out with its texts. */
    public void follow(PlanFact fact, Exercise before, long seq) {
        LocalizedTexts.of(fact).keySet().forEach(text -> onDesk(text, seq));
        if (fact instanceof PlanFact.InjectRemoved removed) {
            PlannedInject planned = before.msel().find(removed.inject());
            if (planned != null) {
                LocalizedTexts.of(planned.inject()).keySet().forEach(text -> onDesk(text, seq));
            }
        }
    }

    /** What is asked, and what is taken out with its texts. */
    public void follow(SurveyFact fact, Exercise before, long seq) {
        switch (fact) {
            case SurveyFact.SurveyWritten f -> f.survey().texts().keySet().forEach(text -> onDesk(text, seq));
            case SurveyFact.SurveyRemoved f -> {
                WrittenSurvey written = before.surveys().find(f.survey());
                if (written != null) {
                    written.survey().texts().keySet().forEach(text -> onDesk(text, seq));
                }
            }
            case SurveyFact.SurveyOpened _,
                    SurveyFact.SurveyClosed _,
                    SurveyFact.SurveyAnswered _,
                    SurveyFact.BallotsCounted _,
                    SurveyFact.NotesArranged _ -> {}
        }
    }

    /** What is written into the report, and what is taken out of it. */
    public void follow(ReportFact fact, long seq) {
        ReportTexts.of(fact).keySet().forEach(text -> onDesk(text, seq));
        if (fact instanceof ReportFact.CorrectiveActionRemoved removed) {
            onDesk(ReportTexts.of(removed.action()), seq);
        }
    }

    /** Where an inject stands says how much its texts are wanted. */
    public void follow(InjectFact fact, Exercise after, long seq) {
        switch (fact) {
            case InjectFact.InjectReleased f -> wanted(f.inject(), after, seq);
            case InjectFact.InjectAwaitsTranslation f -> wanted(f.inject(), after, seq);
            case InjectFact.InjectHeld f -> wanted(f.inject(), after, seq);
            case InjectFact.InjectLetGo f -> wanted(f.inject(), after, seq);
            case InjectFact.InjectSkipped f -> wanted(f.inject(), after, seq);
            case InjectFact.InjectRestored f -> wanted(f.inject(), after, seq);
            case InjectFact.InjectRecalled f -> wanted(f.inject(), after, seq);
            case InjectFact.InjectCorrected _,
                    InjectFact.DeliveriesNoted _,
                    InjectFact.InjectsMarked _,
                    InjectFact.InjectAnswered _,
                    InjectFact.InjectAcknowledged _ -> {}
        }
    }

    /** On all desks where it lies already. */
    private void onDesk(TextRef text, long seq) {
        desks.getOrDefault(text, Set.of()).forEach(language -> notes.both(Item.translation(text, language), seq));
    }

    /** The texts of an inject that is wanted at once. */
    private void wanted(InjectId inject, Exercise after, long seq) {
        WantedTranslation wanted = after.desk().wanted().get(inject);
        PlannedInject planned = after.msel().find(inject);
        if (wanted == null || planned == null) {
            return;
        }
        for (TextRef text : LocalizedTexts.of(planned.inject()).keySet()) {
            for (Language language : wanted.languages()) {
                if (after.desk().wanted(text, language) != null) {
                    desk(text, language, seq);
                }
            }
        }
    }

    private void translated(TextRef text, Language language, long seq) {
        if (text.owner() != TextOwner.MESSAGE) {
            desk(text, language, seq);
        }
    }

    private void desk(TextRef text, Language language, long seq) {
        desks.computeIfAbsent(text, _ -> new HashSet<>()).add(language);
        notes.both(Item.translation(text, language), seq);
    }

    /** Whoever no longer has it on the desk must forget it. */
    private void leave(TextRef text, Language language, Exercise before, Exercise after, long seq) {
        PersonId had = before.desk().assignee(text, language);
        Person person = had == null ? null : after.roster().find(had);
        if (person != null
                && before.desk().isOnDeskOf(person, text, language)
                && !after.desk().isOnDeskOf(person, text, language)) {
            notes.startAnew(person.id(), seq);
        }
    }
}
