package org.livex.pack;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.PersonId;
import org.livex.pack.files.HashedFiles;
import org.livex.pack.files.PackFiles;
import org.livex.pack.files.PackYaml;
import org.livex.pack.files.UnreadablePack;
import org.livex.pack.yaml.FindingCode;
import org.livex.pack.yaml.Findings;
import org.livex.pack.yaml.PackLimits;
import org.livex.pack.yaml.YamlValue;

/**
 * Reads a scenario pack (docs/scenario-pack.md) as a whole or not at all. Blocks while it reads; answers every mistake with
 * a finding and fails only where a folder or file cannot be read.
 */
public final class PackReader {
    /** What an example of the pack that has been played adds to what simulated people do. No part of any exercise that is planned. */
    public static final String SCRIPT = "played/script.json";

    private PackReader() {}

    public static PackResult read(Path folderOrZip) throws IOException {
        try {
            return Files.isDirectory(folderOrZip) ? read(PackFiles.ofFolder(folderOrZip)) : readZip(folderOrZip);
        } catch (UnreadablePack unreadable) {
            return new PackResult.Invalid(List.of(unreadable.finding()));
        }
    }

    /** The file may be deleted once it was read, but must not change while what came of it is in use. */
    public static PackResult readZip(Path zip) throws IOException {
        try (FileChannel channel = FileChannel.open(zip)) {
            // One byte more than allowed, so that a file that is too large is seen to be.
            long length = Math.min(channel.size(), PackLimits.MOST_BYTES + 1);
            // Mapped for as long as anybody has a file of it.
            return read(PackFiles.ofZip(channel.map(FileChannel.MapMode.READ_ONLY, 0, length, Arena.ofAuto())
                    .asByteBuffer()));
        } catch (UnreadablePack unreadable) {
            return new PackResult.Invalid(List.of(unreadable.finding()));
        }
    }

    public static PackResult readZip(byte[] zip) throws IOException {
        try {
            return read(PackFiles.ofZip(ByteBuffer.wrap(zip)));
        } catch (UnreadablePack unreadable) {
            return new PackResult.Invalid(List.of(unreadable.finding()));
        }
    }

    static PackResult read(PackFiles files) throws IOException {
        Findings findings = new Findings();
        PackYaml yaml = new PackYaml(files, findings);
        YamlValue packYaml = yaml.root(PackFiles.PACK_YAML);
        if (packYaml.isMissing()) {
            return new PackResult.Invalid(findings.inOrder());
        }
        References references = new References(findings);
        HashedFiles named = new HashedFiles(yaml);
        FrameReader.Frame frame = FrameReader.read(packYaml, findings, references, named);
        PackedScenario scenario = scenario(frame, yaml, references, named);
        return findings.hasErrors()
                ? new PackResult.Invalid(findings.inOrder())
                : new PackResult.Valid(scenario, findings.inOrder());
    }

