package org.isnad.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.isnad.search.QueryPlace;

/**
 * Problem details of a query that is not understood.
 *
 * @param position the place in the query, in Unicode code points from 0; {@code end} is exclusive
 */
@Schema(
        example =
                "{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,\"detail\":\"The query is not understood at character 6: the phrase is not closed\",\"code\":\"query-syntax\",\"position\":{\"start\":5,\"end\":6}}")
public record QueryProblem(String type, String title, int status, String detail, String code, QueryPlace position) {}
