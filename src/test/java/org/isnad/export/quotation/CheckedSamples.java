package org.isnad.export.quotation;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.isnad.article.Article;
import org.isnad.article.ArticleId;
import org.isnad.article.ArticleVersion;
import org.isnad.episode.Episode;
import org.isnad.episode.EpisodeId;
import org.isnad.quote.Attribution;
import org.isnad.quote.CharSpan;
import org.isnad.quote.CheckedQuotation;
import org.isnad.quote.Decision;
import org.isnad.quote.Edit;
import org.isnad.quote.Evidence;
import org.isnad.quote.Finding;
import org.isnad.quote.Judgement;
import org.isnad.quote.MachineVerdict;
import org.isnad.quote.PassageScope;
import org.isnad.quote.Quotation;
import org.isnad.quote.QuotationId;
import org.isnad.quote.SpokenWord;
import org.isnad.quote.Verdict;
import org.isnad.quote.Verification;
import org.isnad.quote.extract.ExtractedQuotation;
import org.isnad.quote.extract.QuotationKind;
import org.isnad.quote.extract.TextSpan;
import org.isnad.timing.TimeSpan;

/** Articles with verdicts of every kind, written by hand. */
final class CheckedSamples {

    static final String SHA = "5f179ed717a459523b0d2f7b5f179ed717a459523b0d2f7b5f179ed717a45952";
    static final EpisodeId EPISODE = EpisodeId.ofDigest(SHA);
    static final Instant THEN = Instant.parse("2025-01-21T08:00:00Z");
    static final Outlet OUTLET = new Outlet(URI.create("http://127.0.0.1:8080"), Instant.parse("2025-01-22T09:30:00Z"));

    private static final String TEXT =
            "كشف هاني عمران تفاصيل الأيام الأخيرة قبل إغلاق السد 😀 في حوار مع بودكاست مزيج.\n"
                    + "وقال عمران: «طلب المدير العام من الوزارة إرسال فريق من الخبراء». وأضاف: \"كتبت له خطابا من ثلاثمئة كلمة\".\n"
                    + "ورأى أن «كانت الانتخابات أهم من سلامة الناس»، ووصف ما كان بأنه \"خلاف\".\n"
                    + "وقال مصدر: «بكى رئيس البلدية أمام الجميع، وخرج المواطنون» ثم «كان المدير يعرف حجم الخطر».\n";

    private final List<CheckedQuotation> quotations = new ArrayList<>();
    private final String text;

    private CheckedSamples(String text) {
        this.text = text;
    }

    /** One with six quotations: verbatim, altered and overruled, misattributed, too short, partial, to be listened to. */
    static CheckedArticle interview() {
        CheckedSamples made = new CheckedSamples(TEXT);
        made.add(
                "طلب المدير العام من الوزارة إرسال فريق من الخبراء",
                Verdict.VERBATIM,
                "طلب المدير العام من الوزاره إرسال فريق من الخبراء",
                Optional.empty());
        made.add(
                "كتبت له خطابا من ثلاثمئة كلمة",
                Verdict.ALTERED,
                "كتبت له خطابا من خمسمئة كلمة",
                Optional.of(new Decision(
                        7,
                        Decision.Action.OVERRULE,
                        Optional.of(Verdict.NEAR_VERBATIM),
                        Optional.of("صحّح الضيف الرقم بعد الحلقة <b>كتابةً</b>"),
                        "منى & زملاؤها",
                        THEN.plusSeconds(3600),
                        new Decision.Seen(2, Verdict.ALTERED),
                        Optional.empty())));
        made.add(
                "كانت الانتخابات أهم من سلامة الناس",
                Verdict.MISATTRIBUTED,
                "كانت الانتخابات أهم من سلامة الناس",
                Optional.empty());
        made.add("خلاف", Verdict.TOO_SHORT, "خلاف", Optional.empty());
        made.add(
                "بكى رئيس البلدية أمام الجميع، وخرج المواطنون",
                Verdict.PARTIAL,
                "وخرج المواطنون إلى الشوارع",
                Optional.empty());
        made.add("كان المدير يعرف حجم الخطر", Verdict.CHECK_AUDIO, "لم يكن المدير يعرف حجم الخطر", Optional.empty());
        return made.article("قبل أن يغلق السد: أسبوع من الرسائل");
    }

    /** One whose every text tries to break out of what it is written into. */
    static CheckedArticle hostile() {
        String evil = "=HYPERLINK(\"http://x\"),</q><script>alert('1')</script>\u202e\"]]>&amp;\u0000";
        CheckedSamples made = new CheckedSamples("قال: «" + evil + "».\n");
        made.add(evil, Verdict.NOT_FOUND, evil, Optional.empty());
        return made.article(evil);
    }

