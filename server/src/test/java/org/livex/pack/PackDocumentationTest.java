package org.livex.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.livex.pack.yaml.FindingCode;

class PackDocumentationTest {
    private static final Path PAGE = Path.of("../docs/scenario-pack.md");
    private static final Pattern NAMED_FILE =
            Pattern.compile("^`([^`]+)`\\n```\\w+\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("^\\| `([a-z0-9-]+)` \\|", Pattern.MULTILINE);

    @Test
    void the_minimal_pack_of_the_page_has_nothing_to_find() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        NAMED_FILE.matcher(Files.readString(PAGE)).results().forEach(file -> files.put(file.group(1), file.group(2)));
        assertThat(PackFolder.of(files).read())
                .isInstanceOfSatisfying(
                        PackResult.Valid.class,
                        valid -> assertThat(valid.warnings()).isEmpty());
    }

    @Test
    void the_page_lists_every_code() throws IOException {
        String page = Files.readString(PAGE);
        List<String> listed = CODE.matcher(page.substring(page.indexOf("## Findings")))
                .results()
                .map((MatchResult code) -> code.group(1))
                .toList();
        assertThat(listed)
                .containsExactlyElementsOf(Arrays.stream(FindingCode.values())
                        .map(FindingCode::code)
                        .toList());
    }
}
