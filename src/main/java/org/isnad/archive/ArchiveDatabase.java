package org.isnad.archive;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import org.isnad.report.UserError;

/**
 * The database of this process: opened once before Quarkus boots (which needs its address), found again by {@link DatabaseGuard}.
 */
public final class ArchiveDatabase {

    private static volatile Optional<EmbeddedPostgres> opened = Optional.empty();

    private ArchiveDatabase() {}

    /**
     * Starts the bundled PostgreSQL, unless the configuration names another, and tells Quarkus where the database is.
     *
     * @return the database, where its tables are as this program needs them; empty where Quarkus has to see to that
     */
    public static Optional<DatabaseAddress> open(ArchiveHome home) {
        if (System.getProperty("quarkus.datasource.jdbc.url") != null
                || System.getenv("QUARKUS_DATASOURCE_JDBC_URL") != null) {
            return Optional.empty();
        }
        Optional<DatabaseAddress> own = DatabaseAddress.configured(System.getenv());
        DatabaseAddress address = own.orElseGet(() -> startBundled(home));
        System.setProperty("quarkus.datasource.jdbc.url", address.url());
        System.setProperty("quarkus.datasource.username", address.user());
        System.setProperty("quarkus.datasource.password", address.password());
        if (own.isPresent() ? isOwnCurrent(address) : isBundledCurrent(address)) {
            System.setProperty("quarkus.flyway.migrate-at-start", "false");
            return Optional.of(address);
        }
        return Optional.empty();
    }

    /** @throws UserError where the user's own PostgreSQL can't be reached */
    static boolean isOwnCurrent(DatabaseAddress address) {
        try {
            return ArchiveSchema.isCurrent(address);
        } catch (SQLException e) {
            throw new UserError(
                    UserError.Kind.ENVIRONMENT,
                    "database-unreachable",
                    "The PostgreSQL that ISNAD_DB_URL names, " + address + ", can't be used ("
                            + String.valueOf(e.getMessage()).strip().replaceFirst("\\.$", "")
                            + "). Such an address looks like postgresql://localhost:5432/isnad; ISNAD_DB_USER and ISNAD_DB_PASSWORD say as whom. Without ISNAD_DB_URL the bundled PostgreSQL is used.",
                    e);
        }
    }

    /** False too where it can't say, and Flyway will have to. */
    private static boolean isBundledCurrent(DatabaseAddress address) {
        try {
            return ArchiveSchema.isCurrent(address);
        } catch (SQLException killedInBetween) {
            return false;
        }
    }

    private static DatabaseAddress startBundled(ArchiveHome home) {
        EmbeddedPostgres postgres = new EmbeddedPostgres(folder(home));
        opened = Optional.of(postgres);
        return postgres.join();
    }

    /**
     * PostgreSQL refuses to run as root, and the unprivileged user it then runs as can't reach a folder below, say, {@code /root}: such an archive keeps its
     * database below {@code /var/lib/isnad}.
     */
    public static Path folder(ArchiveHome home) {
        Path usual = home.data().resolve("postgres");
        if (!PostgresFolder.isRoot() || PostgresFolder.isReachable(ArchiveHome.create(home.data()))) {
            return usual;
        }
        byte[] name = home.data().toString().getBytes(StandardCharsets.UTF_8);
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(name);
        return Path.of("/var/lib/isnad").resolve(HexFormat.of().toHexDigits((int) crc.getValue()));
    }

    /** The bundled server this process takes part in; empty with a PostgreSQL of the user's own. */
    static Optional<EmbeddedPostgres> bundled() {
        return opened;
    }

    /** Leaves the bundled server; a second call does nothing. */
    public static void close() {
        opened.ifPresent(EmbeddedPostgres::close);
    }
}
