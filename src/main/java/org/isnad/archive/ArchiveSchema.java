package org.isnad.archive;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Whether the database's tables are as this program needs them. Flyway knows too, and brings them there; but asking it takes a third of a second at every start. */
final class ArchiveSchema {

    /** Version of the newest migration below {@code db/migration}. */
    static final String VERSION = "6";

    private static final String LAST =
            "select version from flyway_schema_history where version is not null order by installed_rank desc limit 1";

    private static final String FAILED = "select count(*) from flyway_schema_history where not success";

    /** Of PostgreSQL: there is no such table, so nothing was migrated yet. */
    private static final String UNDEFINED_TABLE = "42P01";

    private ArchiveSchema() {}

    /** @throws SQLException where the database can't be asked */
    static boolean isCurrent(DatabaseAddress address) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            try (ResultSet failed = statement.executeQuery(FAILED)) {
                if (!failed.next() || failed.getLong(1) > 0) {
                    return false;
                }
            }
            try (ResultSet last = statement.executeQuery(LAST)) {
                return last.next() && VERSION.equals(last.getString(1));
            }
        } catch (SQLException e) {
            if (UNDEFINED_TABLE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }
}
