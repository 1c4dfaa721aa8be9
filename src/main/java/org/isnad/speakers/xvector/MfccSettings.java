package org.isnad.speakers.xvector;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.isnad.audio.Pcm;

/**
 * What {@code mfcc.conf} says. Dither is always 0 here: the same audio must give the same vectors.
 *
 * @param lowHz lower edge of the mel filters
 * @param highHz upper edge
 */
record MfccSettings(int melBins, int ceps, double lowHz, double highHz, double lifter) {

    static MfccSettings read(Path file) throws IOException {
        Map<String, String> options = new HashMap<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            String option = line.replaceFirst("#.*", "").strip();
            int equals = option.indexOf('=');
            if (option.startsWith("--") && equals > 0) {
                options.put(
                        option.substring(2, equals).strip(),
                        option.substring(equals + 1).strip());
            }
        }
        int rate = (int) number(file, options, "sample-frequency", Pcm.RATE);
        if (rate != Pcm.RATE) {
            throw new IOException(file + " is for " + rate + " Hz audio; only models for 16,000 Hz can be used");
        }
        if ("true".equals(options.getOrDefault("use-energy", "false"))) {
            throw new IOException(file + " asks for use-energy=true, which we can't compute");
        }
        double high = number(file, options, "high-freq", 0);
        return new MfccSettings(
                (int) number(file, options, "num-mel-bins", 23),
                (int) number(file, options, "num-ceps", 13),
                number(file, options, "low-freq", 20),
                high <= 0 ? Pcm.RATE / 2.0 + high : high,
                number(file, options, "cepstral-lifter", 22));
    }

    private static double number(Path file, Map<String, String> options, String name, double otherwise)
            throws IOException {
        try {
            return Double.parseDouble(options.getOrDefault(name, Double.toString(otherwise)));
        } catch (NumberFormatException e) {
            throw new IOException(file + ": --" + name + " is not a number", e);
        }
    }
}
