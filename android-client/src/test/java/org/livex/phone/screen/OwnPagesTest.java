package org.livex.phone.screen;

import static org.assertj.core.api.Assertions.assertThat;

import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.view.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.livex.phone.model.Place;
import org.livex.phone.model.read.GeoPoint;
import org.livex.phone.screen.map.MapView;
import org.livex.phone.sync.Fix;
import org.livex.phone.sync.map.FieldMap;
import org.livex.phone.words.Words;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** Map, role and settings: what of them is read, and what a tap there does. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class OwnPagesTest {
    private static final GeoPoint HERE = new GeoPoint(45.5925, 11.6040);

    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(412, 915, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    private static void openPlaces(Stager stager) {
        stager.activity().findViewById(R.id.places).performClick();
        stager.settle();
    }

    @Test
    public void the_map_is_a_list_too_with_how_far_each_place_is() {
        DemoApp.current().fix =
                new Fix(HERE.latitude(), HERE.longitude(), 14, Instant.parse("2026-11-24T09:31:00.000Z"));
        try (Stager stager = open()) {
            stager.go(Route.to(Route.Screen.MAP));
            openPlaces(stager);
            Words words = stager.activity().words();
            List<String> texts = stager.texts();
            assertThat(stager.activity().situation().places()).hasSize(4);
            for (Place place : stager.activity().situation().places()) {
                String metres = words.text(
                        "common.metres",
                        "distance",
                        words.formats.rough(place.point().metresTo(HERE)));
                assertThat(texts)
                        .containsSequence(place.name().text(), words.text("phone.map.away", "distance", metres));
            }
            assertThat(texts).contains("Accurate to \u2068\u206814\u2069 m\u2069");
        }
    }

    @Test
    public void the_operators_map_can_be_kept_and_says_how_much_it_takes() {
        try (Stager stager = open()) {
            MapScreens.ground(stager);
            stager.go(Route.to(Route.Screen.MAP));
            FakeFieldMap map = stager.app.fake.map;
            stager.activity().findViewById(R.id.places).performClick();
            stager.shown(view -> Views.texts(view).contains("Keep the map on this phone") && view.isClickable())
                    .get(0)
                    .performClick();
            assertThat(map.timesKept).isEqualTo(1);

            map.standing = new FieldMap.Standing(40, 2_621_440, 0, 0, true);
            stager.go(Route.to(Route.Screen.SETTINGS));
            stager.go(Route.to(Route.Screen.MAP));
            stager.activity().findViewById(R.id.places).performClick();

            assertThat(stager.texts())
                    .anyMatch(text -> text.startsWith("Not all of the map arrived.") && text.contains("2.5"));
        }
    }

    @Test
    public void without_an_operators_map_there_is_nothing_to_keep() {
        try (Stager stager = open()) {
            stager.go(Route.to(Route.Screen.MAP));
            stager.activity().findViewById(R.id.places).performClick();

            assertThat(stager.texts()).doesNotContain("Keep the map on this phone");
        }
    }

    @Test
    public void tiles_and_the_plan_lie_below_the_places() {
        try (Stager stager = open()) {
            stager.go(Route.to(Route.Screen.MAP));
            int bare = colours(stager);
            MapScreens.ground(stager);
            MapScreens.lay(stager, "en");
            stager.go(Route.to(Route.Screen.SETTINGS));
            stager.go(Route.to(Route.Screen.MAP));

            assertThat(colours(stager)).as("the paper is covered").isNotEqualTo(bare);
        }
    }

    /** That of a corner of the map, where no place is. */
    private static int colours(Stager stager) {
        View map = stager.shown(MapView.class::isInstance).get(0);
        Bitmap drawn = Bitmap.createBitmap(map.getWidth(), map.getHeight(), Bitmap.Config.ARGB_8888);
        map.draw(new Canvas(drawn));
        return drawn.getPixel(map.getWidth() / 5, map.getHeight() / 5 + 3);
    }

    @Test
    public void without_a_position_the_list_is_there_and_says_no_distance() {
        try (Stager stager = open()) {
            stager.go(Route.to(Route.Screen.MAP));
            openPlaces(stager);

            assertThat(stager.texts())
                    .contains("Police post", "Market square")
                    .noneMatch(text -> text.endsWith(" away"));
        }
    }

    @Test
    public void a_place_that_is_tapped_in_the_list_is_chosen() {
        try (Stager stager = open()) {
            stager.go(Route.to(Route.Screen.MAP));
            openPlaces(stager);
            assertThat(chosen(stager)).doesNotContain("Market square");
            View row = stager.shown(view -> view.isFocusable()
                            && view.hasOnClickListeners()
                            && Views.texts(view).contains("Market square"))
                    .get(0);

            row.performClick();
            stager.settle();
            assertThat(stager.texts()).as("the map is in sight again").doesNotContain("Market square");
            openPlaces(stager);

            assertThat(chosen(stager)).contains("Market square").doesNotContain("Police post");
        }
    }

    @Test
    public void the_role_says_what_is_secret_before_anything_else_of_it_and_who_is_in_the_team() {
        try (Stager stager = open()) {
            stager.go(Route.to(Route.Screen.ROLE));

            List<String> texts = stager.texts();
            assertThat(texts)
                    .containsSubsequence(
                            "Lead investigator",
                            "You must not say",
                            "That you already know the driver’s name.",
                            "What you know");
            assertThat(texts).anyMatch(text -> text.startsWith("My team: ") && text.contains("Team Alfa"));
            assertThat(texts).anyMatch(text -> text.contains("Investigator Alfa-1") && text.contains("(you)"));
            assertThat(texts).anyMatch(text -> text.contains("NGO Alfa-4") && !text.contains("(you)"));
            assertThat(texts).anyMatch(text -> text.contains("العربية") && text.contains("Français"));
        }
    }

    @Test
    public void a_theme_takes_effect_at_once_and_stays() {
        try (Stager stager = open()) {
            stager.go(Route.to(Route.Screen.SETTINGS));
            assertThat(stager.activity().widgets().palette.isDark()).isFalse();

            stager.button("Dark").performClick();
            stager.settle();
            assertThat(stager.activity().widgets().palette.isDark()).isTrue();
        }
        try (Stager stager = open()) {
            assertThat(stager.activity().widgets().palette.isDark()).isTrue();
            stager.go(Route.to(Route.Screen.SETTINGS));
            stager.button("As the phone").performClick();
            stager.settle();
            assertThat(stager.activity().widgets().palette.isDark()).isFalse();
        }
    }

    @Test
    public void languages_are_put_in_order_and_taken_out_and_the_server_is_told() {
        try (Stager stager = open()) {
            stager.app.languages().chooseOrder(List.of("en", "ru", "ar"));
            stager.go(Route.to(Route.Screen.SETTINGS));

            labelled(stager, "العربية\u2069: move up").performClick();
            stager.settle();
            assertThat(stager.app.fake.languages).containsExactly("en", "ar", "ru");
            assertThat(stager.app.languages().content()).containsExactly("en", "ar", "ru");

            labelled(stager, "Русский\u2069: remove").performClick();
            stager.settle();
            assertThat(stager.app.fake.languages).containsExactly("en", "ar");
            assertThat(stager.activity().words().language)
                    .as("the buttons stay")
                    .isEqualTo("en");
        }
    }

    private static Stager open() {
        return Stager.open("en", new DemoItems("en").snapshot());
    }

    private static List<String> chosen(Stager stager) {
        List<String> chosen = new ArrayList<>();
        stager.shown(view -> view.isSelected() && view.isFocusable())
                .forEach(row -> chosen.add(Views.texts(row).get(0)));
        return chosen;
    }

    private static View labelled(Stager stager, String end) {
        return stager.shown(view -> String.valueOf(view.getContentDescription()).endsWith(end))
                .get(0);
    }
}
