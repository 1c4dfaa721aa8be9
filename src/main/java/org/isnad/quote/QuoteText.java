package org.isnad.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.isnad.text.Token;
import org.isnad.text.Tokens;

/**
 * A quotation taken apart: its words with their places, its units, where an ellipsis stands and what the editor put into [brackets]. Immutable.
 *
 * @param part number of marked ellipses before each unit
 * @param bracketed whether each unit stands in brackets
 * @param clause number of commas and full stops before each unit
 */
record QuoteText(List<Token> tokens, List<Unit> units, int[] part, boolean[] bracketed, int[] clause) {

    private static final String CLAUSE_MARKS = ".،,;؛!؟?:";

    static QuoteText of(String text) {
        List<Token> tokens = Tokens.of(text);
        int[] codePoints = text.codePoints().toArray();
        int[] tokenPart = new int[tokens.size()];
        int[] tokenClause = new int[tokens.size()];
        boolean[] inBrackets = new boolean[tokens.size()];
        int part = 0;
        int clause = 0;
        boolean open = false;
        int before = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String between = new String(codePoints, before, tokens.get(i).start() - before);
            part += i > 0 && isEllipsis(between) ? 1 : 0;
            clause += i > 0 && between.chars().anyMatch(c -> CLAUSE_MARKS.indexOf(c) >= 0) ? 1 : 0;
            open = between.lastIndexOf('[') > between.lastIndexOf(']') || open && between.indexOf(']') < 0;
            tokenPart[i] = part;
            tokenClause[i] = clause;
            inBrackets[i] = open;
            before = tokens.get(i).end();
        }
        return ofTokens(tokens, tokenPart, tokenClause, inBrackets);
    }

    private static QuoteText ofTokens(List<Token> tokens, int[] tokenPart, int[] tokenClause, boolean[] inBrackets) {
        double[] sure = new double[tokens.size()];
        Arrays.fill(sure, 1);
        List<Unit> units = UnitReader.read(tokens.stream().map(Token::text).toList(), sure);
        int[] part = new int[units.size()];
        int[] clause = new int[units.size()];
        boolean[] bracketed = new boolean[units.size()];
        for (int i = 0; i < units.size(); i++) {
            part[i] = tokenPart[units.get(i).from()];
            clause[i] = tokenClause[units.get(i).from()];
            bracketed[i] = inBrackets[units.get(i).from()];
        }
        return new QuoteText(tokens, units, part, bracketed, clause);
    }

    /** Three dots, the one character for them, or two dots with or without brackets. */
    private static boolean isEllipsis(String between) {
        return between.contains("...") || between.contains("…") || between.contains("..");
    }

    List<String> words() {
        return tokens.stream().map(Token::text).toList();
    }

    /** Words with content, as a person would count them. */
    int contentWords() {
        List<WordForm> forms = new ArrayList<>();
        tokens.forEach(token -> forms.add(WordForms.of(token.text())));
        return (int) forms.stream().filter(WordForm::isContent).count();
    }

    CharSpan place(int fromUnit, int toUnit) {
        return new CharSpan(
                tokens.get(units.get(fromUnit).from()).start(),
                tokens.get(units.get(toUnit - 1).to() - 1).end());
    }

    String text(int fromUnit, int toUnit) {
        return String.join(
                " ",
                tokens.subList(units.get(fromUnit).from(), units.get(toUnit - 1).to()).stream()
                        .map(Token::text)
                        .toList());
    }
}
