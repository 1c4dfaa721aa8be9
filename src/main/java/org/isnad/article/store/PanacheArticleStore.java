package org.isnad.article.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.isnad.article.Article;
import org.isnad.article.ArticleId;
import org.isnad.article.ArticleStore;
import org.isnad.article.ArticleVersion;
import org.isnad.report.UserError;

/** Articles in PostgreSQL. */
@ApplicationScoped
class PanacheArticleStore implements ArticleStore, PanacheRepositoryBase<ArticleEntity, String> {

    private static final Pattern PREFIX = Pattern.compile("[0-9a-f]{1,16}");

    private static final String INSERT =
            "insert into article (id, address, created_at) values (:id, :address, :now)" + " on conflict do nothing";

    private static final String LATEST =
            "select a, v from ArticleEntity a join ArticleVersionEntity v on v.articleId = a.id"
                    + " where v.version = (select max(l.version) from ArticleVersionEntity l where l.articleId = a.id)";

    private final Clock clock;

    PanacheArticleStore(Clock clock) {
        this.clock = clock;
    }

    @Override
    @Transactional
    public Addition add(Article article) {
        ArticleId id = ArticleId.of(article);
        getEntityManager()
                .createNativeQuery(INSERT)
                .setParameter("id", id.value())
                .setParameter("address", article.canonical().map(URI::toString).orElse(null))
                .setParameter("now", clock.instant())
                .executeUpdate();
        // Locked, so that two who add at the same time come one after the other.
        ArticleEntity row = getEntityManager().find(ArticleEntity.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        Optional<ArticleVersion> latest = find(id, Optional.empty());
        if (latest.filter(v -> v.article().equals(article)).isPresent()) {
            return new Addition(latest.get(), false);
        }
        // What PostgreSQL keeps, so that the answer now is the answer later.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int version = latest.map(v -> v.version() + 1).orElse(1);
        ArticleVersionEntity added = ArticleVersionEntity.of(id.value(), version, article, now);
        getEntityManager().persist(added);
        getEntityManager().flush();
        return new Addition(added.toVersion(row), true);
    }

    @Override
    @Transactional
    public Optional<ArticleVersion> find(ArticleId id, Optional<Integer> version) {
        ArticleEntity article = findById(id.value());
        if (article == null) {
            return Optional.empty();
        }
        return getEntityManager()
                .createQuery(
                        "from ArticleVersionEntity where articleId = :id and (:version is null or version = :version) order by version desc",
                        ArticleVersionEntity.class)
                .setParameter("id", id.value())
                .setParameter("version", version.orElse(null))
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(v -> v.toVersion(article));
    }

    @Override
    @Transactional
    public ArticleVersion require(String prefix) {
        if (!PREFIX.matcher(prefix).matches()) {
            return find(new ArticleId(prefix), Optional.empty()).orElseThrow(() -> unknown(prefix));
        }
        List<ArticleEntity> found =
                find("id like ?1", prefix + "%").page(Page.ofSize(2)).list();
        if (found.size() > 1) {
            throw new UserError(
                    UserError.Kind.BAD_INPUT,
                    "article-ambiguous",
                    "Several articles have an id that starts with " + prefix + ": give more of its digits.");
        }
        return found.stream()
                .findFirst()
                .flatMap(a -> find(new ArticleId(a.id), Optional.empty()))
                .orElseThrow(() -> unknown(prefix));
    }

    private static UserError unknown(String id) {
        return new UserError(
                UserError.Kind.NOT_FOUND,
                "article-unknown",
                "There is no article " + id + " in this archive. `isnad article list` shows what is there.");
    }

    @Override
    @Transactional
    public List<ArticleVersion> versions(ArticleId id) {
        ArticleEntity article = findById(id.value());
        if (article == null) {
            return List.of();
        }
        return getEntityManager()
                .createQuery(
                        "from ArticleVersionEntity where articleId = :id order by version", ArticleVersionEntity.class)
                .setParameter("id", id.value())
                .getResultStream()
                .map(v -> v.toVersion(article))
                .toList();
    }

    @Override
    @Transactional
    public List<ArticleVersion> list(Optional<Long> before, int limit) {
        return getEntityManager()
                .createQuery(LATEST + " and a.position < :before order by a.position desc", Object[].class)
                .setParameter("before", before.orElse(Long.MAX_VALUE))
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> ((ArticleVersionEntity) row[1]).toVersion((ArticleEntity) row[0]))
                .toList();
    }

    @Override
    @Transactional
    public void delete(ArticleId id) {
        deleteById(id.value());
    }
}
