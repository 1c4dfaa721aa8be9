package org.isnad.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Two servers search while a third process takes in transcripts and others are deleted, and whichever of the three writes the index is killed with SIGKILL again and
 * again. Each transcript has a word of its own: it must be found by every living server within two seconds of the commit, and no longer two seconds after the deletion.
 */
class SearchChaosIT {

    /** Half a minute in every build; {@code -Disnad.chaos.search.minutes=5} for the whole. */
    private static final long SECONDS = Integer.getInteger("isnad.chaos.search.minutes", 0) * 60L
            + (Integer.getInteger("isnad.chaos.search.minutes", 0) == 0 ? 30 : 0);

    private static final long LIMIT_MS = 2_000;

    /**
     * On a machine so busy that two servers at once take longer than this to start, everything may take longer in proportion. It was 6 s before servers started from
     * a class-data archive, which takes a third off.
     */
    private static final long USUAL_START_MS = 3_800;

    /** What is not found after this time will not be. */
    private static final long GIVE_UP_MS = 30_000;

    private static final int BATCH = 12;

    /** Words that are asked for at once. */
    private static final int QUESTION = 25;

    private final Program program = new Program("search-chaos");
    private final Random random = new Random(Long.getLong("isnad.chaos.seed", 20250108L));
    private final Map<String, Integer> kills = new TreeMap<>();
    private final List<Long> latencies = Collections.synchronizedList(new ArrayList<>());
    private final List<String> violations = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Long> late = new ConcurrentHashMap<>();
    private final List<Expectation> open = new CopyOnWriteArrayList<>();
    private final AtomicReference<Process> ingest = new AtomicReference<>();
    private volatile boolean over;
    private final Map<SearchServer, Long> revived = new java.util.HashMap<>();
    private volatile long limitMs = LIMIT_MS;

    /** A word that is to be found once, or not at all, on every server; {@code since} is before the commit. */
    private record Expectation(String word, int total, long since, Set<Integer> met) {}

    @Test
    void should_find_everything_in_time_however_often_the_writer_is_killed() throws Exception {
        SearchServer[] servers = {new SearchServer(program, "a"), new SearchServer(program, "b")};
        Thread ingesting = new Thread(this::ingest, "ingesting");
        List<Thread> asking = List.of(asking(servers, 0), asking(servers, 1));
        Map<String, String> known = new LinkedHashMap<>();
        try {
            long begun = System.nanoTime();
            for (SearchServer server : servers) {
                server.awaitListening();
            }
            long startMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            scale(startMs);
            ingesting.start();
            try (Connection connection = program.database()) {
                asking.forEach(Thread::start);
                watch(servers, connection, known);
                over = true;
                ingesting.join();
                for (Thread thread : asking) {
                    thread.join();
                }
                finish(servers, connection);
            }
        } finally {
            over = true;
            for (SearchServer server : servers) {
                server.stop();
            }
        }
        Collections.sort(latencies);
        System.out.printf(
                "search chaos: %d s, limit %d ms, kills %s, %d changes seen, of these %d not yet when asked after %d ms or more, latest after %d ms, median %d ms%n",
                SECONDS,
                limitMs,
                kills,
                latencies.size(),
                late.values().stream().filter(ms -> ms > LIMIT_MS).count(),
                LIMIT_MS,
                latencies.get(latencies.size() - 1),
                latencies.get(latencies.size() / 2));
        late.values().removeIf(ms -> ms <= limitMs);
        assertThat(violations).as(this::troubles).isEmpty();
        assertThat(late).as(this::troubles).isEmpty();
        assertThat(latencies).hasSizeGreaterThan((int) SECONDS);
        assertThat(killed()).isGreaterThanOrEqualTo((int) (SECONDS / 10));
    }

