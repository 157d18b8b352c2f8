package org.livex.web.routes;

import static org.livex.web.routes.PageWords.escaped;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.livex.access.QrCode;
import org.livex.i18n.Language;
import org.livex.web.AppPackage;

/** The page that offers the Android app: plain HTML in the person's language, for every browser that a phone came with. */
final class AppPage {
    private static final double MEGABYTE = 1_000_000;

    /** A version is read from left to right in an Arabic sentence too. */
    private static final char FROM_THE_LEFT = '\u2066';

    private static final char ISOLATED = '\u2069';

    private final PageWords.Shelf words;

    AppPage(PageWords.Shelf words) {
        this.words = words;
    }

    Future<Buffer> of(Optional<AppPackage> app, String link, Language language) {
        return words.in(language)
                .map(in -> Buffer.buffer(in.doorPage(
                        PageWords.ICON,
                        in.text("phone.app.title"),
                        app.map(here -> offer(in, here, link))
                                .orElseGet(() -> "<p>" + in.text("phone.app.none") + "</p>"),
                        AppRoutes.PAGE)));
    }

    private static String offer(PageWords in, AppPackage app, String link) {
        return """
                <p>%s</p>
                <a class="button primary" href="%s">%s</a>
                <ol><li>%s</li><li>%s</li></ol>
                <p class="quiet">%s</p>
                <p class="quiet">%s</p>
                <figure>%s<figcaption>%s<br><a dir="ltr" href="%s">%s</a></figcaption></figure>
                <details><summary>%s</summary>
                <p>%s</p>
                <dl><dt>%s</dt><dd dir="ltr">%s</dd><dt>%s</dt><dd dir="ltr">%s</dd></dl>
                </details>""".formatted(
                        in.text("phone.app.lead"),
                        AppRoutes.FILE,
                        in.text("phone.app.download", Map.of("size", megabytes(in.language(), app))),
                        in.text("phone.app.install"),
                        in.text("phone.app.then-join"),
                        in.text("phone.app.play-protect"),
                        in.text("phone.app.auto-blocker"),
                        QrCode.of(link).svg(),
                        in.text("phone.app.qr"),
                        escaped(link),
                        escaped(link),
                        in.text("phone.app.check"),
                        in.text("phone.app.version", Map.of("version", FROM_THE_LEFT + app.version() + ISOLATED)),
                        in.text("phone.app.sha256"),
                        escaped(app.sha256()),
                        in.text("phone.app.signed-by"),
                        escaped(app.signedBy()));
    }

    private static String megabytes(Language language, AppPackage app) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.forLanguageTag(language.tag()));
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(app.bytes().length() / MEGABYTE);
    }
}
