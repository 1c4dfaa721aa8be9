package org.isnad.quote.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.quote.extract.CueForm.Gender;

/** Tells whose words they are: mentions become names, offices become their holders, silence becomes the speaker before. */
final class SpeakerResolver {

    private final Reading reading;
    private final EntityTable entities;
    private final Offices offices;
    private final Definiteness definiteness;
    private final Lexicon lexicon = Lexicon.shipped();
    private Optional<String> lastIssuer = Optional.empty();
    /** [voices] Nobody who spoke longer ago is meant by a verb without a subject. */
    private static final int FAR_BACK = 40;

    private final List<Voice> heard = new ArrayList<>();
    private final java.util.Map<String, String> bodies = new java.util.HashMap<>();

    SpeakerResolver(Reading reading, EntityTable entities) {
        this.reading = reading;
        this.entities = entities;
        this.offices = new Offices(reading);
        this.definiteness = new Definiteness(reading, entities);
    }

    /** Learns who holds which office, from the whole article: كامل صقر، المساعد السابق; الوزيرة هالة شيخ روحو. */
    void learnOffices(MentionFinder mentions) {
        for (TextSpan sentence : reading.sentences()) {
            int i = sentence.start();
            while (i < sentence.end()) {
                i = learnAt(i, sentence.end(), mentions);
            }
        }
    }

    private int learnAt(int i, int limit, MentionFinder mentions) {
        String word = reading.word(i);
        if (lexicon.hasBare(WordList.ROLE, word) || lexicon.hasBare(WordList.OF_ROLE, word)) {
            Optional<Mention> mention = mentions.phraseAt(i, limit);
            mention.filter(Mention::hasName).ifPresent(m -> {
                if (m.nameLast() > m.nameFirst() + 1) {
                    entities.add(m.nameFirst(), m.nameLast());
                }
                resolve(m, Gender.ANY, false);
                learnApposition(new Mention(m.nameFirst(), m.last(), m.nameFirst(), m.nameLast()), limit, mentions);
            });
            return mention.filter(Mention::hasName).map(Mention::last).orElseGet(() -> behindOffices(i, limit));
        }
        Optional<Mention> name = mentions.nameAt(i, limit);
        name.ifPresent(m -> learnApposition(m, limit, mentions));
        return name.map(Mention::last).orElse(i + 1);
    }

    /** Behind a run of offices: a text of nothing else would be read again from each. */
    private int behindOffices(int i, int limit) {
        int end = i + 1;
        while (end < limit
                && lexicon.has(WordList.ROLE, reading.word(end))
                && lexicon.has(WordList.ROLE, reading.word(end - 1))
                && end < i + 50) {
            end++;
        }
        return end > i + 3 ? end : i + 1;
    }

    private void learnApposition(Mention name, int limit, MentionFinder mentions) {
        int i = name.last();
        if (i < limit && (reading.token(i).isComma() || reading.token(i).is("("))) {
            i++;
        }
        if (i < limit && lexicon.has(WordList.ROLE, reading.word(i))) {
            mentions.phraseAt(i, limit)
                    .filter(m -> !m.hasName())
                    .ifPresent(
                            m -> offices.holds(m.first(), m.last(), entities.full(name.nameFirst(), name.nameLast())));
        }
    }

    /** The last who spoke, by the gender of the verb that has no subject. */
    Voice carried(CueForm form) {
        for (int i = heard.size() - 1; i >= 0 && i > heard.size() - FAR_BACK; i--) {
            if (heard.get(i).fits(form)) {
                return heard.get(i);
            }
        }
        return heard.isEmpty() ? Voice.NOBODY : heard.get(heard.size() - 1);
    }

    Voice last() {
        return heard.isEmpty() ? Voice.NOBODY : heard.get(heard.size() - 1);
    }

    boolean isEmpty() {
        return heard.isEmpty();
    }

