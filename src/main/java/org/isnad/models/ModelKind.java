package org.isnad.models;

import java.util.List;

/** What a model is for, and the files that Vosk needs of it. Each inner list is a choice of which one must be there. */
public enum ModelKind {
    ACOUSTIC(List.of(
            List.of("am/final.mdl"),
            List.of("conf/mfcc.conf"),
            List.of("conf/model.conf"),
            List.of("graph/HCLG.fst", "graph/HCLr.fst + graph/Gr.fst"))),
    SPEAKER(List.of(List.of("mfcc.conf"), List.of("final.ext.raw"), List.of("mean.vec"), List.of("transform.mat")));

    private final List<List<String>> needs;

    ModelKind(List<List<String>> needs) {
        this.needs = needs;
    }

    List<List<String>> needs() {
        return needs;
    }
}
