package org.isnad.quote.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.isnad.article.ArticleId;
import org.isnad.quote.CheckedQuotation;
import org.isnad.quote.Decision;
import org.isnad.quote.QuotationId;
import org.isnad.quote.Verdict;
import org.isnad.report.UserError;

/** Takes people's decisions, and takes them over to new versions of an article. Works in its caller's transaction. */
@ApplicationScoped
class Decisions {

    private final EntityManager entities;
    private final QuotationReading reading;
    private final Clock clock;

    Decisions(EntityManager entities, QuotationReading reading, Clock clock) {
        this.entities = entities;
        this.reading = reading;
        this.clock = clock;
    }

    Decision take(CheckedQuotation quotation, Decision.Wish wish) {
        if (wish.author().isBlank()) {
            throw bad("author-missing", "A decision needs its author's name.");
        }
        DecisionEntity row = new DecisionEntity();
        row.about(quotation.quotation().id());
        row.action = wish.action();
        row.verdict = verdict(quotation, wish).orElse(null);
        row.reason = wish.reason().map(String::strip).filter(r -> !r.isEmpty()).orElse(null);
        row.author = wish.author().strip();
        row.decidedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.seenId = quotation.machine().id();
        row.seenVerdict = quotation.machine().verdict();
        entities.persist(row);
        entities.flush();
        return row.toDecision();
    }

    private static Optional<Verdict> verdict(CheckedQuotation quotation, Decision.Wish wish) {
        QuotationId id = quotation.quotation().id();
        return switch (wish.action()) {
            case ACCEPT -> {
                if (wish.verdict()
                        .filter(v -> v != quotation.machine().verdict())
                        .isPresent()) {
                    throw bad(
                            "verdict-differs",
                            "The machine says " + quotation.machine().verdict() + " of " + id
                                    + ", so that is what can be accepted. To hold another verdict, overrule it.");
                }
                yield Optional.of(quotation.machine().verdict());
            }
            case OVERRULE -> Optional.of(overruling(quotation, wish));
            case UNDO -> {
                if (quotation.decision().isEmpty()) {
                    throw new UserError(
                            UserError.Kind.CONFLICT,
                            "nothing-to-undo",
                            "No decision on " + id + " is in force, so none can be taken back.");
                }
                yield Optional.empty();
            }
        };
    }

    private static Verdict overruling(CheckedQuotation quotation, Decision.Wish wish) {
        Verdict verdict = wish.verdict()
                .orElseThrow(() -> bad("verdict-missing", "To overrule, say which verdict is right instead."));
        if (wish.reason().filter(r -> !r.isBlank()).isEmpty()) {
            throw bad(
                    "reason-missing",
                    "To overrule, give the reason: whoever reads the verdict later must understand it.");
        }
        if (verdict == quotation.machine().verdict()) {
            throw bad("verdict-same", "The machine says " + verdict + " already: accept it, instead of overruling it.");
        }
        return verdict;
    }

    private static UserError bad(String code, String message) {
        return new UserError(UserError.Kind.BAD_INPUT, code, message);
    }

    /** Copies what is in force on the same words of the same speaker. */
    void carryOver(ArticleId article, int from, int to) {
        List<CheckedQuotation> before = reading.list(article, from, Optional.empty());
        for (CheckedQuotation now : reading.list(article, to, Optional.empty())) {
            before.stream()
                    .filter(then -> isSame(then, now) && then.decision().isPresent())
                    .findFirst()
                    .flatMap(CheckedQuotation::decision)
                    .ifPresent(decision -> carry(decision, now));
        }
        entities.flush();
    }

    private static boolean isSame(CheckedQuotation a, CheckedQuotation b) {
        return a.quotation().said().text().equals(b.quotation().said().text())
                && a.quotation().said().speaker().equals(b.quotation().said().speaker());
    }

    private void carry(Decision decision, CheckedQuotation to) {
        DecisionEntity row = new DecisionEntity();
        row.about(to.quotation().id());
        row.action = decision.action();
        row.verdict = decision.verdict().orElse(null);
        row.reason = decision.reason().orElse(null);
        row.author = decision.author();
        row.decidedAt = decision.at();
        row.seenId = to.machine().id();
        row.seenVerdict = decision.seen().verdict();
        row.carriedFrom = decision.id();
        entities.persist(row);
    }
}
