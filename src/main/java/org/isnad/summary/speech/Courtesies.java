package org.isnad.summary.speech;

import java.util.List;
import java.util.Set;

/** Tells greetings, thanks and announcements from what an episode is about. Stateless, thread-safe. */
public final class Courtesies {

    private static final Set<String> WORDS = Set.of(
            "شكرا",
            "اهلا",
            "مرحبا",
            "سلام",
            "السلام",
            "تحيه",
            "مستمعينا",
            "مشاهدينا",
            "نلتقي",
            "اللقاء",
            "الحلقه",
            "حلقه",
            "استضافتكم",
            "ضيافتكم",
            "الشكر",
            "حياك",
            "حياكم",
            "هلا",
            "اهلين",
            "معكم",
            "معانا",
            "ضيفي",
            "ضيفنا",
            "ضيفتي",
            "ضيفتنا",
            "نرحب",
            "ارحب");

    private Courtesies() {}

    /** @param folded a sentence's words */
    public static boolean areIn(List<String> folded) {
        return folded.stream().anyMatch(WORDS::contains);
    }
}
