package org.isnad.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.RegexpQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.store.MMapDirectory;
import org.isnad.search.QueryNode;
import org.isnad.search.SearchQuery;
import org.jspecify.annotations.Nullable;

/**
 * The limit to measure against: Lucene without any of our work. One document per segment, its words as they are spelled in one field, scored by BM25, all matches
 * counted, the stored texts of the first twenty read. No folding, no context, no times, no places of hits. One thread at a time.
 */
public final class BareLucene implements AutoCloseable {

    private static final int TOP = 20;
    private static final String TEXT = "text";
    private static final double BUFFER_MB = 64;

    private final MMapDirectory directory;
    private final IndexWriter writer;
    private @Nullable DirectoryReader reader;

    public BareLucene(Path folder) {
        try {
            directory = new MMapDirectory(folder);
            writer = new IndexWriter(
                    directory, new IndexWriterConfig(new WhitespaceAnalyzer()).setRAMBufferSizeMB(BUFFER_MB));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void add(String text, String speaker, String podcast, LocalDate date) {
        Document document = new Document();
        document.add(new TextField(TEXT, text, Field.Store.NO));
        document.add(new StoredField("stored", text));
        document.add(new StringField("speaker", speaker, Field.Store.NO));
        document.add(new StringField("podcast", podcast, Field.Store.NO));
        document.add(new LongPoint("date", date.toEpochDay()));
        try {
            writer.addDocument(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends writing. */
    public void finish() {
        try {
            writer.commit();
            writer.close();
            reader = DirectoryReader.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns how many documents match. */
    public long search(SearchQuery query) {
        if (reader == null) {
            throw new IllegalStateException("not finished");
        }
        try {
            IndexSearcher searcher = new IndexSearcher(reader);
            TopDocs top = searcher.search(
                    translate(query.root()), new TopScoreDocCollectorManager(TOP, null, Integer.MAX_VALUE));
            StoredFields stored = searcher.storedFields();
            for (ScoreDoc doc : top.scoreDocs) {
                stored.document(doc.doc);
            }
            return top.totalHits.value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query translate(QueryNode node) {
        if (node instanceof QueryNode.And and) {
            BooleanQuery.Builder all = new BooleanQuery.Builder();
            and.nodes().forEach(n -> clause(n, all));
            return all.build();
        }
        if (node instanceof QueryNode.Or or) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            or.nodes().forEach(n -> any.add(translate(n), Occur.SHOULD));
            return any.build();
        }
        if (node instanceof QueryNode.Phrase phrase) {
            return phrase(phrase.elements(), 0);
        }
        if (node instanceof QueryNode.Near near) {
            return phrase(near.elements(), near.distance());
        }
        if (node instanceof QueryNode.Filter filter) {
            return filter(filter);
        }
        return element(node);
    }

    private static void clause(QueryNode node, BooleanQuery.Builder all) {
        if (node instanceof QueryNode.Not not) {
            all.add(translate(not.node()), Occur.MUST_NOT);
        } else {
            all.add(translate(node), node instanceof QueryNode.Filter ? Occur.FILTER : Occur.MUST);
        }
    }

    private static Query element(QueryNode node) {
        if (node instanceof QueryNode.Fuzzy fuzzy) {
            return new FuzzyQuery(new Term(TEXT, fuzzy.text()), fuzzy.edits());
        }
        if (node instanceof QueryNode.Wildcard wildcard) {
            return new WildcardQuery(new Term(TEXT, wildcard.pattern()));
        }
        if (node instanceof QueryNode.Regex regex) {
            return new RegexpQuery(new Term(TEXT, regex.expression()));
        }
        return new TermQuery(new Term(TEXT, word(node)));
    }

    private static String word(QueryNode node) {
        if (node instanceof QueryNode.Word word) {
            return word.text();
        }
        if (node instanceof QueryNode.Exact exact) {
            return exact.text();
        }
        if (node instanceof QueryNode.Number number) {
            return number.words().get(0);
        }
        throw new IllegalArgumentException("no word: " + node);
    }

    private static Query phrase(List<QueryNode.Element> elements, int slop) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
        elements.forEach(e -> words(e).forEach(w -> phrase.add(new Term(TEXT, w))));
        return phrase.build();
    }

    private static List<String> words(QueryNode.Element element) {
        return element instanceof QueryNode.Number number ? number.words() : List.of(word(element));
    }

    private static Query filter(QueryNode.Filter filter) {
        if (filter instanceof QueryNode.Speaker speaker) {
            return new TermQuery(new Term("speaker", speaker.name()));
        }
        if (filter instanceof QueryNode.Podcast podcast) {
            return new TermQuery(new Term("podcast", podcast.name()));
        }
        if (filter instanceof QueryNode.Dates dates) {
            return LongPoint.newRangeQuery(
                    "date", dates.from().toEpochDay(), dates.to().toEpochDay());
        }
        throw new IllegalArgumentException(
                "not measured: " + filter.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    }

    @Override
    public void close() {
        try (MMapDirectory closing = directory) {
            if (reader != null) {
                reader.close();
            }
            if (writer.isOpen()) {
                writer.rollback();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
