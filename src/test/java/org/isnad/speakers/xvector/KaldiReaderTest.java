package org.isnad.speakers.xvector;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.isnad.report.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KaldiReaderTest {

    private static final Path MODEL = Path.of("models/vosk-model-demo-spk");

    @TempDir
    Path folder;

    @Test
    void should_refuse_a_matrix_that_claims_more_than_the_file_holds() throws IOException {
        byte[] hostile = {0, 'B', 'F', 'M', ' ', 4, -1, -1, -1, 127, 4, -1, -1, -1, 127};
        Path file = Files.write(folder.resolve("hostile.mat"), hostile);
        assertThatThrownBy(() -> KaldiReader.open(file).matrix()).isInstanceOf(IOException.class);
    }

    @Test
    void should_refuse_damaged_models_by_name() throws IOException {
        for (String name : new String[] {"mfcc.conf", "final.ext.raw", "mean.vec", "transform.mat"}) {
            Files.copy(MODEL.resolve(name), folder.resolve(name));
        }
        byte[] whole = Files.readAllBytes(MODEL.resolve("final.ext.raw"));
        Random random = new Random(1);
        for (int i = 0; i < 40; i++) {
            byte[] cut = java.util.Arrays.copyOf(whole, random.nextInt(whole.length - 1));
            Files.write(folder.resolve("final.ext.raw"), cut);
            assertThatThrownBy(() -> XVectorEmbedder.load(folder)).isInstanceOf(UserError.class);
        }
    }
}
