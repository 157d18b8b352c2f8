package org.livex.phone.model.board;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How those that are registered are called on a board. What was joined goes by one name; only a link between what is one by now
 * names both as each is called by itself.
 *
 * @param all by their ids, also those whose registration was refused
 */
public record Called(Map<String, One> all) {
    /**
     * @param end the id of what it stands for
     * @param together how that is called
     * @param alone how it is called by itself
     */
    record One(String end, String together, String alone) {}

    /** What is not known here goes by its id. */
    public String name(String id) {
        return one(id).together();
    }

    public String from(Linking link) {
        return end(link.from(), link);
    }

    public String to(Linking link) {
        return end(link.to(), link);
    }

    private String end(String id, Linking link) {
        return areOne(link.from(), link.to()) ? one(id).alone() : name(id);
    }

    /** As the team holds it now. */
    public boolean areOne(String first, String second) {
        return one(first).end().equals(one(second).end());
    }

    /** Of these alone: what changes of others makes no difference then. */
    public Called of(Set<String> ids) {
        Map<String, One> some = new HashMap<>(all);
        some.keySet().retainAll(ids);
        return new Called(some);
    }

    private One one(String id) {
        return all.getOrDefault(id, new One(id, id, id));
    }
}