    void heard(Voice voice) {
        heard.add(voice);
    }

    /** A verb has no subject of the other gender behind it: وناشد وزارة الصحة and وناشدت رئيس الجمهورية are about the one asked. */
    boolean disagrees(Mention mention, CueForm form) {
        String head = reading.word(mention.first());
        boolean office = lexicon.has(WordList.ROLE, head);
        if (form.gender() == Gender.FEMININE) {
            boolean woman = mention.hasName() && lexicon.has(WordList.F, reading.word(mention.nameFirst()));
            boolean man = mention.hasName()
                    && mention.nameFirst() == mention.first()
                    && lexicon.has(WordList.M, head)
                    && !lexicon.has(WordList.F, head);
            return !woman && (man || office && !head.endsWith("ه") && !mayBeWoman(head));
        }
        return form.gender() == Gender.MASCULINE
                && !form.plural()
                && !mention.hasName()
                && head.endsWith("ه")
                && (lexicon.has(WordList.BODY, head) || office);
    }

    /** A woman may hold an office with a man's title, and a sister or a mother has no ة. */
    private boolean mayBeWoman(String head) {
        return switch (head) {
            case "الام",
                    "عضو",
                    "العضو",
                    "نايب",
                    "النايب",
                    "محامي",
                    "المحامي",
                    "كبار",
                    "نواب",
                    "النواب",
                    "روسا",
                    "الروسا" -> true;
            default -> head.endsWith("ات") || head.endsWith("ها") || head.endsWith("هم") || head.endsWith("نا");
        };
    }

    /** @param form the verb's form, which tells gender and number of a subject behind it */
    Voice resolve(Mention given, Gender gender, boolean plural) {
        Mention mention = withoutSame(given);
        String head = bare(reading.word(mention.first()));
        if (mention.hasName()) {
            boolean anonymous = mention.nameFirst() == mention.first() && lexicon.has(WordList.ANONYMOUS, head);
            return anonymous ? new Voice(Optional.empty(), gender, plural, true) : named(mention, gender, plural);
        }
        Optional<Voice> before = anaphor(mention, gender);
        if (before.isPresent()) {
            return before.get();
        }
        if (lexicon.has(WordList.DOCUMENT, head) || lexicon.has(WordList.ANONYMOUS, head)) {
            Optional<String> issuer = lexicon.has(WordList.DOCUMENT, head) ? issuer(mention) : Optional.empty();
            return new Voice(issuer, gender, plural, issuer.isEmpty());
        }
        Optional<String> holder =
                mention.clitic() || lexicon.has(WordList.BODY, head) || lexicon.has(WordList.COUNTRY, head)
                        ? Optional.empty()
                        : offices.holderOf(mention.first(), mention.last());
        if (holder.isPresent()) {
            return new Voice(holder, gender, plural, false);
        }
        if (!definiteness.isDefinite(mention)) {
            return new Voice(Optional.empty(), gender, plural, true);
        }
        String printed = entities.printed(mention.first(), mention.last());
        String name = mention.clitic() ? withoutPreposition(printed) : printed;
        return new Voice(Optional.of(fullBody(head, name)), gender, plural, false);
    }

    /** المصدر ذاته، ذات المسؤول، هذا الأخير: whoever spoke before. */
    private Optional<Voice> anaphor(Mention mention, Gender gender) {
        int i = mention.first();
        String word = reading.word(i);
        if (word.equals("ذات") || word.equals("نفس") || word.equals("هذا") || word.equals("هذه")) {
            i++;
        }
        int behind = mention.last() - i - 1;
        String next = reading.word(i + 1);
        boolean alone = behind <= 0
                || behind == 1 && (next.startsWith("ذات") || next.startsWith("نفس") || next.equals("المذكور"));
        if (!alone
                || !lexicon.has(WordList.ANAPHOR, bare(reading.word(i)))
                || heard.isEmpty()
                || offices.holderOf(i, i + 1).isPresent()) {
            return Optional.empty();
        }
        for (int k = heard.size() - 1; k >= 0 && k > heard.size() - FAR_BACK; k--) {
            if (gender == Gender.ANY
                    || heard.get(k).gender() == Gender.ANY
                    || heard.get(k).gender() == gender) {
                return Optional.of(heard.get(k));
            }
        }
        return Optional.of(last());
    }

