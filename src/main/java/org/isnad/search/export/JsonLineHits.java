package org.isnad.search.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import org.isnad.search.Hit;

/** One {@link HitLine} per line. */
final class JsonLineHits implements HitWriter {

    private static final ObjectWriter JSON =
            new ObjectMapper().writerFor(HitLine.class).without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    private final Appendable out;

    JsonLineHits(Appendable out) {
        this.out = out;
    }

    @Override
    public void write(Hit hit) throws IOException {
        out.append(JSON.writeValueAsString(HitLine.of(hit))).append('\n');
    }

    @Override
    public void finish() {
        // Each line is whole.
    }
}
