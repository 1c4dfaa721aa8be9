package org.isnad.export.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Read back by a strict reader of RFC 4180. */
class CsvQuotationTest {

    private static List<List<String>> read(CheckedArticle article) {
        String csv = QuotationFormat.CSV.write(article, CheckedSamples.OUTLET);
        assertThat(csv).startsWith("\ufeff");
        return rfc4180(csv.substring(1));
    }

    private static List<List<String>> rfc4180(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        int at = 0;
        while (at < csv.length()) {
            assertThat(csv.charAt(at)).as("opening quote at " + at).isEqualTo('"');
            StringBuilder cell = new StringBuilder();
            at++;
            while (csv.charAt(at) != '"' || csv.startsWith("\"\"", at)) {
                cell.append(csv.charAt(at));
                at += csv.charAt(at) == '"' ? 2 : 1;
            }
            row.add(cell.toString());
            at++;
            if (csv.startsWith(",", at)) {
                at++;
            } else {
                assertThat(csv.startsWith("\r\n", at))
                        .as("end of line at " + at)
                        .isTrue();
                at += 2;
                rows.add(row);
                row = new ArrayList<>();
            }
        }
        assertThat(row).isEmpty();
        return rows;
    }

    @Test
    void should_have_a_line_for_each_quotation_under_the_same_columns() {
        List<List<String>> rows = read(CheckedSamples.interview());
        assertThat(rows).hasSize(7).allMatch(row -> row.size() == rows.get(0).size());
        List<String> second = rows.get(2);
        assertThat(second.get(rows.get(0).indexOf("quotation"))).isEqualTo("كتبت له خطابا من ثلاثمئة كلمة");
        assertThat(second.get(rows.get(0).indexOf("verdict"))).isEqualTo("NEAR_VERBATIM");
        assertThat(second.get(rows.get(0).indexOf("machine_verdict"))).isEqualTo("ALTERED");
        assertThat(second.get(rows.get(0).indexOf("decided_by"))).isEqualTo("منى & زملاؤها");
        assertThat(second.get(rows.get(0).indexOf("p_value"))).isEqualTo("0.000012");
    }

    @Test
    void should_give_a_spreadsheet_no_formula_to_run() {
        for (List<String> row : read(CheckedSamples.hostile())) {
            assertThat(row).noneMatch(cell -> cell.matches("(?s)[=+@\t\r\n＝＋－＠].*"));
        }
        assertThat(CsvQuotationWriter.cell(" \u200f=1+1")).isEqualTo("\"' \u200f=1+1\"");
        assertThat(CsvQuotationWriter.cell("-cmd|x")).startsWith("\"'-");
        assertThat(CsvQuotationWriter.cell("-0.25")).isEqualTo("\"-0.25\"");
    }
}
