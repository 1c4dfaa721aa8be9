package org.isnad.api;

/** What the API's description shows. {@code QuoteExamplesTest} holds them against the real shapes. */
final class QuoteExamples {

    static final String TEXT = "{\"text\":\"وقال عمران: «أرسلنا إلى الوزارة ثلاث رسائل، لكنها لم ترد».\","
            + "\"title\":\"قبل أن يغلق السد\",\"date\":\"2025-01-20\"}";

    private static final String WORD =
            "{\"position\":241,\"text\":\"خمسمئة\",\"startMs\":163120,\"endMs\":163790,\"confidence\":1.0,\"speaker\":\"S3\"}";

    static final String VERIFICATION =
            "{\"verdict\":\"ALTERED\",\"score\":0.84,\"pValue\":0.000001,\"margin\":0.61,\"speaker\":\"هاني عمران\","
                    + "\"evidence\":[{\"episodeId\":\"5f179ed717a45952\",\"revision\":1,\"startMs\":161200,\"endMs\":166900,\"speaker\":\"هاني عمران\",\"speakerId\":\"S3\","
                    + "\"text\":\"كتبت له خطابا من خمسمئة كلمة\",\"score\":0.84,\"words\":[" + WORD
                    + "],\"clip\":\"/api/v1/episodes/5f179ed717a45952/audio#t=161.2,166.9\"}],"
                    + "\"edits\":[{\"kind\":\"SUBSTITUTION\",\"quote\":{\"start\":16,\"end\":22,\"text\":\"ثلاثمئة\"},\"spoken\":"
                    + WORD + "}],"
                    + "\"findings\":[{\"kind\":\"NUMBER\",\"quote\":{\"start\":16,\"end\":22,\"text\":\"ثلاثمئة\"},\"spoken\":["
                    + WORD + "]}],"
                    + "\"explanation\":{\"ar\":\"سُمع «خمسمئة» بوضوح حيث نُشر «ثلاثمئة».\",\"en\":\"\\\"خمسمئة\\\" was clearly heard where \\\"ثلاثمئة\\\" is printed.\"}}";

    static final String ARTICLE =
            "{\"id\":\"4b1f0c2d9e8a7f60\",\"version\":1,\"sha256\":\"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\","
                    + "\"title\":\"قبل أن يغلق السد\",\"site\":\"صحيفة المزيج التجريبية\",\"publishedOn\":\"2025-01-20\",\"url\":\"https://example.org/news/123\","
                    + "\"addedAt\":\"2025-01-21T08:00:00Z\",\"verdicts\":{\"ALTERED\":1},\"decided\":0,\"demonstration\":false,\"text\":\"وقال: \\\"كتبت له خطابا من ثلاثمئة كلمة\\\".\","
                    + "\"quotations\":[{\"id\":\"4b1f0c2d9e8a7f60.1.1\",\"number\":1,\"kind\":\"DIRECT\",\"start\":7,\"end\":36,\"text\":\"كتبت له خطابا من ثلاثمئة كلمة\","
                    + "\"speaker\":\"هاني عمران\",\"cue\":{\"start\":0,\"end\":4},\"flags\":[],\"verdict\":\"ALTERED\",\"stale\":false,\"machineChangedItsMind\":false,"
                    + "\"attribution\":{\"status\":\"MATCH\",\"printed\":\"هاني عمران\",\"names\":[\"هاني عمران\"],\"voice\":\"هاني عمران\",\"note\":{\"ar\":\"\",\"en\":\"\"}},"
                    + "\"machine\":{\"id\":1,\"at\":\"2025-01-21T08:00:00Z\",\"verifier\":\"isnad-verifier/6\",\"scope\":[\"5f179ed717a45952\"],"
                    + "\"basis\":{\"articleSha256\":\"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\",\"episodes\":[{\"episodeId\":\"5f179ed717a45952\",\"revision\":1}]},"
                    + "\"verification\":" + VERIFICATION + "}}]}";

    private QuoteExamples() {}
}
