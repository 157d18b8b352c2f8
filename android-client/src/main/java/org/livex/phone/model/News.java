package org.livex.phone.model;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.Voice;

/**
 * What newspapers, broadcasters and people on line say in play. While something of it is still to be confirmed or
 * answered, it is a message like others.
 *
 * @param all whatever this phone got of it, the latest first
 */
public record News(List<Message> all) {
    static final String TYPE = "media-article";

    static News of(List<Message> messages) {
        List<Message> news = messages.stream().filter(Message::isNews).collect(Collectors.toCollection(ArrayList::new));
        news.sort(Comparator.comparing((Message message) -> message.version().since())
                .thenComparingLong(Message::seq)
                .reversed());
        return new News(Collections.unmodifiableList(news));
    }

    public int unread() {
        return (int) all.stream().filter(Message::isNew).count();
    }

    /** Of what was not taken back. */
    public @Nullable Message latest() {
        return all.stream().filter(message -> !message.isRecalled()).findFirst().orElse(null);
    }

    /** Who said any of it, by name. */
    public List<Voice> outlets() {
        Map<String, Voice> outlets = new LinkedHashMap<>();
        for (Message message : all) {
            Voice from = message.from();
            if (from != null) {
                outlets.put(from.id(), from);
            }
        }
        List<Voice> sorted = new ArrayList<>(outlets.values());
        sorted.sort(Comparator.comparing(voice -> voice.name().text(), Collator.getInstance()));
        return Collections.unmodifiableList(sorted);
    }

    /** What one outlet said; all of it if there is no such outlet. */
    public List<Message> of(String outlet) {
        List<Message> its = all.stream()
                .filter(message -> message.from() != null && message.from().id().equals(outlet))
                .collect(Collectors.toList());
        return its.isEmpty() ? all : its;
    }
}