    /** What the processes had to say, for whoever has to find out what went wrong. */
    private String troubles() {
        try (Stream<Path> logs = Files.list(program.home)) {
            StringBuilder said = new StringBuilder("what was said at a level above info:");
            for (Path log :
                    logs.filter(f -> f.toString().endsWith(".err")).sorted().toList()) {
                Program.text(log)
                        .lines()
                        .filter(line -> line.contains("WARN") || line.contains("ERROR"))
                        .forEach(line -> said.append(System.lineSeparator())
                                .append(log.getFileName())
                                .append(": ")
                                .append(line));
            }
            return said.toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void watch(SearchServer[] servers, Connection connection, Map<String, String> known) throws Exception {
        Set<String> deleted = new HashSet<>();
        while (titles(connection).isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        long begun = System.nanoTime();
        long nextKill = begun + TimeUnit.SECONDS.toNanos(3);
        long nextDeletion = begun + TimeUnit.SECONDS.toNanos(5);
        long before = begun;
        boolean ending = false;
        while (!ending || !open.isEmpty()) {
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
            boolean enough = killed() >= SECONDS / 10 && latencies.size() > SECONDS;
            ending = seconds >= SECONDS && (enough || seconds >= 5 * SECONDS);
            long now = System.nanoTime();
            for (Map.Entry<String, String> added : titles(connection).entrySet()) {
                if (known.putIfAbsent(added.getKey(), added.getValue()) == null && !ending) {
                    open.add(new Expectation(added.getValue(), 1, before, ConcurrentHashMap.newKeySet()));
                }
            }
            before = now;
            if (!ending && now > nextDeletion && known.size() > deleted.size() + BATCH) {
                nextDeletion = now + TimeUnit.MILLISECONDS.toNanos(700);
                delete(connection, known, deleted);
            }
            open.removeIf(e -> e.met.size() == servers.length || age(e, System.nanoTime()) > GIVE_UP_MS);
            if (!ending && now > nextKill) {
                nextKill = now + TimeUnit.MILLISECONDS.toNanos(800 + random.nextInt(2500));
                kill(servers);
            }
            revive(servers);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private int killed() {
        return kills.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, String> titles(Connection connection) throws Exception {
        Map<String, String> titles = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select e.id, e.title from episode e where exists (select from transcript t where t.episode_id = e.id) order by e.position")) {
            while (rows.next()) {
                titles.put(rows.getString(1), rows.getString(2));
            }
        }
        return titles;
    }

    private void delete(Connection connection, Map<String, String> known, Set<String> deleted) throws Exception {
        List<String> candidates = known.keySet().stream()
                .filter(id -> !deleted.contains(id))
                .filter(id -> open.stream().noneMatch(e -> e.word.equals(known.get(id))))
                .toList();
        if (candidates.isEmpty()) {
            return;
        }
        String victim = candidates.get(random.nextInt(candidates.size()));
        long since = System.nanoTime();
        try (Statement statement = connection.createStatement()) {
            statement.execute("delete from episode where id = '" + victim + "'");
        }
        deleted.add(victim);
        open.add(new Expectation(known.get(victim), 0, since, ConcurrentHashMap.newKeySet()));
    }

    /** Each server is asked by a thread of its own, once for all open words, so that what is measured is the index and not the asking. */
    private Thread asking(SearchServer[] servers, int server) {
        return new Thread(
                () -> {
                    try {
                        while (!over) {
                            check(servers[server], server);
                            TimeUnit.MILLISECONDS.sleep(20);
                        }
                    } catch (Exception e) {
                        violations.add("asking server " + server + " broke: " + e);
                    }
                },
                "asking-" + server);
    }

    /** A server that is not there gets its chance later, in {@link #finish}. */
    private void check(SearchServer server, int number) throws Exception {
        List<Expectation> asked =
                open.stream().filter(e -> !e.met.contains(number)).toList();
        if (!asked.isEmpty() && server.isListening()) {
            long now = System.nanoTime();
            Optional<Map<String, Integer>> found =
                    found(server, asked.stream().map(Expectation::word).toList());
            found.ifPresent(f -> asked.forEach(e -> check(e, number, f.getOrDefault(e.word, 0), now)));
        }
    }

    /** @param askedAt the answer is of this time or later */
    private void check(Expectation expectation, int server, int found, long askedAt) {
        if (found == expectation.total) {
            expectation.met.add(server);
            latencies.add(age(expectation, System.nanoTime()));
        } else {
            String wrong =
                    expectation.word + " expected " + expectation.total + ", found otherwise on server " + server;
            late.merge(wrong, age(expectation, askedAt), Math::max);
        }
    }

    /** How often each of the words is found: each is its episode's title too. */
    private static Optional<Map<String, Integer>> found(SearchServer server, List<String> words) throws Exception {
        Map<String, Integer> found = new TreeMap<>();
        for (int from = 0; from < words.size(); from += QUESTION) {
            List<String> some = words.subList(from, Math.min(words.size(), from + QUESTION));
            Optional<JsonNode> answer = server.search("=" + String.join(" OR =", some), "&limit=" + 2 * QUESTION);
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            answer.get()
                    .path("hits")
                    .forEach(hit -> found.merge(hit.path("title").asText(), 1, Integer::sum));
        }
        return Optional.of(found);
    }

    private static long age(Expectation expectation, long at) {
        return TimeUnit.NANOSECONDS.toMillis(at - expectation.since);
    }

    /** Kills whoever holds the writer's lock; one of the servers always lives. */
    private void kill(SearchServer[] servers) throws Exception {
        Optional<Long> writer = writer();
        for (int i = 0; i < servers.length; i++) {
            if (writer.filter(w -> w == pid(servers, 0) || w == pid(servers, 1)).isPresent()
                    && writer.get() == servers[i].pid()
                    && servers[1 - i].isListening()) {
                servers[i].kill();
                kills.merge("server", 1, Integer::sum);
                return;
            }
        }
        Process running = ingest.get();
        if (running != null && writer.filter(w -> w == running.pid()).isPresent()) {
            running.destroyForcibly();
            kills.merge("ingest", 1, Integer::sum);
        }
    }

    private static long pid(SearchServer[] servers, int i) {
        return servers[i].pid();
    }

    /** The process that holds Lucene's lock, as the kernel tells. */
    private Optional<Long> writer() throws IOException {
        Path current = program.home.resolve("data/index/current");
        if (!Files.exists(current)) {
            return Optional.empty();
        }
        Path lock = program.home
                .resolve("data/index")
                .resolve(Files.readString(current).strip())
                .resolve("write.lock");
        if (!Files.exists(lock)) {
            return Optional.empty();
        }
        String inode = ":" + Files.getAttribute(lock, "unix:ino") + " ";
        try (Stream<String> locks = Files.lines(Path.of("/proc/locks"))) {
            return locks.filter(line -> line.contains(inode) && line.contains("WRITE"))
                    .map(line -> Long.parseLong(line.trim().split("\\s+")[4]))
                    .findFirst();
        }
    }

    private void revive(SearchServer[] servers) throws IOException {
        for (SearchServer server : servers) {
            if (!ProcessHandle.of(server.pid()).map(ProcessHandle::isAlive).orElse(false)) {
                server.start();
                revived.put(server, System.nanoTime());
            } else if (revived.containsKey(server) && server.isListening()) {
                scale(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - revived.remove(server)));
            }
        }
    }

    private void scale(long startMs) {
        limitMs = Math.max(limitMs, LIMIT_MS * startMs / USUAL_START_MS);
    }

    /** What is left must be whole: as many episodes as the database has, each found once. */
    private void finish(SearchServer[] servers, Connection connection) throws Exception {
        TimeUnit.MILLISECONDS.sleep(limitMs);
        Map<String, String> titles = titles(connection);
        for (SearchServer server : servers) {
            server.awaitListening();
            TimeUnit.MILLISECONDS.sleep(500);
            assertThat(found(server, List.copyOf(titles.values())).orElseThrow())
                    .hasSize(titles.size())
                    .allSatisfy((word, times) -> assertThat(times).as(word).isEqualTo(1));
            JsonNode state = new com.fasterxml.jackson.databind.ObjectMapper()
                    .readTree(server.get("/api/v1/search/index").body());
            assertThat(state.path("episodes").asInt()).isEqualTo(titles.size());
            assertThat(state.path("pending").asInt()).isZero();
        }
    }

    private void ingest() {
        Path log = program.home.resolve("ingest.log");
        for (int batch = 0; !over; batch++) {
            try {
                Path folder = Files.createDirectories(program.home.resolve("batch-" + batch));
                List<String> command = new ArrayList<>(List.of("ingest"));
                for (int i = 0; i < BATCH; i++) {
                    command.add(write(folder, batch * BATCH + i).toString());
                }
                boolean done = false;
                while (!done && !over) {
                    Process process = program.start(log, command.toArray(String[]::new));
                    ingest.set(process);
                    done = process.waitFor() == 0;
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** A transcript whose title is also its one rare word. */
    private static Path write(Path folder, int number) throws IOException {
        String word = "ضغ"
                + new StringBuilder(Integer.toString(10_000 + number))
                        .chars()
                        .mapToObj(c -> String.valueOf("بتثجحخدذرز".charAt(c - '0')))
                        .reduce("", String::concat);
        String words = Stream.iterate(0, i -> i + 1)
                .limit(200)
                .map(i -> "{\"text\":\"" + (i == 77 ? word : "كلمة" + i % 10) + "\",\"startMs\":" + i * 400
                        + ",\"endMs\":" + (i * 400 + 300) + ",\"confidence\":0.9}")
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        return Files.write(
                folder.resolve(number + ".json"),
                ("{\"format\":\"isnad-transcript/1\",\"podcast\":\"فوضى\",\"title\":\"" + word
                                + "\",\"language\":\"ar\",\"speakers\":[{\"id\":\"S1\",\"role\":\"unknown\"}],\"segments\":[{\"speaker\":\"S1\",\"startMs\":0,\"endMs\":80000,\"text\":\""
                                + word + "\",\"words\":[" + words + "]}]}")
                        .getBytes(StandardCharsets.UTF_8));
    }
}
