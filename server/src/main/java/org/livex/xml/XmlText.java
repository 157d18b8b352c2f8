package org.livex.xml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The characters of an XML file (XML 1.0, appendix F). */
final class XmlText {
    private static final Pattern ENCODING =
            Pattern.compile("^<\\?xml[^>]{0,200}?encoding\\s{0,9}=\\s{0,9}[\"']([A-Za-z0-9._:-]{1,40})[\"']");
    private static final int DECLARATION = 300;

    private XmlText() {}

    static String of(byte[] file) throws UnreadableFile {
        return DeclaredText.of(file, DECLARATION, XmlText::declared);
    }

    private static Optional<String> declared(String head) {
        Matcher declared = ENCODING.matcher(head);
        return declared.find() ? Optional.of(declared.group(1)) : Optional.empty();
    }
}
