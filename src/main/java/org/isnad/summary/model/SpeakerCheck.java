package org.isnad.summary.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.isnad.summary.model.Refusal.WrongSpeaker;
import org.isnad.text.ArabicText;
import org.isnad.transcript.SpeakerRole;

/** Whose sentences a claim may rest on: those of the speaker it is ascribed to, without what was only asked. Stateless. */
final class SpeakerCheck {

    /** How many words a subject may stand from its verb of saying. */
    private static final int SUBJECT = 3;

    /** How many words after a verb of saying belong to what is said. */
    private static final int REPORTED = 10;

    private SpeakerCheck() {}

    /** The cited sentences of each speaker that the claim may be about; empty when it is ascribed to somebody else. */
    static List<List<CitableSentence>> evidence(Claim claim, Reading reading, List<CitableSentence> cited) {
        boolean asks = reading.has("ask");
        Map<String, List<CitableSentence>> bySpeaker = cited.stream()
                .filter(s -> asks || !isQuestion(s) && (isNamed(claim, s) || mayTell(s)))
                .collect(Collectors.groupingBy(CitableSentence::speaker, LinkedHashMap::new, Collectors.toList()));
        List<List<CitableSentence>> evidence = new ArrayList<>();
        bySpeaker.forEach((speaker, sentences) -> {
            if (claim.speaker().isEmpty() || sameLabel(claim.speaker().get(), speaker)) {
                evidence.add(sentences);
            }
        });
        return evidence;
    }

    private static boolean isNamed(Claim claim, CitableSentence sentence) {
        return claim.speaker()
                .filter(label -> sameLabel(label, sentence.speaker()))
                .isPresent();
    }

    /** A host's statement is often a question without its word; only who introduces a guest is believed unnamed. */
    private static boolean mayTell(CitableSentence sentence) {
        return sentence.role() != SpeakerRole.HOST
                || Reading.of(List.of(sentence.text())).has("introduce");
    }

    /** A host asks wherever a question word stands; others when the sentence begins with one or ends as a question. */
    private static boolean isQuestion(CitableSentence sentence) {
        if (sentence.text().contains("؟") || sentence.text().contains("?")) {
            return true;
        }
        Reading reading = Reading.of(List.of(sentence.text()));
        boolean whether = IntStream.range(0, reading.size())
                .anyMatch(i -> reading.form(i).base().matches("(و|ف)?(هل|اليس)"));
        boolean begins = IntStream.range(0, Math.min(3, reading.size())).anyMatch(i -> reading.is(i, "question"));
        return sentence.role() == SpeakerRole.HOST && (whether || begins)
                || reading.size() > 0 && reading.form(0).base().matches("(و|ف)?(هل|اليس|لماذا)");
    }

    /** The same words but for titles. */
    static boolean sameLabel(String given, String label) {
        List<Form> mine = nameWords(given);
        List<Form> theirs = nameWords(label);
        return mine.size() == theirs.size()
                && IntStream.range(0, mine.size()).allMatch(i -> mine.get(i).sameWord(theirs.get(i)));
    }

    static List<Form> nameWords(String label) {
        List<Form> words = ArabicText.words(label).stream().map(Form::of).toList();
        List<Form> names =
                words.stream().filter(f -> !Lexicon.get().is(f, "title")).toList();
        return names.isEmpty() ? words : names;
    }

    /** The words by which a claim may call a speaker: the name, and titles that somebody gives it in the conversation. */
    static List<Form> wordsOf(String label, List<CitableSentence> all) {
        List<Form> names = nameWords(label);
        List<Form> words = new ArrayList<>(names);
        ArabicText.words(label).forEach(w -> words.add(Form.of(w)));
        for (CitableSentence sentence : all) {
            List<Form> forms =
                    ArabicText.words(sentence.text()).stream().map(Form::of).toList();
            for (int i = 0; i < forms.size(); i++) {
                boolean called = forms.get(i).sameWord(names.get(0));
                for (int t = Math.max(0, i - 2); called && t < i; t++) {
                    if (Lexicon.get().is(forms.get(t), "title")) {
                        words.add(forms.get(t));
                    }
                }
            }
        }
        return words;
    }

    /** Checks what the claim's own words say of its speaker. */
    static Optional<Refusal> check(Grounding g, CitableSentence first, List<String> allSpeakers) {
        Reading claim = g.claim();
        for (int i = 0; i < claim.size(); i++) {
            boolean wrongRole = claim.is(i, "host")
                            && first.role() != SpeakerRole.HOST
                            && !g.source().has("host")
                    || claim.is(i, "guest")
                            && first.role() != SpeakerRole.GUEST
                            && !g.source().has("guest")
                            && (first.role() != SpeakerRole.HOST || says(claim, i));
            if (wrongRole) {
                return Optional.of(new WrongSpeaker(claim.words().get(i)));
            }
            if (claim.is(i, "report") && saidByAnother(g, i, first, allSpeakers)) {
                return Optional.of(new WrongSpeaker(claim.words().get(Math.min(i + 1, claim.size() - 1))));
            }
        }
        return unnamedSource(g);
    }

