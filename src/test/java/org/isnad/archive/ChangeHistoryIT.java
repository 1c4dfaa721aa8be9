package org.isnad.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What V2__search.sql promises, on a real PostgreSQL with several writers at once. */
class ChangeHistoryIT {

    private static final int WRITERS = 8;
    private static final int COMMITS = 60;

    private static Path folder;
    private static EmbeddedPostgres postgres;
    private static DatabaseAddress address;

    @BeforeAll
    static void start() throws IOException {
        folder = Files.createTempDirectory("isnad-changes");
        assertThat(folder.toFile().setExecutable(true, false)).isTrue();
        postgres = new EmbeddedPostgres(folder);
        address = postgres.join();
        flyway("1").migrate();
        try (Connection connection = connect()) {
            addEpisode(connection, 1, 3);
            addEpisode(connection, 2, 1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        flyway("2").migrate();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static Flyway flyway(String version) {
        return Flyway.configure()
                .dataSource(address.url(), address.user(), address.password())
                .locations("classpath:db/migration")
                .target(version)
                .load();
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    private static String id(int number) {
        return String.format("%016x", number);
    }

    /** Segment n has n + 1 words. */
    private static void addEpisode(Connection connection, int number, int segments) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("insert into episode (id, podcast, title, language, hosts, guests, created_at) values ('"
                    + id(number) + "', 'p', 't', 'ar', '[]', '[]', now())");
            sql.execute("insert into transcript values ('" + id(number) + "', 1, false, '{}', now())");
            boolean migrated = number > 2;
            for (int i = 0; i < segments; i++) {
                String words = "[\"w\",0,1,1]".repeat(i + 1).replace("][", "],[");
                sql.execute("insert into segment values ('" + id(number) + "', 1, " + i
                        + ", 'S1', 0, 1, 'w', '{\"v\":1,\"w\":[" + words + "]}'" + (migrated ? ", 0" : "") + ")");
            }
        }
    }

    private static List<String> column(String query) throws SQLException {
        try (Connection connection = connect();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    @Test
    void should_number_the_words_of_old_segments_and_note_their_episodes() throws SQLException {
        assertThat(column("select first_word from segment where episode_id = '" + id(1) + "' order by ordinal"))
                .containsExactly("0", "1", "3");
        assertThat(column("select episode_id from episode_change order by position limit 2"))
                .containsExactly(id(1), id(2));
    }

    @Test
    void should_note_new_titles_and_deletions_but_no_other_changes() throws SQLException {
        try (Connection connection = connect();
                Statement sql = connection.createStatement()) {
            addEpisode(connection, 5000, 1);
            sql.execute("update episode set title = 'other' where id = '" + id(5000) + "'");
            sql.execute("update episode set audio_file = 'f' where id = '" + id(5000) + "'");
            sql.execute("delete from episode where id = '" + id(5000) + "'");
        }
        assertThat(column("select count(*) from episode_change where episode_id = '" + id(5000) + "'"))
                .containsExactly("3");
    }

    @Test
    void should_never_show_a_position_before_a_smaller_one_however_writers_interleave() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
        List<Future<?>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            int first = 10_000 + writer * COMMITS;
            writers.add(pool.submit(() -> {
                write(first);
                return null;
            }));
        }
        long position = 0;
        List<String> seen = new ArrayList<>();
        boolean over = false;
        while (!over) {
            over = writers.stream().allMatch(Future::isDone);
            try (Connection connection = connect();
                    Statement sql = connection.createStatement();
                    ResultSet rows =
                            sql.executeQuery("select position, episode_id from episode_change where position > "
                                    + position + " order by position")) {
                while (rows.next()) {
                    position = rows.getLong(1);
                    seen.add(rows.getString(2));
                }
            }
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
        pool.shutdown();
        assertThat(seen.stream().filter(id -> id.compareTo(id(10_000)) >= 0))
                .doesNotHaveDuplicates()
                .hasSize(WRITERS * COMMITS);
    }

    /** Transactions that go on for a while after the transcript is in, as those with many segments do. */
    private static void write(int first) throws Exception {
        Random random = new Random(first);
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < COMMITS; i++) {
                addEpisode(connection, first + i, 1);
                Thread.sleep(random.nextInt(8));
                connection.commit();
            }
        }
    }
}