    private static PackedScenario scenario(
            FrameReader.Frame frame, PackYaml yaml, References references, HashedFiles files) throws IOException {
        Findings findings = yaml.findings();
        Audiences audiences = new Audiences(references, findings);
        VariableReader variables = VariableReader.read(yaml, frame.texts(), references);
        ColumnReader columns = ColumnReader.read(yaml, frame.texts(), references);
        QuestionReader questions = new QuestionReader(frame.texts(), variables);
        TriggerReader triggers =
                new TriggerReader(references, audiences, frame.plan().days(), questions);
        TrustReader trusts = new TrustReader(references, questions);
        CastReader cast = new CastReader(yaml, frame.texts(), references, files, trusts);
        WorldReader world = new WorldReader(yaml, frame.texts(), references, audiences);
        DocumentReader documents = new DocumentReader(yaml, frame.texts(), references, files);
        StorylineReader msel = new StorylineReader(
                yaml,
                frame.texts(),
                references,
                audiences,
                triggers,
                new InjectParts(documents, variables, questions, columns));

        List<PlanCommand> commands = new ArrayList<>();
        commands.add(new PlanCommand.PlanExercise(frame.plan()));
        cast.agencies().forEach(agency -> commands.add(new PlanCommand.AddAgency(agency)));
        cast.teams().forEach(team -> commands.add(new PlanCommand.AddTeam(team)));
        cast.roleCards().forEach(card -> commands.add(new PlanCommand.WriteRoleCard(card)));
        List<Person> people = cast.people();
        people.forEach(person -> commands.add(new PlanCommand.AddPerson(person)));
        List<Persona> personas = cast.personas();
        personas.forEach(persona -> commands.add(new PlanCommand.AddPersona(persona)));
        world.places(Optional.ofNullable(frame.plan().area()))
                .forEach(place -> commands.add(new PlanCommand.AddPlace(place)));
        List<ActionKind> kinds = world.actionKinds();
        kinds.forEach(kind -> commands.add(new PlanCommand.AddActionKind(kind)));
        trusts.check(kinds);
        new GlossaryReader(yaml, frame.texts(), references)
                .terms()
                .forEach(term -> commands.add(new PlanCommand.WriteTerm(term)));
        new RequestFormReader(yaml, frame.texts(), references, audiences)
                .forms()
                .forEach(form -> commands.add(new PlanCommand.AddRequestForm(form)));
        world.entries().forEach(entry -> commands.add(new PlanCommand.WriteWorldEntry(entry, 0)));
        variables.variables().forEach(variable -> commands.add(new PlanCommand.WriteVariable(variable, 0)));
        if (!columns.columns().isEmpty()) {
            commands.add(new PlanCommand.WriteColumns(columns.columns(), 0, Map.of()));
        }
        world.phases().forEach(phase -> commands.add(new PlanCommand.WritePhase(phase)));
        world.objectives().forEach(objective -> commands.add(new PlanCommand.WriteObjective(objective)));
        GuideReader guides = new GuideReader(yaml, frame.texts(), references);
        guides.guides().forEach(guide -> commands.add(new PlanCommand.AddEvaluationGuide(guide)));
        guides.assignments(people).forEach(assignment -> commands.add(new PlanCommand.AssignWatch(assignment, 0)));
        new DutyReader(yaml, frame.texts(), references, audiences)
                .duties()
                .forEach(duty -> commands.add(new PlanCommand.AddDuty(duty)));
        Truths.read(yaml, references).forEach(truth -> commands.add(new PlanCommand.WriteTruth(truth, 0)));
        new SurveyReader(yaml, frame.texts(), references, audiences)
                .surveys()
                .forEach(survey -> commands.add(new PlanCommand.WriteSurvey(survey, 0)));
        documents.readAll();
        documents.documents().forEach(document -> commands.add(new PlanCommand.WriteDocument(document, 0)));
        msel.readAll();
        msel.storylines().forEach(storyline -> commands.add(new PlanCommand.AddStoryline(storyline)));
        List<Inject> injects = msel.injects();
        injects.forEach(inject -> commands.add(new PlanCommand.PlanInject(inject)));
        triggers.checkTrust(personas);
        triggers.checkScenes(injects);
        commands.addAll(msel.reviews());
        commands.addAll(msel.handlings());

        List<Inject> catalogue = new CatalogueReader(yaml, frame.texts(), references, audiences).entries();

        PersonId director = director(frame.director(), people, references);
        frame.coordinators().forEach(references::person);
        references.checkUses(yaml.unreadable());
        if (!findings.hasErrors()) {
            audiences.checkThatEachReachesSomebody(people);
        }
        PackLayout.check(yaml.files(), references, files, findings);
        return new PackedScenario(
                frame.id(), frame.version(), director, commands, documents.used(), catalogue, frame.withoutNames());
    }

    private static PersonId director(YamlValue value, List<Person> people, References references) {
        PersonId id = references.person(value);
        people.stream()
                .filter(person -> person.id().equals(id) && person.function() != PersonFunction.DIRECTOR)
                .findFirst()
                .ifPresent(person -> value.report(
                        FindingCode.NOT_A_DIRECTOR,
                        Map.of("id", id.value(), "function", YamlValue.word(person.function()))));
        return id;
    }
}
