package org.isnad.summary.model;

/** Why a claim was refused; {@link #reason()} says it to people and to the model. */
public sealed interface Refusal {

    /** One sentence, without the text of the transcript. */
    String reason();

    /** It has no text, or more than a line of a summary should have. */
    record Malformed(String what) implements Refusal {
        @Override
        public String reason() {
            return "the claim is malformed: " + what;
        }
    }

    /** It cites nothing, too much, or a sentence that does not exist. */
    record BadCitation(String what) implements Refusal {
        @Override
        public String reason() {
            return "bad citation: " + what;
        }
    }

    /** A number, date or unit that the cited sentences do not have, or have of something else. */
    record WrongNumber(String what) implements Refusal {
        @Override
        public String reason() {
            return "number not in the cited sentences as stated: " + what;
        }
    }

    /** A name that the cited sentences do not have. */
    record WrongName(String what) implements Refusal {
        @Override
        public String reason() {
            return "name or unknown word not in the cited sentences: " + what;
        }
    }

    /** It affirms what is denied, or the other way round. */
    record FlippedPolarity(String what) implements Refusal {
        @Override
        public String reason() {
            return "the cited sentences say the contrary, or do not say it so surely: " + what;
        }
    }

    /** It is ascribed to somebody who does not say it in the cited sentences. */
    record WrongSpeaker(String what) implements Refusal {
        @Override
        public String reason() {
            return "ascribed to the wrong speaker: " + what;
        }
    }

    /** Too little of it stands in the cited sentences. */
    record Unsupported(String what) implements Refusal {
        @Override
        public String reason() {
            return "not said in the cited sentences: " + what;
        }
    }
}
