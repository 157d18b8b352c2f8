package org.livex.feed.items.survey;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.evaluation.CriticalTask;
import org.livex.exercise.evaluation.EvaluationGuide;
import org.livex.exercise.evaluation.GuideItem;
import org.livex.exercise.evaluation.Subject;
import org.livex.exercise.survey.GivenAnswers;
import org.livex.exercise.survey.Survey;
import org.livex.exercise.survey.SurveyCheck;
import org.livex.exercise.survey.SurveyNote;
import org.livex.exercise.survey.SurveyQuestion;
import org.livex.exercise.survey.WrittenSurvey;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.SurveyId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.ItemsOfControl;
import org.livex.feed.items.ItemsOfParticipants;
import org.livex.feed.items.Reader;
import org.livex.feed.items.TextJson;
import org.livex.feed.items.Writing;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** What somebody is asked, and what they, or their team, answered by name. What others answered no participant sees. */
public final class SurveyItems implements ItemsOfParticipants, ItemsOfControl {
    @Override
    public boolean admits(Exercise exercise, Item item, Person person) {
        WrittenSurvey written = find(exercise, item);
        return written != null && written.isShownTo(person);
    }

    @Override
    public Writing writing(Exercise exercise, Item item) {
        return (Writing.ForEach) SurveyItems::ofReader;
    }

    private static void ofReader(ObjectNode json, Exercise exercise, Item item, Reader reader) {
        WrittenSurvey written = find(exercise, item);
        if (written == null) {
            return;
        }
        Survey survey = written.survey();
        head(json, written);
        if (survey.anonymous()) {
            json.put("asked", written.asked());
            if (written.hadTooFew()) {
                json.put("tooFew", true);
            }
        }
        json.set("title", TextJson.of(survey.title(), reader.languages()));
        ArrayNode questions = json.putArray("questions");
        survey.questions().forEach(question -> questions.add(question(question, reader.languages())));
        EvaluationGuide guide = guide(exercise, survey);
        if (guide != null) {
            guide.tasks().forEach(task -> items(questions, task, reader.languages()));
        }
        if (survey.guide() != null) {
            ofTeams(json, written, reader.person(), exercise);
        } else {
            GivenAnswers given = written.of(reader.person(), exercise.roster());
            if (given != null) {
                json.set("answers", DomainJson.tree(given.fact().answers()));
            }
        }
    }

    private static ObjectNode question(SurveyQuestion question, List<Language> languages) {
        ObjectNode json = DomainJson.tree(question);
        json.set("text", TextJson.of(question.text(), languages));
        if (question.choices() != null) {
            ArrayNode choices = json.putArray("choices");
            question.choices()
                    .forEach(choice -> choices.addObject()
                            .put("id", choice.id())
                            .set("text", TextJson.of(choice.text(), languages)));
        }
        end(json, "low", question.low(), languages);
        end(json, "high", question.high(), languages);
        return json;
    }

    private static void end(ObjectNode json, String name, @Nullable LocalizedText end, List<Language> languages) {
        if (end != null) {
            json.set(name, TextJson.of(end, languages));
        }
    }

    /** An item of a guide is a question with grades. */
    private static void items(ArrayNode questions, CriticalTask task, List<Language> languages) {
        for (GuideItem one : task.items()) {
            ObjectNode json = questions.addObject().put("id", one.id()).put("type", "grade");
            json.set("text", TextJson.of(one.text(), languages));
            json.set("task", TextJson.of(task.text(), languages));
            if (one.guidance() != null) {
                json.set("guidance", TextJson.of(one.guidance(), languages));
            }
            ArrayNode grades = json.putArray("grades");
            one.scale().grades().forEach(grade -> grades.add(SurveyCheck.word(grade)));
        }
    }

    /** Of the reader's own teams alone. */
    private static void ofTeams(ObjectNode json, WrittenSurvey written, Person reader, Exercise exercise) {
        ArrayNode teams = json.putArray("teams");
        reader.teams().stream().map(TeamId::value).sorted().forEach(team -> {
            ObjectNode one = teams.addObject().put("team", team);
            List<GivenAnswers> given = written.given().get(new Subject.OneTeam(new TeamId(team)));
            if (given != null) {
                GivenAnswers last = given.getLast();
                one.put("callName", callName(last, exercise));
                one.set("answers", DomainJson.tree(last.fact().answers()));
            }
        });
    }

    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        WrittenSurvey written = find(exercise, item);
        if (written == null) {
            json.put("removed", true);
            return;
        }
        Survey survey = written.survey();
        head(json, written);
        json.set("title", DomainJson.tree(survey.title()));
        ArrayNode questions = json.putArray("questions");
        survey.questions().forEach(question -> questions.add(DomainJson.tree(question)));
        if (survey.guide() != null) {
            json.put("guide", survey.guide().value());
        }
        json.set("audience", DomainJson.tree(survey.audience()));
        json.put("revision", written.revision());
        ItemJson.instant(json, "openedAt", at(written.opened()));
        ItemJson.instant(json, "closedAt", at(written.closed()));
        answers(json, written, exercise);
        notes(json, written, exercise);
        json.set("arrangement", DomainJson.tree(written.arrangement()));
        json.put("arranged", written.arranged());
    }

    private static void notes(ObjectNode json, WrittenSurvey written, Exercise exercise) {
        Map<Integer, GivenAnswers> writers = written.writers();
        ArrayNode notes = json.putArray("notes");
        for (SurveyNote note : written.notes().values()) {
            ObjectNode one = notes.addObject().put("number", note.number()).put("question", note.question());
            one.set("text", DomainJson.tree(note.text()));
            GivenAnswers writer = writers.get(note.number());
            if (writer != null) {
                one.put("person", writer.fact().person().value()).put("callName", callName(writer, exercise));
            }
        }
    }

    private static void answers(ObjectNode json, WrittenSurvey written, Exercise exercise) {
        if (written.survey().anonymous()) {
            if (written.counted() != null) {
                json.put("came", written.came());
                ArrayNode answers = json.putArray("answers");
                written.counted().forEach(one -> answers.add(DomainJson.tree(one)));
            }
            return;
        }
        List<GivenAnswers> standing = written.standing();
        json.put("came", standing.size());
        ArrayNode answers = json.putArray("answers");
        for (GivenAnswers given : standing) {
            ObjectNode one = DomainJson.tree(given.fact().answers())
                    .put("person", given.fact().person().value())
                    .put("callName", callName(given, exercise));
            if (given.fact().team() != null) {
                one.put("team", given.fact().team().value());
            }
            ItemJson.instant(one, "recordedAt", given.stamp().at());
            answers.add(one);
        }
    }

    private static void head(ObjectNode json, WrittenSurvey written) {
        json.put("as", DomainJson.word(written.survey().kind()))
                .put("anonymous", written.survey().anonymous())
                .put("state", written.isOpen() ? "open" : written.closed() == null ? "written" : "closed");
    }

    private static @Nullable Instant at(@Nullable Stamp stamp) {
        return stamp == null ? null : stamp.at();
    }

    private static String callName(GivenAnswers given, Exercise exercise) {
        return exercise.roster().callNameAt(given.fact().person(), given.stamp().at());
    }

    private static @Nullable EvaluationGuide guide(Exercise exercise, Survey survey) {
        return survey.guide() == null ? null : exercise.scenario().find(EvaluationGuide.class, survey.guide());
    }

    private static @Nullable WrittenSurvey find(Exercise exercise, Item item) {
        return exercise.surveys().find(new SurveyId(item.id()));
    }
}
