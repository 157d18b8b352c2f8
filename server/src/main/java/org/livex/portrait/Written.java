package org.livex.portrait;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.dossier.Dossier;
import org.livex.exercise.dossier.DossierFact;
import org.livex.exercise.evaluation.EvaluationFact;
import org.livex.exercise.evaluation.EvaluationGuide;
import org.livex.exercise.evaluation.Evidence;
import org.livex.exercise.evaluation.Feedback;
import org.livex.exercise.evaluation.GuideItem;
import org.livex.exercise.evaluation.Subject;
import org.livex.exercise.form.FormChoice;
import org.livex.exercise.room.ControlFact;
import org.livex.exercise.survey.Survey;
import org.livex.exercise.survey.SurveyFact;
import org.livex.exercise.survey.SurveyQuestion;
import org.livex.exercise.survey.WrittenSurvey;
import org.livex.exercise.text.TextFact;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.DossierId;
import org.livex.exercise.world.DocumentFact;
import org.livex.exercise.world.WrittenDocument;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** What somebody wrote for the exercise: on a board, as an evaluator, as a translator, in the shift log. And papers that they read. */
final class Written {
    private final Naming naming;
    private final Sitter sitter;
    private final Rows rows;
    private final Brought brought;

    Written(Naming naming, Sitter sitter, Rows rows, Brought brought) {
        this.naming = naming;
        this.sitter = sitter;
        this.rows = rows;
        this.brought = brought;
    }

    void note(DocumentFact fact, Stamp stamp) {
        switch (fact) {
            case DocumentFact.DocumentOpened f -> {
                if (sitter.is(f.person())) {
                    WrittenDocument document = naming.exercise().scenario().find(WrittenDocument.class, f.document());
                    Row row = Row.of("opened", "state.delivery.read")
                            .with(
                                    Column.TITLE,
                                    document == null
                                            ? null
                                            : naming.of(document.document().title()))
                            .with(Column.ARRIVED, stamp.at());
                    rows.add(Part.PAPERS, tongue(row, f.language()));
                }
            }
            case DocumentFact.DocumentReleased _, DocumentFact.DocumentWithdrawn _ -> {}
        }
    }

    void note(DossierFact fact, Stamp stamp) {
        switch (fact) {
            case DossierFact.DossierOpened f -> {
                if (sitter.is(f.person())) {
                    var said = f.described();
                    board(said.as(), "common.dossier.kind.")
                            .when(said.takenAt(), stamp.at(), null)
                            .with(Column.TITLE, said.name())
                            .with(Column.TEXT, said.note());
                }
            }
            case DossierFact.DossierAmended f -> {
                if (sitter.is(f.person())) {
                    var said = f.described();
                    board(said.as(), "common.dossier.kind.")
                            .when(said.takenAt(), stamp.at(), null)
                            .with(Column.TITLE, said.name())
                            .with(Column.TEXT, said.note());
                }
            }
            case DossierFact.LinkWritten f -> {
                if (sitter.is(f.person())) {
                    var said = f.said();
                    board(said.word().as(), "common.link.")
                            .when(said.takenAt(), stamp.at(), null)
                            .with(Column.TITLE, name(said.from()) + " → " + name(said.to()))
                            .with(Column.TEXT, said.word().words());
                }
            }
            case DossierFact.OpenQuestionWritten f -> {
                if (sitter.is(f.person())) {
                    rows.add(
                            Part.BOARD,
                            Row.of("question", "common.open-question")
                                    .when(f.said().takenAt(), stamp.at(), null)
                                    .with(Column.TEXT, f.said().text())
                                    .with(Column.ANSWER, f.said().answer()));
                }
            }
            case DossierFact.DossierMerged _, DossierFact.DossierTied _, DossierFact.TruthWritten _ -> {}
        }
    }

    private Row board(Enum<?> kind, String keys) {
        return rows.add(Part.BOARD, Row.of(kind, keys + DomainJson.word(kind)));
    }

    private String name(DossierId id) {
        Dossier dossier = naming.exercise().dossiers().find(id);
        return dossier == null ? id.value() : dossier.described().name();
    }

    /** What they answered by name. What was answered without one is nobody's. */
    void note(SurveyFact fact, Stamp stamp) {
        switch (fact) {
            case SurveyFact.SurveyAnswered f -> {
                if (sitter.is(f.person())) {
                    WrittenSurvey asked = naming.exercise().surveys().find(f.survey());
                    inOrder(asked, f.answers().values().keySet())
                            .forEach(question ->
                                    answered(asked, question, f.answers().to(question), f, stamp));
                }
            }
            case SurveyFact.SurveyWritten _,
                    SurveyFact.SurveyRemoved _,
                    SurveyFact.SurveyOpened _,
                    SurveyFact.SurveyClosed _,
                    SurveyFact.BallotsCounted _,
                    SurveyFact.NotesArranged _ -> {}
        }
    }

    /** As they are asked. */
    private Stream<String> inOrder(@Nullable WrittenSurvey asked, Set<String> answered) {
        return Stream.concat(asked == null ? Stream.empty() : questions(asked.survey()), answered.stream())
                .distinct()
                .filter(answered::contains);
    }

    /** Those of a self-rating are its guide's. */
    private Stream<String> questions(Survey survey) {
        EvaluationGuide guide = survey.guide() == null
                ? null
                : naming.exercise().scenario().find(EvaluationGuide.class, survey.guide());
        return guide == null
                ? survey.questions().stream().map(SurveyQuestion::id)
                : guide.items().map(GuideItem::id);
    }

