package org.isnad.program;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A transcript file of an invented interview in seven turns, in which somebody says markup. */
final class WrittenInterview {

    private static final String SHA = "cd".repeat(32);

    static final String EPISODE = SHA.substring(0, 16);

    private static final String[] SAID = {
        "أهلا بكم ضيفنا اليوم نادر الحلبي",
        "متى وصلت الرسالة الأولى إلى مكتب الوزير",
        "وصلت الرسالة الأولى إلى مكتب الوزير قبل ثلاثة أيام من القرار",
        "هل وافق الوزير على نشر التقرير",
        "لا لم يوافق الوزير على نشر التقرير لأن الأرقام فيه كانت ناقصة",
        "وماذا كتبت على الموقع",
        "كتبت على الموقع <script>alert(1)</script> ثم رفض الوزير نشر الرسالة والتقرير"
    };

    private WrittenInterview() {}

    /** @param days takes the place of "three" days */
    static Path in(Path path, String days) throws IOException {
        ObjectNode file = new ObjectMapper()
                .createObjectNode()
                .put("format", "isnad-transcript/1")
                .put("podcast", "دفاتر الجبل")
                .put("title", "الرسالة <script>alert(2)</script>")
                .put("language", "ar");
        file.putObject("audio").put("sha256", SHA).put("durationMs", 60_000).put("file", "a.mp3");
        ArrayNode speakers = file.putArray("speakers");
        speakers.addObject().put("id", "S1").put("name", "سامي العلي").put("role", "host");
        speakers.addObject().put("id", "S2").put("name", "نادر الحلبي").put("role", "guest");
        ArrayNode segments = file.putArray("segments");
        long at = 1000;
        for (int turn = 0; turn < SAID.length; turn++) {
            boolean host = turn % 2 == 1 || turn == 0;
            String text = SAID[turn].replace("ثلاثة", days);
            ObjectNode segment = segments.addObject();
            segment.put("speaker", host ? "S1" : "S2").put("startMs", at).put("text", text);
            ArrayNode words = segment.putArray("words");
            for (String word : text.split(" ")) {
                ObjectNode spoken = words.addObject();
                spoken.put("text", word)
                        .put("startMs", at)
                        .put("endMs", at + 350)
                        .put("confidence", 0.98);
                at += 400;
            }
            segment.put("endMs", at - 50);
            at += 600;
        }
        return Files.writeString(path, file.toString());
    }
}
