package org.livex.phone.screen;

import java.util.Set;
import org.livex.phone.model.Channel;
import org.livex.phone.model.LocalText;
import org.livex.phone.model.Situation;
import org.livex.phone.model.Team;
import org.livex.phone.words.Words;

/** What a channel is called in the list and above its lines. */
final class ChannelName {
    private ChannelName() {}

    static LocalText of(Channel channel, Situation situation, Words words) {
        String with = channel.with();
        LocalText name = channel.name();
        if (with == null && name != null) {
            return name;
        }
        for (Team team : situation.teams()) {
            if (channel.id().equals("team/" + team.id())) {
                return team.name();
            }
        }
        return new LocalText(with == null ? unnamed(channel, situation, words) : with, words.language, Set.of(), null);
    }

    private static String unnamed(Channel channel, Situation situation, Words words) {
        String within = channel.id().substring(channel.id().indexOf('/') + 1);
        return switch (channel.type()) {
            case "control" -> words.text("common.term.control");
            case "function" -> words.known("function.", within);
            default -> other(within, situation);
        };
    }

    /** Of two the one who is not me. */
    private static String other(String both, Situation situation) {
        for (String id : both.split("~", -1)) {
            for (Team.Member mate : situation.mates()) {
                if (mate.id().equals(id)) {
                    return mate.callName();
                }
            }
        }
        return both;
    }
}
