package org.isnad.episode;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The list of an archive's episodes. Asks PostgreSQL itself instead of Hibernate, so that a command which only lists need not wait for that: see
 * {@code docs/decisions/040-a-list-without-quarkus.md}. Thread-safe; one query per call.
 */
@ApplicationScoped
public class EpisodeList {

    private static final String LIST = "select e.*, t.revision, t.demonstration from episode e left join lateral"
            + " (select revision, demonstration from transcript where episode_id = e.id order by revision desc limit 1) t on true"
            + " where e.position < ? and (?::text is null or e.podcast = ?) order by e.position desc limit ?";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<String>> NAMES = new TypeReference<>() {};

    private final DataSource database;

    public EpisodeList(DataSource database) {
        this.database = database;
    }

    /**
     * Newest first.
     *
     * @param before only episodes with a smaller position
     * @param limit at most this many, 1..1000
     * @param podcast only of this podcast, when given
     */
    public List<EpisodeSummary> read(Optional<Long> before, int limit, Optional<String> podcast) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(LIST)) {
            statement.setLong(1, before.orElse(Long.MAX_VALUE));
            statement.setString(2, podcast.orElse(null));
            statement.setString(3, podcast.orElse(null));
            statement.setInt(4, limit);
            List<EpisodeSummary> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(summary(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the list of episodes can't be read: " + e.getMessage(), e);
        }
    }

    private static EpisodeSummary summary(ResultSet row) throws SQLException {
        return new EpisodeSummary(
                episode(row),
                Optional.ofNullable(row.getObject("revision", Integer.class)),
                row.getBoolean("demonstration"));
    }

    private static Episode episode(ResultSet row) throws SQLException {
        return new Episode(
                new EpisodeId(row.getString("id")),
                row.getLong("position"),
                row.getString("podcast"),
                row.getString("title"),
                Optional.ofNullable(row.getObject("published_on", LocalDate.class)),
                row.getString("language"),
                names(row.getString("hosts")),
                names(row.getString("guests")),
                Episode.Recording.of(
                        row.getString("audio_sha256"),
                        row.getString("audio_file"),
                        row.getObject("duration_ms", Long.class)),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static List<String> names(String json) {
        try {
            return JSON.readValue(json, NAMES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds names that are no list: " + json, e);
        }
    }
}
