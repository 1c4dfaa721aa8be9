package org.isnad.audio;

import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/** Loads the FFmpeg libraries, to see whether they load. */
public final class AudioSelfTest {

    private AudioSelfTest() {}

    /** Their version; throws a LinkageError where they don't load. */
    public static String version() {
        try (BytePointer version = avutil.av_version_info()) {
            return "FFmpeg " + version.getString();
        }
    }
}
