package org.isnad.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses what other web sites make a browser send here: without a login the origin is all that tells a user from a page he has open. */
class SameOrigin {

    @ServerRequestFilter
    Optional<Response> check(ContainerRequestContext request) {
        String origin = request.getHeaderString("Origin");
        // Not the Host header: HTTP/2 has none.
        String host = String.valueOf(request.getUriInfo().getBaseUri().getAuthority());
        if (origin == null || host.equals(authority(origin))) {
            return Optional.empty();
        }
        return Optional.of(
                Problem.response(403, "foreign-origin", "Requests from pages of other sites are not served."));
    }

    private static String authority(String origin) {
        try {
            return String.valueOf(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
