package org.isnad.search;

import java.nio.file.*;
import java.util.*;

public class Shell {
    public static void main(String[] a) throws Exception {
        Path p = Files.createTempDirectory("ix");
        Archives.write(
                p,
                List.of(Archives.transcript(
                        1,
                        "مزيج",
                        "2024-11-08",
                        List.of(
                                "S1: قال الوزير إن بيتهم في المدينة كان كبيرا",
                                "S1: وكتبنا كتابهم بأربعمئة ليرة",
                                "S2: لم يقل أحد شيئا عن الكتاب"))));
        try (TranscriptIndex ix = Archives.INDEXES.open(p)) {
            System.out.println(ix.state());
            for (String q : new String[] {
                "كتاب",
                "وزير",
                "بيت",
                "مدينة",
                "400",
                "\"كبيرا وكتبنا\"",
                "\"بيت كبير\"~5",
                "=الكتاب",
                "كتا*",
                "*تاب*",
                "/كت.*/",
                "وزيز~",
                "speaker:صقر كتاب",
                "لم",
                "كتاب -لم",
                "بيت وزير",
                "كتاب OR بيت",
                "speaker:S2",
                "confidence:>0.95 كتاب"
            }) {
                SearchAnswer s = ix.search(SearchRequest.of(q, 10).counting(Set.of(SearchRequest.Facet.values())));
                System.out.println(q + " → " + s.total() + " " + Archives.notations(s) + " "
                        + s.hits().stream()
                                .map(h -> h.tier() + " " + h.fragment())
                                .toList() + s.facets());
                System.out.println(ix.search(SearchRequest.of(q, 10)).total());
            }
            System.out.println(ix.trend(SearchQuery.parse("كتاب"), Period.MONTH));
            System.out.println(ix.frequency(new FrequencyRequest(Optional.empty(), 3)));
            System.out.println(ix.collocations(new CollocationRequest(SearchQuery.parse("كتاب"), 3, 1, 5)));
        }
    }
}
