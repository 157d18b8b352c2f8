package org.livex.portrait;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.comms.CommsFact;
import org.livex.exercise.form.Answers;
import org.livex.exercise.mediation.Mediation;
import org.livex.exercise.mediation.MediationFact;
import org.livex.exercise.mediation.MediationRequest;
import org.livex.exercise.request.Request;
import org.livex.exercise.request.RequestFact;
import org.livex.exercise.request.RequestFiling;
import org.livex.exercise.request.RequestForm;
import org.livex.exercise.request.Ruling;
import org.livex.exercise.talk.Message;
import org.livex.exercise.talk.TalkFact;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.Voice;
import org.livex.exercise.words.ids.MediationId;
import org.livex.exercise.words.ids.MessageId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.RequestId;
import org.livex.feed.items.request.RequestDocument;
import org.livex.json.DomainJson;

/** What somebody wrote and asked for, and what was answered. */
final class PersonCorrespondence {
    private final Naming naming;
    private final Sitter sitter;
    private final Rows rows;
    private final Brought brought;

    PersonCorrespondence(Naming naming, Sitter sitter, Rows rows, Brought brought) {
        this.naming = naming;
        this.sitter = sitter;
        this.rows = rows;
        this.brought = brought;
    }

    void note(TalkFact fact, Stamp stamp) {
        switch (fact) {
            case TalkFact.MessagePosted f -> {
                if (sitter.is(f.person())) {
                    posted(f, stamp);
                }
            }
            case TalkFact.CaseChannelOpened _ -> {}
        }
    }

    private void posted(TalkFact.MessagePosted fact, Stamp stamp) {
        LocalizedText text = fact.text() == null ? writtenDown(fact.message()) : fact.text();
        Voice voice = fact.voice();
        Row row = new Row()
                .when(fact.takenAt(), stamp.at(), fact.at())
                .with(Column.CONVERSATION, naming.of(fact.channel(), fact.person(), stamp.at()))
                .with(Column.FROM, naming.of(fact.as()))
                .with(Column.TEXT, text == null ? null : text.original().text())
                .with(Column.LENGTH, voice == null ? null : voice.length());
        if (voice != null) {
            brought.onto(row, voice);
        }
        rows.add(Part.MESSAGES, row);
    }

    /** What somebody else wrote down of what they said, as it is now. */
    private @Nullable LocalizedText writtenDown(MessageId id) {
        Message message = naming.exercise().talk().find(id);
        return message == null ? null : message.text();
    }

    void note(RequestFact fact, Stamp stamp) {
        switch (fact) {
            case RequestFact.RequestFiled f -> {
                if (sitter.is(f.person())) {
                    filed(f.filing(), Row.of("filed", "common.request.filed").when(f.takenAt(), stamp.at(), f.at()));
                }
            }
            case RequestFact.QuestionAsked f -> {
                if (isTheirs(f.request())) {
                    rows.add(
                            Part.REQUESTS,
                            Row.of("question", "common.request.question")
                                    .when(null, stamp.at(), f.at())
                                    .with(Column.TEXT, naming.of(f.question())));
                }
            }
            case RequestFact.QuestionAnswered f -> {
                if (sitter.is(f.person())) {
                    rows.add(
                            Part.REQUESTS,
                            Row.of("reply", "common.request.reply")
                                    .when(f.takenAt(), stamp.at(), f.at())
                                    .with(Column.TEXT, f.reply().original().text()));
                }
            }
            case RequestFact.RequestAnswered f -> {
                if (isTheirs(f.request())) {
                    answered(f, stamp);
                }
            }
            case RequestFact.RequestWithdrawn f -> {
                if (sitter.is(f.person())) {
                    rows.add(
                            Part.REQUESTS,
                            Row.of("withdrawn", "common.request.state.withdrawn")
                                    .when(f.takenAt(), stamp.at(), f.at()));
                }
            }
            case RequestFact.RequestDecided _, RequestFact.AnswerTakenBack _, RequestFact.RequestOverdue _ -> {}
        }
    }

    private void filed(RequestFiling filing, Row row) {
        RequestForm form = naming.exercise().scenario().find(RequestForm.class, filing.form());
        if (form != null) {
            var ground = form.ground(filing.ground());
            row.with(Column.TITLE, naming.of(form.title()))
                    .with(Column.GROUND, ground == null ? null : naming.of(ground.text()));
        }
        new FilledForm(naming).onto(row, form == null ? List.of() : form.fields(), new Answers(filing.values(), null));
        rows.add(Part.REQUESTS, row);
    }

