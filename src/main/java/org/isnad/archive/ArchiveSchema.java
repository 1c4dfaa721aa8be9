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

    private ArchiveSchema() {}

    /** False too where the database can't say, and Flyway will have to. */
    static boolean isCurrent(DatabaseAddress address) {
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
        } catch (SQLException noSuchTableYet) {
            return false;
        }
    }
}
