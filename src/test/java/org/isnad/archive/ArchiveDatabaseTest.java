package org.isnad.archive;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.isnad.report.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveDatabaseTest {

    private static DatabaseAddress address(String url) {
        return DatabaseAddress.configured(Map.of("ISNAD_DB_URL", url, "ISNAD_DB_USER", "archivist"))
                .orElseThrow();
    }

    @Test
    void should_say_which_database_does_not_answer() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThatThrownBy(() -> ArchiveDatabase.isOwnCurrent(
                        address("postgresql://127.0.0.1:" + port + "/isnad?password=secret")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("ISNAD_DB_URL")
                .hasMessageContaining("127.0.0.1:" + port + "/isnad as archivist")
                .hasMessageContaining("refused")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://localhost/isnad", "localhost"})
    void should_say_what_an_address_looks_like(String url) {
        assertThatThrownBy(() -> ArchiveDatabase.isOwnCurrent(address(url)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("postgresql://localhost:5432/isnad");
    }
}
