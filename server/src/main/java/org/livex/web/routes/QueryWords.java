package org.livex.web.routes;

import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.livex.exercise.people.PersonNaming;
import org.livex.json.DomainJson;
import org.livex.room.Problem;

/** Query parameters that are one word of several. */
public final class QueryWords {
    private QueryWords() {}

    static <E extends Enum<E>> E of(RoutingContext ctx, String parameter, E[] words) {
        String given = ctx.request().getParam(parameter);
        return Arrays.stream(words)
                .filter(word -> DomainJson.word(word).equals(given))
                .findFirst()
                .orElseThrow(() -> Problem.field(
                        parameter,
                        "must be one of "
                                + Arrays.stream(words).map(DomainJson::word).collect(Collectors.joining(", "))));
    }

    /** How a table to keep is to say who it was: by codes unless call names are asked for. */
    public static PersonNaming naming(RoutingContext ctx) {
        return ctx.request().getParam("names") == null ? PersonNaming.CODES : of(ctx, "names", PersonNaming.values());
    }
}
