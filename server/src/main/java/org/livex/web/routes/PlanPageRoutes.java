package org.livex.web.routes;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.Map;
import org.livex.library.PdfPage;
import org.livex.room.Problem;
import org.livex.room.Spool;
import org.livex.room.Visitor;
import org.livex.web.Bodies;
import org.livex.web.Reply;
import org.livex.web.Sent;
import org.livex.web.Turns;
import org.livex.web.Visitors;

/** A page of the host's PDF as a picture, so that it can be laid on the map. Nothing of it is kept. */
final class PlanPageRoutes {
    private static final String PAGE = "/api/exercises/:exercise/plan-page";
    private static final int LAST_PAGE = 500;

    private final Visitors visitors;
    private final Turns turns;

    PlanPageRoutes(Visitors visitors, Turns turns) {
        this.visitors = visitors;
        this.turns = turns;
    }

    void on(Router router) {
        router.post(PAGE).handler(this::draw);
    }

    private void draw(RoutingContext ctx) {
        visitors.of(ctx)
                .map(Visitor::mustControl)
                .compose(_ -> {
                    int page = (int) Bodies.wholeNumber(ctx, "page", 1, LAST_PAGE);
                    Spool.Spooled file = Sent.with(ctx).file();
                    return turns.blocking(ctx, () -> drawn(file, page));
                })
                .onSuccess(png -> Reply.picture(ctx, "image/png", png, false))
                .onFailure(ctx::fail);
    }

    private static Buffer drawn(Spool.Spooled file, int page) throws IOException {
        byte[] pdf = file.read();
        try {
            return Buffer.buffer(PdfPage.png(pdf, page));
        } catch (PdfPage.Missing missing) {
            throw new Problem(404, "pdf-page-missing", Map.of("pages", String.valueOf(missing.pages())));
        } catch (PdfPage.Locked _) {
            throw Problem.of(422, "pdf-locked");
        } catch (PdfPage.Blank _) {
            throw Problem.of(422, "pdf-page-blank");
        } catch (PdfPage.Damaged _) {
            throw Problem.of(422, "pdf-damaged");
        } catch (IOException _) {
            throw new Problem(422, "file-not-its-type", Map.of());
        }
    }
}
