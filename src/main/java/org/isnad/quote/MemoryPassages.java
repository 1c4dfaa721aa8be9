package org.isnad.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.episode.EpisodeId;
import org.isnad.text.ArabicText;
import org.isnad.text.Fold;
import org.isnad.transcript.RevisionId;
import org.isnad.transcript.Segment;
import org.isnad.transcript.Transcript;
import org.isnad.transcript.TranscriptSpeaker;
import org.isnad.transcript.Word;
import org.isnad.transcript.WordRange;

/** A small archive held in memory: passages by BM25 over stems and skeletons, and their words. For evaluation and tests. Immutable, thread-safe. */
public final class MemoryPassages implements PassageFinder, PassageWords {

    /** Words of a window and the step between windows: methods.md, "Quotation to passage". */
    private static final int WINDOW = 30;

    private static final int STRIDE = 10;

    /** A term in more than this share of the windows does not help to find any. */
    private static final double TOO_COMMON = .15;

    /** BM25's usual constants (Robertson and Zaragoza 2009). */
    private static final double K1 = 1.2;

    private static final double B = .75;
    private static final int REVISION = 1;

    /** Lengths of quotations that a null is fitted for, in words. */
    private static final int SHORTEST = 5;

    private static final int LONGEST = 24;

    private record Window(EpisodeId episode, int from, int to, int terms) {}

    private record Posting(int window, int count) {}

    private final Map<EpisodeId, List<SpokenWord>> words = new LinkedHashMap<>();
    private final Map<EpisodeId, List<TranscriptSpeaker>> speakers = new HashMap<>();
    private final List<Window> windows = new ArrayList<>();
    private final Map<String, List<Posting>> postings = new HashMap<>();
    private final double meanTerms;

    public MemoryPassages(Map<EpisodeId, Transcript> transcripts) {
        transcripts.forEach((id, transcript) -> {
            words.put(id, spoken(transcript));
            speakers.put(id, transcript.speakers());
        });
        words.forEach(this::index);
        meanTerms = windows.stream().mapToInt(Window::terms).average().orElse(1);
    }

    private static List<SpokenWord> spoken(Transcript transcript) {
        List<SpokenWord> words = new ArrayList<>();
        for (Segment segment : transcript.segments()) {
            for (Word word : segment.words()) {
                words.add(new SpokenWord(words.size(), word.text(), word.span(), word.confidence(), segment.speaker()));
            }
        }
        return List.copyOf(words);
    }

    private void index(EpisodeId episode, List<SpokenWord> all) {
        for (int from = 0; from < all.size(); from += STRIDE) {
            int to = Math.min(all.size(), from + WINDOW);
            Map<String, Integer> counts = new HashMap<>();
            all.subList(from, to)
                    .forEach(word -> terms(word.text()).forEach(term -> counts.merge(term, 1, Integer::sum)));
            int number = windows.size();
            counts.forEach((term, count) ->
                    postings.computeIfAbsent(term, t -> new ArrayList<>()).add(new Posting(number, count)));
            windows.add(new Window(
                    episode,
                    from,
                    to,
                    counts.values().stream().mapToInt(Integer::intValue).sum()));
            if (to == all.size()) {
                return;
            }
        }
    }

    /** Runs of words to fit a null on, drawn evenly over all episodes. */
    public List<NullFit.Sample> samples(int count, long seed) {
        Random random = new Random(seed);
        List<EpisodeId> episodes = List.copyOf(words.keySet());
        List<NullFit.Sample> samples = new ArrayList<>();
        for (int i = 0; i < count && !episodes.isEmpty(); i++) {
            EpisodeId episode = episodes.get(i % episodes.size());
            List<SpokenWord> all = words.getOrDefault(episode, List.of());
            int length = SHORTEST + random.nextInt(LONGEST - SHORTEST + 1);
            if (all.size() > length) {
                int from = random.nextInt(all.size() - length);
                samples.add(new NullFit.Sample(
                        episode,
                        String.join(
                                " ",
                                all.subList(from, from + length).stream()
                                        .map(SpokenWord::text)
                                        .toList())));
            }
        }
        return samples;
    }

    private static Set<String> terms(String word) {
        Set<String> terms = new HashSet<>();
        terms.add(ArabicText.fold(word, Fold.STEM));
        String skeleton = ArabicText.fold(word, Fold.SKELETON);
        if (skeleton.length() >= 3) {
            terms.add("~" + skeleton);
        }
        return terms;
    }

    @Override
    public List<PassageCandidate> find(PassageQuery query, int limit, int byMeaning) {
        List<PassageCandidate> found = new ArrayList<>(find(query.words(), query.scope(), limit));
        if (!query.meanings().isEmpty()) {
            List<String> widened = new ArrayList<>(query.words());
            widened.addAll(query.meanings());
            found.addAll(find(widened, query.scope(), byMeaning));
        }
        return found;
    }

    private List<PassageCandidate> find(List<String> query, PassageScope scope, int limit) {
        Map<Integer, Double> scores = new HashMap<>();
        Set<String> terms = new HashSet<>();
        query.forEach(word -> terms.addAll(terms(word)));
        for (String term : terms) {
            List<Posting> found = postings.getOrDefault(term, List.of());
            if (found.size() <= Math.max(3, TOO_COMMON * windows.size())) {
                double idf = Math.log(1 + (windows.size() - found.size() + .5) / (found.size() + .5));
                found.forEach(posting -> scores.merge(posting.window(), idf * saturated(posting), Double::sum));
            }
        }
        return scores.entrySet().stream()
                .filter(entry -> scope.episodes().isEmpty()
                        || scope.episodes().contains(windows.get(entry.getKey()).episode()))
                .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .map(entry -> candidate(windows.get(entry.getKey()), entry.getValue()))
                .toList();
    }

    private double saturated(Posting posting) {
        double length = windows.get(posting.window()).terms() / meanTerms;
        return posting.count() * (K1 + 1) / (posting.count() + K1 * (1 - B + B * length));
    }

    private static PassageCandidate candidate(Window window, double score) {
        return new PassageCandidate(window.episode(), REVISION, window.from(), window.to(), score);
    }

    @Override
    public double documentFrequency(String word) {
        List<Posting> found = postings.getOrDefault(ArabicText.fold(word, Fold.STEM), List.of());
        return windows.isEmpty() ? 0 : (double) found.size() / windows.size();
    }

    @Override
    public long passages() {
        return windows.size();
    }

    @Override
    public List<List<SpokenWord>> words(List<WordRange> stretches) {
        return stretches.stream().map(this::words).toList();
    }

    private List<SpokenWord> words(WordRange stretch) {
        List<SpokenWord> all = words.getOrDefault(stretch.transcript().episode(), List.of());
        int from = Math.max(0, Math.min(stretch.from(), all.size()));
        return all.subList(from, Math.max(from, Math.min(stretch.to(), all.size())));
    }

    @Override
    public Map<RevisionId, List<TranscriptSpeaker>> speakers(Set<RevisionId> transcripts) {
        return transcripts.stream()
                .filter(transcript -> speakers.containsKey(transcript.episode()))
                .collect(Collectors.toMap(t -> t, t -> speakers.getOrDefault(t.episode(), List.of())));
    }

    @Override
    public Optional<Integer> latestRevision(EpisodeId episode) {
        return words.containsKey(episode) ? Optional.of(REVISION) : Optional.empty();
    }
}
