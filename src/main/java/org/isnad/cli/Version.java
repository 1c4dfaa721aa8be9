package org.isnad.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The program's version, from the build. */
class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        return new String[] {"isnad " + current()};
    }

    static String current() throws IOException {
        Properties build = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/isnad-build.properties")) {
            build.load(in);
        }
        return build.getProperty("version");
    }
}
