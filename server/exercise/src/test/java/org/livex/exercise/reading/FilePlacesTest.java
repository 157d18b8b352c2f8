package org.livex.exercise.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Exercise;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.plan.SitePlan;
import org.livex.exercise.plan.SitePlan.Pin;
import org.livex.exercise.reading.FilePlaces.Kind;
import org.livex.exercise.reading.FilePlaces.Place;
import org.livex.exercise.words.Enclosure;
import org.livex.exercise.words.GeoPoint;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.MediaType;
import org.livex.exercise.words.ids.DocumentId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.world.Document;

class FilePlacesTest {
    private static final MediaHash FARM = hash("1");
    private static final MediaHash FACE = hash("2");
    private static final MediaHash SITE = hash("3");

    @Test
    void inject_document_persona_and_site_plan_each_have_their_files() {
        FilePlaces places = FilePlaces.of(given(enclosing("call", picture(FARM, null)))
                .given(new PlanCommand.WriteDocument(lease(picture(PHOTO, null)), 0))
                .given(new PlanCommand.AddPersona(
                        new Persona(new PersonaId("olga"), text("Olga"), null, picture(FACE, null))))
                .journalled(new PlanFact.PlanRevised(drawn(picture(SITE, null)), 2))
                .exercise());

        assertThat(places.of(FARM)).containsExactly(new Place(Kind.INJECT, "call"));
        assertThat(places.of(PHOTO)).containsExactly(new Place(Kind.DOCUMENT, "lease"));
        assertThat(places.of(FACE)).containsExactly(new Place(Kind.PERSONA, "olga"));
        assertThat(places.of(SITE)).containsExactly(new Place(Kind.SITE_PLAN, null));
    }

    @Test
    void a_file_that_several_have_belongs_to_all_of_them() {
        Enclosure farm = picture(FARM, null);
        FilePlaces places = FilePlaces.of(given(enclosing("call", farm), enclosing("answer", farm))
                .given(new PlanCommand.WriteDocument(lease(farm), 0))
                .exercise());

        assertThat(places.of(FARM))
                .containsExactlyInAnyOrder(
                        new Place(Kind.INJECT, "call"),
                        new Place(Kind.INJECT, "answer"),
                        new Place(Kind.DOCUMENT, "lease"));
    }

    @Test
    void it_is_called_as_somebody_named_it_also_where_another_has_it_without_a_name() {
        Exercise exercise = given(enclosing("call", picture(FARM, null)), enclosing("later", picture(FACE, null)))
                .given(new PlanCommand.WriteDocument(lease(picture(FARM, "The farm.jpg")), 0))
                .exercise();

        assertThat(FilePlaces.of(exercise).nameOf(FARM)).contains("The farm.jpg");
        assertThat(FilePlaces.of(exercise).nameOf(FACE)).isEmpty();
    }

    @Test
    void what_nobody_has_any_more_or_a_phone_brought_belongs_nowhere() {
        GivenExercise given = given(enclosing("call", picture(FARM, "The farm.jpg")));
        assertThat(FilePlaces.of(given.exercise()).of(FARM)).hasSize(1);

        given.given(new PlanCommand.RemoveInject(id("call"), 1));

        assertThat(FilePlaces.of(given.exercise()).of(FARM)).isEmpty();
        assertThat(FilePlaces.of(given.exercise()).nameOf(FARM)).isEmpty();
        assertThat(FilePlaces.of(Exercise.EMPTY).of(PHOTO)).isEmpty();
    }

    private static GivenExercise given(Inject... injects) {
        return GivenExercise.planned(injects);
    }

    private static Inject enclosing(String id, Enclosure... files) {
        return inject(id, byHand()).but().attachments(List.of(files)).build();
    }

    private static Document lease(Enclosure file) {
        return new Document(new DocumentId("lease"), text("Lease of the farm"), null, null, List.of(file));
    }

    private static Plan drawn(Enclosure picture) {
        List<Pin> pins = List.of(
                new Pin(0, 100, BARRACKS),
                new Pin(100, 100, new GeoPoint(BARRACKS.latitude(), BARRACKS.longitude() + 0.01)));
        return new Plan(
                PLAN.name(),
                PLAN.languages(),
                PLAN.timeZone(),
                PLAN.days(),
                PLAN.nights(),
                PLAN.area(),
                null,
                null,
                null,
                null,
                null,
                null,
                new SitePlan(picture, 100, 100, pins));
    }

    private static Enclosure picture(MediaHash sha256, @Nullable String name) {
        return new Enclosure(sha256, MediaType.JPEG, 1_000, name, null, null);
    }

    private static MediaHash hash(String digit) {
        return new MediaHash(digit.repeat(64));
    }
}
