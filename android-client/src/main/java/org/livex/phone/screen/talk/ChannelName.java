package org.livex.phone.screen.talk;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Channel;
import org.livex.phone.model.Situation;
import org.livex.phone.model.Talker;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.Team;
import org.livex.phone.screen.Drafts;
import org.livex.phone.screen.Stage;
import org.livex.phone.words.Words;

/** What a channel is called in the list and above its lines. */
public final class ChannelName {
    private ChannelName() {}

    public static LocalText of(Channel channel, Situation situation, Stage stage) {
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
        String called = with == null ? unnamed(channel, situation, stage) : with;
        return new LocalText(called, stage.words().language, Set.of(), null);
    }

    private static String unnamed(Channel channel, Situation situation, Stage stage) {
        Words words = stage.words();
        String within = channel.id().substring(channel.id().indexOf('/') + 1);
        return switch (channel.type()) {
            case "control" -> words.text("common.term.control");
            case "function" -> words.known("function.", within);
            default -> {
                String other = other(within, situation, stage.drafts());
                yield other == null ? words.known("common.chat.type.", channel.type()) : other;
            }
        };
    }

    /** Of two the one who is not me; null: nobody has said what they are called. */
    private static @Nullable String other(String both, Situation situation, Drafts drafts) {
        for (String id : both.split("~", -1)) {
            for (Talker one : situation.known()) {
                if (one.id().equals(id)) {
                    return one.callName();
                }
            }
            if (id.equals(drafts.foundPerson)) {
                return drafts.foundName;
            }
        }
        return null;
    }
}
