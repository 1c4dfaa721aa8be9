package org.isnad.archive;

import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How to reach the database.
 *
 * @param url JDBC address
 */
public record DatabaseAddress(String url, String user, String password) {

    /** The user's own PostgreSQL, when {@code ISNAD_DB_URL} (with {@code ISNAD_DB_USER}, {@code ISNAD_DB_PASSWORD}) names one. */
    public static Optional<DatabaseAddress> configured(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("ISNAD_DB_URL"))
                .filter(url -> !url.isBlank())
                .map(url -> new DatabaseAddress(
                        url.startsWith("jdbc:") ? url : "jdbc:" + url,
                        environment.getOrDefault("ISNAD_DB_USER", "isnad"),
                        environment.getOrDefault("ISNAD_DB_PASSWORD", "")));
    }

    /** Opens a connection whenever it is asked for one. */
    public DataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    /** Without the password, which may stand in the address too, so that it can't reach a log. */
    @Override
    public String toString() {
        int parameters = url.indexOf('?');
        return (parameters < 0 ? url : url.substring(0, parameters)) + " as " + user;
    }
}
