package org.isnad.quote;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says in one sentence, in Arabic and in English, why a quotation got its verdict. Stateless. */
final class Explanations {

    /** What a kind of difference is called. */
    private record Name(String ar, String en) {}

    private Explanations() {}

    /** @param speaker label of who is heard in the passage */
    static Verification.Explanation of(Verdict verdict, List<Finding> findings, String speaker) {
        return switch (verdict) {
            case VERBATIM -> say("قيلت هذه الكلمات كما نُشرت.", "These words were said as printed.");
            case NEAR_VERBATIM ->
                say(
                        "قيل هذا الكلام، ولا يختلف المنشور عنه إلا في الصياغة اللفظية: حشو أو أدوات أو لهجة صيغت بالفصحى.",
                        "This was said; only fillers, particles, word order or dialect forms were tidied.");
            case PARAPHRASE ->
                say(
                        "قيل هذا المعنى بكلمات أخرى، ولا يتعارض معه رقم ولا اسم ولا نفي.",
                        "This was said in other words; no figure, name or negation contradicts it.");
            case PARTIAL -> partial(findings);
            case SPLICED -> spliced(findings);
            case ALTERED -> altered(findings);
            case MISATTRIBUTED ->
                say(
                        "قيل هذا الكلام، لكن قائله في التسجيل هو " + speaker + ".",
                        "This was said, but the voice in the recording is " + speaker + ".");
            case CHECK_AUDIO -> checkAudio(findings);
            case NOT_FOUND ->
                say(
                        "لا يوجد في الأرشيف مقطع يشبه هذا الكلام أكثر مما تفعله المصادفة.",
                        "No passage in the archive is closer to these words than chance would be.");
            case TOO_SHORT ->
                say(
                        "الكلام المقتبس أقصر من أن يُحسم وحده؛ فيه أقل من أربع كلمات ذات معنى.",
                        "The quotation is too short to be decided alone: it has fewer than four words with content.");
        };
    }

    /** The same, said of a passage that was decoded a second time. */
    static Verification.Explanation heardAgain(Verification.Explanation why) {
        return say(
                why.ar() + " أُعيد الاستماع إلى الكلمات غير الواضحة.",
                why.en() + " The unclear words were heard a second time.");
    }

    private static Verification.Explanation say(String ar, String en) {
        return new Verification.Explanation(ar, en);
    }

    private static Verification.Explanation partial(List<Finding> findings) {
        return first(findings, Finding.Kind.INSERTION)
                .map(finding -> say(
                        "قيل بعض هذا الكلام، ولم يُسمع ما يسند عبارة «" + finding.quoteText() + "».",
                        "Part of this was said; nothing heard supports “" + finding.quoteText() + "”."))
                .orElseGet(() -> say(
                        "لم يُسمع إلا ما يسند بعض هذا الكلام.", "Only part of this is supported by what was heard."));
    }

    private static Verification.Explanation spliced(List<Finding> findings) {
        String from =
                first(findings, Finding.Kind.REORDERED).map(Finding::quoteText).orElse("");
        return say(
                "جُمع في الاقتباس كلام قيل في موضعين منفصلين بلا علامة حذف؛ يبدأ الموضع الثاني عند «" + from + "».",
                "Passages from different places are joined without an ellipsis; the second begins at “" + from + "”.");
    }

    private static Verification.Explanation altered(List<Finding> findings) {
        Finding finding = findings.stream()
                .filter(f -> f.kind() != Finding.Kind.LOW_CONFIDENCE)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("ALTERED without a finding"));
        Name name = name(finding.kind());
        return say(
                "تغيّر " + name.ar() + ": " + contrast(finding, "المسموع «", "»", "، والمنشور «", "ولا شيء مقابله")
                        + ".",
                "The " + name.en() + " was changed: " + contrast(finding, "heard “", "”", ", printed “", "nothing")
                        + ".");
    }

    private static Verification.Explanation checkAudio(List<Finding> findings) {
        Optional<Finding> deciding = findings.stream()
                .filter(f -> f.kind() != Finding.Kind.LOW_CONFIDENCE && f.kind() != Finding.Kind.OTHER_SPEAKER)
                .findFirst();
        return deciding.map(finding -> {
                    Name name = name(finding.kind());
                    return say(
                            "لم يُسمع " + name.ar() + " بوضوح كافٍ للحسم؛ استمع إلى الموضع: " + heard(finding, "«", "»")
                                    + ".",
                            "The " + name.en() + " was not heard well enough to decide; listen to: "
                                    + heard(finding, "“", "”") + ".");
                })
                .or(
                        () -> first(findings, Finding.Kind.OTHER_SPEAKER)
                                .map(
                                        finding -> say(
                                                "سُمع هذا الكلام حيث يتغيّر المتحدث، فلا يُعرف صاحبه على وجه اليقين؛ استمع إليه.",
                                                "This was said where one voice gives way to another, so whose words they are is not certain; listen to the passage.")))
                .orElseGet(() -> say(
                        "لم يُسمع الموضع أو المتحدث بوضوح كافٍ للحسم؛ استمع إليه.",
                        "The words or the voice were not heard well enough to decide; listen to the passage."));
    }

    private static String contrast(Finding finding, String heard, String close, String printed, String nothing) {
        String what = finding.quoteText().isEmpty() ? nothing : finding.quoteText();
        return heard + words(finding) + close + printed + what + close;
    }

    private static String heard(Finding finding, String open, String close) {
        return open + words(finding) + close;
    }

    private static String words(Finding finding) {
        return finding.spoken().isEmpty()
                ? "…"
                : finding.spoken().stream().map(SpokenWord::text).collect(Collectors.joining(" "));
    }

    private static Optional<Finding> first(List<Finding> findings, Finding.Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).findFirst();
    }

    private static Name name(Finding.Kind kind) {
        return switch (kind) {
            case NEGATION -> new Name("النفي أو الإثبات", "negation or affirmation");
            case NUMBER -> new Name("الرقم أو وحدته", "figure or its unit");
            case NAME -> new Name("الاسم", "name");
            case DATE -> new Name("التاريخ", "date");
            case QUANTIFIER -> new Name("المقدار", "quantity");
            case MODALITY -> new Name("الجزم أو الاحتمال", "certainty");
            case AGENT -> new Name("صاحب الفعل أو القول", "one who does or says it");
            case OMISSION -> new Name("قيد أو شرط حُذف", "condition or qualifier that was cut");
            case INSERTION -> new Name("ما أُضيف", "addition");
            case REORDERED -> new Name("الترتيب", "order");
            case OTHER_SPEAKER -> new Name("المتحدث", "speaker");
            case LOW_CONFIDENCE -> new Name("اللفظ", "wording");
        };
    }
}
