package org.isnad.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StretchTest {

    private static final int[] SEGMENTS = {5, 40, 1, 1, 13};

    @ParameterizedTest
    @CsvSource({"1,true", "2,true", "4,true", "7,true", "60,true", "100,true", "2,false", "4,false", "100,false"})
    void should_take_each_document_once_and_in_order(int shares, boolean cut) throws Exception {
        try (Directory directory = new ByteBuffersDirectory();
                DirectoryReader reader = reader(directory)) {
            List<List<Stretch>> all = Stretch.shares(reader, shares, cut);
            List<Integer> documents = new ArrayList<>();
            for (List<Stretch> share : all) {
                for (Stretch stretch : share) {
                    IntStream.range(stretch.from(), stretch.to())
                            .forEach(doc -> documents.add(stretch.segment().docBase + doc));
                }
            }
            assertThat(documents)
                    .isEqualTo(IntStream.range(0, reader.maxDoc()).boxed().toList());
            assertThat(all).hasSizeLessThanOrEqualTo(shares).noneMatch(List::isEmpty);
            if (cut) {
                assertThat(all)
                        .allMatch(share ->
                                share.stream().mapToInt(s -> s.to() - s.from()).sum() <= 60 / shares + 1);
            }
        }
    }

    private static DirectoryReader reader(Directory directory) throws Exception {
        try (IndexWriter writer =
                new IndexWriter(directory, new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE))) {
            for (int documents : SEGMENTS) {
                for (int i = 0; i < documents; i++) {
                    writer.addDocument(new Document());
                }
                writer.flush();
            }
            writer.commit();
        }
        return DirectoryReader.open(directory);
    }
}
