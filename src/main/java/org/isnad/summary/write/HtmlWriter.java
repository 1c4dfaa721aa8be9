package org.isnad.summary.write;

import java.util.List;
import java.util.stream.Collectors;
import org.isnad.summary.Chapter;
import org.isnad.summary.Claim;
import org.isnad.summary.KeySegment;
import org.isnad.summary.KeySentence;
import org.isnad.summary.Keyword;
import org.isnad.summary.Mention;
import org.isnad.summary.Question;
import org.isnad.summary.Summary;
import org.isnad.summary.extract.Lexicon;
import org.isnad.timing.TimeSpan;

/** A summary as one page without scripts or outside parts: right to left, fit for printing. Not thread-safe; one object writes one summary. */
final class HtmlWriter {

    private final AudioLinks links;
    private final StringBuilder out = new StringBuilder();

    private HtmlWriter(AudioLinks links) {
        this.links = links;
    }

    static String write(Summary summary, AudioLinks links) {
        HtmlWriter writer = new HtmlWriter(links);
        writer.head(summary);
        writer.claims(summary);
        writer.sentences(summary.keySegments());
        writer.chapters(summary.chapters());
        writer.keywords(summary.keywords());
        writer.names(summary.names());
        writer.questions(summary.questions());
        writer.line(
                "<footer>الكلمات كما سمعها برنامج التعرّف على الكلام. علامات الترقيم <span class=\"ours\">الرمادية</span> من إسناد، وما <span class=\"unsure\">تحته نقط</span> لم يُسمع بوضوح. "
                        + "كل سطر رابط إلى الثواني التي قيل فيها.</footer>");
        writer.line("</main></body></html>");
        return writer.out.toString();
    }

    private void head(Summary summary) {
        line("<!doctype html>");
        line("<html lang=\"" + escape(summary.language()) + "\" dir=\"rtl\"><head><meta charset=\"utf-8\">");
        // The page needs no script, and what was said must never become one.
        line("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">");
        line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        line("<title>" + escape(summary.title()) + "</title>");
        line("<style>" + Lexicon.lines("summary.css").collect(Collectors.joining("\n"))
                + "</style></head><body><main>");
        line("<h1>" + escape(summary.title()) + "</h1>");
        line("<p class=\"meta\">" + escape(summary.podcast())
                + summary.publishedOn()
                        .map(date -> " · <bdi>" + date + "</bdi>")
                        .orElse("") + " · <bdi>"
                + AudioLinks.length(summary.durationMs()) + "</bdi>"
                + summary.speaker().map(name -> " · " + escape(name) + " وحده").orElse("") + "</p>");
        if (summary.demonstration()) {
            line("<p class=\"warning\">نموذج تجريبي للتعرّف على الكلام: لا يُعتمد على الكلمات.</p>");
        }
    }

    private void claims(Summary summary) {
        if (summary.claims().isEmpty()) {
            summary.model()
                    .ifPresent(model -> line("<p class=\"warning\">" + escape(MarkdownWriter.refused(model)) + "</p>"));
            return;
        }
        line("<h2>خلاصة صاغها نموذج لغوي (<bdi>" + escape(summary.model().orElse("")) + "</bdi>)</h2><ul>");
        for (Claim claim : summary.claims()) {
            line("<li>" + escape(claim.text()) + " "
                    + claim.sentences().stream().map(s -> link(s.span())).collect(Collectors.joining(" ")) + "</li>");
        }
        line("</ul>");
    }

    private void sentences(List<KeySegment> segments) {
        if (segments.isEmpty()) {
            return;
        }
        line("<h2>أهم ما قيل</h2>");
        for (KeySegment segment : segments) {
            line("<blockquote>");
            segment.question().ifPresent(question -> line("<p class=\"question\">" + speech(question) + "</p>"));
            segment.sentences().forEach(sentence -> line("<p>" + speech(sentence) + "</p>"));
            line("</blockquote>");
        }
    }

    private String speech(KeySentence sentence) {
        return link(sentence.span()) + " <b>" + escape(sentence.name()) + ":</b> " + words(sentence);
    }

    private static String words(KeySentence sentence) {
        return UnsureWords.in(
                sentence, HtmlWriter::marked, word -> "<span class=\"unsure\">" + marked(word) + "</span>");
    }

    /** Recognised words have no punctuation, so that every mark is ours. */
    private static String marked(String punctuated) {
        return escape(punctuated).replaceAll("([،.؟])(?=\\s|$)", "<span class=\"ours\">$1</span>");
    }

    private void chapters(List<Chapter> chapters) {
        if (chapters.isEmpty()) {
            return;
        }
        line("<h2>الفصول</h2><ol>");
        chapters.forEach(chapter -> line("<li>" + link(chapter.span()) + " " + escape(chapter.title()) + "</li>"));
        line("</ol>");
    }

    private void keywords(List<Keyword> keywords) {
        if (keywords.isEmpty()) {
            return;
        }
        line("<h2>كلمات مفتاحية</h2><ul class=\"words\">");
        keywords.forEach(keyword -> line("<li>" + escape(keyword.text()) + " " + links(keyword.mentions()) + "</li>"));
        line("</ul>");
    }

    private void names(List<Mention> names) {
        for (Mention.Kind kind : Mention.Kind.values()) {
            List<Mention> of =
                    names.stream().filter(name -> name.kind() == kind).toList();
            if (!of.isEmpty()) {
                line("<h2>" + MarkdownWriter.title(kind) + "</h2><ul class=\"words\">");
                of.forEach(name -> line("<li>" + escape(name.name()) + " " + links(name.spans()) + "</li>"));
                line("</ul>");
            }
        }
    }

    private void questions(List<Question> questions) {
        if (questions.isEmpty()) {
            return;
        }
        line("<h2>أسئلة وأجوبة</h2><dl>");
        for (Question question : questions) {
            line("<dt>" + speech(question.question()) + "</dt>");
            question.begins()
                    .ifPresent(answer -> line("<dd>" + link(question.answer().orElse(answer.span())) + " <b>"
                            + escape(answer.name()) + ":</b> " + words(answer) + "</dd>"));
        }
        line("</dl>");
    }

    private String links(List<TimeSpan> spans) {
        return spans.stream().map(this::link).collect(Collectors.joining(" "));
    }

    private String link(TimeSpan span) {
        return "<a href=\"" + escape(links.to(span)) + "\"><bdi>" + AudioLinks.clock(span.startMs()) + "</bdi></a>";
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
