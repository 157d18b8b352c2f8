package org.livex.phone.apk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.apk.Tool.APK;

import java.nio.file.Files;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What people install: asked with Android's own tools. */
class PackageTest {
    private static final String[] LANGUAGES = {"ar", "de", "en", "es", "fa", "fr", "it", "kk", "ro", "ru", "tr", "uk"};

    @Test
    void it_is_small_enough_for_a_bad_network() throws Exception {
        assertThat(Files.size(APK)).isLessThan(3_000_000);
    }

    @Test
    void it_is_signed_in_both_ways_that_its_phones_check() throws Exception {
        assertThat(Tool.run("apksigner", "verify", "--verbose", APK.toString()))
                .contains("Verified using v2 scheme (APK Signature Scheme v2): true")
                .contains("Verified using v3 scheme (APK Signature Scheme v3): true");
    }

    @Test
    void it_says_which_phones_it_is_for() throws Exception {
        assertThat(Tool.run("aapt", "dump", "badging", APK.toString()))
                .contains("package: name='org.livex.phone'")
                .contains("sdkVersion:'26'")
                .contains("targetSdkVersion:'36'")
                .doesNotContain("application-debuggable");
    }

    @Test
    void Android_offers_all_twelve_languages() throws Exception {
        String badging = Tool.run("aapt", "dump", "badging", APK.toString());
        String locales = badging.lines()
                .filter(line -> line.startsWith("locales:"))
                .findFirst()
                .orElseThrow();
        // English is what is shown where there is nothing better, and has no name of its own.
        assertThat(Pattern.compile("'(..)'").matcher(locales).results().map(found -> found.group(1)))
                .containsExactlyInAnyOrder(
                        Stream.of(LANGUAGES).filter(tag -> !tag.equals("en")).toArray(String[]::new));
        String offered = Tool.run("aapt", "dump", "xmltree", APK.toString(), "res/xml/languages.xml");
        assertThat(Pattern.compile("android:name\\(\\w+\\)=\"(..)\"")
                        .matcher(offered)
                        .results()
                        .map(found -> found.group(1)))
                .containsExactlyInAnyOrder(LANGUAGES);
    }

    @Test
    void the_texts_of_all_languages_are_in_it() throws Exception {
        try (ZipFile zip = new ZipFile(APK.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName).filter(name -> name.startsWith("assets/catalogs/")))
                    .containsExactlyInAnyOrder(Stream.of(LANGUAGES)
                            .map(tag -> "assets/catalogs/" + tag + ".json")
                            .toArray(String[]::new));
        }
    }

    /** Android 11 and newer refuse a package whose table of resources is compressed or lies crooked. */
    @Test
    void its_resources_can_be_read_where_they_lie() throws Exception {
        Tool.run("zipalign", "-c", "-p", "4", APK.toString());
        try (ZipFile zip = new ZipFile(APK.toFile())) {
            assertThat(zip.getEntry("resources.arsc").getMethod()).isEqualTo(ZipEntry.STORED);
        }
    }
}
