package org.livex.web;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import org.livex.access.IssuedCode;
import org.livex.exercise.Person;

/**
 * Links that let a person in. Participants open the phone app, control the console. {@code publicUrl} is where phones
 * reach this server; without one, where the asker reached it.
 */
public record JoinLinks(Optional<String> publicUrl) {
    String link(HttpServerRequest request, IssuedCode issued, Person person) {
        String asked = request.scheme() + "://" + (request.authority() == null ? "localhost" : request.authority());
        return link(publicUrl.orElse(asked), issued, person);
    }

    public static String link(String baseUrl, IssuedCode issued, Person person) {
        String path = person.function().seesControl() ? "/console/#/join/" : "/j/";
        return baseUrl + path + issued.code().shown();
    }
}
