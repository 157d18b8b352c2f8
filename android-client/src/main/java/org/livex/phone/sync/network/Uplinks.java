package org.livex.phone.sync.network;

import java.util.List;

/** The networks of the phone that may lead to a server. Asked anew each time, for they come and go. */
public interface Uplinks {
    /** That which the phone takes by itself, whatever it is: so there is always one. */
    Uplinks OWN_CHOICE = () -> List.of(OwnChoice.ANY);

    /** Never none. */
    List<Uplink> now();
}
