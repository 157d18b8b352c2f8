package org.livex.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Overlap;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.AgencyId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.i18n.Language;
import org.livex.pack.yaml.FindingCode;
import org.livex.pack.yaml.Findings;
import org.livex.pack.yaml.PackLimits;
import org.livex.pack.yaml.SourcePosition;
import org.livex.pack.yaml.YamlFields;
import org.livex.pack.yaml.YamlValue;

/** Who may see what, as a pack says it; remembers where, to warn of what would reach nobody. */
final class Audiences {
    private record Addressed(Audience audience, SourcePosition position) {}

    private final References references;
    private final Findings findings;
    private final List<Addressed> addressed = new ArrayList<>();

    Audiences(References references, Findings findings) {
        this.references = references;
        this.findings = findings;
    }

    /** Who may know of something: control alone is a fair answer. */
    Audience mayKnow(YamlValue value) {
        return value.is("control") ? Audience.CONTROL_ONLY : mustReach(value);
    }

    /** Whom something is for: it should be somebody. */
    Audience mustReach(YamlValue value) {
        Audience audience = read(value);
        if (!value.isMissing()) {
            addressed.add(new Addressed(audience, value.position()));
        }
        return audience;
    }

    void checkThatEachReachesSomebody(List<Person> people) {
        for (Addressed one : addressed) {
            if (people.stream().noneMatch(one.audience::addresses)) {
                findings.report(FindingCode.AUDIENCE_EMPTY, one.position);
            }
        }
    }

    private Audience read(YamlValue value) {
        if (value.is("everyone")) {
            return Audience.EVERYONE;
        }
        if (value.is("control")) {
            return Audience.CONTROL_ONLY;
        }
        if (value.isWord()) {
            value.notOneOf(List.of("everyone", "control"));
            return Audience.CONTROL_ONLY;
        }
        YamlFields fields = value.fields("everyone", "people", "teams", "agencies", "functions", "overlaps");
        return new Audience(
                fields.optional("everyone").map(YamlValue::yesOrNo).orElse(false),
                all(fields, "people", references::person),
                all(fields, "teams", references::team),
                all(fields, "agencies", references::agency),
                all(fields, "functions", function -> function.oneOf(PersonFunction.class)),
                overlaps(fields));
    }

    private Set<Overlap> overlaps(YamlFields fields) {
        Set<Overlap> overlaps = new HashSet<>();
        for (YamlValue value : fields.optionalItems("overlaps", PackLimits.MOST_ITEMS, Function.identity())) {
            Overlap overlap = overlap(value.fields("team", "agency", "function", "other-team", "country", "language"));
            if (overlap == null) {
                value.report(FindingCode.TOO_FEW, "limit", Overlap.LEAST);
            } else {
                overlaps.add(overlap);
            }
        }
        return overlaps;
    }

    /** Null where it names less than makes one; what each names wrongly is reported where it stands. */
    private @Nullable Overlap overlap(YamlFields named) {
        TeamId team = named.optional("team").map(references::team).orElse(null);
        TeamId otherTeam = named.optional("other-team").map(references::team).orElse(null);
        AgencyId agency = named.optional("agency").map(references::agency).orElse(null);
        PersonFunction function = named.optional("function")
                .map(of -> of.oneOf(PersonFunction.class))
                .orElse(null);
        String country = named.optional("country").map(YamlValue::country).orElse(null);
        Language language =
                named.optional("language").flatMap(YamlValue::language).orElse(null);
        boolean isOtherOfNone = otherTeam != null && (team == null || team.equals(otherTeam));
        long groups = Stream.of(team, agency, function, otherTeam)
                .filter(Objects::nonNull)
                .count();
        return isOtherOfNone || (country == null && language == null && groups < Overlap.LEAST)
                ? null
                : new Overlap(team, agency, function, otherTeam, country, language);
    }

    private static <T> Set<T> all(YamlFields fields, String key, Function<YamlValue, T> read) {
        return new HashSet<>(fields.optionalItems(key, PackLimits.MOST_ITEMS, read));
    }
}
