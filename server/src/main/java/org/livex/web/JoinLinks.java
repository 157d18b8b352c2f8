package org.livex.web;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.Optional;
import java.util.function.Predicate;
import org.livex.access.IssuedCode;
import org.livex.exercise.words.Person;

/**
 * Links that let a person in. Participants open the phone app, and so do evaluators, who walk about; control opens the console.
 *
 * @param publicUrl where phones reach this server; without one, where the asker reached it
 * @param authority the pin of the server's own CA, empty where it has none: the Android app trusts this one and no other
 * @param everybodyTrusts whether this server shows a public certificate for a name
 */
public record JoinLinks(Optional<String> publicUrl, Optional<String> authority, Predicate<String> everybodyTrusts) {
    public String link(String baseUrl, IssuedCode issued, Person person) {
        String code = issued.code().shown();
        return person.function().seesControl() && person.function().plays()
                ? baseUrl + "/console/#/join/" + code
                : baseUrl + "/j/" + code + pin(baseUrl).map(pin -> "#ca=" + pin).orElse("");
    }

    public String link(HttpServerRequest request, IssuedCode issued, Person person) {
        return link(base(request), issued, person);
    }

    /** Without a slash at its end. */
    public String base(HttpServerRequest request) {
        return publicUrl.orElse(
                request.scheme() + "://" + (request.authority() == null ? "localhost" : request.authority()));
    }

    private static String host(String baseUrl) {
        try {
            return Optional.ofNullable(URI.create(baseUrl).getHost()).orElse("");
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }

    /** What the web app hands on to the Android app. */
    public Optional<String> pin(String baseUrl) {
        return authority.filter(_ -> baseUrl.startsWith("https://") && !everybodyTrusts.test(host(baseUrl)));
    }
}
