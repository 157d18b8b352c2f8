package org.livex.web.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.TestServer;
import org.livex.web.OpenApi;
import org.livex.web.TestPhone;
import org.livex.web.routes.OpenApiRoute;

/** The host's own plan, from a pack or a PDF to everybody's map. */
class SitePlanStoryTest {
    private static final String PAGE = "/api/exercises/demo/plan-page";
    private static final String PDF = "application/pdf";

    @TempDir
    Path data;

    private TestServer server;
    private TestPhone control;

    @BeforeEach
    void start() {
        server = TestServer.start(data, InstantSource.system(), Map.of());
        control = TestPhone.joined(server, "ctrl-01");
        control.sync();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_demos_plan_is_on_every_phone_with_where_it_lies() {
        TestPhone phone = TestPhone.joined(server, "inv-01");
        phone.sync();
        JsonNode exercise = phone.item("exercise", "exercise");

        assertThat(exercise.at("/sitePlanAt/topLeft/latitude").asDouble()).isCloseTo(45.6035, within(1e-5));
        assertThat(exercise.at("/sitePlanAt/topRight/longitude").asDouble()).isCloseTo(11.6185, within(1e-5));
        assertThat(exercise.at("/sitePlanAt/bottomLeft/latitude").asDouble()).isCloseTo(45.5825, within(1e-5));
        String picture = exercise.at("/sitePlan/picture/sha256").asText();
        assertThat(phone.get("/api/exercises/demo/media/" + picture).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_plan_that_is_taken_away_is_nobodys_file_any_more() {
        TestPhone phone = TestPhone.joined(server, "inv-01");
        phone.sync();
        String picture = phone.item("exercise", "exercise")
                .at("/sitePlan/picture/sha256")
                .asText();
        ObjectNode plan = plan();
        plan.remove("sitePlan");

        assertThat(revised(plan).path("outcome").asText()).isEqualTo("accepted");

        phone.sync();
        assertThat(phone.item("exercise", "exercise").has("sitePlan")).isFalse();
        assertThat(phone.get("/api/exercises/demo/media/" + picture).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_page_of_a_pdf_is_drawn_for_control_alone() throws IOException {
        OpenApi description = new OpenApi(control.get(OpenApiRoute.PATH).bodyAsJsonObject());
        HttpResponse<Buffer> drawn = control.postRaw(PAGE + "?page=2", PDF, pdf(), control.accessToken());

        description.check(HttpMethod.POST, "/api/exercises/{exercise}/plan-page", drawn);
        BufferedImage picture =
                ImageIO.read(new ByteArrayInputStream(drawn.body().getBytes()));
        assertThat(picture.getWidth()).isEqualTo(2_048);
        assertThat(picture.getHeight()).isBetween(1_023, 1_025);
        HttpResponse<Buffer> missing = control.postRaw(PAGE + "?page=3", PDF, pdf(), control.accessToken());
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.bodyAsJsonObject().getString("code")).isEqualTo("pdf-page-missing");
        assertThat(missing.bodyAsJsonObject().getJsonObject("parameters").getString("pages"))
                .isEqualTo("2");
        TestPhone phone = TestPhone.joined(server, "inv-01");
        assertThat(phone.postRaw(PAGE, PDF, pdf(), phone.accessToken()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_is_no_pdf_is_said_to_be_none() {
        for (String broken : new String[] {"", "<svg/>"}) {
            HttpResponse<Buffer> refused = control.postRaw(PAGE, PDF, Buffer.buffer(broken), control.accessToken());

            assertThat(refused.statusCode()).as(broken).isEqualTo(422);
            assertThat(refused.bodyAsJsonObject().getString("code")).isEqualTo("file-not-its-type");
        }
    }

    @Test
    void a_pdf_that_a_password_locks_is_said_to_be_locked() throws IOException {
        HttpResponse<Buffer> refused = control.postRaw(PAGE, PDF, locked(), control.accessToken());

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.bodyAsJsonObject().getString("code")).isEqualTo("pdf-locked");
    }

    @Test
    void a_pdf_that_is_cut_off_or_has_a_page_of_which_nothing_is_left_is_damaged() throws IOException {
        Buffer whole = pdf();
        for (Buffer damaged :
                new Buffer[] {whole.slice(0, whole.length() - 20), Buffer.buffer("%PDF-1.7"), unreadable()}) {
            HttpResponse<Buffer> refused = control.postRaw(PAGE, PDF, damaged, control.accessToken());

            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.bodyAsJsonObject().getString("code")).isEqualTo("pdf-damaged");
        }
    }

    @Test
    void a_page_on_which_nothing_can_be_seen_is_said_to_be_blank() throws IOException {
        for (Buffer blank : new Buffer[] {blank(), invisible()}) {
            HttpResponse<Buffer> refused = control.postRaw(PAGE, PDF, blank, control.accessToken());

            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.bodyAsJsonObject().getString("code")).isEqualTo("pdf-page-blank");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha256", "type", "bytes", "width"})
    void a_picture_that_was_never_brought_or_is_another_is_refused(String what) {
        ObjectNode plan = plan();
        ObjectNode sitePlan = (ObjectNode) plan.path("sitePlan");
        ObjectNode picture = (ObjectNode) sitePlan.path("picture");
        switch (what) {
            case "sha256" -> picture.put("sha256", "a".repeat(64));
            case "type" ->
                picture.put("type", picture.path("type").asText().equals("image/webp") ? "image/png" : "image/webp");
            case "bytes" -> picture.put("bytes", picture.path("bytes").asInt() + 1);
            default -> sitePlan.put("width", sitePlan.path("width").asInt() + 1);
        }

        assertThatThrownBy(() -> revised(plan)).hasMessageContaining("picture-not-as-said");
        control.sync();
        assertThat(control.item("exercise", "exercise").path("sitePlan")).isNotEqualTo(sitePlan);
    }

    @Test
    void other_points_on_the_picture_that_is_there_are_taken() {
        ObjectNode plan = plan();
        ((ObjectNode) plan.at("/sitePlan/pins/0/point"))
                .put("latitude", plan.at("/sitePlan/pins/0/point/latitude").asDouble() + 1e-4);

        assertThat(revised(plan).path("outcome").asText()).isEqualTo("accepted");
    }

    private ObjectNode plan() {
        ObjectNode plan = control.item("exercise", "exercise").deepCopy();
        for (String other : new String[] {
            "kind", "id", "seq", "revision", "columns", "columnsRevision", "safetyHold", "sitePlanAt", "imports"
        }) {
            plan.remove(other);
        }
        return plan;
    }

    private JsonNode revised(ObjectNode plan) {
        ObjectNode command = TestPhone.command("revise-plan");
        command.set("plan", plan);
        command.put(
                "basedOn", control.item("exercise", "exercise").path("revision").asInt());
        return control.does(command);
    }

    /** Two pages: the second one twice as wide as it is high. */
    private static Buffer pdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage(PDRectangle.A4));
            PDPage plan = new PDPage(new PDRectangle(400, 200));
            document.addPage(plan);
            try (PDPageContentStream drawing = new PDPageContentStream(document, plan)) {
                drawing.addRect(50, 50, 200, 100);
                drawing.stroke();
            }
            return saved(document);
        }
    }

    private static Buffer locked() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage(PDRectangle.A4));
            document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return Buffer.buffer(bytes.toByteArray());
        }
    }

    /** A drawing of which the bytes were overwritten. */
    private static Buffer blank() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage(PDRectangle.A4));
            return saved(document);
        }
    }

    /** A drawing on a layer that is switched off. */
    private static Buffer invisible() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDOptionalContentGroup layer = new PDOptionalContentGroup("Walls");
            PDOptionalContentProperties layers = new PDOptionalContentProperties();
            layers.addGroup(layer);
            layers.setGroupEnabled(layer, false);
            document.getDocumentCatalog().setOCProperties(layers);
            try (PDPageContentStream drawing = new PDPageContentStream(document, page)) {
                drawing.beginMarkedContent(COSName.OC, layer);
                drawing.addRect(50, 50, 200, 200);
                drawing.fill();
                drawing.endMarkedContent();
            }
            return saved(document);
        }
    }

    private static Buffer saved(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return Buffer.buffer(bytes.toByteArray());
    }

    private static Buffer unreadable() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            page.setContents(new PDStream(document, new ByteArrayInputStream(new byte[100])));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return Buffer.buffer(bytes.toByteArray());
        }
    }
}