    private void answered(
            @Nullable WrittenSurvey asked,
            String question,
            List<String> values,
            SurveyFact.SurveyAnswered fact,
            Stamp stamp) {
        SurveyQuestion one = asked == null ? null : asked.survey().question(question);
        rows.add(
                Part.SURVEYS,
                new Row()
                        .with(
                                Column.WHAT,
                                asked == null
                                        ? fact.survey().value()
                                        : naming.of(asked.survey().title()))
                        .when(fact.takenAt(), stamp.at(), null)
                        .with(Column.TEAMS, naming.of(fact.team()))
                        .with(Column.TITLE, one == null ? question : naming.of(one.text()))
                        .with(
                                Column.ANSWER,
                                String.join(
                                        "; ",
                                        values.stream()
                                                .map(value -> chosen(one, value))
                                                .toList())));
    }

    private String chosen(@Nullable SurveyQuestion question, String value) {
        FormChoice choice = question == null ? null : FormChoice.find(question.choicesOrNone(), value);
        return choice == null ? value : naming.of(choice.text());
    }

    void note(EvaluationFact fact, Stamp stamp) {
        switch (fact) {
            case EvaluationFact.ItemRated f -> {
                if (sitter.is(f.evaluator())) {
                    rated(f.evidence(), f.about(), f.at(), stamp)
                            .with(
                                    Column.STATE,
                                    new Value.Term(
                                            DomainJson.word(f.grade()), "common.grade." + DomainJson.word(f.grade())));
                }
            }
            case EvaluationFact.ObservationRecorded f -> {
                if (sitter.is(f.evaluator())) {
                    rated(f.evidence(), f.about(), f.at(), stamp);
                }
            }
            case EvaluationFact.MomentMarked f -> {
                if (sitter.is(f.person())) {
                    rows.add(
                            Part.NOTES,
                            Row.of("moment", "common.evaluation.moment")
                                    .when(f.takenAt(), stamp.at(), f.at())
                                    .with(Column.TEXT, f.word()));
                }
            }
            case EvaluationFact.MomentDescribed f -> {
                if (sitter.is(f.person())) {
                    rows.add(
                            Part.NOTES,
                            Row.of("moment", "common.evaluation.moment")
                                    .when(f.takenAt(), stamp.at(), null)
                                    .with(Column.TEXT, f.word()));
                }
            }
            case EvaluationFact.FeedbackGiven f -> {
                if (sitter.is(f.from())) {
                    rows.add(
                            Part.NOTES,
                            Row.of("feedback", "common.private-feedback")
                                    .when(f.takenAt(), stamp.at(), f.at())
                                    .with(Column.ABOUT, naming.of(f.to(), stamp.at()))
                                    .with(Column.TEXT, f.text().original().text()));
                }
                if (sitter.is(f.to())) {
                    feedback(f, stamp);
                }
            }
            case EvaluationFact.WatchAssigned _, EvaluationFact.FeedbackSeen _, EvaluationFact.FeedbackReleased _ -> {}
        }
    }

    /** Without whose words they are, and once control has let them out: so it is on their phone. */
    private void feedback(EvaluationFact.FeedbackGiven fact, Stamp stamp) {
        if (naming.exercise().evaluations().released() == null) {
            return;
        }
        Feedback known = naming.exercise().evaluations().feedback().get(fact.feedback());
        Stamp seen = known == null ? null : known.seen();
        rows.add(
                Part.FEEDBACK,
                new Row()
                        .when(null, stamp.at(), fact.at())
                        .with(Column.TEXT, naming.of(fact.text()))
                        .with(Column.READ, seen == null ? null : seen.at()));
    }

    private Row rated(Evidence evidence, @Nullable Subject about, ExerciseTime at, Stamp stamp) {
        Row row = new Row()
                .when(evidence.takenAt(), stamp.at(), at)
                .with(Column.TEXT, evidence.note())
                .with(Column.POSITION, Naming.of(evidence.position()));
        switch (about) {
            case Subject.OneTeam(var team) -> row.with(Column.ABOUT, naming.of(team));
            case Subject.OnePerson(var person) -> row.with(Column.ABOUT, naming.of(person, stamp.at()));
            case null -> {}
        }
        evidence.captures().forEach(capture -> brought.onto(row, capture));
        return rows.add(Part.NOTES, row);
    }

    void note(TextFact fact, Stamp stamp) {
        switch (fact) {
            case TextFact.TextTranslated f -> {
                if (f.version().translator() != null
                        && sitter.is(f.version().translator())
                        && !naming.isUnsaid(f.text())) {
                    Row row = new Row()
                            .with(Column.ARRIVED, stamp.at())
                            .with(Column.TEXT, f.version().text());
                    rows.add(Part.TRANSLATIONS, tongue(row, f.language()));
                }
            }
            case TextFact.SourceRevised _,
                    TextFact.TranslationApproved _,
                    TextFact.TranslationReturned _,
                    TextFact.TranslationsAssigned _,
                    TextFact.TranslationWanted _ -> {}
        }
    }

    private static Row tongue(Row row, @Nullable Language language) {
        return language == null ? row : row.with(Column.LANGUAGES, new Value.Tongues(List.of(language)));
    }

    void note(ControlFact fact, Stamp stamp) {
        if (fact instanceof ControlFact.ShiftEntryWritten written && stamp.by() != null && sitter.is(stamp.by())) {
            rows.add(Part.SHIFT, new Row().with(Column.ARRIVED, stamp.at()).with(Column.TEXT, written.text()));
        }
    }
}
