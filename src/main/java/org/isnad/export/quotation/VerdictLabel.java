package org.isnad.export.quotation;

import org.isnad.quote.Verdict;

/**
 * How a verdict is shown to people.
 *
 * @param mark a sign that tells verdicts apart without colour
 * @param meaning one sentence, in Arabic
 */
public record VerdictLabel(String ar, String mark, Tone tone, String meaning) {

    /** What the editor has to do. */
    public enum Tone {
        /** Print it. */
        STANDS,
        /** Listen and decide. */
        OPEN,
        /** Don't print it like this. */
        FAILS
    }

    /** The label of a verdict. */
    public static VerdictLabel of(Verdict verdict) {
        return switch (verdict) {
            case VERBATIM ->
                new VerdictLabel("حرفي", "✓", Tone.STANDS, "الكلمات نفسها كما قيلت، والفرق في الإملاء أو الترقيم فقط.");
            case NEAR_VERBATIM ->
                new VerdictLabel(
                        "شبه حرفي", "✓", Tone.STANDS, "كما قيل، مع حذف حشو أو تكرار، أو ردّ العامية إلى الفصحى.");
            case PARAPHRASE ->
                new VerdictLabel(
                        "منقول بالمعنى", "≈", Tone.STANDS, "المعنى نفسه بألفاظ أخرى، بلا خلاف في رقم أو اسم أو نفي.");
            case PARTIAL ->
                new VerdictLabel(
                        "ثابت جزئيًا",
                        "◐",
                        Tone.FAILS,
                        "جزء منه قيل، وأربع كلمات متتالية أو أكثر لا أثر لها في التسجيل.");
            case SPLICED ->
                new VerdictLabel("مركّب", "✂", Tone.FAILS, "قولان متباعدان جُمعا في قول واحد بلا علامة حذف.");
            case ALTERED ->
                new VerdictLabel(
                        "محرّف",
                        "≠",
                        Tone.FAILS,
                        "قريب مما قيل، لكن نفيًا أو رقمًا أو اسمًا أو نحوه تغيّر، والتسجيل واضح.");
            case MISATTRIBUTED ->
                new VerdictLabel("منسوب إلى غير قائله", "⇄", Tone.FAILS, "قيل فعلًا، لكن قاله متحدث آخر.");
            case CHECK_AUDIO ->
                new VerdictLabel(
                        "استمع إلى التسجيل", "♪", Tone.OPEN, "الكلمات الحاسمة لم تُسمع بوضوح يكفي للحكم آليًا.");
            case NOT_FOUND ->
                new VerdictLabel("غير موجود", "∅", Tone.FAILS, "لا مقطع في الأرشيف يشبهه أكثر مما تفعله المصادفة.");
            case TOO_SHORT ->
                new VerdictLabel(
                        "أقصر من أن يُحكم عليه", "?", Tone.OPEN, "أقل من أربع كلمات ذات معنى؛ لا يُحكم عليه وحده.");
        };
    }
}
