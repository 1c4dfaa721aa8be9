package org.isnad.cli.bench;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.isnad.archive.DatabaseAddress;
import org.isnad.archive.EmbeddedPostgres;
import org.isnad.search.QueryNode;
import org.isnad.search.SearchQuery;
import org.isnad.synthetic.SyntheticEpisode;
import org.isnad.transcript.Segment;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * What a user would build without a search engine: PostgreSQL's full text search, configuration "simple" (the Arabic one drops negations), a GIN index, the best twenty by
 * ts_rank and the exact number of matches. What it has no operator for becomes a scan with a regular expression. Not thread-safe.
 */
final class PostgresSearch implements AutoCloseable {

    /** A query that takes longer is ended and counts as this long. */
    private static final int TIMEOUT_SECONDS = 20;

    /** Rows sent at once, in characters. */
    private static final int CHUNK = 1 << 20;

    private final EmbeddedPostgres postgres;
    private final Connection connection;
    private final StringBuilder rows = new StringBuilder();

    PostgresSearch(Path folder) throws SQLException {
        postgres = new EmbeddedPostgres(folder);
        DatabaseAddress address = postgres.join();
        connection = DriverManager.getConnection(address.url(), address.user(), address.password());
        execute("create unlogged table said (speaker text, podcast text, day date, body text,"
                + " words tsvector generated always as (to_tsvector('simple', body)) stored)");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void add(SyntheticEpisode episode) throws SQLException, IOException {
        for (Segment segment : episode.transcript().segments()) {
            rows.append(episode.transcript().speaker(segment.speaker()).label())
                    .append('\t')
                    .append(episode.transcript().podcast())
                    .append('\t')
                    .append(episode.transcript().publishedOn().orElseThrow())
                    .append('\t')
                    .append(segment.text())
                    .append('\n');
        }
        if (rows.length() > CHUNK) {
            copy();
        }
    }

    private void copy() throws SQLException, IOException {
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        copies.copyIn("copy said (speaker, podcast, day, body) from stdin", new StringReader(rows.toString()));
        rows.setLength(0);
    }

    /** Indexes; returns the bytes of table and indexes. */
    long finish() throws SQLException, IOException {
        copy();
        execute("set maintenance_work_mem = '512MB'");
        execute("create index said_words on said using gin (words)");
        execute("create index said_day on said (day)");
        execute("vacuum analyze said");
        execute("set statement_timeout = '" + TIMEOUT_SECONDS + "s'");
        try (Statement statement = connection.createStatement();
                ResultSet size = statement.executeQuery("select pg_total_relation_size('said')")) {
            size.next();
            return size.getLong(1);
        }
    }

    /** Returns how many rows match; 0 when it took too long. */
    long search(SearchQuery query) throws SQLException {
        Condition condition = new Condition();
        condition.add(query.root(), false);
        String order = condition.ranked.isEmpty() ? "" : " order by ts_rank(words, to_tsquery('simple', ?)) desc";
        String sql = "select body, count(*) over () from said where " + String.join(" and ", condition.sql) + order
                + " limit 20";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int at = 1;
            for (Object value : condition.values) {
                statement.setObject(at++, value);
            }
            if (!condition.ranked.isEmpty()) {
                statement.setString(at, condition.ranked.get(0));
            }
            try (ResultSet hits = statement.executeQuery()) {
                return hits.next() ? hits.getLong(2) : 0;
            }
        } catch (SQLException e) {
            if ("57014".equals(e.getSQLState())) {
                return 0;
            }
            throw e;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        postgres.close();
    }

    /** A query as the condition of a select. */
    private static final class Condition {
        final List<String> sql = new ArrayList<>();
        final List<Object> values = new ArrayList<>();
        final List<String> ranked = new ArrayList<>();

        void add(QueryNode node, boolean not) {
            if (node instanceof QueryNode.And and) {
                and.nodes().forEach(n -> add(n, false));
            } else if (node instanceof QueryNode.Not inverted) {
                add(inverted.node(), true);
            } else if (node instanceof QueryNode.Speaker speaker) {
                is("speaker = ?", speaker.name());
            } else if (node instanceof QueryNode.Podcast podcast) {
                is("podcast = ?", podcast.name());
            } else if (node instanceof QueryNode.Dates dates) {
                is("day between ? and ?", dates.from());
                values.add(dates.to());
            } else if (node instanceof QueryNode.Regex regex) {
                scan(regex.expression());
            } else if (node instanceof QueryNode.Wildcard wildcard) {
                wildcard(wildcard.pattern());
            } else {
                matches((not ? "!" : "") + text(node));
            }
        }

        private void is(String condition, Object value) {
            sql.add(condition);
            values.add(value);
        }

        private void matches(String query) {
            is("words @@ to_tsquery('simple', ?)", query);
            ranked.add(query);
        }

        private void wildcard(String pattern) {
            if (pattern.endsWith("*") && pattern.indexOf('*') == pattern.length() - 1 && !pattern.contains("?")) {
                matches("'" + pattern.substring(0, pattern.length() - 1) + "':*");
            } else {
                scan(pattern.replace("*", "\\w*").replace("?", "\\w"));
            }
        }

        private void scan(String expression) {
            is("body ~ ?", "\\m(" + expression.replace(".", "\\w") + ")\\M");
        }

        private static String text(QueryNode node) {
            if (node instanceof QueryNode.Phrase phrase) {
                return joined(phrase.elements(), " <-> ");
            }
            if (node instanceof QueryNode.Near near) {
                // There is no "within n words": any order anywhere in the row is the nearest.
                return joined(near.elements(), " & ");
            }
            if (node instanceof QueryNode.Fuzzy fuzzy) {
                // There is no similarity in full text search: the beginning is what users take.
                return "'" + fuzzy.text().substring(0, 4) + "':*";
            }
            if (node instanceof QueryNode.Word word) {
                return "'" + word.text() + "'";
            }
            if (node instanceof QueryNode.Number number) {
                // There are no values: the number's words, in their order.
                return "('" + String.join("' <-> '", number.words()) + "')";
            }
            throw new IllegalArgumentException("not measured: " + node);
        }

        private static String joined(List<QueryNode.Element> elements, String operator) {
            return String.join(operator, elements.stream().map(Condition::text).toList());
        }
    }
}