    /** "The critic said that …" may not be told without the critic. */
    private static Optional<Refusal> unnamedSource(Grounding g) {
        Reading source = g.source();
        for (int r = 0; r < source.size(); r++) {
            int verb = r;
            int from = r - (isJoined(source.form(r)) ? 2 * SUBJECT : SUBJECT);
            List<Integer> sayers = IntStream.rangeClosed(Math.max(0, from), Math.min(source.size() - 1, r + SUBJECT))
                    .filter(i -> source.is(verb, "report")
                            && !source.is(verb, "refusal")
                            && g.sameSentence(i, verb)
                            && (isSomebodyElse(g, i) || isSubject(g, i, verb)))
                    .boxed()
                    .toList();
            boolean named = IntStream.range(0, g.claim().size())
                    .anyMatch(
                            i -> sayers.stream().anyMatch(s -> g.places().get(i).contains(s)));
            long told = IntStream.range(0, g.claim().size())
                    .filter(i -> g.best(i).stream()
                            .anyMatch(s ->
                                    s > verb && s <= verb + REPORTED && g.sameSentence(s, verb) && !sayers.contains(s)))
                    .count();
            if (!sayers.isEmpty() && !named && told >= 2) {
                return Optional.of(new WrongSpeaker("said by " + source.words().get(sayers.get(0))));
            }
        }
        return Optional.empty();
    }

    /** شركة التأمين رفضت الدفع وقالت: the subject stands before the first of the joined verbs. */
    private static boolean isJoined(Form form) {
        return form.base().startsWith("و") && !form.bare().equals(form.base());
    }

    /** غرفة الصناعة تتحدث: a noun before a verb in the third person, unless it is the speaker's own (أرقامنا تقول). */
    private static boolean isSubject(Grounding g, int at, int verb) {
        String said = g.source().form(verb).base();
        String noun = g.source().form(at).base();
        return at < verb
                && verb - at <= 2
                && g.source().says(at)
                && said.matches("[يت].{3,}")
                && IntStream.range(at, verb)
                        .noneMatch(i -> g.source().form(i).base().endsWith("نا")
                                || !g.source().says(i))
                && !noun.endsWith("ت");
    }

    private static boolean isSomebodyElse(Grounding g, int at) {
        Form form = g.source().form(at);
        boolean own = g.speakerWords().stream().anyMatch(form::sameWord);
        return !own
                && g.source().says(at)
                && (Lexicon.get().isName(form)
                        || Lexicon.get().is(form, "title")
                        || Lexicon.get().is(form, "office")
                        || Lexicon.get().is(form, "actor")
                        || Lexicon.get().is(form, "place"));
    }

    /** Whether a verb of saying stands beside the word; a host may speak of the guest otherwise. */
    private static boolean says(Reading claim, int at) {
        return IntStream.rangeClosed(Math.max(0, at - SUBJECT), Math.min(claim.size() - 1, at + SUBJECT))
                .anyMatch(i -> claim.is(i, "report"));
    }

    /** The subject beside a verb of saying is another speaker, or somebody whom the sentences do not let say anything. */
    private static boolean saidByAnother(Grounding g, int verb, CitableSentence first, List<String> allSpeakers) {
        List<Integer> subject = subject(g.claim(), verb);
        boolean own = subject.stream().anyMatch(g::isSpeaker)
                || subject.stream()
                        .anyMatch(i -> g.claim().is(i, "guest") || g.claim().is(i, "host"));
        boolean someone = subject.stream()
                .anyMatch(i -> Lexicon.get().isName(g.claim().form(i))
                        || g.claim().is(i, "title")
                        || isLabelOfAnother(g.claim().form(i), first, allSpeakers));
        return someone && !own && !saysInSource(g, subject);
    }

    private static List<Integer> subject(Reading claim, int verb) {
        List<Integer> subject = new ArrayList<>();
        for (int i = verb + 1; i < Math.min(claim.size(), verb + 1 + SUBJECT) && claim.says(i); i++) {
            subject.add(i);
        }
        for (int i = verb - 1; i >= Math.max(0, verb - 2) && subject.isEmpty() && claim.says(i); i--) {
            subject.add(i);
        }
        return subject;
    }

    private static boolean isLabelOfAnother(Form form, CitableSentence first, List<String> allSpeakers) {
        return allSpeakers.stream()
                .filter(label -> !label.equals(first.speaker()))
                .anyMatch(label -> nameWords(label).stream().anyMatch(form::sameWord));
    }

    private static boolean saysInSource(Grounding g, List<Integer> subject) {
        return subject.stream()
                .flatMap(i -> g.places().get(i).stream())
                .anyMatch(s -> IntStream.rangeClosed(
                                Math.max(0, s - SUBJECT), Math.min(g.source().size() - 1, s + SUBJECT))
                        .anyMatch(r -> g.sameSentence(r, s) && g.source().is(r, "report")));
    }
}
