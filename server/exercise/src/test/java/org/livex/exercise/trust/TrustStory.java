package org.livex.exercise.trust;

import static org.livex.exercise.DossierRulesTest.truth;
import static org.livex.exercise.Scenarios.*;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.dossier.DossierKind;
import org.livex.exercise.form.Answers;
import org.livex.exercise.form.FormChoice;
import org.livex.exercise.form.FormField;
import org.livex.exercise.inject.Action;
import org.livex.exercise.inject.AnswerWanted;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.ParticipantCommand;
import org.livex.exercise.inject.Question;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.Interview;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.reading.Trusts;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.exercise.words.ids.TrustMoveId;
import org.livex.exercise.words.ids.TruthId;

/** A persona that trusts teams, and what they do for it. */
public abstract class TrustStory {
    static final PersonaId IRINA = new PersonaId("irina");
    static final ActionKindId ASKED = new ActionKindId("asked");
    static final ActionKind KIND = new ActionKind(
            ASKED,
            text("Asked"),
            Audience.EVERYONE,
            List.of(
                    new FormField(
                            "with",
                            text("With whom"),
                            FormField.Type.DOSSIER,
                            true,
                            null,
                            null,
                            null,
                            null,
                            null,
                            List.of(DossierKind.VICTIM)),
                    new FormField(
                            "topics",
                            text("About what"),
                            FormField.Type.CHOICES,
                            false,
                            List.of(new FormChoice("journey", text("Journey")), new FormChoice("work", text("Work")))),
                    new FormField("informed", text("Informed"), FormField.Type.YES_NO, false, null)),
            new Interview("with", "topics", null, 3));
    static final Inject ASKS = inject("ask", byHand())
            .but()
            .question(new Question(
                    Question.Kind.ONE,
                    text("Raid or wait?"),
                    List.of(new Question.Option("raid", text("raid")), new Question.Option("wait", text("wait"))),
                    null,
                    null))
            .build();

    final GivenExercise given = given(
            new TrustRule.Reported(ASKED, "informed", "yes", "with", 10),
            new TrustRule.Reported(INTERVIEWED, null, null, null, 3),
            new TrustRule.Answered(ASKS.id(), AnswerWanted.option("wait"), 7),
            new TrustRule.Acknowledged(ASKS.id(), 2),
            new TrustRule.AskedAgain(2, -20));

    public static TrustCommand press(String id, int by) {
        return move(id, IRINA, FIELD_TEAM, by);
    }

    static TrustCommand move(String id, PersonaId persona, TeamId team, int by) {
        return new TrustCommand.MoveTrust(new TrustMoveId(id), persona, team, by, "Because", STARTEX);
    }

    static Trigger trusted(Trigger.Level level, int value, @Nullable TeamId team) {
        return new Trigger.OnTrust(IRINA, level, value, team);
    }

    static GivenExercise given(TrustRule... rules) {
        return prepared(GivenExercise.running(ASKS), rules);
    }

    static GivenExercise prepared(GivenExercise exercise, TrustRule... rules) {
        return exercise.given(truth("irina", "Irina"))
                .given(new PlanCommand.AddActionKind(KIND))
                .given(new PlanCommand.AddPersona(persona(rules)));
    }

    static Persona persona(TrustRule... rules) {
        Trust trust = new Trust(30, new TruthId("irina"), Set.of(ACTOR.id()), List.of(rules));
        return new Persona(IRINA, text("Irina"), null, null, trust);
    }

    static ParticipantCommand talk(String with, String topics, String informed) {
        return said(ASKED, Map.of("with", with, "topics", topics, "informed", informed));
    }

    static ParticipantCommand said(ActionKindId kind, Map<String, String> values) {
        Answers answers = values.isEmpty() ? null : new Answers(values, null);
        return new ParticipantCommand.RecordAction(new Action(kind, "", null, null, null, STARTEX, null, answers));
    }

    TrustHistory history(TeamId team) {
        return Objects.requireNonNull(Trusts.of(given.exercise(), new TrustOf(IRINA, team)));
    }

    int trust(TeamId team) {
        return history(team).value();
    }
}
