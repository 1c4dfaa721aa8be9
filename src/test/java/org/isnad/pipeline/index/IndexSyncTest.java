package org.isnad.pipeline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.isnad.archive.ArchiveHome;
import org.isnad.archive.DatabaseGuard;
import org.isnad.episode.Episode;
import org.isnad.report.UserError;
import org.isnad.search.IndexState;
import org.isnad.search.SearchRequest;
import org.isnad.search.TranscriptIndexWriter;
import org.isnad.search.lucene.LuceneIndexes;
import org.isnad.synthetic.SyntheticArchive;
import org.isnad.synthetic.SyntheticEpisode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexSyncTest {

    private static final SyntheticArchive SOURCE = new SyntheticArchive(5, 6);

    @TempDir
    Path folder;

    private final MemoryArchive archive = new MemoryArchive();
    private final List<Side> sides = new ArrayList<>();

    /** What one process has. */
    private record Side(ArchiveIndex index, IndexSync sync, ServerPresence presence) {
        long episodes() {
            return index.state() instanceof IndexState.Usable usable ? usable.episodes() : -1;
        }

        boolean finds(SyntheticEpisode episode) {
            return index.search(SearchRequest.of("episode:" + episode.id(), 1)).total() > 0;
        }
    }

    private IndexSource source() {
        return new IndexSource(archive, archive, archive, new DatabaseGuard(Clock.systemUTC()));
    }

    private Side side() {
        ArchiveHome home = new ArchiveHome(folder, folder, folder, folder);
        ArchiveIndex index = new ArchiveIndex(home, new LuceneIndexes());
        ServerPresence presence = new ServerPresence(home);
        Side side = new Side(index, new IndexSync(source(), new LuceneIndexes(), index, presence), presence);
        sides.add(side);
        return side;
    }

    @BeforeEach
    void fill() {
        SOURCE.stream().forEach(archive::add);
    }

    @AfterEach
    void close() throws IOException {
        for (Side side : sides) {
            side.presence.withdraw();
        }
        sides.forEach(side -> {
            side.sync.release();
            side.index.close();
        });
    }

    private static IndexSync.Outcome catchUp(Side side) throws InterruptedException {
        IndexSync.Outcome outcome = side.sync.catchUp(IndexProgress.SILENT);
        TimeUnit.MILLISECONDS.sleep(250);
        return outcome;
    }

    private Path current() throws IOException {
        return folder.resolve("index")
                .resolve(Files.readString(folder.resolve("index/current")).strip());
    }

    @Test
    void should_make_an_index_and_follow_what_is_added_changed_and_deleted() throws Exception {
        Side side = side();
        assertThat(side.sync.pending()).isEqualTo(SOURCE.episodes());
        assertThatThrownBy(() -> side.finds(SOURCE.episode(0)))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.code()).isEqualTo("index-missing"));

        assertThat(catchUp(side)).isEqualTo(IndexSync.Outcome.UP_TO_DATE);
        assertThat(side.episodes()).isEqualTo(SOURCE.episodes());
        assertThat(side.sync.pending()).isZero();

        SyntheticEpisode added = SOURCE.episode(100);
        archive.add(added);
        archive.delete(SOURCE.episode(1).id());
        archive.save(titled(SOURCE.episode(2).episode(), "عنوان آخر"));
        assertThat(side.sync.pending()).isEqualTo(3);
        assertThat(catchUp(side)).isEqualTo(IndexSync.Outcome.UP_TO_DATE);

        assertThat(side.episodes()).as("one more, one less").isEqualTo(SOURCE.episodes());
        assertThat(side.finds(added)).isTrue();
        assertThat(side.finds(SOURCE.episode(1))).isFalse();
        assertThat(side.index
                        .search(SearchRequest.of("episode:" + SOURCE.episode(2).id(), 1))
                        .hits())
                .extracting(hit -> hit.title())
                .containsExactly("عنوان آخر");
    }

    private static Episode titled(Episode e, String title) {
        return new Episode(
                e.id(),
                e.position(),
                e.podcast(),
                title,
                e.publishedOn(),
                e.language(),
                e.hosts(),
                e.guests(),
                e.audio(),
                e.createdAt());
    }

    @Test
    void should_have_one_writer_whom_all_follow_and_another_when_it_is_gone() throws Exception {
        Side first = side();
        Side second = side();
        catchUp(first);
        archive.add(SOURCE.episode(100));
        assertThat(catchUp(first)).isEqualTo(IndexSync.Outcome.UP_TO_DATE);
        assertThat(second.finds(SOURCE.episode(100))).isTrue();

        archive.add(SOURCE.episode(101));
        assertThat(catchUp(second)).as("the first keeps its lock").isEqualTo(IndexSync.Outcome.ELSEWHERE);
        assertThat(second.sync.pending()).isEqualTo(1);

        first.sync.release();
        assertThat(catchUp(second)).isEqualTo(IndexSync.Outcome.UP_TO_DATE);
        assertThat(first.finds(SOURCE.episode(101))).isTrue();
    }

    @Test
    void should_go_on_where_an_interrupted_build_stopped() throws Exception {
        Side side = side();
        side.sync.build(IndexProgress.SILENT);
        int all = archive.reads;
        archive.add(SOURCE.episode(100));

        archive.reads = 0;
        archive.failAfter = 3;
        assertThatThrownBy(() -> side.sync.build(IndexProgress.SILENT)).hasMessage("the power went off");
        assertThat(side.episodes()).as("the old one is in use").isEqualTo(SOURCE.episodes());

        archive.failAfter = Integer.MAX_VALUE;
        Path old = current();
        side.sync.build(IndexProgress.SILENT);
        assertThat(current()).isNotEqualTo(old);
        assertThat(old).as("nobody needs it any more").doesNotExist();
        TimeUnit.MILLISECONDS.sleep(250);
        assertThat(side.episodes()).isEqualTo(all + 1);
    }

    @Test
    void should_read_again_only_what_was_not_committed_before_the_interruption() {
        IndexSource source = new IndexSource(archive, archive, archive, new DatabaseGuard(Clock.systemUTC()));
        Path generation = folder.resolve("g");
        archive.failAfter = 4;
        try (TranscriptIndexWriter writer =
                new LuceneIndexes().write(generation).orElseThrow()) {
            assertThatThrownBy(() -> new IndexFeed(source, writer, 0, () -> false).run(IndexProgress.SILENT))
                    .hasMessage("the power went off");
            assertThat(archive.countAfter(writer.position())).isEqualTo(SOURCE.episodes() - 4);
        }

        archive.reads = 0;
        archive.failAfter = Integer.MAX_VALUE;
        try (TranscriptIndexWriter writer =
                new LuceneIndexes().write(generation).orElseThrow()) {
            new IndexFeed(source, writer, 0, () -> false).run(IndexProgress.SILENT);
            assertThat(writer.position()).isEqualTo(archive.last());
        }
        assertThat(archive.reads).isEqualTo(SOURCE.episodes() - 4);
    }

    @Test
    void should_make_a_new_index_where_the_old_one_is_of_another_history_or_gone() throws Exception {
        Side side = side();
        catchUp(side);
        Path old = current();
        archive.forgetHistory();
        archive.delete(SOURCE.episode(1).id());
        assertThat(side.sync.isUsable()).isFalse();
        catchUp(side);
        assertThat(current()).isNotEqualTo(old);
        assertThat(side.episodes()).isEqualTo(SOURCE.episodes() - 1);

        delete(folder.resolve("index"));
        TimeUnit.MILLISECONDS.sleep(250);
        assertThat(side.sync.isUsable()).isFalse();
        catchUp(side);
        assertThat(side.finds(SOURCE.episode(0))).isTrue();
    }

    @Test
    void should_not_make_again_what_another_process_made_between_a_look_and_the_lock() throws Exception {
        Side first = side();
        Side second = side();
        catchUp(first);
        archive.forgetHistory();
        archive.afterKnows =
                () -> assertThat(second.sync.catchUp(IndexProgress.SILENT)).isEqualTo(IndexSync.Outcome.UP_TO_DATE);

        assertThat(first.sync.catchUp(IndexProgress.SILENT)).isEqualTo(IndexSync.Outcome.ELSEWHERE);
        assertThat(current()).hasFileName("g2");
        assertThat(first.sync.catchUp(IndexProgress.SILENT)).isEqualTo(IndexSync.Outcome.UP_TO_DATE);
        assertThat(current()).hasFileName("g2");
    }

    @Test
    void should_never_use_a_damaged_index_again() throws Exception {
        Side side = side();
        catchUp(side);
        side.sync.release();
        assertThat(side.sync.check()).isTrue();
        Path old = current();
        flipBytes(old);

        assertThat(side.sync.check()).isFalse();
        assertThat(side.sync.isUsable()).isFalse();
        assertThat(side().sync.isUsable()).as("every process knows").isFalse();
        catchUp(side);
        assertThat(current()).isNotEqualTo(old);
        assertThat(side.sync.check()).isTrue();
        assertThat(side.episodes()).isEqualTo(SOURCE.episodes());
    }

    /** A few bytes in the middle of the largest file. */
    private static void flipBytes(Path index) throws IOException {
        try (Stream<Path> files = Files.list(index)) {
            Path largest = files.max(Comparator.comparingLong(f -> f.toFile().length()))
                    .orElseThrow();
            try (RandomAccessFile bytes = new RandomAccessFile(largest.toFile(), "rw")) {
                bytes.seek(bytes.length() / 2);
                int was = bytes.read();
                bytes.seek(bytes.length() / 2);
                bytes.write(was ^ 0x55);
            }
        }
    }

    private static void delete(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void should_leave_changes_to_a_server_as_long_as_it_does_them() throws Exception {
        Side server = side();
        Side command = side();
        catchUp(command);
        command.sync.release();
        server.presence.announce();
        archive.add(SOURCE.episode(100));
        assertThat(catchUp(command)).as("there is a server").isEqualTo(IndexSync.Outcome.ELSEWHERE);
        assertThat(catchUp(server)).isEqualTo(IndexSync.Outcome.UP_TO_DATE);
        assertThat(catchUp(command)).isEqualTo(IndexSync.Outcome.UP_TO_DATE);

        server.sync.release();
        archive.add(SOURCE.episode(101));
        assertThat(catchUp(command)).isEqualTo(IndexSync.Outcome.ELSEWHERE);
        TimeUnit.MILLISECONDS.sleep(1_000);
        assertThat(catchUp(command)).as("the server does nothing").isEqualTo(IndexSync.Outcome.UP_TO_DATE);

        command.sync.release();
        server.presence.withdraw();
        archive.add(SOURCE.episode(102));
        assertThat(catchUp(command)).as("the server is gone").isEqualTo(IndexSync.Outcome.UP_TO_DATE);
    }

    @Test
    void should_wait_for_a_writer_only_as_long_as_asked() throws Exception {
        Side first = side();
        Side second = side();
        catchUp(first);
        archive.add(SOURCE.episode(100));
        catchUp(first);
        archive.add(SOURCE.episode(101));
        IndexKeeper keeper = new IndexKeeper(second.sync);

        assertThat(keeper.settle(Duration.ofMillis(300), IndexProgress.SILENT)).isFalse();
        first.sync.release();
        assertThat(keeper.settle(Duration.ofSeconds(20), IndexProgress.SILENT)).isTrue();
        assertThat(Optional.of(second.sync.pending())).contains(0L);
    }

    @Test
    void should_rehearse_with_the_newest_transcript_alone_and_leave_nothing() throws Exception {
        archive.add(SOURCE.episode(100));
        archive.add(SOURCE.episode(101));
        Path before = folder.resolve("index");

        new WriterRehearsal(source(), new LuceneIndexes(), false).run();

        assertThat(archive.reads).isEqualTo(1);
        assertThat(before).doesNotExist();
        try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left.filter(f -> f.getFileName().toString().startsWith("isnad-index-rehearsal")))
                    .isEmpty();
        }
    }
}
