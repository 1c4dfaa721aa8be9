package org.isnad.article;

import java.util.Set;
import java.util.regex.Pattern;

/** Tells an article's paragraphs from what its page puts between and after them: teasers, related links. */
public final class Furniture {

    private static final Pattern TEASER = Pattern.compile(
            "^[\\s\\-–•*▪◄►>]*(?:شاهد|شاهدوا|اقرأ|إقرأ|اقرا|أقرأ|اقرأوا|اقرؤوا|طالع|طالعوا|تابع|تابعوا|انظر|استمع|للمزيد|مواضيع|موضوع)\\s+(?:أيضًا|أيضاً|أيضا|ايضاً|ايضا|ايضًا|المزيد|كذلك|ذات صلة|متعلق|مشابهة)(?:[\\s:：.…]|$).*",
            Pattern.DOTALL);
    private static final Pattern END = Pattern.compile(
            "^[\\s\\-–•*:]*(?:(?:ال)?(?:أخبار|اخبار|مقالات|مواضيع|موضوعات|مواد|قصص|تقارير|محتوى|روابط)\\s+(?:ال)?(?:ذات صلة|متعلقة|مرتبطة|مشابهة|ذات علاقة)"
                    + "|ذات صلة|قد يعجبك أيضا|قد يهمك أيضا|قد يهمك|اخترنا لكم|اخترنا لك|الأكثر قراءة|الاكثر قراءة|الأكثر مشاهدة|آخر الأخبار|اخر الاخبار|المزيد من الأخبار|التعليقات|اترك تعليقا|كلمات مفتاحية|الكلمات المفتاحية)[\\s:.…]*$");
    private static final Set<String> CHROME =
            Set.of("Loading...", "شارك الخبر:", "شارك الخبر", "شارك", "إعلان", "اعلان");

    private Furniture() {}

    /** A line that leads to another story. */
    public static boolean isTeaser(String paragraph) {
        return paragraph.length() < LONGEST_HEADING * 8
                && TEASER.matcher(paragraph).matches();
    }

    /** A heading after which nothing belongs to the article. */
    public static boolean isEndOfArticle(String paragraph) {
        return paragraph.length() < LONGEST_HEADING && END.matcher(paragraph).matches();
    }

    /** [characters] A longer line is prose, whatever its first words (the longest heading seen on news pages has 25). */
    private static final int LONGEST_HEADING = 60;

    /** What a page shows besides, such as the caption of its share buttons. */
    public static boolean isChrome(String paragraph) {
        return CHROME.contains(paragraph);
    }
}
