package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.isnad.export.quotation.ArticleJson;
import org.isnad.export.quotation.VerificationJson;
import org.junit.jupiter.api.Test;

/** The description of the API shows what the API answers. */
class QuoteExamplesTest {

    private static final ObjectMapper STRICT =
            new ObjectMapper().registerModule(new Jdk8Module()).registerModule(new JavaTimeModule());

    @Test
    void should_show_answers_of_the_real_shape() throws Exception {
        VerificationJson verification = STRICT.readValue(QuoteExamples.VERIFICATION, VerificationJson.class);
        assertThat(verification.evidence()).hasSize(1);
        ArticleJson article = STRICT.readValue(QuoteExamples.ARTICLE, ArticleJson.class);
        int[] text = article.text().codePoints().toArray();
        article.quotations()
                .forEach(q -> assertThat(new String(text, q.start(), q.end() - q.start()))
                        .isEqualTo(q.text()));
        assertThat(STRICT.readValue(QuoteExamples.TEXT, ArticleIntakeResource.Submission.class)
                        .text())
                .isNotBlank();
    }
}
