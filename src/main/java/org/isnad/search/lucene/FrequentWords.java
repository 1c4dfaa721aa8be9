package org.isnad.search.lucene;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.util.BytesRef;
import org.isnad.text.ArabicText;
import org.isnad.text.Fold;
import org.isnad.text.Stems;

/**
 * The words of which Arabic speech has most, standard and Levantine. Where two of them follow each other the index has a term for both, so that phrases of
 * frequent words need not read all their places; with a rare word beside it, a frequent one is only looked for in few passages. A word of this list that is rare
 * in an archive does no harm.
 */
final class FrequentWords {

    private static final Set<String> STEMS = stems(
            "من في على إلى عن مع ما لا لم لن هل قد أن إن أو ثم بل حتى إذا لو لكن لأن كما بعد قبل بين عند منذ خلال حول ضد نحو غير دون سوى كل بعض أي "
                    + "هو هي هم نحن أنا أنت أنتم هذا هذه ذلك تلك هؤلاء هنا هناك الذي التي الذين كان كانت كانوا كنت كنا يكون تكون ليس ليست قال قالت قالوا يقول "
                    + "نقول أقول قلت تقول كيف متى أين لماذا ماذا مثل جدا أيضا فقط ربما الآن اليوم أمس غدا يوم سنة عام شهر وقت مرة زمن شيء شي ناس رجل بلد دولة "
                    + "حكومة رئيس وزير شعب حرب سوريا لبنان فلسطين مدينة بيت عمل يعني طبعا نعم طيب يلا شو هيك اللي مش مو بس عم رح راح كمان هلق لسا هاد هي "
                    + "هديك هدول إحنا نحنا إنت إنتو كتير شوي منيح بدي بده بدها بدنا بدك عندي عنده عندها عندنا عندهم فيه فيها لي له لها لهم لنا لك به بها "
                    + "منه منها منهم عليه عليها عليهم إليه إليها إنه إنها إنهم أنه أنها أنهم لأنه حيث كذلك بينما عندما حين كلما مهما تم يتم جاء صار صارت "
                    + "يصير أصبح أصبحت بدأ بدأت حدث أخذ ذهب رأى عرف يعرف أعرف نعرف شاف كبير كبيرة جديد جديدة كثير أول أكثر أهم أفضل آخر أخرى نفس نفسه كلام "
                    + "كلمة قصة موضوع مشكلة سبب حال حق طريق طريقة أمر حياة عالم جزء شكل وضع صحيح ممكن لازم يمكن يجب");

    private FrequentWords() {}

    /** Plain words only: doubtful ones and numbers are looked for in several ways. */
    private static Set<String> stems(String words) {
        return Arrays.stream(words.split(" "))
                .map(word -> ArabicText.fold(word, Fold.ORTHOGRAPHIC))
                .map(Stems::of)
                .filter(readings -> readings.size() == 1)
                .map(readings -> readings.get(0).stem())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The stem of a word, by its terms, when it is plain and frequent. */
    static Optional<String> stem(List<BytesRef> terms) {
        String found = "";
        for (BytesRef term : terms) {
            if (term.bytes[term.offset] == Terms.STEM) {
                if (!found.isEmpty()) {
                    return Optional.empty();
                }
                found = term.utf8ToString().substring(1);
            }
        }
        return Optional.of(found).filter(STEMS::contains);
    }

    /** The stem of an element of a query, when it is looked for by that alone, and frequent. */
    static Optional<String> stem(Slot slot) {
        boolean plain = slot.terms().size() == 1
                && slot.pattern().isEmpty()
                && slot.terms().get(0).term().charAt(0) == Terms.STEM;
        return plain ? Optional.of(slot.terms().get(0).term().substring(1)).filter(STEMS::contains) : Optional.empty();
    }

    static String pair(String first, String second) {
        return Terms.PAIR + first + ' ' + second;
    }
}
