package org.livex.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What Android's own checks would complain of, where it matters. */
class ManifestTest {
    private static final String ANDROID = "http://schemas.android.com/apk/res/android";
    private static final Path MANIFEST = Path.of("src/main/AndroidManifest.xml");
    private static final Set<String> COMPONENTS = Set.of("activity", "service", "receiver", "provider");

    /** UnifiedPush: any app may be a distributor, so the message itself says by its token whether it is meant. */
    private static final Set<String> OPEN_TO_DISTRIBUTORS =
            Set.of(".device.push.UnifiedPushReceiver", ".device.push.RaisedService");

    private static final Set<String> SHOWN =
            Set.of("text", "label", "hint", "contentDescription", "title", "description", "summary", "tooltipText");

    @Test
    void every_text_that_a_person_sees_comes_from_the_catalogs() throws Exception {
        List<String> written = new ArrayList<>();
        for (Path file : xmlFiles()) {
            for (Element element : elements(file)) {
                SHOWN.stream()
                        .map(name -> element.getAttributeNS(ANDROID, name))
                        .filter(value -> !value.isEmpty() && !value.startsWith("@"))
                        .forEach(value -> written.add(file + ": " + value));
                // The name of the product is the same everywhere.
                if (element.getTagName().equals("string")
                        && !element.getAttribute("translatable").equals("false")) {
                    written.add(file + ": " + element.getTextContent());
                }
            }
        }
        assertThat(written).isEmpty();
    }

    @Test
    void every_component_says_whether_other_apps_may_start_it() throws Exception {
        assertThat(elements(MANIFEST))
                .filteredOn(element -> COMPONENTS.contains(element.getTagName()))
                .isNotEmpty()
                .allSatisfy(component -> assertThat(component.getAttributeNS(ANDROID, "exported"))
                        .as(component.getAttributeNS(ANDROID, "name"))
                        .isIn("true", "false"));
    }

    /** A tap on the icon or a link opens a screen. Anything else asks who calls, or takes what every distributor may send. */
    @Test
    void only_what_others_must_reach_is_open_to_them() throws Exception {
        assertThat(elements(MANIFEST))
                .filteredOn(
                        element -> element.getAttributeNS(ANDROID, "exported").equals("true"))
                .isNotEmpty()
                .allSatisfy(open -> {
                    String name = open.getAttributeNS(ANDROID, "name");
                    assertThat(open.getElementsByTagName("intent-filter").getLength())
                            .as("filters of %s", name)
                            .isPositive();
                    assertThat(open.getTagName().equals("activity")
                                    || open.hasAttributeNS(ANDROID, "permission")
                                    || OPEN_TO_DISTRIBUTORS.contains(name))
                            .as("%s says who may call it", name)
                            .isTrue();
                });
    }

    @Test
    void nothing_of_an_exercise_goes_into_a_backup() throws Exception {
        Element application = application();
        assertThat(application.getAttributeNS(ANDROID, "allowBackup")).isEqualTo("false");
        assertThat(application.getAttributeNS(ANDROID, "dataExtractionRules")).isEqualTo("@xml/nothing_leaves");
        for (String way : List.of("cloud-backup", "device-transfer")) {
            Element rules = elements(Path.of("src/main/res/xml/nothing_leaves.xml")).stream()
                    .filter(element -> element.getTagName().equals(way))
                    .findFirst()
                    .orElseThrow();
            assertThat(children(rules).map(rule -> rule.getTagName() + " " + rule.getAttribute("domain")))
                    .containsExactlyInAnyOrder(
                            "exclude root",
                            "exclude file",
                            "exclude database",
                            "exclude sharedpref",
                            "exclude external");
        }
    }

    /** What Android runs before the first unlock can be read by whoever found the phone. */
    @Test
    void before_the_first_unlock_nothing_runs_but_what_asks_for_it() throws Exception {
        assertThat(elements(MANIFEST))
                .filteredOn(element ->
                        element.getAttributeNS(ANDROID, "directBootAware").equals("true"))
                .extracting(element -> element.getAttributeNS(ANDROID, "name"))
                .containsExactly(".device.LockedReceiver");
        assertThat(application().hasAttributeNS(ANDROID, "defaultToDeviceProtectedStorage"))
                .isFalse();
    }

    @Test
    void nothing_is_sent_without_encryption() throws Exception {
        assertThat(application().getAttributeNS(ANDROID, "networkSecurityConfig"))
                .isEqualTo("@xml/encrypted_only");
        assertThat(application().hasAttributeNS(ANDROID, "usesCleartextTraffic"))
                .isFalse();
        assertThat(Files.readString(Path.of("src/main/res/xml/encrypted_only.xml")))
                .contains("cleartextTrafficPermitted=\"false\"")
                .doesNotContain("cleartextTrafficPermitted=\"true\"")
                .doesNotContain("src=\"user\"");
    }

    private static Element application() throws Exception {
        return elements(MANIFEST).stream()
                .filter(element -> element.getTagName().equals("application"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Path> xmlFiles() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src/main"))) {
            return all.filter(file -> file.toString().endsWith(".xml")).toList();
        }
    }

    private static List<Element> elements(Path file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(file.toFile());
        var found = document.getElementsByTagName("*");
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }

    private static Stream<Element> children(Element of) {
        var nodes = of.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
                .map(Element.class::cast);
    }
}
