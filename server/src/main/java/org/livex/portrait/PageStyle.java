package org.livex.portrait;

/** How the page looks, on a phone of 360 pixels as on A4. */
final class PageStyle {
    private static final String STYLE = """
            * { box-sizing: border-box; }
            body { margin: 0; color: #1c1c1c; background: #fff; font: 1rem/1.45 system-ui, sans-serif; }
            .band { padding: .5rem 1rem; background: #ffc53d; font-size: 1.05rem; }
            .band strong { margin-inline-end: .5rem; letter-spacing: .04em; }
            main { max-width: 46rem; margin: 0 auto; padding: 0 1rem 2rem; }
            h1 { margin: 1rem 0 0; font-size: 1.5rem; line-height: 1.2; }
            h2 { margin: 2rem 0 .5rem; padding-bottom: .25rem; border-bottom: 2px solid #ffc53d; font-size: 1.15rem; }
            .whom { margin: .25rem 0 1rem; font-size: 1.2rem; font-weight: 600; }
            .small { color: #555; font-size: .9rem; }
            .count { color: #555; font-size: .85em; font-weight: 400; }
            nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: 0; list-style: none; }
            a { color: #0b57a4; }
            nav a { display: inline-block; padding: .35rem 0; }
            dl { margin: 0 0 .6rem; padding: .5rem .75rem; border: 1px solid #d8d8d8; border-radius: 6px; break-inside: avoid; }
            dl > div { display: grid; grid-template-columns: minmax(6rem, 32%) 1fr; gap: .75rem; padding: .1rem 0; }
            dt { color: #555; font-size: .9rem; }
            dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
            dd bdi { white-space: pre-wrap; }
            .whole { display: inline-block; max-width: 100%; overflow-wrap: break-word; }
            .number { font-variant-numeric: tabular-nums; white-space: nowrap; }
            .one { white-space: nowrap; }
            img { display: block; max-width: 100%; max-height: 14rem; margin-bottom: .25rem; }
            table { width: 100%; border-collapse: collapse; font-size: .85rem; }
            th, td { padding: .2rem .3rem; border-bottom: 1px solid #d8d8d8; text-align: start; }
            td .number { white-space: normal; }
            td bdi[dir="auto"] { overflow-wrap: anywhere; }
            section > ul { padding-inline-start: 1.2rem; }
            li { margin-bottom: .3rem; }
            @media print {
              body { font-size: 10pt; }
              .band { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
              nav { display: none; }
              main { max-width: none; padding: 0; }
              h2 { break-after: avoid; }
              tr { break-inside: avoid; }
            }
            @page { size: A4; margin: 18mm 14mm; @top-center { content: "%s"; font-weight: 700; } @bottom-center { direction: ltr; content: counter(page) " / " counter(pages); } }
            """;

    /** Beside the rest, on pages that people take home. */
    static final String OF_CERTIFICATES = """
            footer { max-width: 46rem; margin: 2rem auto 0; padding: 0 1rem 1rem; }
            .certificate { margin: 2rem 0; }
            .feedback { padding: .5rem .75rem; border-inline-start: 3px solid #ffc53d; break-inside: avoid; }
            .feedback bdi { white-space: pre-wrap; }
            .signatures { display: grid; grid-template-columns: 1fr 1fr; gap: 2rem; margin-top: 5rem; }
            .signatures p { margin: 0; padding-top: .25rem; border-top: 1px solid #1c1c1c; font-size: .9rem; }
            """;

    private PageStyle() {}

    /** {@code mark} stands at the head of each printed page. */
    static String with(String mark) {
        return STYLE.replace("%s", mark.replaceAll("[\\\\\"<>\\n]", ""));
    }
}
