package org.livex.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import org.livex.pack.yaml.Finding;
import org.livex.pack.yaml.FindingCode;

/** The English catalog's texts for findings. */
final class FindingTexts {
    private static final JsonNode CATALOG = catalog();

    private FindingTexts() {}

    static boolean has(FindingCode code) {
        return CATALOG.has("pack." + code.code());
    }

    /** There is a text for it, and the finding has all that the text asks for. */
    static void assertSayable(Finding finding) {
        String text = CATALOG.path(finding.messageKey()).path("defaultMessage").asText();
        assertThat(text).as(finding.messageKey()).isNotEmpty();
        MessageFormat message = new MessageFormat(text, Locale.ENGLISH);
        assertThat(finding.parameters().keySet()).as(finding.toString()).containsAll(message.getArgumentNames());
        assertThat(message.format(finding.parameters())).isNotBlank().doesNotContain("{", "}");
    }

    private static JsonNode catalog() {
        try (InputStream in = FindingTexts.class.getResourceAsStream("/org/livex/i18n/catalogs/en.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
