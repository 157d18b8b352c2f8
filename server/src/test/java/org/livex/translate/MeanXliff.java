package org.livex.translate;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.junit.jupiter.params.provider.Arguments;

/** Files of XLIFF as tools send them, and what is to come of each. */
final class MeanXliff {
    static final String HOTLINE = "Call [the hotline](https://example.org) at {time}. It is **urgent**.";
    static final String RUSSIAN = "Звоните на [линию](https://example.org) в {time}. Это **срочно**.";
    static final String SOURCE_1 =
            "<source>Call <g id='1'>the hotline</g> at <x id='2'/>. It is <g id='3'>urgent</g>.</source>";

    private MeanXliff() {}

    static Arguments of(String name, String text, String file, String body) {
        return says(name, text, file, "ru | accepted draft: " + body);
    }

    static Arguments says(String name, String text, String file, String out) {
        return arguments(name, text, file, out);
    }

    static String one(String language, String source, String target) {
        return xliff1(file(language, plain(source, target)));
    }

    static String segmented(String target) {
        return xliff1(file(
                "ru",
                unit1(
                        "<source>Go. Wait.</source><seg-source><mrk mtype='seg' mid='1'>Go.</mrk>"
                                + " <mrk mtype='seg' mid='2'>Wait.</mrk></seg-source>",
                        target)));
    }

    static String plain(String source, String target) {
        return unit1("<source>" + source + "</source>", target);
    }

    static String unit1(String source, String target) {
        return "<trans-unit id='inject:sh-01:body'>" + source + "<target>" + target + "</target></trans-unit>";
    }

    static String file(String language, String units) {
        return "<file original='f' datatype='plaintext' source-language='en-GB' target-language='" + language
                + "'><body>" + units + "</body></file>";
    }

    static String xliff1(String files) {
        return "<?xml version='1.0' encoding='UTF-8'?>\n"
                + "<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'>"
                + files + "</xliff>";
    }

    static String xliff2(String source, String target) {
        return "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.0' srcLang='en' trgLang='ru'><file"
                + " id='f'><unit id='inject:sh-01:body'><segment>" + source + "<target>" + target
                + "</target></segment></unit></file></xliff>";
    }
}
