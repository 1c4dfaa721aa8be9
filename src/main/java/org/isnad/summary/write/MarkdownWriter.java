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
import org.isnad.timing.TimeSpan;

/** A summary in Markdown; every line links to its seconds. Not thread-safe; one object writes one summary. */
final class MarkdownWriter {

    /** Links after a keyword or name; more would hide the word. */
    private static final int MOST_LINKS = 8;

    /** Stands after a word that was not heard clearly. */
    private static final String UNSURE = " (؟)";

    private final AudioLinks links;
    private final StringBuilder out = new StringBuilder();

    private MarkdownWriter(AudioLinks links) {
        this.links = links;
    }

    static String write(Summary summary, AudioLinks links) {
        MarkdownWriter writer = new MarkdownWriter(links);
        writer.head(summary);
        writer.claims(summary);
        writer.sentences(summary.keySegments());
        writer.chapters(summary.chapters());
        writer.keywords(summary.keywords());
        writer.names(summary.names());
        writer.questions(summary.questions());
        writer.line("");
        writer.line("*الكلمات كما سمعها برنامج التعرّف على الكلام، وعلامات الترقيم من إسناد، وما بعده" + UNSURE
                + " لم يُسمع بوضوح.*");
        return writer.out.toString();
    }

    private void head(Summary summary) {
        line("# " + escape(summary.title()));
        line("");
        line("**" + escape(summary.podcast()) + "**"
                + summary.publishedOn().map(date -> " · " + date).orElse("") + " · "
                + AudioLinks.length(summary.durationMs())
                + summary.speaker().map(name -> " · " + escape(name) + " وحده").orElse(""));
        if (summary.demonstration()) {
            line("");
            line("> نموذج تجريبي للتعرّف على الكلام: لا يُعتمد على الكلمات.");
        }
    }

    private void claims(Summary summary) {
        if (summary.claims().isEmpty()) {
            summary.model().ifPresent(model -> {
                line("");
                line("> " + escape(refused(model)));
            });
            return;
        }
        heading("خلاصة صاغها نموذج لغوي (" + escape(summary.model().orElse("")) + ")");
        for (Claim claim : summary.claims()) {
            line("- " + escape(claim.text()) + " "
                    + claim.sentences().stream().map(s -> link(s.span())).collect(Collectors.joining(" ")));
        }
    }

    /** Told to the reader where a language model was asked and nothing it wrote could be shown. */
    static String refused(String model) {
        return "لم يُقبل شيء مما كتبه النموذج اللغوي (" + model + ")، ولذلك لا ترد هنا إلا مقتطفات.";
    }

    private void sentences(List<KeySegment> segments) {
        if (segments.isEmpty()) {
            return;
        }
        heading("أهم ما قيل");
        for (KeySegment segment : segments) {
            segment.question().ifPresent(question -> line("- *" + speech(question) + "*"));
            segment.sentences()
                    .forEach(sentence -> line((segment.question().isPresent() ? "  - " : "- ") + speech(sentence)));
        }
    }

    private String speech(KeySentence sentence) {
        return link(sentence.span()) + " " + escape(sentence.name()) + ": " + words(sentence);
    }

    private static String words(KeySentence sentence) {
        return UnsureWords.in(sentence, MarkdownWriter::escape, word -> escape(word) + UNSURE);
    }

    private void chapters(List<Chapter> chapters) {
        if (chapters.isEmpty()) {
            return;
        }
        heading("الفصول");
        chapters.forEach(chapter -> line("- " + link(chapter.span()) + " " + escape(chapter.title())));
    }

    private void keywords(List<Keyword> keywords) {
        if (keywords.isEmpty()) {
            return;
        }
        heading("كلمات مفتاحية");
        keywords.forEach(keyword -> line("- " + escape(keyword.text()) + " " + links(keyword.mentions())));
    }

    private void names(List<Mention> names) {
        for (Mention.Kind kind : Mention.Kind.values()) {
            List<Mention> of =
                    names.stream().filter(name -> name.kind() == kind).toList();
            if (!of.isEmpty()) {
                heading(title(kind));
                of.forEach(name -> line("- " + escape(name.name()) + " " + links(name.spans())));
            }
        }
    }

    static String title(Mention.Kind kind) {
        return switch (kind) {
            case PERSON -> "أشخاص";
            case PLACE -> "أماكن";
            case ORGANISATION -> "جهات";
        };
    }

    private void questions(List<Question> questions) {
        if (questions.isEmpty()) {
            return;
        }
        heading("أسئلة وأجوبة");
        for (Question question : questions) {
            line("- " + speech(question.question()));
            question.begins()
                    .ifPresent(answer -> line("  - " + link(question.answer().orElse(answer.span())) + " "
                            + escape(answer.name()) + ": " + words(answer)));
        }
    }

    private String links(List<TimeSpan> spans) {
        return spans.stream().limit(MOST_LINKS).map(this::link).collect(Collectors.joining(" "))
                + (spans.size() > MOST_LINKS ? " …" : "");
    }

    private String link(TimeSpan span) {
        return "[" + AudioLinks.clock(span.startMs()) + "](" + links.to(span) + ")";
    }

    private void heading(String text) {
        line("");
        line("## " + text);
        line("");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    /** What was said may hold no Markdown and no HTML. */
    private static String escape(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]()#+!|<>&])", "\\\\$1").replace('\n', ' ');
    }
}
