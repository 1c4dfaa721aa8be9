package org.isnad.quote.extract;

import java.util.List;

/** Tells from the words before quote marks that they hold a name, a title or a charge. */
final class Announcement {

    private final Reading reading;
    private final Lexicon lexicon = Lexicon.shipped();

    Announcement(Reading reading) {
        this.reading = reading;
    }

    private static final List<String> PRONOUNS = List.of("ه", "ها", "هم", "ي");

    /** A noun before the marks that announces a name: فيلم، حزب، صحيفة; adjectives may stand between. */
    boolean hasTitleHead(Marked m) {
        int i = m.open() - 1;
        for (int steps = 0; steps < 4 && i >= 0; steps++, i--) {
            String word = reading.word(i);
            if (word.isEmpty()) {
                return false;
            }
            if (lexicon.hasBare(WordList.TITLE_HEAD, word) || isTitleWithClitic(word) || isCalling(word)) {
                return !(steps > 0 && isPredicate(word, m));
            }
            if (steps == 0 && announces(i)) {
                return true;
            }
            if (!isAdjective(word) && !isNaming(reading.word(i - 1))) {
                return false;
            }
        }
        return false;
    }

    private boolean isTitleWithClitic(String word) {
        if (word.length() < 4) {
            return false;
        }
        for (String pronoun : PRONOUNS) {
            if (word.endsWith(pronoun) && isTitleBeforePronoun(word.substring(0, word.length() - pronoun.length()))) {
                return true;
            }
        }
        String rest = word.startsWith("لل") ? "ال" + word.substring(2) : word.substring(1);
        return "بلكو".indexOf(word.charAt(0)) >= 0 && lexicon.has(WordList.TITLE_HEAD, rest);
    }

    /** كتابه، روايتها. */
    private boolean isTitleBeforePronoun(String stem) {
        return lexicon.hasBare(WordList.TITLE_HEAD, stem)
                || stem.endsWith("ت")
                        && lexicon.hasBare(WordList.TITLE_HEAD, stem.substring(0, stem.length() - 1) + "ه");
    }

    /** قانون الإيجار القديم "قنبلة اجتماعية": behind a whole idafa indefinite words say something of it. */
    private boolean isPredicate(String head, Marked m) {
        if (head.startsWith("ال") || !reading.word(m.open() - 1).startsWith("ال")) {
            return false;
        }
        for (int i = m.first(); i < m.last(); i++) {
            if (reading.word(i).startsWith("ال") || !reading.token(i).isWord()) {
                return false;
            }
        }
        return lexicon.has(WordList.LAW, head) || m.words(reading) > 1;
    }

    /** تعرف بـ، ندوة حول، شعار الحملة هو: a name is announced through the word right before the marks. */
    private boolean announces(int i) {
        String before = reading.word(i - 1);
        return switch (reading.word(i)) {
            case "ب" -> isCalling(before);
            case "حول" -> lexicon.hasBare(WordList.TITLE_HEAD, before);
            case "هو", "هي" -> isNaming(before) || isNaming(reading.word(i - 2));
            case "اجل" -> before.equals("من") && isBeforeCourt(i);
            default -> false;
        };
    }

    /** أذنت النيابة بفتح تحقيق من أجل "تكوين وفاق": behind a word of justice من أجل names the charge. */
    private boolean isBeforeCourt(int i) {
        for (int k = i - 1; k >= 0 && k > i - CHARGED_WITHIN; k--) {
            if (lexicon.hasBare(WordList.JUSTICE, reading.word(k))) {
                return true;
            }
        }
        return false;
    }

    /** [tokens] From a word of justice to the charge. */
    private static final int CHARGED_WITHIN = 15;

    /** يعرف بـ، الملقب بـ، المسماة، بتهمة: whatever form the root of naming or charging has. */
    private boolean isCalling(String word) {
        String bare = lexicon.hasBare(WordList.CALLING, word) || word.length() < 4
                ? word
                : word.replaceFirst("^[وف]?(?:ال|لل|بال|[يتب])?", "");
        return lexicon.hasBare(WordList.CALLING, bare);
    }

    /** باسم نكرة "…". */
    private static boolean isNaming(String word) {
        return switch (word) {
            case "اسم", "باسم", "لقب", "كنيه", "عنوان", "بعنوان", "شعار", "تسميه" -> true;
            default -> false;
        };
    }

    static boolean isAdjective(String word) {
        return word.startsWith("ال") || word.endsWith("ي") && word.length() > 3 || word.endsWith("يه");
    }
}
