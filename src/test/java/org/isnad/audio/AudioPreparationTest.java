package org.isnad.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.isnad.report.Failure;
import org.isnad.report.UserError;
import org.isnad.timing.TimeSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AudioPreparationTest {

    private static final Path FIXTURES = Path.of("src/test/resources/audio");
    private static final Path MP3 = Path.of("samples/sample-interview.mp3");
    private static final Path OPUS = Path.of("samples/sample-interview.opus");

    private final AudioPreparation preparation = new AudioPreparation(ChunkSettings.DEFAULT);

    @TempDir
    Path folder;

    private PreparedAudio prepare(Path source) {
        return preparation.prepare(source, folder.resolve("out.pcm"));
    }

    @ParameterizedTest
    @CsvSource({
        "mp3.mp3, 2000, 44100, 2",
        "m4a.m4a, 2000, 48000, 2",
        "aac.aac, 2000, 16000, 1",
        "opus.ogg, 2000, 48000, 1",
        "vorbis.ogg, 2000, 22050, 1",
        "flac.flac, 2000, 8000, 1",
        "wav.wav, 2000, 11025, 1",
        "six-channels.wav, 1000, 8000, 6",
        "wma.wma, 2000, 22050, 1",
        "webm.webm, 2000, 48000, 1",
        "mp4.mp4, 2000, 32000, 1",
        "aiff.aiff, 1000, 8000, 1"
    })
    void should_decode_every_format_to_the_same_sound(String file, int ms, int rate, int channels) {
        PreparedAudio audio = prepare(FIXTURES.resolve(file));
        assertThat(audio.info().sampleRate()).isEqualTo(rate);
        assertThat(audio.info().channels()).isEqualTo(channels);
        assertThat(Pcm.toMs(audio.samples())).isBetween(ms - 60L, ms + 150L);
        assertThat(audio.warnings()).isEmpty();
        assertThat(correlationWithOriginal(audio))
                .as("loudness over time, against the original")
                .isGreaterThan(0.9);
    }

    /** Of the loudness in steps of 50 ms, at the best shift up to 100 ms (encoders delay). */
    private double correlationWithOriginal(PreparedAudio audio) {
        preparation.prepare(OPUS, folder.resolve("original.pcm"));
        double[] original = loudness(Pcm.read(folder.resolve("original.pcm"), 26_900 * 16, 29_000 * 16 + 1600));
        double[] decoded = loudness(Pcm.read(folder.resolve("out.pcm"), 0, audio.samples()));
        double best = -1;
        for (int shift = 0; shift <= 10; shift++) {
            best = Math.max(best, correlation(original, shift, decoded));
        }
        return best;
    }

    private static double[] loudness(short[] pcm) {
        double[] loudness = new double[pcm.length / 320];
        for (int i = 0; i < loudness.length * 320; i++) {
            loudness[i / 320] += Math.abs(pcm[i]);
        }
        return loudness;
    }

    private static double correlation(double[] a, int shift, double[] b) {
        int n = Math.min(a.length - shift, b.length);
        double ma = 0;
        double mb = 0;
        for (int i = 0; i < n; i++) {
            ma += a[i + shift] / n;
            mb += b[i] / n;
        }
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < n; i++) {
            ab += (a[i + shift] - ma) * (b[i] - mb);
            aa += (a[i + shift] - ma) * (a[i + shift] - ma);
            bb += (b[i] - mb) * (b[i] - mb);
        }
        return ab / Math.sqrt(aa * bb);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp3.mp3", "m4a.m4a"})
    void should_read_the_tags(String file) {
        AudioInfo.Tags tags = prepare(FIXTURES.resolve(file)).info().tags();
        assertThat(tags.title()).contains("حلقة تجريبية");
        assertThat(tags.podcast()).contains("مزيج");
        assertThat(tags.date()).contains(LocalDate.of(2025, 1, 8));
    }

    @Test
    void should_read_tags_that_ogg_keeps_with_the_stream() {
        assertThat(prepare(FIXTURES.resolve("vorbis.ogg")).info().tags().title())
                .contains("حلقة تجريبية");
    }

    @Test
    void should_say_that_a_text_is_not_audio() throws IOException {
        assertRefused(
                write("note.mp3", "هذا نص وليس صوتا\n".repeat(500).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                "not-audio");
    }

    @Test
    void should_refuse_random_bytes() {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        assertThatThrownBy(() -> prepare(write("noise.mp3", noise))).isInstanceOf(UserError.class);
    }

    @Test
    void should_refuse_an_empty_file() throws IOException {
        assertRefused(write("empty.mp3", new byte[0]), "not-audio");
    }

    @Test
    void should_refuse_a_video_without_sound() {
        assertRefused(FIXTURES.resolve("video-only.mp4"), "no-audio-stream");
    }

    @Test
    void should_refuse_a_folder() {
        assertRefused(folder, "is-a-directory");
    }

    @Test
    void should_refuse_a_missing_file() {
        assertRefused(folder.resolve("لا يوجد.mp3"), "file-missing");
    }

    @Test
    void should_refuse_a_pipe_at_once() throws Exception {
        Path pipe = folder.resolve("pipe.mp3");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no mkfifo here");
        assertRefused(pipe, "not-a-regular-file");
    }

    @Test
    void should_refuse_a_file_without_permission() throws IOException {
        Path file = Files.copy(FIXTURES.resolve("mp3.mp3"), folder.resolve("locked.mp3"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(file), "root reads everything");
        assertThatThrownBy(() -> prepare(file)).isInstanceOf(UserError.class);
    }

    @Test
    void should_refuse_a_play_list_that_names_other_files() throws IOException {
        String list = "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\n" + MP3.toAbsolutePath() + "\n#EXT-X-ENDLIST\n";
        assertRefused(write("list.m3u8", list.getBytes(java.nio.charset.StandardCharsets.UTF_8)), "not-audio");
    }

    private void assertRefused(Path source, String code) {
        assertThatThrownBy(() -> prepare(source))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.code()).isEqualTo(code));
        assertThat(folder.resolve("out.pcm")).doesNotExist();
        assertThat(folder.resolve("out.pcm.part")).doesNotExist();
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    @Test
    void should_take_arabic_names_with_spaces_and_long_paths() throws IOException {
        Path deep = folder;
        for (int i = 0; i < 6; i++) {
            deep = deep.resolve("مجلد طويل الاسم ".repeat(3).strip() + i);
        }
        Files.createDirectories(deep);
        Path file = Files.copy(FIXTURES.resolve("opus.ogg"), deep.resolve("حوار مع كامل صقر.ogg"));
        assertThat(file.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                .isGreaterThan(255);
        assertThat(prepare(file).samples()).isPositive();
    }

    @Test
    void should_decode_fifty_milliseconds() throws IOException {
        PreparedAudio audio = prepare(wav("short.wav", 800, 1000, 800));
        assertThat(audio.samples()).isEqualTo(800);
        assertThat(audio.chunks()).hasSize(1);
    }

    @Test
    void should_warn_of_silence() throws IOException {
        PreparedAudio audio = prepare(wav("silent.wav", 48_000, 0, 48_000));
        assertThat(audio.samples()).isEqualTo(48_000);
        assertThat(audio.warnings()).extracting(Failure::code).containsExactly("audio-silent");
    }

    @Test
    void should_not_believe_a_huge_header() throws IOException {
        PreparedAudio audio = prepare(wav("huge.wav", 16_000, 1000, 1_000_000_000));
        assertThat(audio.samples()).as("what is there, not what is claimed").isEqualTo(16_000);
    }

    /** A square wave of 16 kHz mono whose header claims {@code claimed} samples. */
    private Path wav(String name, int samples, int level, int claimed) throws IOException {
        java.nio.ByteBuffer bytes =
                java.nio.ByteBuffer.allocate(44 + samples * 2).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        bytes.put("RIFF".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putInt(36 + claimed * 2);
        bytes.put("WAVEfmt ".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .putInt(16);
        bytes.putShort((short) 1).putShort((short) 1).putInt(16_000).putInt(32_000);
        bytes.putShort((short) 2).putShort((short) 16);
        bytes.put("data".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putInt(claimed * 2);
        for (int i = 0; i < samples; i++) {
            bytes.putShort((short) (i / 20 % 2 == 0 ? level : -level));
        }
        return write(name, bytes.array());
    }

    @Test
    void should_say_where_a_recording_was_cut_off() throws IOException {
        byte[] whole = Files.readAllBytes(FIXTURES.resolve("flac.flac"));
        PreparedAudio audio = prepare(write("cut.flac", java.util.Arrays.copyOf(whole, whole.length / 2)));
        assertThat(Pcm.toMs(audio.samples())).isBetween(300L, 1500L);
        assertThat(audio.warnings()).extracting(Failure::code).contains("audio-truncated");
    }

    @Test
    void should_decode_around_damage_and_say_where_it_is() throws IOException {
        byte[] bytes = Files.readAllBytes(OPUS);
        byte[] noise = new byte[40_000];
        new Random(7).nextBytes(noise);
        System.arraycopy(noise, 0, bytes, bytes.length / 2, noise.length);
        PreparedAudio audio = prepare(write("damaged.opus", bytes));
        assertThat(Pcm.toMs(audio.samples())).isBetween(252_000L, 254_000L);
        List<Failure> warnings = audio.warnings();
        assertThat(warnings).isNotEmpty();
        long middle = warnings.get(0).at().orElseThrow().startMs();
        assertThat(middle).isBetween(110_000L, 145_000L);
    }

    @Test
    void should_decode_an_mp3_around_damage_and_keep_the_times_after_it() throws IOException {
        byte[] bytes = Files.readAllBytes(MP3);
        // 60 kB at 64 kbit/s are 7.5 s.
        byte[] noise = new byte[60_000];
        new Random(7).nextBytes(noise);
        System.arraycopy(noise, 0, bytes, bytes.length / 2, noise.length);
        PreparedAudio audio = prepare(write("damaged.mp3", bytes));
        assertThat(Pcm.toMs(audio.samples())).isBetween(252_000L, 254_000L);
        TimeSpan gap = audio.warnings().get(0).at().orElseThrow();
        assertThat(gap.startMs()).isBetween(125_000L, 128_000L);
        assertThat(audio.warnings()).extracting(Failure::code).doesNotContain("audio-truncated");
    }

    @Test
    void should_not_take_a_tag_between_joined_mp3_files_for_lost_sound() throws IOException {
        byte[] bytes = Files.readAllBytes(MP3);
        int half = bytes.length / 2;
        while ((bytes[half] & 0xff) != 0xff
                || (bytes[half + 1] & 0xe0) != 0xe0
                || bytes[half + 1] != bytes[frame(bytes) + 1]) {
            half++;
        }
        byte[] tag = new byte[10 + 40_000];
        byte[] head = {'I', 'D', '3', 4, 0, 0, 0, 2, 0x38, 0x40};
        System.arraycopy(head, 0, tag, 0, head.length);
        byte[] joined = new byte[bytes.length + tag.length];
        System.arraycopy(bytes, 0, joined, 0, half);
        System.arraycopy(tag, 0, joined, half, tag.length);
        System.arraycopy(bytes, half, joined, half + tag.length, bytes.length - half);
        assertThat(Pcm.toMs(prepare(write("joined.mp3", joined)).samples())).isBetween(252_000L, 254_000L);
    }

    /** The first frame behind the ID3 tag, if there is one. */
    private static int frame(byte[] mp3) {
        int at = mp3[0] == 'I' ? 10 + (mp3[6] << 21 | mp3[7] << 14 | mp3[8] << 7 | mp3[9]) : 0;
        assertThat(mp3[at] & 0xff).isEqualTo(0xff);
        return at;
    }

    @Test
    void should_stream_two_hours_in_constant_memory() throws IOException {
        Path file = wav("long.wav", 100, 1000, 7200 * 16_000);
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(44L + 7200L * 32_000);
        }
        long before = used();
        PreparedAudio audio = prepare(file);
        assertThat(audio.samples()).isEqualTo(7200L * 16_000);
        assertThat(used() - before).isLessThan(64L << 20);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
