package org.isnad.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.isnad.report.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaStoreTest {

    @TempDir
    Path folder;

    @Test
    void should_keep_a_file_once_whatever_its_name() throws IOException {
        MediaStore store = new MediaStore(folder.resolve("media"));
        Path one = Files.writeString(folder.resolve("حوار مع ضيف.MP3"), "sound");
        Path two = Files.writeString(folder.resolve("copy.ogg"), "sound");
        StoredMedia first = store.add(one);
        assertThat(store.add(two)).isEqualTo(first);
        assertThat(first.path()).hasFileName(first.sha256() + ".mp3").hasContent("sound");
        assertThat(store.verify(first.sha256())).isEqualTo(first);
        assertThat(folder.resolve("media/incoming")).isEmptyDirectory();
    }

    @Test
    void should_notice_an_original_that_was_changed() throws IOException {
        MediaStore store = new MediaStore(folder.resolve("media"));
        StoredMedia media = store.add(Files.writeString(folder.resolve("a.mp3"), "sound"));
        Files.writeString(media.path(), "noise");
        assertThatThrownBy(() -> store.verify(media.sha256()))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("not what was stored");
    }

    @Test
    void should_refuse_what_is_no_file() throws IOException {
        MediaStore store = new MediaStore(folder.resolve("media"));
        assertCode(store, folder, "is-a-directory");
        assertCode(store, folder.resolve("nothing.mp3"), "file-missing");
        assertCode(store, Files.createFile(folder.resolve("empty.mp3")), "audio-empty");
        assertCode(store, folder.resolve("ا".repeat(200) + ".mp3"), "name-too-long");
        assertCode(store, Path.of("/dev/null"), "not-a-regular-file");
    }

    private static void assertCode(MediaStore store, Path source, String code) {
        assertThatThrownBy(() -> store.add(source))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
