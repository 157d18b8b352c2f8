package org.livex.phone.screen;

import static org.assertj.core.api.Assertions.assertThat;

import android.text.Layout;
import android.text.SpannableStringBuilder;
import android.text.Spanned;
import android.text.StaticLayout;
import android.text.TextDirectionHeuristics;
import android.text.TextPaint;
import android.text.style.UnderlineSpan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.words.Runs;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.GraphicsMode;

/** What is drawn is compared with what is read, letter by letter, by the platform's own text layout. */
@RunWith(RobolectricTestRunner.class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
public class RunsTest {
    private static final Path CASES = Path.of("../i18n/src/test/resources/org/livex/i18n/runs.json");
    private static final Pattern IN_MARKS = Pattern.compile("\u2066\u202D(.*?)\u202C\u2069");
    private static final List<String> RUNS = List.of(
            "+379 0555 0101",
            "(0555) 0101-22",
            "AB 123 CD",
            "12-AB-345",
            "IT60 X054 2811 1010 0000 0123 456",
            "2026-11-24",
            "24.11.2026 14:30",
            "14:30-15:45",
            "LV-07/2026",
            "1 200,50",
            "+ 96,800",
            "− 1 250 000,00",
            "45.5921, 11.6032",
            "192.168.1.10:8443/app",
            "desk2@example.org",
            "۰۲۱ ۵۵۵ ۱۲۳۴",
            "٠٥٥٥ ٠١٠١",
            "#47-11",
            "https://arelle.example/a/12?x=1-2",
            "-5 °C",
            "N° P-44",
            "09:00 → 10:00");

    @Test
    public void a_run_is_drawn_as_it_is_read_in_a_text_from_right_to_left() {
        for (String run : RUNS) {
            assertThat(drawn("اتصل الآن على " + run + " وانتظر الجواب.")).isEqualTo(run);
            assertThat(drawn("اکنون زنگ بزنید به " + run + " و منتظر پاسخ بمانید."))
                    .isEqualTo(run);
            assertThat(drawn("Say مرحبا and call " + run + " then wait for سلام."))
                    .contains(run);
        }
    }

    /** The web's are held to the same file. */
    @Test
    public void runs_are_those_of_the_web() throws Exception {
        JSONArray cases = new JSONArray(Files.readString(CASES));
        for (int n = 0; n < cases.length(); n++) {
            JSONObject one = cases.getJSONObject(n);
            String drawn = Runs.drawn(one.getString("text")).toString();
            List<String> runs = IN_MARKS.matcher(drawn)
                    .results()
                    .map(found -> plain(found.group(1)))
                    .collect(Collectors.toList());

            assertThat(runs).isEqualTo(textsOf(one.getJSONArray("runs")));
        }
    }

    @Test
    public void a_short_run_is_not_broken_at_the_end_of_a_line() {
        CharSequence shown = Runs.drawn("اتصل الآن على +39 0444 555-0199 وانتظر");
        Layout layout = StaticLayout.Builder.obtain(shown, 0, shown.length(), new TextPaint(), 110)
                .build();
        int from = shown.toString().indexOf('+');

        assertThat(layout.getLineCount()).isGreaterThan(1);
        assertThat(layout.getLineForOffset(shown.toString().lastIndexOf('9'))).isEqualTo(layout.getLineForOffset(from));
    }

    @Test
    public void figures_alone_are_drawn_as_they_are_read_where_all_else_is_read_from_the_right() {
        String sum = "− 1 250 000,00";

        assertThat(plain(Runs.drawn(sum, true).toString())).contains(sum).isNotEqualTo(sum);
        assertThat(plain(Runs.drawn(sum, false).toString())).isEqualTo(plain(sum));
        assertThat(Runs.drawn("1250", true)).isEqualTo("1250");
    }

    @Test
    public void a_text_without_letters_from_right_to_left_and_without_numbers_is_left_alone() {
        CharSequence text = "Call at 14:05";

        assertThat(Runs.drawn(text)).isSameAs(text);
    }

    @Test
    public void a_short_number_is_not_broken_in_a_text_from_the_left_either() throws Exception {
        JSONArray cases = new JSONArray(Files.readString(CASES));
        for (int n = 0; n < cases.length(); n++) {
            JSONObject one = cases.getJSONObject(n);
            if (!one.has("whole") || one.getJSONArray("runs").length() > 0) {
                continue;
            }
            String text = one.getString("text");
            String drawn = Runs.drawn(text).toString();

            assertThat(plain(drawn)).isEqualTo(text);
            for (String whole : textsOf(one.getJSONArray("whole"))) {
                int from = text.indexOf(whole);
                assertThat(unbroken(drawn)).contains(whole.replace(' ', '\u00A0'));
                assertThat(unbroken(drawn).charAt(from - 1)).isEqualTo(' ');
            }
            assertThat(drawn.contains("\u00A0"))
                    .isEqualTo(textsOf(one.getJSONArray("whole")).stream().anyMatch(whole -> whole.contains(" ")));
        }
    }

    @Test
    public void a_beginning_ends_neither_in_a_word_nor_in_a_number() {
        assertThat(Runs.beginning("Say your number", 60)).isEqualTo("Say your number");
        assertThat(Runs.beginning("Say that your number is +378 0549 555 014.", 33))
                .isEqualTo("Say that your number is…");
        assertThat(Runs.beginning("وقل إن رقمك هو +378 0549 555 014.", 22)).isEqualTo("وقل إن رقمك هو…");
        assertThat(Runs.beginning("Say your number", 7)).isEqualTo("Say…");
        assertThat(Runs.beginning("Telephonist", 9)).isEqualTo("Telephoni…");
    }

    @Test
    public void a_line_does_not_end_in_a_number() {
        CharSequence shown = Runs.drawn("Die Nummer ist die +39 0444 555-0199 sofort");
        Layout layout = StaticLayout.Builder.obtain(shown, 0, shown.length(), new TextPaint(), 110)
                .build();
        int from = shown.toString().indexOf('+');

        assertThat(layout.getLineCount()).isGreaterThan(1);
        assertThat(layout.getLineForOffset(shown.toString().lastIndexOf('9'))).isEqualTo(layout.getLineForOffset(from));
    }

    @Test
    public void styles_stay_where_they_were() {
        SpannableStringBuilder text = new SpannableStringBuilder("اتصل على 0555 0101 الآن");
        text.setSpan(new UnderlineSpan(), 19, 23, Spanned.SPAN_EXCLUSIVE_EXCLUSIVE);
        Spanned drawn = (Spanned) Runs.drawn(text);
        UnderlineSpan span = drawn.getSpans(0, drawn.length(), UnderlineSpan.class)[0];

        assertThat(drawn.subSequence(drawn.getSpanStart(span), drawn.getSpanEnd(span))
                        .toString())
                .isEqualTo(text.subSequence(19, 23).toString());
    }

    private static List<String> textsOf(JSONArray texts) throws JSONException {
        List<String> list = new ArrayList<>();
        for (int n = 0; n < texts.length(); n++) {
            list.add(texts.getString(n));
        }
        return list;
    }

    private static String plain(String drawn) {
        return unbroken(drawn).replace('\u00A0', ' ');
    }

    private static String unbroken(String drawn) {
        return drawn.replace("\u2060", "");
    }

    /** The letters of the run, from left to right on the screen. */
    private static String drawn(String text) {
        CharSequence shown = Runs.drawn(text);
        Layout layout = StaticLayout.Builder.obtain(shown, 0, shown.length(), new TextPaint(), 5_000)
                .setTextDirection(TextDirectionHeuristics.FIRSTSTRONG_LTR)
                .build();
        int from = shown.toString().indexOf("\u2066\u202D") + 2;
        List<Integer> letters = new ArrayList<>();
        for (int at = from; at < shown.toString().indexOf('\u202C'); at++) {
            letters.add(at);
        }
        return letters.stream()
                .sorted(Comparator.comparingDouble(at -> layout.getPrimaryHorizontal(at)))
                .map(at -> plain(String.valueOf(shown.charAt(at))))
                .collect(Collectors.joining());
    }
}
