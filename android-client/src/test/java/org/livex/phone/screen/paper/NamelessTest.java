package org.livex.phone.screen.paper;

import static org.assertj.core.api.Assertions.assertThat;

import android.os.ParcelFileDescriptor;
import android.util.Size;
import java.io.FileInputStream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;

@RunWith(RobolectricTestRunner.class)
public class NamelessTest {
    private static final byte[] PDF = PdfFile.saying("EXERCISE");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void a_document_is_read_from_anywhere_and_has_no_name_on_disk() throws Exception {
        try (ParcelFileDescriptor document = Nameless.of(PDF, folder.getRoot())) {
            assertReadable(document);
            assertThat(folder.getRoot().list()).isEmpty();
        }
    }

    @Test
    public void before_android_11_it_is_a_file_that_lost_its_name_before_anything_was_in_it() throws Exception {
        try (ParcelFileDescriptor document = Nameless.unlinked(PDF, folder.getRoot())) {
            assertThat(folder.getRoot().list()).isEmpty();
            assertReadable(document);
        }
    }

    @Test
    public void a_page_is_as_wide_as_wanted_unless_it_would_not_fit_in_memory() {
        assertThat(PdfPaper.size(595, 842, 1_000)).isEqualTo(new Size(1_000, 1_415));
        Size scroll = PdfPaper.size(100, 10_000, 4_000);
        assertThat((long) scroll.getWidth() * scroll.getHeight()).isLessThanOrEqualTo(12_000_000);
        assertThat(scroll.getHeight() / scroll.getWidth()).isEqualTo(100);
        assertThat(PdfPaper.size(0, 0, 300)).isEqualTo(new Size(300, 300));
    }

    private static void assertReadable(ParcelFileDescriptor document) throws Exception {
        FileInputStream in = new FileInputStream(document.getFileDescriptor());
        assertThat(in.readAllBytes()).isEqualTo(PDF);
        in.getChannel().position(5);
        assertThat(in.read()).isEqualTo('1');
    }
}
