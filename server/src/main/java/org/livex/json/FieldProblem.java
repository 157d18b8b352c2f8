package org.livex.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import org.jspecify.annotations.Nullable;

/** What our own parsers found wrong; Jackson adds the path on the way out. */
final class FieldProblem extends JsonMappingException {
    private static final long serialVersionUID = 1L;

    FieldProblem(@Nullable JsonParser json, String problem) {
        super(json, problem);
    }

    static FieldProblem because(@Nullable JsonParser json, IllegalArgumentException refused) {
        FieldProblem problem = new FieldProblem(json, in(refused));
        problem.initCause(refused);
        return problem;
    }

    static String in(@Nullable Throwable refused) {
        return refused == null || refused.getMessage() == null ? "is not acceptable" : refused.getMessage();
    }
}
