package org.livex.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.livex.access.Access;
import org.livex.access.Device;
import org.livex.exercise.Exercise;
import org.livex.exercise.PersonId;
import org.livex.preflight.Preflight;

/** What control looks at before STARTEX. */
final class PrepareRoutes {
    private final Visitors visitors;
    private final Access access;

    PrepareRoutes(Visitors visitors, Access access) {
        this.visitors = visitors;
        this.access = access;
    }

    void on(Router router) {
        router.get("/api/exercises/:exercise/preflight").handler(Reply.json(this::preflight));
    }

    private Future<ObjectNode> preflight(RoutingContext ctx) {
        return visitors.of(ctx).map(Visitor::mustSeeControl).compose(visitor -> {
            Exercise exercise = visitor.exercise().running().state();
            long seq = visitor.exercise().running().seq();
            return access.devices(visitor.session().exercise())
                    .compose(devices ->
                            ctx.vertx().executeBlocking(() -> Preflight.of(exercise, seq, owners(devices)), false));
        });
    }

    private static Set<PersonId> owners(List<Device> devices) {
        return devices.stream()
                .filter(device -> !device.isRevoked())
                .map(device -> device.session().person())
                .collect(Collectors.toUnmodifiableSet());
    }
}
