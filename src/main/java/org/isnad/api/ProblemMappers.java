package org.isnad.api;

import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
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

    @ServerExceptionMapper
    Response constraint(ConstraintViolationException error) {
        String detail = error.getConstraintViolations().stream()
                .map(v -> lastNode(String.valueOf(v.getPropertyPath())) + " " + v.getMessage())
                .sorted()
                .collect(Collectors.joining("; "));
        return Problem.response(400, "invalid-parameter", detail);
    }

    private static String lastNode(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    @ServerExceptionMapper
    Response http(WebApplicationException error) {
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
