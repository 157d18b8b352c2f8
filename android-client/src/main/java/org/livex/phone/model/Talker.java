package org.livex.phone.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.Me;
import org.livex.phone.model.read.Team;

/** Somebody whom I can know by name: of one of my teams, or who wrote where I read. */
public record Talker(String id, String callName) {
    /** Others of my teams to whom one can write, by name. */
    static List<Talker> mates(List<Team> teams, @Nullable Me me) {
        return others(ofTeams(teams, member -> !member.isErased()), me);
    }

    /** The same, and who wrote in a conversation of mine. */
    static List<Talker> known(List<Team> teams, List<Channel> channels, @Nullable Me me) {
        List<Talker> all = new ArrayList<>();
        for (Channel channel : channels) {
            for (ChatLine line : channel.lines()) {
                Talker from = line.from();
                if (from != null) {
                    all.add(from);
                }
            }
        }
        // What a team calls them now counts.
        all.addAll(ofTeams(teams, member -> true));
        return others(all, me);
    }

    private static List<Talker> ofTeams(List<Team> teams, Predicate<Team.Member> which) {
        return teams.stream()
                .flatMap(team -> team.members().stream())
                .filter(which)
                .map(member -> new Talker(member.id(), member.callName()))
                .collect(Collectors.toList());
    }

    private static List<Talker> others(List<Talker> all, @Nullable Me me) {
        Map<String, Talker> others = new LinkedHashMap<>();
        all.forEach(one -> others.put(one.id(), one));
        if (me != null) {
            others.remove(me.id());
        }
        List<Talker> sorted = new ArrayList<>(others.values());
        sorted.sort(Comparator.comparing(Talker::callName));
        return Collections.unmodifiableList(sorted);
    }
}
