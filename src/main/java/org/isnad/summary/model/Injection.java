package org.isnad.summary.model;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.isnad.text.ArabicText;
import org.isnad.text.Fold;

/** Tells sentences that speak to a language model rather than to a listener; nothing may rest on them. Stateless. */
final class Injection {

    private static final Pattern ORDER = Pattern.compile(
            String.join(
                    "|",
                    "\\b(و|ف)?(تجاهل|تجاهلي|تجاهلوا|انس|انسي|اهمل|اهملوا|الغ)( \\S+){0,4} (سبق|سبقت|سابقه|السابقه|التعليمات|تعليماتك|تعليمات|الاوامر|اوامر|اوامرك|القواعد|قواعدك|السابق)\\b",
                    "\\b(و|ف)?(اكتب|اكتبي|اطبع|اخرج|اجب|لخص|قل|ضف|اضف)( \\S+){0,3} (ان|انه|انها|الملخص|ملخص|التلخيص|ملخصك|فقط|الاتي|التالي|json)\\b",
                    "\\b(في|ضمن) (الملخص|ملخصك|التلخيص)\\b",
                    "\\b(انت|انك) (الان )?(نموذج|مساعد|ذكاء|روبوت|بوت)\\b",
                    "\\b(ايها|يا) (النموذج|نموذج|المساعد|مساعد|الذكاء|ذكاء|الروبوت|روبوت|البوت)\\b",
                    "\\b(ignore|disregard|forget|override)( \\S+){0,5} (above|previous|prior|earlier|instructions?|rules?|prompt)\\b",
                    "\\b(system prompt|you are now|new instructions?|as an ai|assistant)\\b",
                    "\\b(write|say|output|print|respond|reply|answer)( \\S+){0,4} (that|with|json|summary|only)\\b"),
            Pattern.UNICODE_CHARACTER_CLASS);

    private Injection() {}

    static boolean isIn(String text) {
        List<String> words = ArabicText.words(text);
        return ORDER.matcher(words.stream()
                        .map(w -> ArabicText.fold(w, Fold.ORTHOGRAPHIC))
                        .collect(Collectors.joining(" ")))
                .find();
    }
}
