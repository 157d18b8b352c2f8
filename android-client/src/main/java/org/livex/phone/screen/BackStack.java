package org.livex.phone.screen;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way that led here. The inbox is at its beginning, so that back never leaves the app from anywhere else. */
final class BackStack {
    private final List<Route> routes = new ArrayList<>();

    BackStack(@Nullable List<String> written) {
        if (written != null) {
            for (String route : written) {
                routes.add(Route.read(route));
            }
        }
        if (routes.isEmpty()) {
            routes.add(Route.to(Route.Screen.INBOX));
        }
    }

    Route top() {
        return routes.get(routes.size() - 1);
    }

    boolean canGoBack() {
        return routes.size() > 1;
    }

    void go(Route route) {
        if (!route.equals(top())) {
            routes.add(route);
        }
    }

    /** A tab begins anew: whoever taps on it wants to be at its beginning. */
    void goToTab(Route.Screen tab) {
        routes.subList(1, routes.size()).clear();
        routes.set(0, Route.to(Route.Screen.INBOX));
        go(Route.to(tab));
    }

    void back() {
        if (canGoBack()) {
            routes.remove(routes.size() - 1);
        }
    }

    @SuppressWarnings("NonApiType") // What a Bundle takes.
    ArrayList<String> written() {
        ArrayList<String> written = new ArrayList<>();
        for (Route route : routes) {
            written.add(route.written());
        }
        return written;
    }
}
