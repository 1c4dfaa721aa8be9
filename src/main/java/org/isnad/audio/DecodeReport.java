package org.isnad.audio;

import java.util.List;
import org.isnad.report.Failure;

/**
 * How a decoding went.
 *
 * @param samples decoded, 16,000 a second
 */
record DecodeReport(AudioInfo info, long samples, List<Failure> warnings) {}
