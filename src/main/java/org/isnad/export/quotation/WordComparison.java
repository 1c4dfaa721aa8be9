package org.isnad.export.quotation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.isnad.quote.Edit;
import org.isnad.quote.SpokenWord;

/** What is printed above what was heard, word by word; differences are framed and named, not only coloured. */
final class WordComparison {

    /** Below it a recognised word is shown as doubtful. Words below it are wrong at least as often as right in the recogniser's output we measured on. */
    private static final double DOUBTFUL = 0.8;

    /** From which on two passages are told apart: the definition of SPLICED in the product's table of verdicts. */
    private static final long JUMP_MS = 10_000;

    private final List<Edit> edits;

    WordComparison(List<Edit> edits) {
        this.edits = edits;
    }

    void write(StringBuilder out) {
        if (edits.isEmpty()) {
            return;
        }
        out.append("<div class=\"compare\" role=\"list\" aria-label=\"مقارنة كلمة بكلمة: المنشور فوق والمسموع تحت\">\n")
                .append("<span class=\"pair rows\" aria-hidden=\"true\"><span>نُشر</span><span>سُمع</span></span>\n");
        Optional<SpokenWord> before = Optional.empty();
        for (Edit edit : edits) {
            jump(out, before, edit.spoken());
            pair(out, edit);
            before = edit.spoken().isPresent() ? edit.spoken() : before;
        }
        out.append("</div>\n");
    }

    /** Says where the words that follow were spoken at quite another time. */
    private static void jump(StringBuilder out, Optional<SpokenWord> before, Optional<SpokenWord> next) {
        if (before.isPresent() && next.isPresent()) {
            long gap = next.get().span().startMs() - before.get().span().endMs();
            if (Math.abs(gap) > JUMP_MS) {
                out.append("<span role=\"listitem\" class=\"jump\">⋯ ")
                        .append(gap > 0 ? "بعد " : "قبل ")
                        .append("<bdi dir=\"ltr\">")
                        .append(Html.clock(Math.abs(gap)))
                        .append("</bdi> ⋯</span>\n");
            }
        }
    }

    private static void pair(StringBuilder out, Edit edit) {
        out.append("<span role=\"listitem\" class=\"pair ")
                .append(edit.kind().name().toLowerCase(Locale.ROOT))
                .append("\" title=\"")
                .append(title(edit))
                .append("\"><span>")
                .append(edit.kind() == Edit.Kind.DELETION ? "<i>—</i>" : Html.text(edit.quoteText()))
                .append("</span><span")
                .append(edit.spoken().filter(WordComparison::isDoubtful).isPresent() ? " class=\"doubtful\"" : "")
                .append(">")
                .append(edit.spoken().map(w -> Html.text(w.text())).orElse("<i>—</i>"))
                .append("</span></span>\n");
    }

    private static boolean isDoubtful(SpokenWord word) {
        return word.confidence() < DOUBTFUL;
    }

    private static String title(Edit edit) {
        String what = switch (edit.kind()) {
            case EQUAL -> "مطابق";
            case SUBSTITUTION -> "كلمة مكان كلمة";
            case INSERTION -> "نُشر ولم يُسمع";
            case DELETION -> "سُمع ولم يُنشر";
        };
        return what
                + edit.spoken()
                        .map(w -> "، " + Html.clock(w.span().startMs()) + "، وضوح "
                                + Math.round(Math.floor(w.confidence() * 100)) + "٪")
                        .orElse("");
    }
}
