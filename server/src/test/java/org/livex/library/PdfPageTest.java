package org.livex.library;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PdfPageTest {
    private static final String LINE = "5 5 m 90 90 l S ";

    @Test
    void a_page_is_a_picture() throws IOException {
        assertThat(PdfPage.png(pdf("/F Do ", LINE), 1)).isNotEmpty();
        assertThatThrownBy(() -> PdfPage.png(pdf("/F Do ", LINE), 2))
                .isInstanceOfSatisfying(
                        PdfPage.Missing.class,
                        missing -> assertThat(missing.pages()).isEqualTo(1));
    }

    @Test
    @Timeout(60)
    void a_form_that_draws_itself_is_not_drawn_for_ever() {
        assertThatThrownBy(() -> PdfPage.png(pdf("/F Do ", LINE + "/F Do ".repeat(8)), 1))
                .isInstanceOf(IOException.class);
    }

    @Test
    @Timeout(120)
    void a_page_of_endless_lines_is_not_drawn_for_ever() {
        assertThatThrownBy(() -> PdfPage.png(
                        pdf("/F Do ".repeat(2_000), "0 0 m ".repeat(BoundedRenderer.MOST_STEPS / 2_000 + 1)), 1))
                .isInstanceOf(IOException.class);
    }

    /** A page of 100 × 100 points that draws this, with a form {@code /F} that draws that. */
    private static byte[] pdf(String page, String form) {
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        int[] at = new int[6];
        String[] objects = {
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>",
            "<</Length " + page.length() + ">>stream\n" + page + "\nendstream",
            "<</Type/XObject/Subtype/Form/BBox[0 0 100 100]/Resources<</XObject<</F 5 0 R>>>>/Length " + form.length()
                    + ">>stream\n" + form + "\nendstream"
        };
        for (int i = 0; i < objects.length; i++) {
            at[i + 1] = pdf.length();
            pdf.append(i + 1).append(" 0 obj").append(objects[i]).append("endobj\n");
        }
        int table = pdf.length();
        pdf.append("xref\n0 6\n0000000000 65535 f \n");
        for (int i = 1; i < at.length; i++) {
            pdf.append("%010d 00000 n \n".formatted(at[i]));
        }
        pdf.append("trailer<</Size 6/Root 1 0 R>>\nstartxref\n").append(table).append("\n%%EOF\n");
        return pdf.toString().getBytes(ISO_8859_1);
    }
}
