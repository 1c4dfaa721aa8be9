package org.isnad.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import java.util.stream.Collectors;
import org.isnad.report.UserError;
import org.isnad.search.QuerySyntaxError;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps every exception to {@link Problem}. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response userError(UserError error) {
        int status = switch (error.kind()) {
            case BAD_INPUT -> 400;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case ENVIRONMENT -> 503;
            case REMOTE -> 502;
        };
        return Problem.response(status, error.code(), String.valueOf(error.getMessage()));
    }

    @ServerExceptionMapper
    Response query(QuerySyntaxError error) {
        Response.Status status = Response.Status.BAD_REQUEST;
        return Response.status(status)
                .type(Problem.MEDIA_TYPE)
                .entity(new QueryProblem(
                        "about:blank",
                        status.getReasonPhrase(),
                        status.getStatusCode(),
                        String.valueOf(error.getMessage()),
                        error.code(),
                        error.place()))
                .build();
    }

    /** Quarkus answers these itself, without a body, unless they are mapped by their very class. */
    @ServerExceptionMapper
    Response json(MismatchedInputException error) {
        String where = error.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
        return Problem.response(
                400,
                "invalid-json",
                where.isEmpty()
                        ? "The body is not the JSON that is expected here."
                        : "The field \"" + where + "\" is not of the type that is expected.");
    }

    @ServerExceptionMapper
    Response http(WebApplicationException error, UriInfo address) {
        if (error.getCause() instanceof JsonProcessingException) {
            return Problem.response(400, "invalid-json", "The body is not the JSON that is expected here.");
        }
        // JAX-RS calls a query parameter of the wrong type an unknown address.
        if (error.getCause() instanceof IllegalArgumentException
                && !address.getQueryParameters().isEmpty()) {
            return Problem.response(
                    400,
                    "invalid-parameter",
                    "A parameter is not of the expected type: "
                            + error.getCause().getMessage());
        }
        int status = error.getResponse().getStatus();
        String code = switch (status) {
            case 404 -> "no-such-address";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "too-large";
            case 415 -> "unsupported-media-type";
            default -> "request-failed";
        };
        return Problem.response(status, code, String.valueOf(error.getMessage()));
    }

    @ServerExceptionMapper
    Response unexpected(RuntimeException error) {
        LOG.error("request failed unexpectedly", error);
        return Problem.response(500, "unexpected", "Something unforeseen happened; the server's log has the details.");
    }
}
