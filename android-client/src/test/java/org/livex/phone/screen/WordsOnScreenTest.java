package org.livex.phone.screen;

import static org.assertj.core.api.Assertions.assertThat;

import android.view.View;
import android.widget.TextView;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DateFormatSymbols;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.screen.join.ScannerOnStage;
import org.livex.phone.screen.settings.Version;
import org.livex.phone.sync.Help;
import org.livex.phone.sync.Names;
import org.livex.phone.words.Languages;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** With a catalog whose every text is in brackets, whatever stands outside of them was not translated. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class WordsOnScreenTest {
    private static final Path CATALOG = Path.of("target/android/words/assets/catalogs/en.json");
    private static final Pattern FROM_THE_CATALOG = Pattern.compile("⟦[^⟦⟧]*⟧");

    @Test
    public void every_word_on_every_screen_comes_from_the_catalog_or_from_the_exercise() {
        Stager.phone(412, 915, false, 1);
        DemoApp.current().catalogs = file -> inBrackets();
        DemoApp.current().preferences().consentAnswered("inv-01");
        List<String> strange = new ArrayList<>();
        try (Stager stager = Stager.open("en", new DemoItems("en").snapshot())) {
            for (var screen : Gallery.screens("en").entrySet()) {
                stager.begin(new DemoItems("en"));
                screen.getValue().accept(stager);
                stager.settle();
                strange(stager.root(), contentOf(stager)).forEach(text -> strange.add(screen.getKey() + ": " + text));
            }
        }
        assertThat(strange).isEmpty();
    }

    @Test
    public void so_does_every_word_of_the_scanner() {
        DemoApp.current().catalogs = file -> inBrackets();
        for (boolean isAllowed : new boolean[] {true, false}) {
            try (ScannerOnStage scanner = ScannerOnStage.open("en", isAllowed)) {
                assertThat(strange(scanner.root(), Set.of())).isEmpty();
                assertThat(String.valueOf(scanner.controller.get().getTitle())).startsWith("⟦");
            }
        }
    }

    static List<String> strange(View root, Set<String> content) {
        List<String> strange = new ArrayList<>();
        Views.each(
                root,
                view -> eachText(view, text -> {
                    if (isStrange(text, content)) {
                        strange.add(text);
                    }
                }));
        return strange;
    }

    private static void eachText(View view, Consumer<String> seen) {
        if (view.getContentDescription() != null) {
            seen.accept(Views.read(view.getContentDescription()));
        }
        if (view instanceof TextView text) {
            // Initials are a drawing of the name beside them.
            if (text.getImportantForAccessibility() != View.IMPORTANT_FOR_ACCESSIBILITY_NO) {
                seen.accept(Views.read(text));
            }
            if (text.getHint() != null) {
                seen.accept(text.getHint().toString());
            }
        }
    }

    private static boolean isStrange(String text, Set<String> content) {
        String left = text;
        // One text may be told within another.
        for (Matcher found = FROM_THE_CATALOG.matcher(left); found.find(); found = FROM_THE_CATALOG.matcher(left)) {
            left = found.replaceAll("");
        }
        for (String known : content) {
            left = left.replace(known, "");
        }
        return left.codePoints().anyMatch(Character::isLetter);
    }

    /** Names and texts of the exercise, and languages by their own names: the longest first. */
    private static Set<String> contentOf(Stager stager) {
        Set<String> known = new LinkedHashSet<>();
        stager.activity()
                .snapshot()
                .items()
                .values()
                .forEach(kind -> kind.values().forEach(item -> collect(item, known)));
        stager.activity().snapshot().waiting().forEach(typed -> collect(typed.command(), known));
        stager.activity().snapshot().refused().forEach(typed -> collect(typed.command(), known));
        stager.activity().snapshot().unnamed().values().forEach(typed -> {
            if (typed.answers() != null) {
                collect(typed.answers(), known);
            }
        });
        stager.app.fake.second.items().forEach(item -> collect(item, known));
        collectAnswers(stager, known);
        for (String language : Languages.shipped()) {
            known.add(Languages.ownName(language));
            known.add(Languages.name(language, "en"));
        }
        known.add("Livex " + Version.of(stager.activity()));
        // What is held against a card: a code, and how a server is known.
        known.add(Gallery.OPENED.code());
        known.add(String.valueOf(Gallery.OPENED.spoken()));
        // ICU's own words.
        DateFormatSymbols calendar = DateFormatSymbols.getInstance(Locale.ENGLISH);
        known.addAll(List.of(calendar.getMonths()));
        known.addAll(List.of(calendar.getShortMonths()));
        known.add(" and ");
        List<String> ordered = new ArrayList<>();
        known.forEach(text -> {
            ordered.add(text);
            for (String line : text.split("\n", -1)) {
                ordered.add(line.replaceAll("[*>#-]+ ?", "").trim());
                ordered.add(line.replace("**", "").trim());
            }
        });
        ordered.removeIf(text -> text.length() < 3);
        ordered.sort((a, b) -> b.length() - a.length());
        return new LinkedHashSet<>(ordered);
    }

    /** What the server was asked for besides, and what was asked. */
    private static void collectAnswers(Stager stager, Set<String> known) {
        Names names = stager.app.fake.names;
        Help help = stager.app.fake.help;
        known.addAll(stager.app.fake.searched);
        if (names != null) {
            names.found().forEach(item -> collect(item, known));
        }
        if (help != null) {
            known.addAll(help.kept());
            help.terms().forEach(term -> {
                known.add(term.words());
                known.addAll(term.forbidden());
                known.add(String.valueOf(term.name()));
            });
            help.memory().forEach(one -> known.addAll(List.of(one.source(), one.target())));
        }
    }

    private static void collect(Object value, Set<String> known) {
        if (value instanceof String text) {
            known.add(text);
        } else if (value instanceof JSONArray array) {
            for (int i = 0; i < array.length(); i++) {
                collect(array.opt(i), known);
            }
        } else if (value instanceof JSONObject object) {
            for (Iterator<String> names = object.keys(); names.hasNext(); ) {
                collect(object.opt(names.next()), known);
            }
        }
    }

    static InputStream inBrackets() {
        try {
            JSONObject catalog = new JSONObject(Files.readString(CATALOG));
            JSONObject bracketed = new JSONObject();
            for (Iterator<String> keys = catalog.keys(); keys.hasNext(); ) {
                String key = keys.next();
                bracketed.put(key, key.equals("catalog.state") ? "draft" : "⟦" + catalog.getString(key) + "⟧");
            }
            return new ByteArrayInputStream(bracketed.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException | JSONException e) {
            throw new AssertionError(e);
        }
    }
}