    private void answered(RequestFact.RequestAnswered fact, Stamp stamp) {
        Request request = naming.exercise().requests().find(fact.request());
        Request.Decided decided = request == null ? null : request.decided();
        if (request == null || decided == null) {
            return;
        }
        Ruling ruling = decided.ruling();
        Request.Answer answer = request.answer();
        rows.add(
                Part.REQUESTS,
                Row.of(ruling.outcome(), "common.request.state." + DomainJson.word(ruling.outcome()))
                        .when(null, stamp.at(), fact.at())
                        .with(Column.FROM, naming.of(fact.authority()))
                        .with(Column.NUMBER, answer == null ? null : answer.number() + "/" + answer.year())
                        .with(Column.TEXT, document(request, ruling))
                        .with(Column.REASON, ruling.reason() == null ? null : naming.of(ruling.reason())));
    }

    /** As it is on their phone; null where none was given. */
    private @Nullable String document(Request request, Ruling ruling) {
        RequestForm form = naming.exercise()
                .scenario()
                .find(RequestForm.class, request.filing().form());
        return form == null || ruling.outcome() == Ruling.Outcome.REFUSED
                ? null
                : RequestDocument.of(naming.exercise(), request, form, naming.languages())
                        .path("text")
                        .asText();
    }

    /** Filed while the role was theirs. */
    private boolean isTheirs(RequestId id) {
        Request request = naming.exercise().requests().find(id);
        return request != null
                && sitter.is(request.filer())
                && sitter.role().covers(request.filed().stamp().at());
    }

    void note(MediationFact fact, Stamp stamp) {
        switch (fact) {
            case MediationFact.MediatorRequested f -> {
                if (sitter.is(f.person())) {
                    called(
                            f.request(),
                            Row.of("called", "common.mediation.call").when(f.takenAt(), stamp.at(), f.at()));
                }
            }
            case MediationFact.MediationAccepted f -> done(f.person(), "accepted", "common.mediation.you-come", stamp);
            case MediationFact.MediationDeclined f ->
                done(f.person(), "declined", "common.mediation.state.declined", stamp);
            case MediationFact.MediatorDispatched f ->
                done(f.person(), "dispatched", "common.mediation.ringing", stamp);
            case MediationFact.SessionStarted f -> {
                if (isMediator(f.mediation())) {
                    rows.add(
                            Part.MEDIATIONS,
                            Row.of("started", "common.mediation.state.started").when(f.takenAt(), stamp.at(), f.at()));
                }
            }
            case MediationFact.SessionEnded f -> {
                if (isMediator(f.mediation())) {
                    rows.add(
                            Part.MEDIATIONS,
                            Row.of("ended", "common.mediation.state.ended")
                                    .when(f.takenAt(), stamp.at(), f.at())
                                    .with(Column.TEXT, f.report().note()));
                }
            }
            case MediationFact.AvailabilitySet f ->
                done(
                        f.person(),
                        DomainJson.word(f.availability()),
                        "common.mediation.availability." + DomainJson.word(f.availability()),
                        stamp);
            case MediationFact.MediationCancelled f -> {
                if (stamp.by() != null && sitter.is(stamp.by())) {
                    done(stamp.by(), "cancelled", "common.mediation.state.cancelled", stamp);
                }
            }
            case MediationFact.MediatorsCalled _ -> {}
        }
    }

    private void called(MediationRequest asked, Row row) {
        rows.add(
                Part.MEDIATIONS,
                row.with(Column.LANGUAGES, new Value.Tongues(asked.languages()))
                        .with(Column.PLACE, naming.of(asked.place(), sitter.person()))
                        .with(Column.TEXT, asked.scene()));
    }

    private void done(PersonId person, String code, String key, Stamp stamp) {
        if (sitter.is(person)) {
            rows.add(Part.MEDIATIONS, Row.of(code, key).with(Column.ARRIVED, stamp.at()));
        }
    }

    private boolean isMediator(MediationId id) {
        Mediation mediation = naming.exercise().mediations().find(id);
        PersonId mediator = mediation == null ? null : mediation.mediator();
        return mediator != null && sitter.is(mediator);
    }

    void note(CommsFact fact, Stamp stamp) {
        switch (fact) {
            case CommsFact.CommsCheckAnswered f -> {
                if (sitter.is(f.person())) {
                    rows.add(
                            Part.READINESS,
                            Row.of(f.answer(), "common.comms.title").when(f.takenAt(), stamp.at(), null));
                }
            }
            case CommsFact.CommsCheckStarted _, CommsFact.CommsCheckClosed _ -> {}
        }
    }
}