    private CheckedArticle article(String title) {
        Article article = new Article(
                Optional.of(title),
                Optional.of("فريق التحرير"),
                Optional.of("صحيفة المزيج التجريبية"),
                Optional.of(URI.create("https://example.org/a?b=1&c=2")),
                Optional.of(LocalDate.of(2025, 1, 20)),
                Optional.of("ar"),
                text,
                "text/html",
                "UTF-8",
                SHA);
        ArticleVersion version = new ArticleVersion(new ArticleId("00112233445566aa"), 1, 1, article, THEN);
        Episode episode = new Episode(
                EPISODE,
                1,
                "مزيج",
                "السد",
                Optional.of(LocalDate.of(2025, 1, 8)),
                "ar",
                List.of("المحاورة"),
                List.of("هاني عمران"),
                Optional.of(new Episode.Recording(SHA, "a.opus", Duration.ofSeconds(253))),
                THEN);
        return new CheckedArticle(version, quotations, Map.of(EPISODE, episode), false);
    }

    private void add(String quote, Verdict verdict, String heard, Optional<Decision> decision) {
        int number = quotations.size() + 1;
        int start = text.codePointCount(0, text.indexOf(quote));
        ExtractedQuotation said = new ExtractedQuotation(
                new TextSpan(start, start + quote.codePointCount(0, quote.length())),
                quote,
                QuotationKind.DIRECT,
                Optional.empty(),
                Optional.empty(),
                number == 5 ? Optional.empty() : Optional.of("عمران"),
                OptionalInt.empty(),
                Set.of());
        List<SpokenWord> words = spoken(heard, 57_300L + number * 20_000L);
        Verification verification = verification(quote, verdict, heard, words);
        Attribution attribution = number == 5
                ? Attribution.unnamed(Optional.of("هاني عمران"))
                : new Attribution(
                        Attribution.Status.MATCH,
                        Optional.of("عمران"),
                        List.of("هاني عمران"),
                        Optional.of("هاني عمران"));
        Judgement judgement = new Judgement(
                verification,
                attribution,
                PassageScope.in(EPISODE),
                new Judgement.Basis(
                        SHA, Judgement.METHOD, List.of(new Judgement.EpisodePin(EPISODE, 1, Optional.of(SHA)))));
        quotations.add(new CheckedQuotation(
                new Quotation(new QuotationId(new ArticleId("00112233445566aa"), 1, number), said),
                new MachineVerdict(number, judgement, THEN),
                decision,
                number == 6));
    }

    private static List<SpokenWord> spoken(String heard, long from) {
        List<SpokenWord> words = new ArrayList<>();
        for (String word : heard.split(" ")) {
            int at = words.size();
            words.add(new SpokenWord(
                    at, word, new TimeSpan(from + at * 400L, from + at * 400L + 350), at == 1 ? 0.52 : 0.97, "S2"));
        }
        return words;
    }

    private static Verification verification(String quote, Verdict verdict, String heard, List<SpokenWord> words) {
        TimeSpan span = words.get(0).span().union(words.get(words.size() - 1).span());
        Evidence evidence = new Evidence(EPISODE, 1, span, "هاني عمران", "S2", heard, words, 0.93);
        Evidence other =
                new Evidence(EPISODE, 1, new TimeSpan(1000, 4000), "المحاورة", "S1", "كلام قريب", List.of(), 0.31);
        List<Edit> edits = edits(quote, words);
        List<Finding> findings = edits.stream()
                .filter(e -> e.kind() == Edit.Kind.SUBSTITUTION)
                .map(e -> new Finding(
                        Finding.Kind.NUMBER,
                        e.quote().orElseThrow(),
                        e.quoteText(),
                        List.of(e.spoken().orElseThrow())))
                .toList();
        return new Verification(
                verdict,
                0.93,
                0.000012,
                0.62,
                List.of(evidence, other),
                edits,
                findings,
                new Verification.Explanation("هذا ما وُجد في التسجيل عند هذا الموضع.", "This is what was found."));
    }

    /** Word against word, as far as both go; enough for looks. */
    private static List<Edit> edits(String quote, List<SpokenWord> words) {
        List<Edit> edits = new ArrayList<>();
        String[] printed = quote.split(" ");
        int at = 0;
        for (int i = 0; i < Math.max(printed.length, words.size()); i++) {
            Optional<SpokenWord> spoken = i < words.size() ? Optional.of(words.get(i)) : Optional.empty();
            if (i >= printed.length) {
                edits.add(new Edit(Edit.Kind.DELETION, "", Optional.empty(), spoken));
                continue;
            }
            String word = printed[i];
            int length = word.codePointCount(0, word.length());
            Optional<CharSpan> span = Optional.of(new CharSpan(at, at + length));
            at += length + 1;
            boolean equal =
                    spoken.filter(w -> w.text().length() == word.length()).isPresent();
            Edit.Kind kind = spoken.isEmpty() ? Edit.Kind.INSERTION : equal ? Edit.Kind.EQUAL : Edit.Kind.SUBSTITUTION;
            edits.add(new Edit(kind, word, span, spoken));
        }
        return edits;
    }
}
