package org.isnad.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.timing.TimeSpan;
import org.isnad.transcript.Segment;
import org.isnad.transcript.SpeakerRole;
import org.isnad.transcript.Transcript;
import org.isnad.transcript.TranscriptSpeaker;
import org.isnad.transcript.Word;

/** Invented interviews for the tests of summaries. A word takes 300 ms; a slash is a pause of 800 ms; a star in front of a word marks it as badly heard. */
public final class Interviews {

    private Interviews() {}

    /** About a dam: host S1, guest S2. */
    public static Transcript dam() {
        return of(
                "S1: أهلا بكم ضيفنا اليوم هاني عمران مدير الإعلام السابق في هيئة المياه",
                "S1: متى عرفت أن السد في خطر",
                "S2: يوم الأحد / المهندس سعيد هو الذي أبلغ المدير العام بالخطر قبل ستة أيام من الإغلاق",
                "S1: وهل طلبت المساعدة من الحكومة",
                "S2: نعم طلب المدير العام من الوزارة إرسال فريق من الخبراء / وتوفير المياه لسكان المدينة في حالة إغلاق السد",
                "S1: ما هو رد الوزارة",
                "S2: قالت الوزارة إنها تدرس الطلب / أرسلنا إليها ثلاث رسائل لكنها لم ترد علينا",
                "S1: هل كان المدير العام يعرف حجم المشكلة",
                "S2: لا لم يكن المدير العام يعرف حجم الخطر في ذلك اليوم / كان *هناك *شيء *غير *واضح *عن *السد *والمدير *العام",
                "S1: وماذا عن دمشق",
                "S2: سكان دمشق لم يكونوا يعلمون بالأمر حتى يوم الجمعة لأن الهيئة لم ترسل إليهم أي تحذير",
                "S1: شكرا لك أستاذ هاني على هذا الحديث",
                "S2: شكرا لكم");
    }

    /** One line per turn: {@code S1: words}. */
    public static Transcript of(String... turns) {
        List<Segment> segments = new ArrayList<>();
        long at = 0;
        for (String turn : turns) {
            String speaker = turn.substring(0, 2);
            List<Word> words = new ArrayList<>();
            for (String text : turn.substring(3).strip().split(" ")) {
                if (text.equals("/")) {
                    at += 800;
                    continue;
                }
                boolean bad = text.startsWith("*");
                words.add(new Word(bad ? text.substring(1) : text, new TimeSpan(at, at + 300), bad ? 0.3 : 0.95));
                at += 300;
            }
            at += 400;
            TimeSpan span =
                    words.get(0).span().union(words.get(words.size() - 1).span());
            segments.add(new Segment(speaker, span, text(words), words));
        }
        return new Transcript(
                "مزيج",
                "السد",
                Optional.of(LocalDate.of(2025, 1, 8)),
                "ar",
                Optional.empty(),
                Optional.empty(),
                List.of(
                        new TranscriptSpeaker("S1", Optional.of("لمى سالم"), SpeakerRole.HOST),
                        new TranscriptSpeaker("S2", Optional.of("هاني عمران"), SpeakerRole.GUEST)),
                segments,
                List.of());
    }

    private static String text(List<Word> words) {
        return String.join(" ", words.stream().map(Word::text).toList());
    }
}
