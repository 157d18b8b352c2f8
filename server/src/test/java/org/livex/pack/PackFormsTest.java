package org.livex.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.livex.exercise.dossier.DossierKind;
import org.livex.exercise.dossier.LinkKind;
import org.livex.exercise.dossier.Linking;
import org.livex.exercise.dossier.Truth;
import org.livex.exercise.dossier.TruthLink;
import org.livex.exercise.form.Bounds;
import org.livex.exercise.form.FormField;
import org.livex.exercise.form.ShownIf;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.Interview;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.ids.TruthId;
import org.livex.pack.yaml.YamlOut;

/** Fields of reports, from a pack and into one. */
class PackFormsTest {
    @Test
    void a_kind_of_report_has_its_fields_out_of_the_pack() throws IOException {
        List<FormField> fields = searched(PackFolder.small()).form();

        assertThat(fields).extracting(FormField::id).containsExactly("alone", "who", "items", "with");
        assertThat(fields.get(0).required()).isTrue();
        assertThat(fields.get(1).preset()).isEqualTo("owner");
        assertThat(fields.get(1).shownIf()).isEqualTo(new ShownIf("alone", "yes"));
        assertThat(fields.get(2).bounds()).isEqualTo(new Bounds(null, new BigDecimal("20")));
        FormField number = fields.get(2).inner().get(1);
        assertThat(number.type()).isEqualTo(FormField.Type.NUMBER);
        assertThat(number.bounds()).isEqualTo(new Bounds(BigDecimal.ONE, null));
        assertThat(number.preset()).isEqualTo("1");
    }

    @Test
    void a_form_is_read_as_it_was_written() throws IOException {
        ActionKind read = searched(PackFolder.small());
        TextsOut texts = new TextsOut(read.label().source());
        String written = YamlOut.text(YamlOut.list(List.of(YamlOut.fields()
                .put("id", "searched")
                .put("label", texts.node(read.label()))
                .putAll("fields", new FormOut(texts).fields(read.form()))
                .node())));

        assertThat(searched(PackFolder.small()
                                .with(
                                        "action-kinds.yaml",
                                        written + "- {id: interviewed, label: {en: Interviewed, ru: Опрос проведён}}"))
                        .form())
                .isEqualTo(read.form());
    }

    @Test
    void a_field_takes_kinds_of_people_and_things_and_the_kind_says_who_was_asked_what() throws IOException {
        ActionKind read = searched(PackFolder.small());

        assertThat(read.form().getLast().type()).isEqualTo(FormField.Type.DOSSIER);
        assertThat(read.form().getLast().kinds()).containsExactly(DossierKind.CHILD);
        assertThat(read.interview()).isEqualTo(new Interview("with", "who", "alone", 2));
    }

    @Test
    void the_truth_is_out_of_the_pack() throws IOException {
        PackResult.Valid valid = (PackResult.Valid) PackFolder.small().read();

        assertThat(valid.scenario().commands())
                .contains(
                        new PlanCommand.WriteTruth(new Truth(new TruthId("irina"), DossierKind.VICTIM, "Irina"), 0),
                        new PlanCommand.WriteTruth(
                                new Truth(
                                        new TruthId("van"),
                                        DossierKind.VEHICLE,
                                        "B 14 LVX",
                                        List.of(
                                                link(LinkKind.HARMED, "Broke down with her"),
                                                link(LinkKind.OTHER, "Brought"))),
                                0));
    }

    @Test
    void a_link_of_the_truth_names_a_truth_and_says_how() throws IOException {
        for (String wrong : List.of("to: ira, as: harmed", "to: irina")) {
            PackFolder pack = PackFolder.small().replacing("truths.yaml", "to: irina, words: Brought", wrong);
            assertThat(pack.read()).as(wrong).isInstanceOf(PackResult.Invalid.class);
        }
    }

    private static TruthLink link(LinkKind as, String words) {
        return new TruthLink(new TruthId("irina"), new Linking.Word(as, words));
    }

    private static ActionKind searched(PackFolder pack) throws IOException {
        PackResult.Valid valid = (PackResult.Valid) pack.read();
        return valid.scenario().commands().stream()
                .filter(PlanCommand.AddActionKind.class::isInstance)
                .map(command -> ((PlanCommand.AddActionKind) command).kind())
                .filter(kind -> kind.id().value().equals("searched"))
                .findFirst()
                .orElseThrow();
    }
}