    /** الحزب for الحزب الوطني: a body named by its kind alone is the last one of that kind. */
    private String fullBody(String head, String name) {
        if (!lexicon.has(WordList.BODY, head)) {
            return name;
        }
        String stem = Offices.stem(head);
        if (name.indexOf(' ') > 0) {
            bodies.putIfAbsent(stem, name);
            return name;
        }
        return bodies.getOrDefault(stem, name);
    }

    private static String withoutPreposition(String printed) {
        return printed.startsWith("لل") ? "ال" + printed.substring(2) : printed.substring(1);
    }

    /** نفس الصحيفة، ذات البيان. */
    private Mention withoutSame(Mention m) {
        String last = reading.word(m.last() - 1);
        if (m.last() == m.first() + 2 && (last.startsWith("نفس") || last.startsWith("ذات")) && !m.hasName()) {
            return new Mention(m.first(), m.last() - 1, m.first(), m.first());
        }
        boolean same =
                reading.word(m.first()).equals("نفس") || reading.word(m.first()).equals("ذات");
        return same && !m.hasName() && m.last() > m.first() + 1
                ? new Mention(m.first() + 1, m.last(), m.first() + 1, m.first() + 1)
                : m;
    }

    private Voice named(Mention mention, Gender gender, boolean plural) {
        String name = mention.clitic() && mention.nameFirst() == mention.first()
                ? entities.fullWithoutPreposition(mention.nameFirst(), mention.nameLast())
                : entities.full(mention.nameFirst(), mention.nameLast());
        if (mention.nameFirst() > mention.first()) {
            offices.holds(mention.first(), mention.nameFirst(), name);
        }
        if (mention.last() > mention.nameLast()) {
            offices.holds(mention.nameLast(), mention.last(), name);
        }
        return new Voice(Optional.of(name), gender, plural, false);
    }

    /** بيان الحزب is the party's; a statement without an issuer speaks for itself. */
    private Optional<String> issuer(Mention mention) {
        int i = mention.first() + 1;
        while (i < mention.last()
                && (reading.word(i).contains("صدر")
                        || reading.word(i).contains("صادر")
                        || lexicon.has(WordList.DOCUMENT, reading.word(i))
                        || lexicon.has(WordList.PREPOSITION, reading.word(i)))) {
            i++;
        }
        String head = bare(reading.word(mention.first()));
        if (i < mention.last()) {
            String word = reading.word(i);
            boolean body = lexicon.has(WordList.BODY, word)
                    || lexicon.has(WordList.BODY, Offices.stem(word))
                    || lexicon.has(WordList.BODY, "ال" + Offices.stem(word))
                    || lexicon.has(WordList.ROLE, word);
            if (body) {
                String printed = entities.printed(i, mention.last());
                boolean clitic = !lexicon.has(WordList.BODY, word) && !lexicon.has(WordList.ROLE, word);
                lastIssuer = Optional.of(fullBody(word, clitic ? withoutPreposition(printed) : printed));
                return lastIssuer;
            }
        }
        if (lexicon.has(WordList.STUDY, head)) {
            return Optional.empty();
        }
        if (lastIssuer.isPresent()) {
            return lastIssuer;
        }
        if (!last().anonymous() && last().name().isPresent()) {
            return last().name();
        }
        return Optional.of(entities.printed(head.equals("نص") ? mention.first() + 1 : mention.first(), mention.last()));
    }

    private String bare(String word) {
        return lexicon.withoutConjunction(word);
    }
}
