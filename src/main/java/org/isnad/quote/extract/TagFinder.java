package org.isnad.quote.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the tags of a sentence that say according to whom: حسب قوله، وفق ما ذكره فلان، بحسب الوزارة. */
final class TagFinder {

    /**
     * A tag.
     *
     * @param first its first token
     * @param last token behind it, its source included
     * @param source the mention in it; absent where a pronoun stands for the speaker
     */
    record Tag(int first, int last, Optional<Mention> source, boolean pronoun) {}

    /** [tokens] From a tag to the verb of publishing. */
    private static final int PUBLISHED_WITHIN = 6;

    /** The roots of making public, in the past tense. */
    private static final List<String> PUBLISHING =
            List.of("نشر", "اصدر", "اورد", "اعد", "اعلن", "اذاع", "بث", "اجر", "انجز", "قدم", "نقل");

    private final Reading reading;
    private final MentionFinder mentions;
    private final Lexicon lexicon = Lexicon.shipped();

    TagFinder(Reading reading, MentionFinder mentions) {
        this.reading = reading;
        this.mentions = mentions;
    }

    List<Tag> in(int from, int to) {
        List<Tag> found = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (!reading.inMarks(i)) {
                Optional<Tag> tag = at(i, to);
                tag.ifPresent(found::add);
                i = tag.map(t -> t.last() - 1).orElse(i);
            }
        }
        return found;
    }

    private Optional<Tag> at(int i, int to) {
        String word = reading.word(i);
        if (word.equals("علي") && reading.word(i + 1).equals("حد")) {
            return ofSaying(i, i + 2, to);
        }
        if (word.equals("علي")
                && reading.word(i + 1).equals("ما")
                && isSaying(i + 2)
                && i > 0
                && reading.token(i - 1).isComma()) {
            return reported(i, i + 2, to);
        }
        int opinion = behindOpinion(i);
        if (opinion > i) {
            return ofSpeaker(i, opinion, to);
        }
        if (word.equals("كما") && isSaying(i + 1) && !reading.word(i + 1).startsWith("ا" + "ك")) {
            return asSaid(i, to);
        }
        if (!lexicon.hasBare(WordList.TAG, word) || word.equals("ل")) {
            return word.equals("و") && lexicon.has(WordList.TAG, reading.word(i + 1))
                    ? Optional.empty()
                    : Optional.empty();
        }
        String next = reading.word(i + 1);
        if (next.equals("ما") || word.endsWith("سبما") || word.endsWith("فقما")) {
            return reported(i, next.equals("ما") ? i + 2 : i + 1, to);
        }
        if (isPronoun(next)) {
            return Optional.of(new Tag(i, i + 2, Optional.empty(), true));
        }
        return ofSaying(i, i + 1, to);
    }

    /** برأي فلان، في نظر فلان، من وجهة نظر فلان; {@code i} where it is none of them. */
    private int behindOpinion(int i) {
        String next = reading.word(i + 1);
        return switch (reading.word(i)) {
            case "براي", "وبراي", "بنظر", "وبنظر", "بتقدير" -> i + 1;
            case "في", "وفي" -> next.equals("راي") || next.equals("نظر") || next.equals("تقدير") ? i + 2 : i;
            case "من", "ومن" -> next.equals("وجهه") && reading.word(i + 2).equals("نظر") ? i + 3 : i;
            default -> i;
        };
    }

    private static boolean isPronoun(String word) {
        return switch (word) {
            case "له", "لها", "لهم", "لهما" -> true;
            default -> false;
        };
    }

    /** كما قال فلان، without أن or words behind: that is a verb like any other. */
    private Optional<Tag> asSaid(int i, int to) {
        Optional<Mention> source = mentions.after(i + 1, to)
                .filter(m -> isSpeaker(m) || reading.word(m.first()).startsWith("ال"));
        if (source.isEmpty()
                || CueLexicon.shipped()
                        .find(reading.word(i + 1))
                        .filter(f -> f.has('s') && !f.pronoun())
                        .isEmpty()) {
            return Optional.empty();
        }
        int end = source.get().last();
        boolean closes =
                end >= to || !reading.token(end).isWord() && !reading.token(end).isColon() && !reading.inMarks(end);
        return closes && i > 0 && !startsSentence(i) ? Optional.of(new Tag(i, end, source, false)) : Optional.empty();
    }

    private boolean startsSentence(int i) {
        return MarkScanner.isSentenceEnd(reading.token(i - 1))
                || reading.token(i - 1).paragraph() != reading.token(i).paragraph();
    }

    private boolean isSaying(int i) {
        return CueLexicon.shipped()
                .find(reading.word(i))
                .filter(f -> f.is(CueForm.Shape.FINITE))
                .isPresent();
    }

    /** وفق ما ذكره فلان. */
    private Optional<Tag> reported(int i, int verb, int to) {
        int v = verb;
        while (v < to && v < verb + 2 && !isSaying(v)) {
            v++;
        }
        if (!isSaying(v)) {
            return Optional.empty();
        }
        Optional<Mention> source = mentions.after(v, to);
        int end = source.map(Mention::last).orElse(v + 1);
        return Optional.of(new Tag(i, end, source, source.isEmpty()));
    }

    /** حسب قوله، على حد تعبير فلان، وفقا لفلان، بحسب الوزارة. */
    private Optional<Tag> ofSaying(int first, int at, int to) {
        int i = at;
        if (reading.word(i).equals("ل")) {
            i++;
        }
        String word = reading.word(i);
        if (isPossessedSaying(word)) {
            return Optional.of(new Tag(first, i + 1, Optional.empty(), true));
        }
        if (lexicon.has(WordList.TAG_NOUN, word) && i + 1 < to) {
            Optional<Mention> source = mentions.phraseAt(i + 1, to);
            Optional<Mention> whole = lexicon.has(WordList.DOCUMENT, word) ? mentions.phraseAt(i, to) : source;
            return whole.filter(m -> isSpeaker(m) || lexicon.has(WordList.DOCUMENT, word))
                    .map(m -> new Tag(first, m.last(), Optional.of(m), false));
        }
        return at == first + 2 ? Optional.empty() : ofSpeaker(first, i, to);
    }

    private boolean isPossessedSaying(String word) {
        for (String pronoun : List.of("ه", "ها", "هم", "هما", "ي")) {
            if (word.endsWith(pronoun)) {
                String noun = word.substring(0, word.length() - pronoun.length());
                if (lexicon.has(WordList.TAG_NOUN, noun)
                        || noun.startsWith("ل") && lexicon.has(WordList.TAG_NOUN, noun.substring(1))
                        || noun.equals("روايت")
                        || noun.equals("افادت")
                        || noun.equals("تصريحات")
                        || noun.equals("تصريحات")
                        || noun.equals("لتصريحات")) {
                    return true;
                }
            }
        }
        return false;
    }

    private Optional<Tag> ofSpeaker(int first, int i, int to) {
        if (i >= to || !reading.token(i).isWord() || reading.inMarks(i)) {
            return Optional.empty();
        }
        boolean clitic = reading.word(i).startsWith("ل")
                && !lexicon.isGivenName(reading.word(i))
                && reading.word(first).endsWith("ا");
        String bare = reading.word(i).startsWith("لل") ? "ال" + reading.word(i).substring(2) : "";
        if (clitic && mentions.isKnownSurname(bare)) {
            return Optional.of(new Tag(first, i + 1, Optional.of(new Mention(i, i + 1, i, i + 1).withClitic()), false));
        }
        Optional<Mention> phrase = mentions.phraseAt(i, to).map(m -> clitic ? m.withClitic() : m);
        Optional<Tag> issuer = published(first, i, to);
        if (issuer.isPresent()) {
            return issuer;
        }
        return phrase.filter(m -> isSpeaker(m) || isFramed(m))
                .map(m -> new Tag(first, m.last(), Optional.of(m), false));
    }

    /** وحسب لائحة الاتهام فإن: whatever it is, it is where the rest comes from. */
    private boolean isFramed(Mention m) {
        return reading.word(m.last()).startsWith("فان");
    }

    /** وفق حصيلة أولية نشرتها الوزارة. */
    private Optional<Tag> published(int first, int from, int to) {
        for (int i = from + 1; i < Math.min(to, from + PUBLISHED_WITHIN); i++) {
            String word = reading.word(i);
            if ((word.endsWith("ه") || word.endsWith("ها"))
                    && PUBLISHING.stream().anyMatch(word::startsWith)) {
                return mentions.after(i, to).map(m -> new Tag(first, m.last(), Optional.of(m), false));
            }
        }
        return Optional.empty();
    }

    /** A person, a body, a document; not a rule, a need or a wish. */
    private boolean isSpeaker(Mention m) {
        boolean same =
                reading.word(m.first()).equals("نفس") || reading.word(m.first()).equals("ذات");
        String head = reading.word(same ? m.first() + 1 : m.first());
        String bare = head.startsWith("لل")
                ? "ال" + head.substring(2)
                : head.startsWith("ل") && !lexicon.isGivenName(head) ? head.substring(1) : head;
        return m.hasName() && (m.nameFirst() > m.first() || isKnownName(m))
                || lexicon.has(WordList.ROLE, bare)
                || lexicon.has(WordList.BODY, bare)
                || lexicon.has(WordList.COUNTRY, bare)
                || lexicon.has(WordList.ANONYMOUS, bare)
                || lexicon.has(WordList.DOCUMENT, bare)
                || lexicon.has(WordList.OF_ROLE, bare) && m.last() > m.first() + 1;
    }

    private boolean isKnownName(Mention m) {
        String head = reading.word(m.nameFirst());
        String bare =
                head.startsWith("ل") && !lexicon.isGivenName(head) && head.length() > 3 ? head.substring(1) : head;
        return lexicon.isGivenName(head)
                || lexicon.isGivenName(bare)
                || mentions.isKnownSurname(head)
                || mentions.isKnownSurname(bare);
    }
}
